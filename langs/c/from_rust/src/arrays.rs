//! Contiguous doubles.

use std::slice;

use crate::errors::{XC_ERR_NULL, fail};

#[unsafe(no_mangle)]
pub unsafe extern "C" fn xc_sum_f64(values: *const f64, count: usize) -> f64 {
    count!(xc_sum_f64);
    if count == 0 {
        return 0.0;
    }
    if values.is_null() {
        fail(XC_ERR_NULL, format_args!("xc_sum_f64: values is NULL"));
        return f64::NAN;
    }
    let values = unsafe { slice::from_raw_parts(values, count) };
    values.iter().fold(0.0, |sum, value| sum + value)
}
