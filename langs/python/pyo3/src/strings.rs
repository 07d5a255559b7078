//! Texts: each becomes a CString at every call.

use std::ffi::{CStr, CString, c_char};

use pyo3::buffer::PyBuffer;
use pyo3::prelude::*;
use pyo3::types::PyString;

use crate::arrays::writable;
use crate::errors::failure;
use crate::native;

/// A text of the library's, freed at the end.
struct Text(*mut c_char);

impl Text {
    fn into_python(self, py: Python<'_>) -> PyResult<Bound<'_, PyString>> {
        if self.0.is_null() {
            return Err(failure());
        }
        // SAFETY: the library ends its texts with NUL, and this one lives as long as self.
        let text = unsafe { CStr::from_ptr(self.0) };
        PyString::from_bytes(py, text.to_bytes())
    }
}

impl Drop for Text {
    fn drop(&mut self) {
        // SAFETY: nobody else frees it; NULL is allowed.
        unsafe { native::xc_str_free(self.0) };
    }
}

#[pyfunction]
pub fn str_len(text: &str) -> PyResult<i64> {
    let text = CString::new(text)?;
    // SAFETY: text lives until the call returns.
    Ok(unsafe { native::xc_str_len(text.as_ptr()) })
}

#[pyfunction]
pub fn str_upper<'py>(py: Python<'py>, text: &str) -> PyResult<Bound<'py, PyString>> {
    let text = CString::new(text)?;
    // SAFETY: text lives until the call returns.
    Text(unsafe { native::xc_str_upper(text.as_ptr()) }).into_python(py)
}

#[pyfunction]
pub fn str_copy(buffer: PyBuffer<u8>, text: &str) -> PyResult<i64> {
    let text = CString::new(text)?;
    let elements = writable(&buffer)?;
    // SAFETY: both live until the call returns, and it keeps to the buffer's length.
    let length =
        unsafe { native::xc_str_copy(elements.cast().as_ptr(), elements.len(), text.as_ptr()) };
    if length < 0 {
        Err(failure())
    } else {
        Ok(length)
    }
}

#[pyfunction]
pub fn person_json<'py>(
    py: Python<'py>,
    name: &str,
    id: i64,
    age: i32,
) -> PyResult<Bound<'py, PyString>> {
    let name = CString::new(name)?;
    let person = native::Person {
        name: name.as_ptr(),
        id,
        age,
    };
    // SAFETY: person and name live until the call returns.
    Text(unsafe { native::xc_person_json(&person) }).into_python(py)
}
