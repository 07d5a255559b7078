//! C calls JavaScript back: https://napi.rs/docs/concepts/function
//!
//! No exception may pass through C: the first failure is kept, the closures answer 0 to what is still asked,
//! and it continues when C is done.

use std::ffi::CStr;

use crosscall_kit::Upcall;
use napi::bindgen_prelude::{
    BigInt, FnArgs, FromNapiValue, Function, HandleScope, Int32ArraySlice, Object, Unknown, i64n,
};
use napi::{Env, JsValue, Result};
use napi_derive::napi;

use crate::failure::{check, int64, require};
use crate::ffi;

/// Calls a function until it fails, each time in a handle scope, as otherwise all handles would live until C
/// returns.
struct Calls<'env> {
    env: &'env Env,
    function: Unknown<'env>,
    failed: Result<()>,
}

impl<'env> Calls<'env> {
    fn new(env: &'env Env, function: &impl JsValue<'env>) -> Self {
        Self {
            env,
            function: function.to_unknown(),
            failed: Ok(()),
        }
    }

    fn call<T: Default>(&mut self, call: impl FnOnce() -> Result<T>) -> T {
        if self.failed.is_err() {
            return T::default();
        }
        let result = HandleScope::create(self.env).and_then(|scope| {
            // SAFETY: no handle leaves the closure.
            unsafe { scope.close(self.function, |_| call()) }
        });
        result.unwrap_or_else(|failure| {
            self.failed = Err(failure);
            T::default()
        })
    }
}

// case: apply_i64
#[napi(js_name = "xc_apply_i64")]
pub fn apply_i64<'env>(
    env: &'env Env,
    map: Function<'env, i64n, BigInt>,
    value: BigInt,
    count: u32,
) -> Result<i64n> {
    let value = int64(&value)?;
    let mut calls = Calls::new(env, &map);
    let mut upcall = Upcall::new(|value: i64| calls.call(|| int64(&map.call(i64n(value))?)));
    let (map, user) = (Some(upcall.map()), upcall.user());
    let applied = unsafe { ffi::xc_apply_i64(map, user, value, count as usize) };
    upcall.resume_panic();
    calls.failed?;
    Ok(i64n(applied))
}

// case: sort_i32
#[napi(js_name = "xc_sort_i32")]
pub fn sort_i32<'env>(
    env: &'env Env,
    input: &[i32],
    output: Unknown<'env>,
    compare: Function<'env, FnArgs<(i32, i32)>, i32>,
) -> Result<()> {
    let count = input.len();
    let mut sorted = vec![0; count];
    let mut calls = Calls::new(env, &compare);
    let mut upcall =
        Upcall::new(|a: i32, b: i32| calls.call(|| compare.call((a, b).into())).cmp(&0));
    let (compare, user) = (Some(upcall.compare()), upcall.user());
    let (from, to) = (input.as_ptr(), sorted.as_mut_ptr());
    let status = unsafe { ffi::xc_sort_i32(from, to, count, compare, user) };
    upcall.resume_panic();
    calls.failed?;
    check(status)?;
    // Not before: compare may detach the array's memory, and a slice of napi-rs's would not notice.
    // SAFETY: a value of this environment; nothing else looks at the slice meanwhile.
    let mut output = unsafe { Int32ArraySlice::from_napi_value(env.raw(), output.raw()) }?;
    let output = unsafe { output.as_mut() };
    require(output.len() >= count, "the output is too short")?;
    output[..count].copy_from_slice(&sorted);
    Ok(())
}

// case: log_message
#[napi(js_name = "xc_log_message")]
pub fn log_message<'env>(
    env: &'env Env,
    sink: Function<'env, FnArgs<(i32, String, Object<'_>)>, ()>,
    user: Object<'_>,
    level: i32,
) -> Result<()> {
    let mut calls = Calls::new(env, &sink);
    let mut upcall = Upcall::new(|level: i32, message: &CStr| {
        let message = message.to_string_lossy().into_owned();
        calls.call(|| sink.call((level, message, user).into()));
    });
    let (sink, data) = (Some(upcall.log_sink()), upcall.user());
    let status = unsafe { ffi::xc_log_message(sink, data, level) };
    upcall.resume_panic();
    calls.failed?;
    check(status)
}
// end of cases
