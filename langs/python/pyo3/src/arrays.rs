//! Arrays, by the buffer protocol: https://docs.rs/pyo3/latest/pyo3/buffer/struct.PyBuffer.html

use std::ptr::NonNull;

use pyo3::buffer::{Element, PyBuffer};
use pyo3::exceptions::{PyBufferError, PyValueError};
use pyo3::prelude::*;

use crate::errors::check;
use crate::native;

/// BufferError unless it is contiguous.
pub fn readable<T: Element>(buffer: &PyBuffer<T>) -> PyResult<NonNull<[T]>> {
    let elements = buffer.as_slice_ptr();
    elements.ok_or_else(|| PyBufferError::new_err("expected a contiguous array"))
}

/// BufferError unless it is contiguous and may be written to.
pub fn writable<T: Element>(buffer: &PyBuffer<T>) -> PyResult<NonNull<[T]>> {
    if buffer.readonly() {
        return Err(PyBufferError::new_err(
            "expected an array that may be written to",
        ));
    }
    readable(buffer)
}

#[pyfunction]
pub fn sum_f64(values: PyBuffer<f64>) -> PyResult<f64> {
    let elements = readable(&values)?;
    // SAFETY: values is held until the call returns, which reads no more than there are.
    Ok(unsafe { native::xc_sum_f64(elements.cast().as_ptr(), elements.len()) })
}

#[pyfunction]
pub fn scale_f64(values: PyBuffer<f64>, factor: f64) -> PyResult<()> {
    let elements = writable(&values)?;
    // SAFETY: as in sum_f64.
    check(unsafe { native::xc_scale_f64(elements.cast().as_ptr(), elements.len(), factor) })
}

#[pyfunction]
pub fn add_batch(a: PyBuffer<i32>, b: PyBuffer<i32>, sums: PyBuffer<i32>) -> PyResult<()> {
    let (a, b, sums) = (readable(&a)?, readable(&b)?, writable(&sums)?);
    if a.len() != sums.len() || b.len() != sums.len() {
        return Err(PyValueError::new_err("the arrays differ in length"));
    }
    // SAFETY: all three have the count's length.
    check(unsafe {
        native::xc_add_batch(
            a.cast().as_ptr(),
            b.cast().as_ptr(),
            sums.cast().as_ptr(),
            sums.len(),
        )
    })
}
