//! Structs by pointer and in registers.

use crate::errors::{XC_ERR_NULL, fail};

#[repr(C)]
pub struct xc_point {
    x: f64,
    y: f64,
}

#[unsafe(no_mangle)]
pub unsafe extern "C" fn xc_point_dist(a: *const xc_point, b: *const xc_point) -> f64 {
    count!(xc_point_dist);
    let (Some(a), Some(b)) = (unsafe { a.as_ref() }, unsafe { b.as_ref() }) else {
        let which = if a.is_null() { "a" } else { "b" };
        fail(XC_ERR_NULL, format_args!("xc_point_dist: {which} is NULL"));
        return f64::NAN;
    };
    let (dx, dy) = (b.x - a.x, b.y - a.y);
    (dx * dx + dy * dy).sqrt()
}

#[unsafe(no_mangle)]
pub extern "C" fn xc_point_add(a: xc_point, b: xc_point) -> xc_point {
    count!(xc_point_add);
    xc_point {
        x: a.x + b.x,
        y: a.y + b.y,
    }
}
