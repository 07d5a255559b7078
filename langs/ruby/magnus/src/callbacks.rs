//! C calls the method's block. Magnus protects each yield; the first Err, an exception or a break, is kept,
//! later upcalls do nothing, and it goes on once the library has returned.

use std::ffi::CStr;

use crosscall_kit::Upcall;
use magnus::{Error, RArray, RModule, Ruby, Value, function};

use crate::arrays::bring_back;
use crate::failure::{check, require};
use crate::ffi;

struct Left(Result<(), Error>);

impl Left {
    fn call<T: Default>(&mut self, call: impl FnOnce() -> Result<T, Error>) -> T {
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
fn apply_i64(ruby: &Ruby, value: i64, count: usize) -> Result<i64, Error> {
    let mut left = Left(Ok(()));
    let mut upcall = Upcall::new(|value: i64| left.call(|| ruby.yield_value(value)));
    let (map, user) = (Some(upcall.map()), upcall.user());
    let applied = unsafe { ffi::xc_apply_i64(map, user, value, count) };
    upcall.resume_panic();
    left.0?;
    Ok(applied)
}

// case: sort_i32
fn sort_i32(ruby: &Ruby, input: Vec<i32>, output: RArray) -> Result<RArray, Error> {
    let fits = output.len() == input.len();
    require(ruby, fits, "the arrays differ in length")?;
    let mut sorted = vec![0; input.len()];
    let mut left = Left(Ok(()));
    let mut upcall = Upcall::new(|a: i32, b: i32| {
        let order: i64 = left.call(|| ruby.yield_values((a, b)));
        order.cmp(&0)
    });
    let (compare, user) = (Some(upcall.compare()), upcall.user());
    let (from, to, count) = (input.as_ptr(), sorted.as_mut_ptr(), input.len());
    let status = unsafe { ffi::xc_sort_i32(from, to, count, compare, user) };
    upcall.resume_panic();
    left.0?;
    check(ruby, status)?;
    bring_back(output, sorted)?;
    Ok(output)
}

// case: log_message
fn log_message(ruby: &Ruby, object: Value, level: i32) -> Result<(), Error> {
    let mut left = Left(Ok(()));
    let mut upcall = Upcall::new(|level: i32, message: &CStr| {
        left.call(|| {
            let message = ruby.str_new(&message.to_string_lossy());
            let _: Value = ruby.yield_values((level, message, object))?;
            Ok(())
        })
    });
    let (sink, user) = (Some(upcall.log_sink()), upcall.user());
    let status = unsafe { ffi::xc_log_message(sink, user, level) };
    upcall.resume_panic();
    left.0?;
    check(ruby, status)
}
// end of cases

pub fn add_to(module: RModule) -> Result<(), Error> {
    module.define_module_function("apply_i64", function!(apply_i64, 2))?;
    module.define_module_function("sort_i32", function!(sort_i32, 2))?;
    module.define_module_function("log_message", function!(log_message, 2))
}
