//! Many small calls as one.

use std::slice;

use crate::errors::{XC_ERR_NULL, XC_OK, fail, xc_status};

#[unsafe(no_mangle)]
pub unsafe extern "C" fn xc_add_batch(
    a: *const i32,
    b: *const i32,
    sums: *mut i32,
    count: usize,
) -> xc_status {
    count!(xc_add_batch);
    if count == 0 {
        return XC_OK;
    }
    if a.is_null() || b.is_null() || sums.is_null() {
        let message = format_args!("xc_add_batch: a, b or sums is NULL");
        return fail(XC_ERR_NULL, message);
    }
    let (a, b, sums) = unsafe {
        (
            slice::from_raw_parts(a, count),
            slice::from_raw_parts(b, count),
            slice::from_raw_parts_mut(sums, count),
        )
    };
    for ((sum, a), b) in sums.iter_mut().zip(a).zip(b) {
        *sum = a.wrapping_add(*b);
    }
    XC_OK
}
