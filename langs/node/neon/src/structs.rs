//! Structs: a point is an object with x and y, a matrix a Float64Array of sixteen.

use neon::prelude::*;
use neon::types::JsFloat64Array;
use neon::types::buffer::TypedArray;

use crate::failure::require;
use crate::ffi;

fn point_from<'cx>(
    cx: &mut FunctionContext<'cx>,
    point: Handle<'cx, JsObject>,
) -> NeonResult<ffi::xc_point> {
    let x = point.prop(cx, "x").get()?;
    let y = point.prop(cx, "y").get()?;
    Ok(ffi::xc_point { x, y })
}

// case: point_dist
#[neon::export(name = "xc_point_dist")]
fn point_dist<'cx>(
    cx: &mut FunctionContext<'cx>,
    a: Handle<'cx, JsObject>,
    b: Handle<'cx, JsObject>,
) -> NeonResult<f64> {
    let (a, b) = (point_from(cx, a)?, point_from(cx, b)?);
    Ok(unsafe { ffi::xc_point_dist(&a, &b) })
}

// case: point_add
#[neon::export(name = "xc_point_add")]
fn point_add<'cx>(
    cx: &mut FunctionContext<'cx>,
    a: Handle<'cx, JsObject>,
    b: Handle<'cx, JsObject>,
) -> JsResult<'cx, JsObject> {
    let (a, b) = (point_from(cx, a)?, point_from(cx, b)?);
    let sum = unsafe { ffi::xc_point_add(a, b) };
    let result = cx.empty_object();
    result.prop(cx, "x").set(sum.x)?;
    result.prop(cx, "y").set(sum.y)?;
    Ok(result)
}

// case: mat4_scale
#[neon::export(name = "xc_mat4_scale")]
fn mat4_scale<'cx>(
    cx: &mut FunctionContext<'cx>,
    matrix: Handle<'cx, JsFloat64Array>,
    factor: f64,
) -> JsResult<'cx, JsFloat64Array> {
    let m = matrix.as_slice(cx).first_chunk::<16>().copied();
    require(cx, m.is_some(), "a matrix has 16 elements")?;
    let m = m.unwrap_or_default();
    let scaled = unsafe { ffi::xc_mat4_scale(ffi::xc_mat4 { m }, factor) };
    JsFloat64Array::from_slice(cx, &scaled.m)
}
// end of cases
