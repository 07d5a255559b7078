//! Typed arrays as slices over the memory that JavaScript holds: https://napi.rs/docs/concepts/typed-array

use napi::Result;
use napi::bindgen_prelude::{Float64ArraySlice, Int32ArraySlice, Uint8ArraySlice};
use napi_derive::napi;

use crate::failure::{check, require};
use crate::ffi;

// case: sum_f64
#[napi(js_name = "xc_sum_f64")]
pub fn sum_f64(values: &[f64]) -> f64 {
    unsafe { ffi::xc_sum_f64(values.as_ptr(), values.len()) }
}

// case: scale_f64
#[napi(js_name = "xc_scale_f64")]
pub fn scale_f64(mut values: Float64ArraySlice<'_>, factor: f64) -> Result<()> {
    // SAFETY: nothing else looks at it meanwhile.
    let values = unsafe { values.as_mut() };
    check(unsafe { ffi::xc_scale_f64(values.as_mut_ptr(), values.len(), factor) })
}

// case: sha256
#[napi(js_name = "xc_sha256")]
pub fn sha256(data: &[u8], mut digest: Uint8ArraySlice<'_>) -> Result<()> {
    require(digest.len() >= 32, "the digest takes 32 bytes")?;
    check(unsafe { ffi::xc_sha256(data.as_ptr(), data.len(), digest.as_mut().as_mut_ptr()) })
}

// case: matmul_f64
#[napi(js_name = "xc_matmul_f64")]
pub fn matmul_f64(a: &[f64], b: &[f64], mut product: Float64ArraySlice<'_>, n: u32) -> Result<()> {
    let n = n as usize;
    let count = a.len().min(b.len()).min(product.len());
    let fits = n.checked_mul(n).is_some_and(|needed| needed <= count);
    require(fits, "an array is too short")?;
    check(unsafe { ffi::xc_matmul_f64(a.as_ptr(), b.as_ptr(), product.as_mut().as_mut_ptr(), n) })
}

// case: add_batch
#[napi(js_name = "xc_add_batch")]
pub fn add_batch(a: &[i32], b: &[i32], mut sums: Int32ArraySlice<'_>) -> Result<()> {
    let count = a.len();
    require(
        b.len() >= count && sums.len() >= count,
        "an array is too short",
    )?;
    check(unsafe { ffi::xc_add_batch(a.as_ptr(), b.as_ptr(), sums.as_mut().as_mut_ptr(), count) })
}
// end of cases
