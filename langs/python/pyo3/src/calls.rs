//! Numbers in and out.

use pyo3::prelude::*;

use crate::native;

#[pyfunction]
pub fn noop() {
    native::xc_noop();
}

#[pyfunction]
pub fn add_i32(a: i32, b: i32) -> i32 {
    native::xc_add_i32(a, b)
}

#[pyfunction]
pub fn inc_i64(value: i64) -> i64 {
    native::xc_inc_i64(value)
}

#[pyfunction]
pub fn sum2_i64(a: i64, b: i64) -> i64 {
    native::xc_sum2_i64(a, b)
}

#[pyfunction]
pub fn sum4_i64(a: i64, b: i64, c: i64, d: i64) -> i64 {
    native::xc_sum4_i64(a, b, c, d)
}

#[pyfunction]
pub fn sum6_i64(a: i64, b: i64, c: i64, d: i64, e: i64, f: i64) -> i64 {
    native::xc_sum6_i64(a, b, c, d, e, f)
}

#[pyfunction]
#[allow(clippy::too_many_arguments)]
pub fn sum8_i64(a: i64, b: i64, c: i64, d: i64, e: i64, f: i64, g: i64, h: i64) -> i64 {
    native::xc_sum8_i64(a, b, c, d, e, f, g, h)
}

#[pyfunction]
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
    native::xc_sum12_i64(a, b, c, d, e, f, g, h, i, j, k, l)
}

#[pyfunction]
#[allow(clippy::too_many_arguments)]
pub fn sum8_f64(a: f64, b: f64, c: f64, d: f64, e: f64, f: f64, g: f64, h: f64) -> f64 {
    native::xc_sum8_f64(a, b, c, d, e, f, g, h)
}
