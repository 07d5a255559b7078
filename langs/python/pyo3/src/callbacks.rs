//! Callbacks: an exception stops them and is raised when C has returned.

use std::ffi::{CStr, c_char, c_void};
use std::ptr::from_mut;

use pyo3::buffer::PyBuffer;
use pyo3::exceptions::PyValueError;
use pyo3::prelude::*;
use pyo3::types::PyString;

use crate::arrays::{readable, writable};
use crate::errors::check;
use crate::native;

/// What user data leads to.
struct Upcall<'a, 'py> {
    function: &'a Bound<'py, PyAny>,
    object: Option<&'a Bound<'py, PyAny>>,
    failure: Option<PyErr>,
}

impl<'a, 'py> Upcall<'a, 'py> {
    fn new(function: &'a Bound<'py, PyAny>, object: Option<&'a Bound<'py, PyAny>>) -> Self {
        Upcall {
            function,
            object,
            failure: None,
        }
    }

    /// What body gives, or the default if it or an upcall before it failed.
    fn run<T: Default>(&mut self, body: impl FnOnce(&Self) -> PyResult<T>) -> T {
        if self.failure.is_some() {
            return T::default();
        }
        body(self).unwrap_or_else(|failure| {
            self.failure = Some(failure);
            T::default()
        })
    }

    fn finish(self) -> PyResult<()> {
        self.failure.map_or(Ok(()), Err)
    }
}

/// The Upcall that a function of this module handed to C as user.
///
/// # Safety
/// It must still live, and nothing else use it for 'a.
unsafe fn upcall<'a>(user: *mut c_void) -> &'a mut Upcall<'a, 'a> {
    // SAFETY: the caller's.
    unsafe { &mut *user.cast() }
}

extern "C" fn map(value: i64, user: *mut c_void) -> i64 {
    // SAFETY: apply_i64 waits for this.
    unsafe { upcall(user) }.run(|upcall| upcall.function.call1((value,))?.extract())
}

#[pyfunction]
pub fn apply_i64(function: &Bound<'_, PyAny>, value: i64, count: usize) -> PyResult<i64> {
    let mut upcall = Upcall::new(function, None);
    // SAFETY: upcall lives until the call returns.
    let value = unsafe { native::xc_apply_i64(map, from_mut(&mut upcall).cast(), value, count) };
    upcall.finish()?;
    Ok(value)
}

extern "C" fn compare(a: i32, b: i32, user: *mut c_void) -> i32 {
    // SAFETY: sort_i32 waits for this.
    unsafe { upcall(user) }.run(|upcall| upcall.function.call1((a, b))?.extract())
}

#[pyfunction]
pub fn sort_i32(
    input: PyBuffer<i32>,
    output: PyBuffer<i32>,
    function: &Bound<'_, PyAny>,
) -> PyResult<()> {
    let (input, output) = (readable(&input)?, writable(&output)?);
    if input.len() != output.len() {
        return Err(PyValueError::new_err("input and output differ in length"));
    }
    let mut upcall = Upcall::new(function, None);
    // SAFETY: all live until the call returns, and both arrays have the count's length.
    let status = unsafe {
        native::xc_sort_i32(
            input.cast().as_ptr(),
            output.cast().as_ptr(),
            input.len(),
            compare,
            from_mut(&mut upcall).cast(),
        )
    };
    upcall.finish()?;
    check(status)
}

extern "C" fn sink(level: i32, message: *const c_char, user: *mut c_void) {
    // SAFETY: log_message waits for this.
    unsafe { upcall(user) }.run(|upcall| {
        // SAFETY: the library ends its texts with NUL, and this one lives during the upcall.
        let message = unsafe { CStr::from_ptr(message) }.to_bytes();
        let message = PyString::from_bytes(upcall.function.py(), message)?;
        upcall.function.call1((level, message, upcall.object))?;
        Ok(())
    });
}

#[pyfunction]
pub fn log_message(
    function: &Bound<'_, PyAny>,
    object: &Bound<'_, PyAny>,
    level: i32,
) -> PyResult<()> {
    let mut upcall = Upcall::new(function, Some(object));
    // SAFETY: upcall lives until the call returns.
    let status = unsafe { native::xc_log_message(sink, from_mut(&mut upcall).cast(), level) };
    upcall.finish()?;
    check(status)
}
