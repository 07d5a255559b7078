//! The library's failures as Rust errors.

use std::ffi::CStr;
use std::fmt::{Display, Formatter, Result as Formatted};

use crate::api::{Api, Status, XC_OK};

#[derive(Debug)]
pub struct Error {
    pub status: Status,
    message: String,
}

impl Error {
    /// The calling thread's last failure, for the functions that say so by their result.
    #[cold]
    pub fn last(api: &Api, status: Status) -> Self {
        // SAFETY: never NULL, and the thread's own until its next failure.
        let message = unsafe { CStr::from_ptr(api.last_error.call(&[])) };
        let message = message.to_string_lossy().into_owned();
        Self { status, message }
    }
}

pub fn check(api: &Api, status: Status) -> Result<(), Error> {
    if status == XC_OK {
        Ok(())
    } else {
        Err(Error::last(api, status))
    }
}

impl Display for Error {
    fn fmt(&self, formatter: &mut Formatter<'_>) -> Formatted {
        formatter.write_str(&self.message)
    }
}

impl std::error::Error for Error {}
