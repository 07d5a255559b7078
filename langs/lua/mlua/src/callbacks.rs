//! Lua functions that C calls back. The first error of them is kept, the closures answer 0 to what is still
//! asked, and it is raised when C is done.

use std::ffi::CStr;

use crosscall_kit::Upcall;
use mlua::{Function, Lua, Result, Table, Value};

use crate::arrays::bring_back;
use crate::failure::check;
use crate::ffi;

struct Raised(Result<()>);

impl Raised {
    fn call<T: Default>(&mut self, call: impl FnOnce() -> Result<T>) -> T {
        if self.0.is_err() {
            return T::default();
        }
        call().unwrap_or_else(|error| {
            self.0 = Err(error);
            T::default()
        })
    }
}

// case: apply_i64
fn apply_i64(_lua: &Lua, (map, value, count): (Function, i64, usize)) -> Result<i64> {
    let mut raised = Raised(Ok(()));
    let mut upcall = Upcall::new(|value: i64| raised.call(|| map.call(value)));
    let (map, user) = (Some(upcall.map()), upcall.user());
    let applied = unsafe { ffi::xc_apply_i64(map, user, value, count) };
    upcall.resume_panic();
    raised.0?;
    Ok(applied)
}

// case: sort_i32
fn sort_i32(_lua: &Lua, (input, output, compare): (Vec<i32>, Table, Function)) -> Result<()> {
    let mut sorted = vec![0; input.len()];
    let mut raised = Raised(Ok(()));
    let mut upcall = Upcall::new(|a: i32, b: i32| {
        let order: i64 = raised.call(|| compare.call((a, b)));
        order.cmp(&0)
    });
    let (compare, user) = (Some(upcall.compare()), upcall.user());
    let (from, to, count) = (input.as_ptr(), sorted.as_mut_ptr(), input.len());
    let status = unsafe { ffi::xc_sort_i32(from, to, count, compare, user) };
    upcall.resume_panic();
    raised.0?;
    check(status)?;
    bring_back(&output, sorted)
}

// case: log_message
fn log_message(lua: &Lua, (sink, object, level): (Function, Value, i32)) -> Result<()> {
    let mut raised = Raised(Ok(()));
    let mut upcall = Upcall::new(|level: i32, message: &CStr| {
        raised.call(|| {
            let message = lua.create_string(message.to_bytes())?;
            sink.call((level, message, &object))
        })
    });
    let (sink, user) = (Some(upcall.log_sink()), upcall.user());
    let status = unsafe { ffi::xc_log_message(sink, user, level) };
    upcall.resume_panic();
    raised.0?;
    check(status)
}
// end of cases

pub fn add_to(lua: &Lua, module: &Table) -> Result<()> {
    module.set("apply_i64", lua.create_function(apply_i64)?)?;
    module.set("sort_i32", lua.create_function(sort_i32)?)?;
    module.set("log_message", lua.create_function(log_message)?)
}
