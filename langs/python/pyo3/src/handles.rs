//! Handles: classes whose destructors give them back.

use std::ptr::NonNull;
use std::slice;

use pyo3::exceptions::PyIndexError;
use pyo3::prelude::*;

use crate::errors::failure;
use crate::native;

#[pyclass]
pub struct Counter(NonNull<native::Counter>);

// SAFETY: any thread may use it, one at a time: only &mut self reaches it.
unsafe impl Send for Counter {}
unsafe impl Sync for Counter {}

#[pymethods]
impl Counter {
    #[new]
    fn new(value: i64) -> PyResult<Self> {
        let counter = NonNull::new(native::xc_counter_new(value));
        counter.map(Counter).ok_or_else(failure)
    }

    fn add(&mut self, amount: i64) -> i64 {
        // SAFETY: it lives as long as self.
        unsafe { native::xc_counter_add(self.0.as_ptr(), amount) }
    }
}

impl Drop for Counter {
    fn drop(&mut self) {
        // SAFETY: nobody else frees it.
        unsafe { native::xc_counter_free(self.0.as_ptr()) };
    }
}

#[pyclass]
pub struct Buffer {
    bytes: NonNull<u8>,
    size: usize,
}

// SAFETY: nothing writes to it after it was made.
unsafe impl Send for Buffer {}
unsafe impl Sync for Buffer {}

#[pymethods]
impl Buffer {
    #[new]
    fn new(size: usize) -> PyResult<Self> {
        let bytes = NonNull::new(native::xc_buffer_new(size)).ok_or_else(failure)?;
        Ok(Buffer { bytes, size })
    }

    fn __len__(&self) -> usize {
        self.size
    }

    fn __getitem__(&self, i: usize) -> PyResult<u8> {
        // SAFETY: the library's size bytes live as long as self.
        let bytes = unsafe { slice::from_raw_parts(self.bytes.as_ptr(), self.size) };
        let byte = bytes.get(i).copied();
        byte.ok_or_else(|| PyIndexError::new_err("Buffer index out of range"))
    }
}

impl Drop for Buffer {
    fn drop(&mut self) {
        // SAFETY: nobody else frees it.
        unsafe { native::xc_buffer_free(self.bytes.as_ptr()) };
    }
}
