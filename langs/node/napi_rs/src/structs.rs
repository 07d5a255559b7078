//! Structs: a point is an object with x and y, a matrix a Float64Array of sixteen.

use napi::Result;
use napi::bindgen_prelude::Float64Array;
use napi_derive::napi;

use crate::failure::require;
use crate::ffi;

#[napi(object)]
pub struct Point {
    pub x: f64,
    pub y: f64,
}

impl From<Point> for ffi::xc_point {
    fn from(point: Point) -> Self {
        let Point { x, y } = point;
        Self { x, y }
    }
}

// case: point_dist
#[napi(js_name = "xc_point_dist")]
pub fn point_dist(a: Point, b: Point) -> f64 {
    unsafe { ffi::xc_point_dist(&a.into(), &b.into()) }
}

// case: point_add
#[napi(js_name = "xc_point_add")]
pub fn point_add(a: Point, b: Point) -> Point {
    let ffi::xc_point { x, y } = unsafe { ffi::xc_point_add(a.into(), b.into()) };
    Point { x, y }
}

// case: mat4_scale
#[napi(js_name = "xc_mat4_scale")]
pub fn mat4_scale(matrix: &[f64], factor: f64) -> Result<Float64Array> {
    require(matrix.len() >= 16, "a matrix has 16 elements")?;
    let mut m = [0.0; 16];
    m.copy_from_slice(&matrix[..16]);
    let scaled = unsafe { ffi::xc_mat4_scale(ffi::xc_mat4 { m }, factor) };
    Ok(Float64Array::new(scaled.m.to_vec()))
}
// end of cases
