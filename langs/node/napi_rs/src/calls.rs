//! Numbers in, numbers out. A BigInt is what holds every int64_t: https://napi.rs/docs/concepts/values

use napi::Result;
use napi::bindgen_prelude::{BigInt, i64n};
use napi_derive::napi;

use crate::failure::int64;
use crate::ffi;

#[napi(js_name = "xc_abi_version")]
pub fn abi_version() -> u32 {
    unsafe { ffi::xc_abi_version() }
}

// case: noop
#[napi(js_name = "xc_noop")]
pub fn noop() {
    unsafe { ffi::xc_noop() }
}

// case: add_i32
#[napi(js_name = "xc_add_i32")]
pub fn add_i32(a: i32, b: i32) -> i32 {
    unsafe { ffi::xc_add_i32(a, b) }
}

// case: inc_i64
#[napi(js_name = "xc_inc_i64")]
pub fn inc_i64(value: BigInt) -> Result<i64n> {
    let value = int64(&value)?;
    Ok(i64n(unsafe { ffi::xc_inc_i64(value) }))
}

// case: sum2_i64
#[napi(js_name = "xc_sum2_i64")]

pub fn sum2_i64(a: BigInt, b: BigInt) -> Result<i64n> {
    let sum = unsafe { ffi::xc_sum2_i64(int64(&a)?, int64(&b)?) };
    Ok(i64n(sum))
}

// case: sum4_i64
#[napi(js_name = "xc_sum4_i64")]

pub fn sum4_i64(a: BigInt, b: BigInt, c: BigInt, d: BigInt) -> Result<i64n> {
    let sum = unsafe { ffi::xc_sum4_i64(int64(&a)?, int64(&b)?, int64(&c)?, int64(&d)?) };
    Ok(i64n(sum))
}

// case: sum6_i64
#[napi(js_name = "xc_sum6_i64")]

pub fn sum6_i64(a: BigInt, b: BigInt, c: BigInt, d: BigInt, e: BigInt, f: BigInt) -> Result<i64n> {
    let sum = unsafe {
        ffi::xc_sum6_i64(
            int64(&a)?,
            int64(&b)?,
            int64(&c)?,
            int64(&d)?,
            int64(&e)?,
            int64(&f)?,
        )
    };
    Ok(i64n(sum))
}

// case: sum8_i64
#[napi(js_name = "xc_sum8_i64")]
#[allow(clippy::too_many_arguments)]
pub fn sum8_i64(
    a: BigInt,
    b: BigInt,
    c: BigInt,
    d: BigInt,
    e: BigInt,
    f: BigInt,
    g: BigInt,
    h: BigInt,
) -> Result<i64n> {
    let sum = unsafe {
        ffi::xc_sum8_i64(
            int64(&a)?,
            int64(&b)?,
            int64(&c)?,
            int64(&d)?,
            int64(&e)?,
            int64(&f)?,
            int64(&g)?,
            int64(&h)?,
        )
    };
    Ok(i64n(sum))
}

// case: sum12_i64
#[napi(js_name = "xc_sum12_i64")]
#[allow(clippy::too_many_arguments)]
pub fn sum12_i64(
    a: BigInt,
    b: BigInt,
    c: BigInt,
    d: BigInt,
    e: BigInt,
    f: BigInt,
    g: BigInt,
    h: BigInt,
    i: BigInt,
    j: BigInt,
    k: BigInt,
    l: BigInt,
) -> Result<i64n> {
    let sum = unsafe {
        ffi::xc_sum12_i64(
            int64(&a)?,
            int64(&b)?,
            int64(&c)?,
            int64(&d)?,
            int64(&e)?,
            int64(&f)?,
            int64(&g)?,
            int64(&h)?,
            int64(&i)?,
            int64(&j)?,
            int64(&k)?,
            int64(&l)?,
        )
    };
    Ok(i64n(sum))
}

// case: sum8_f64
#[napi(js_name = "xc_sum8_f64")]
#[allow(clippy::too_many_arguments)]
pub fn sum8_f64(a: f64, b: f64, c: f64, d: f64, e: f64, f: f64, g: f64, h: f64) -> f64 {
    unsafe { ffi::xc_sum8_f64(a, b, c, d, e, f, g, h) }
}

// case: work
#[napi(js_name = "xc_work")]
pub fn work(steps: BigInt) -> Result<i64n> {
    let steps = int64(&steps)?;
    Ok(i64n(unsafe { ffi::xc_work(steps) }))
}
// end of cases
