//! Numbers in, numbers out.

use ext_php_rs::prelude::*;

use crate::ffi;

#[php_function]
#[php(name = "Crosscall\\abi_version")]
pub fn abi_version() -> u32 {
    unsafe { ffi::xc_abi_version() }
}

// case: noop
#[php_function]
#[php(name = "Crosscall\\noop")]
pub fn noop() {
    unsafe { ffi::xc_noop() }
}

// case: add_i32
#[php_function]
#[php(name = "Crosscall\\add_i32")]
pub fn add_i32(a: i32, b: i32) -> i32 {
    unsafe { ffi::xc_add_i32(a, b) }
}

// case: inc_i64
#[php_function]
#[php(name = "Crosscall\\inc_i64")]
pub fn inc_i64(value: i64) -> i64 {
    unsafe { ffi::xc_inc_i64(value) }
}

// case: sum2_i64
#[php_function]
#[php(name = "Crosscall\\sum2_i64")]

pub fn sum2_i64(a: i64, b: i64) -> i64 {
    unsafe { ffi::xc_sum2_i64(a, b) }
}

// case: sum4_i64
#[php_function]
#[php(name = "Crosscall\\sum4_i64")]

pub fn sum4_i64(a: i64, b: i64, c: i64, d: i64) -> i64 {
    unsafe { ffi::xc_sum4_i64(a, b, c, d) }
}

// case: sum6_i64
#[php_function]
#[php(name = "Crosscall\\sum6_i64")]

pub fn sum6_i64(a: i64, b: i64, c: i64, d: i64, e: i64, f: i64) -> i64 {
    unsafe { ffi::xc_sum6_i64(a, b, c, d, e, f) }
}

// case: sum8_i64
#[php_function]
#[php(name = "Crosscall\\sum8_i64")]
#[allow(clippy::too_many_arguments)]
pub fn sum8_i64(a: i64, b: i64, c: i64, d: i64, e: i64, f: i64, g: i64, h: i64) -> i64 {
    unsafe { ffi::xc_sum8_i64(a, b, c, d, e, f, g, h) }
}

// case: sum12_i64
#[php_function]
#[php(name = "Crosscall\\sum12_i64")]
#[allow(clippy::too_many_arguments)]
pub fn sum12_i64(
    a: i64,
    b: i64,
    c: i64,
    d: i64,
    e: i64,
    f: i64,
    g: i64,
    h: i64,
    i: i64,
    j: i64,
    k: i64,
    l: i64,
) -> i64 {
    unsafe { ffi::xc_sum12_i64(a, b, c, d, e, f, g, h, i, j, k, l) }
}

// case: sum8_f64
#[php_function]
#[php(name = "Crosscall\\sum8_f64")]
#[allow(clippy::too_many_arguments)]
pub fn sum8_f64(a: f64, b: f64, c: f64, d: f64, e: f64, f: f64, g: f64, h: f64) -> f64 {
    unsafe { ffi::xc_sum8_f64(a, b, c, d, e, f, g, h) }
}

// case: work
#[php_function]
#[php(name = "Crosscall\\work")]
pub fn work(steps: i64) -> i64 {
    unsafe { ffi::xc_work(steps) }
}
// end of cases

pub fn add_to(module: ModuleBuilder) -> ModuleBuilder {
    module
        .function(wrap_function!(abi_version))
        .function(wrap_function!(noop))
        .function(wrap_function!(add_i32))
        .function(wrap_function!(inc_i64))
        .function(wrap_function!(sum2_i64))
        .function(wrap_function!(sum4_i64))
        .function(wrap_function!(sum6_i64))
        .function(wrap_function!(sum8_i64))
        .function(wrap_function!(sum12_i64))
        .function(wrap_function!(sum8_f64))
        .function(wrap_function!(work))
}
