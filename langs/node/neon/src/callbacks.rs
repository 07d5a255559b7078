//! C calls JavaScript back. Err(Throw) says that an exception is pending: the closures then call nothing any
//! more, and the function returns it when C is done. Each upcall has a handle scope, as otherwise all handles
//! would live until then.

use std::ffi::CStr;

use crosscall_kit::Upcall;
use neon::prelude::*;
use neon::types::buffer::TypedArray;
use neon::types::{JsBigInt, JsInt32Array};

use crate::failure::{check, int64, require};
use crate::ffi;

/// The first exception of the upcalls that one function made.
struct Thrown(NeonResult<()>);

impl Thrown {
    fn call<T: Default>(&mut self, call: impl FnOnce() -> NeonResult<T>) -> T {
        if self.0.is_err() {
            return T::default();
        }
        call().unwrap_or_else(|throw| {
            self.0 = Err(throw);
            T::default()
        })
    }
}

// case: apply_i64
#[neon::export(name = "xc_apply_i64")]
fn apply_i64<'cx>(
    cx: &mut FunctionContext<'cx>,
    map: Handle<'cx, JsFunction>,
    value: Handle<'cx, JsBigInt>,
    count: f64,
) -> JsResult<'cx, JsBigInt> {
    let value = int64(cx, value)?;
    let mut thrown = Thrown(Ok(()));
    let mut upcall = Upcall::new(|value: i64| {
        thrown.call(|| {
            cx.execute_scoped(|mut cx| {
                let value = JsBigInt::from_i64(&mut cx, value);
                let mapped = map.bind(&mut cx).arg(value)?.call()?;
                int64(&mut cx, mapped)
            })
        })
    });
    let (fn_map, user) = (Some(upcall.map()), upcall.user());
    let applied = unsafe { ffi::xc_apply_i64(fn_map, user, value, count as usize) };
    upcall.resume_panic();
    thrown.0?;
    Ok(JsBigInt::from_i64(cx, applied))
}

// case: sort_i32
#[neon::export(name = "xc_sort_i32")]
fn sort_i32<'cx>(
    cx: &mut FunctionContext<'cx>,
    input: Handle<'cx, JsInt32Array>,
    mut output: Handle<'cx, JsInt32Array>,
    compare: Handle<'cx, JsFunction>,
) -> NeonResult<()> {
    // Copies: no array can be borrowed while JavaScript runs.
    let from = input.as_slice(cx).to_vec();
    let mut to = vec![0; from.len()];
    let mut thrown = Thrown(Ok(()));
    let mut upcall = Upcall::new(|a: i32, b: i32| {
        let order: f64 =
            thrown.call(|| cx.execute_scoped(|mut cx| compare.bind(&mut cx).args((a, b))?.call()));
        order.total_cmp(&0.0)
    });
    let (fn_compare, user) = (Some(upcall.compare()), upcall.user());
    let status =
        unsafe { ffi::xc_sort_i32(from.as_ptr(), to.as_mut_ptr(), from.len(), fn_compare, user) };
    upcall.resume_panic();
    thrown.0?;
    check(cx, status)?;
    let fits = output.as_slice(cx).len() >= to.len();
    require(cx, fits, "the output is too short")?;
    output.as_mut_slice(cx)[..to.len()].copy_from_slice(&to);
    Ok(())
}

// case: log_message
#[neon::export(name = "xc_log_message")]
fn log_message<'cx>(
    cx: &mut FunctionContext<'cx>,
    sink: Handle<'cx, JsFunction>,
    user: Handle<'cx, JsValue>,
    level: f64,
) -> NeonResult<()> {
    let mut thrown = Thrown(Ok(()));
    let mut upcall = Upcall::new(|level: i32, message: &CStr| {
        let message = message.to_string_lossy().into_owned();
        thrown.call(|| {
            cx.execute_scoped(|mut cx| sink.bind(&mut cx).args((level, message, user))?.exec())
        });
    });
    let (fn_sink, data) = (Some(upcall.log_sink()), upcall.user());
    let status = unsafe { ffi::xc_log_message(fn_sink, data, level as i32) };
    upcall.resume_panic();
    thrown.0?;
    check(cx, status)
}
// end of cases
