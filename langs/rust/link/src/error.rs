//! The library's failures as Rust errors.

use std::ffi::CStr;
use std::fmt::{Display, Formatter, Result as Formatted};

use crate::ffi::{XC_OK, xc_last_error, xc_status};

#[derive(Debug)]
pub struct Error {
    pub status: xc_status,
    message: String,
}

impl Error {
    /// The calling thread's last failure, for the functions that say so by their result.
    #[cold]
    pub fn last(status: xc_status) -> Self {
        // SAFETY: never NULL, and the thread's own until its next failure.
        let message = unsafe { CStr::from_ptr(xc_last_error()) };
        let message = message.to_string_lossy().into_owned();
        Self { status, message }
    }
}

pub fn check(status: xc_status) -> Result<(), Error> {
    if status == XC_OK {
        Ok(())
    } else {
        Err(Error::last(status))
    }
}

impl Display for Error {
    fn fmt(&self, formatter: &mut Formatter<'_>) -> Formatted {
        formatter.write_str(&self.message)
    }
}

impl std::error::Error for Error {}
