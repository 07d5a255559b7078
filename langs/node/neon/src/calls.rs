//! Numbers in, numbers out. A number is an f64, as Neon has no other; a BigInt is what holds every int64_t.

use neon::prelude::*;
use neon::types::JsBigInt;

use crate::failure::int64;
use crate::ffi;

#[neon::export(name = "xc_abi_version")]
fn abi_version() -> f64 {
    unsafe { ffi::xc_abi_version() }.into()
}

// case: noop
#[neon::export(name = "xc_noop")]
fn noop() {
    unsafe { ffi::xc_noop() }
}

// case: add_i32
#[neon::export(name = "xc_add_i32")]
fn add_i32(a: f64, b: f64) -> f64 {
    unsafe { ffi::xc_add_i32(a as i32, b as i32) }.into()
}

// case: inc_i64
#[neon::export(name = "xc_inc_i64")]
fn inc_i64<'cx>(
    cx: &mut FunctionContext<'cx>,
    value: Handle<'cx, JsBigInt>,
) -> JsResult<'cx, JsBigInt> {
    let value = int64(cx, value)?;
    Ok(JsBigInt::from_i64(cx, unsafe { ffi::xc_inc_i64(value) }))
}

// case: sum2_i64
#[neon::export(name = "xc_sum2_i64")]

fn sum2_i64<'cx>(
    cx: &mut FunctionContext<'cx>,
    a: Handle<'cx, JsBigInt>,
    b: Handle<'cx, JsBigInt>,
) -> JsResult<'cx, JsBigInt> {
    let sum = unsafe { ffi::xc_sum2_i64(int64(cx, a)?, int64(cx, b)?) };
    Ok(JsBigInt::from_i64(cx, sum))
}

// case: sum4_i64
#[neon::export(name = "xc_sum4_i64")]

fn sum4_i64<'cx>(
    cx: &mut FunctionContext<'cx>,
    a: Handle<'cx, JsBigInt>,
    b: Handle<'cx, JsBigInt>,
    c: Handle<'cx, JsBigInt>,
    d: Handle<'cx, JsBigInt>,
) -> JsResult<'cx, JsBigInt> {
    let sum =
        unsafe { ffi::xc_sum4_i64(int64(cx, a)?, int64(cx, b)?, int64(cx, c)?, int64(cx, d)?) };
    Ok(JsBigInt::from_i64(cx, sum))
}

// case: sum6_i64
#[neon::export(name = "xc_sum6_i64")]

fn sum6_i64<'cx>(
    cx: &mut FunctionContext<'cx>,
    a: Handle<'cx, JsBigInt>,
    b: Handle<'cx, JsBigInt>,
    c: Handle<'cx, JsBigInt>,
    d: Handle<'cx, JsBigInt>,
    e: Handle<'cx, JsBigInt>,
    f: Handle<'cx, JsBigInt>,
) -> JsResult<'cx, JsBigInt> {
    let sum = unsafe {
        ffi::xc_sum6_i64(
            int64(cx, a)?,
            int64(cx, b)?,
            int64(cx, c)?,
            int64(cx, d)?,
            int64(cx, e)?,
            int64(cx, f)?,
        )
    };
    Ok(JsBigInt::from_i64(cx, sum))
}

// case: sum8_i64
#[neon::export(name = "xc_sum8_i64")]
#[allow(clippy::too_many_arguments)]
fn sum8_i64<'cx>(
    cx: &mut FunctionContext<'cx>,
    a: Handle<'cx, JsBigInt>,
    b: Handle<'cx, JsBigInt>,
    c: Handle<'cx, JsBigInt>,
    d: Handle<'cx, JsBigInt>,
    e: Handle<'cx, JsBigInt>,
    f: Handle<'cx, JsBigInt>,
    g: Handle<'cx, JsBigInt>,
    h: Handle<'cx, JsBigInt>,
) -> JsResult<'cx, JsBigInt> {
    let sum = unsafe {
        ffi::xc_sum8_i64(
            int64(cx, a)?,
            int64(cx, b)?,
            int64(cx, c)?,
            int64(cx, d)?,
            int64(cx, e)?,
            int64(cx, f)?,
            int64(cx, g)?,
            int64(cx, h)?,
        )
    };
    Ok(JsBigInt::from_i64(cx, sum))
}

// case: sum12_i64
#[neon::export(name = "xc_sum12_i64")]
#[allow(clippy::too_many_arguments)]
fn sum12_i64<'cx>(
    cx: &mut FunctionContext<'cx>,
    a: Handle<'cx, JsBigInt>,
    b: Handle<'cx, JsBigInt>,
    c: Handle<'cx, JsBigInt>,
    d: Handle<'cx, JsBigInt>,
    e: Handle<'cx, JsBigInt>,
    f: Handle<'cx, JsBigInt>,
    g: Handle<'cx, JsBigInt>,
    h: Handle<'cx, JsBigInt>,
    i: Handle<'cx, JsBigInt>,
    j: Handle<'cx, JsBigInt>,
    k: Handle<'cx, JsBigInt>,
    l: Handle<'cx, JsBigInt>,
) -> JsResult<'cx, JsBigInt> {
    let sum = unsafe {
        ffi::xc_sum12_i64(
            int64(cx, a)?,
            int64(cx, b)?,
            int64(cx, c)?,
            int64(cx, d)?,
            int64(cx, e)?,
            int64(cx, f)?,
            int64(cx, g)?,
            int64(cx, h)?,
            int64(cx, i)?,
            int64(cx, j)?,
            int64(cx, k)?,
            int64(cx, l)?,
        )
    };
    Ok(JsBigInt::from_i64(cx, sum))
}

// case: sum8_f64
#[neon::export(name = "xc_sum8_f64")]
#[allow(clippy::too_many_arguments)]
fn sum8_f64(a: f64, b: f64, c: f64, d: f64, e: f64, f: f64, g: f64, h: f64) -> f64 {
    unsafe { ffi::xc_sum8_f64(a, b, c, d, e, f, g, h) }
}

// case: work
#[neon::export(name = "xc_work")]
fn work<'cx>(
    cx: &mut FunctionContext<'cx>,
    steps: Handle<'cx, JsBigInt>,
) -> JsResult<'cx, JsBigInt> {
    let steps = int64(cx, steps)?;
    Ok(JsBigInt::from_i64(cx, unsafe { ffi::xc_work(steps) }))
}
// end of cases
