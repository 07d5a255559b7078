//! C calls PHP back. A pending exception is kept by the engine: the closures then call nothing any more, and
//! the function returns with it when C is done.

use std::ffi::CStr;

use crosscall_kit::Upcall;
use ext_php_rs::convert::IntoZvalDyn;
use ext_php_rs::prelude::*;
use ext_php_rs::types::Zval;

use crate::failure::{check, failure};
use crate::ffi;

/// The first failure of the upcalls that one function made.
struct Failed(PhpResult<()>);

impl Failed {
    fn call(&mut self, function: &ZendCallable<'_>, arguments: Vec<&dyn IntoZvalDyn>) -> Zval {
        if self.0.is_err() {
            return Zval::new();
        }
        function.try_call(arguments).unwrap_or_else(|error| {
            self.0 = Err(failure(error));
            Zval::new()
        })
    }

    fn call_for_integer(
        &mut self,
        function: &ZendCallable<'_>,
        arguments: Vec<&dyn IntoZvalDyn>,
    ) -> i64 {
        let result = self.call(function, arguments).long();
        result.unwrap_or_else(|| {
            if self.0.is_ok() {
                self.0 = Err("the callback must return an int".into());
            }
            0
        })
    }
}

// case: apply_i64
#[php_function]
#[php(name = "Crosscall\\apply_i64")]
pub fn apply_i64(map: ZendCallable<'_>, value: i64, count: usize) -> PhpResult<i64> {
    let mut failed = Failed(Ok(()));
    let mut upcall = Upcall::new(|value: i64| failed.call_for_integer(&map, vec![&value]));
    let (fn_map, user) = (Some(upcall.map()), upcall.user());
    let applied = unsafe { ffi::xc_apply_i64(fn_map, user, value, count) };
    upcall.resume_panic();
    failed.0?;
    Ok(applied)
}

// case: sort_i32
#[php_function]
#[php(name = "Crosscall\\sort_i32")]
pub fn sort_i32(input: Vec<i32>, compare: ZendCallable<'_>) -> PhpResult<Vec<i32>> {
    let mut output = vec![0; input.len()];
    let mut failed = Failed(Ok(()));
    let mut upcall =
        Upcall::new(|a: i32, b: i32| failed.call_for_integer(&compare, vec![&a, &b]).cmp(&0));
    let (fn_compare, user) = (Some(upcall.compare()), upcall.user());
    let (from, to, count) = (input.as_ptr(), output.as_mut_ptr(), input.len());
    let status = unsafe { ffi::xc_sort_i32(from, to, count, fn_compare, user) };
    upcall.resume_panic();
    failed.0?;
    check(status)?;
    Ok(output)
}

// case: log_message
#[php_function]
#[php(name = "Crosscall\\log_message")]
pub fn log_message(sink: ZendCallable<'_>, object: &Zval, level: i32) -> PhpResult<()> {
    let object = object.shallow_clone();
    let mut failed = Failed(Ok(()));
    let mut upcall = Upcall::new(|level: i32, message: &CStr| {
        let message = message.to_string_lossy().into_owned();
        failed.call(&sink, vec![&level, &message, &object]);
    });
    let (fn_sink, user) = (Some(upcall.log_sink()), upcall.user());
    let status = unsafe { ffi::xc_log_message(fn_sink, user, level) };
    upcall.resume_panic();
    failed.0?;
    check(status)
}
// end of cases

pub fn add_to(module: ModuleBuilder) -> ModuleBuilder {
    module
        .function(wrap_function!(apply_i64))
        .function(wrap_function!(sort_i32))
        .function(wrap_function!(log_message))
}
