//! Failures of the library as exceptions.

use std::ffi::{CStr, CString};

use pyo3::create_exception;
use pyo3::exceptions::PyException;
use pyo3::prelude::*;

use crate::native;

create_exception!(
    crosscall,
    CrosscallError,
    PyException,
    "A call failed; the text is the library's message."
);

/// What the last failed call left as its message.
pub fn failure() -> PyErr {
    // SAFETY: it is never NULL, and belongs to this thread until its next failure.
    let message = unsafe { CStr::from_ptr(native::xc_last_error()) };
    CrosscallError::new_err(message.to_string_lossy().into_owned())
}

pub fn check(status: native::Status) -> PyResult<()> {
    if status == native::OK {
        Ok(())
    } else {
        Err(failure())
    }
}

#[pyfunction]
pub fn parse_i64(text: &str) -> PyResult<i64> {
    let text = CString::new(text)?;
    let mut value = 0;
    // SAFETY: both pointers live until the call returns.
    check(unsafe { native::xc_parse_i64(text.as_ptr(), &mut value) })?;
    Ok(value)
}
