//! Bytes that the library allocated, read in place, given back when dropped.

use std::ops::Deref;
use std::ptr::NonNull;
use std::slice;

use crate::error::Error;
use crate::ffi::{XC_ERR_MEMORY, xc_buffer_free, xc_buffer_new};

pub struct Buffer {
    bytes: NonNull<u8>,
    size: usize,
}

impl Buffer {
    pub fn new(size: usize) -> Result<Self, Error> {
        // SAFETY: takes no pointer.
        let bytes = NonNull::new(unsafe { xc_buffer_new(size) });
        let bytes = bytes.ok_or_else(|| Error::last(XC_ERR_MEMORY))?;
        Ok(Self { bytes, size })
    }
}

impl Deref for Buffer {
    type Target = [u8];

    fn deref(&self) -> &[u8] {
        // SAFETY: the library gave this many bytes, all of them initialized.
        unsafe { slice::from_raw_parts(self.bytes.as_ptr(), self.size) }
    }
}

impl Drop for Buffer {
    fn drop(&mut self) {
        // SAFETY: owned, and not used again.
        unsafe { xc_buffer_free(self.bytes.as_ptr()) }
    }
}
