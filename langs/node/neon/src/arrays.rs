//! Typed arrays, borrowed over the memory that JavaScript holds: one at a time by the context, several by a
//! lock that looks for overlaps. https://docs.rs/neon/1.1/neon/types/buffer/trait.TypedArray.html

use neon::prelude::*;
use neon::types::buffer::TypedArray;
use neon::types::{JsFloat64Array, JsInt32Array, JsUint8Array};

use crate::failure::{check, or_throw, require};
use crate::ffi;

// case: sum_f64
#[neon::export(name = "xc_sum_f64")]
fn sum_f64<'cx>(cx: &mut FunctionContext<'cx>, values: Handle<'cx, JsFloat64Array>) -> f64 {
    let values = values.as_slice(cx);
    unsafe { ffi::xc_sum_f64(values.as_ptr(), values.len()) }
}

// case: scale_f64
#[neon::export(name = "xc_scale_f64")]
fn scale_f64<'cx>(
    cx: &mut FunctionContext<'cx>,
    mut values: Handle<'cx, JsFloat64Array>,
    factor: f64,
) -> NeonResult<()> {
    let values = values.as_mut_slice(cx);
    let status = unsafe { ffi::xc_scale_f64(values.as_mut_ptr(), values.len(), factor) };
    check(cx, status)
}

// case: sha256
#[neon::export(name = "xc_sha256")]
fn sha256<'cx>(
    cx: &mut FunctionContext<'cx>,
    data: Handle<'cx, JsUint8Array>,
    mut digest: Handle<'cx, JsUint8Array>,
) -> NeonResult<()> {
    let status = {
        let lock = cx.lock();
        let borrowed = data
            .try_borrow(&lock)
            .and_then(|data| Ok((data, digest.try_borrow_mut(&lock)?)));
        borrowed.map(|(data, mut digest)| {
            (digest.len() >= 32)
                .then(|| unsafe { ffi::xc_sha256(data.as_ptr(), data.len(), digest.as_mut_ptr()) })
        })
    };
    finish(cx, status)
}

// case: matmul_f64
#[neon::export(name = "xc_matmul_f64")]
fn matmul_f64<'cx>(
    cx: &mut FunctionContext<'cx>,
    a: Handle<'cx, JsFloat64Array>,
    b: Handle<'cx, JsFloat64Array>,
    mut product: Handle<'cx, JsFloat64Array>,
    n: f64,
) -> NeonResult<()> {
    let n = n as usize;
    let status = {
        let lock = cx.lock();
        let borrowed = a
            .try_borrow(&lock)
            .and_then(|a| Ok((a, b.try_borrow(&lock)?, product.try_borrow_mut(&lock)?)));
        borrowed.map(|(a, b, mut product)| {
            let count = a.len().min(b.len()).min(product.len());
            let fits = n.checked_mul(n).is_some_and(|needed| needed <= count);
            fits.then(|| unsafe {
                ffi::xc_matmul_f64(a.as_ptr(), b.as_ptr(), product.as_mut_ptr(), n)
            })
        })
    };
    finish(cx, status)
}

// case: add_batch
#[neon::export(name = "xc_add_batch")]
fn add_batch<'cx>(
    cx: &mut FunctionContext<'cx>,
    a: Handle<'cx, JsInt32Array>,
    b: Handle<'cx, JsInt32Array>,
    mut sums: Handle<'cx, JsInt32Array>,
) -> NeonResult<()> {
    let status = {
        let lock = cx.lock();
        let borrowed = a
            .try_borrow(&lock)
            .and_then(|a| Ok((a, b.try_borrow(&lock)?, sums.try_borrow_mut(&lock)?)));
        borrowed.map(|(a, b, mut sums)| {
            let fits = b.len() >= a.len() && sums.len() >= a.len();
            fits.then(|| unsafe {
                ffi::xc_add_batch(a.as_ptr(), b.as_ptr(), sums.as_mut_ptr(), a.len())
            })
        })
    };
    finish(cx, status)
}
// end of cases

/// The status of a call that was made if the arrays did not overlap and were long enough.
fn finish<E: ToString>(
    cx: &mut FunctionContext<'_>,
    status: Result<Option<ffi::xc_status>, E>,
) -> NeonResult<()> {
    let status = or_throw(cx, status)?;
    require(cx, status.is_some(), "an array is too short")?;
    check(cx, status.unwrap_or(ffi::XC_OK))
}
