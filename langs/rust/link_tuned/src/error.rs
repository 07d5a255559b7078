//! The library's failures as Rust errors that carry their message inline.

use std::ffi::CStr;
use std::fmt::{Display, Formatter, Result as Formatted};

use crate::ffi::{XC_OK, xc_last_error, xc_status};

/// Longer messages are cut.
const CAPACITY: usize = 96;

#[derive(Debug)]
pub struct Error {
    pub status: xc_status,
    length: usize,
    message: [u8; CAPACITY],
}

impl Error {
    /// The calling thread's last failure, for the functions that say so by their result.
    #[cold]
    pub fn last(status: xc_status) -> Self {
        // SAFETY: never NULL, and the thread's own until its next failure.
        let text = unsafe { CStr::from_ptr(xc_last_error()) }.to_bytes();
        let length = text.len().min(CAPACITY);
        let mut message = [0; CAPACITY];
        message[..length].copy_from_slice(&text[..length]);
        Self {
            status,
            length,
            message,
        }
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
        formatter.write_str(&String::from_utf8_lossy(&self.message[..self.length]))
    }
}

impl std::error::Error for Error {}
