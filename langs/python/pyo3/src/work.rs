//! Calls that compute for a while.

use pyo3::buffer::PyBuffer;
use pyo3::exceptions::PyValueError;
use pyo3::prelude::*;

use crate::arrays::{readable, writable};
use crate::errors::check;
use crate::native;

#[pyfunction]
pub fn work(steps: i64) -> i64 {
    native::xc_work(steps)
}

#[pyfunction]
pub fn sha256(data: &[u8], digest: PyBuffer<u8>) -> PyResult<()> {
    let digest = writable(&digest)?;
    if digest.len() != 32 {
        return Err(PyValueError::new_err("a digest has 32 bytes"));
    }
    // SAFETY: the call reads data's length and writes 32 bytes.
    check(unsafe { native::xc_sha256(data.as_ptr(), data.len(), digest.cast().as_ptr()) })
}

#[pyfunction]
pub fn matmul_f64(
    a: PyBuffer<f64>,
    b: PyBuffer<f64>,
    product: PyBuffer<f64>,
    n: usize,
) -> PyResult<()> {
    let (a, b, product) = (readable(&a)?, readable(&b)?, writable(&product)?);
    let count = n.checked_mul(n);
    if [a.len(), b.len(), product.len()].map(Some) != [count; 3] {
        return Err(PyValueError::new_err("an array is no n × n matrix"));
    }
    // SAFETY: all three have n × n elements.
    check(unsafe {
        native::xc_matmul_f64(
            a.cast().as_ptr(),
            b.cast().as_ptr(),
            product.cast().as_ptr(),
            n,
        )
    })
}
