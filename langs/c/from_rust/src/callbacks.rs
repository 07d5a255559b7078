//! Rust calls C back.

use std::ffi::c_void;

use crate::errors::{XC_ERR_NULL, fail};

pub type xc_map_i64 = Option<unsafe extern "C" fn(value: i64, user: *mut c_void) -> i64>;

#[unsafe(no_mangle)]
pub unsafe extern "C" fn xc_apply_i64(
    function: xc_map_i64,
    user: *mut c_void,
    value: i64,
    count: usize,
) -> i64 {
    count!(xc_apply_i64);
    if count == 0 {
        return value;
    }
    let Some(function) = function else {
        fail(XC_ERR_NULL, format_args!("xc_apply_i64: fn is NULL"));
        return i64::MIN;
    };
    (0..count).fold(value, |value, _| unsafe { function(value, user) })
}
