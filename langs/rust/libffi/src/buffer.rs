//! Bytes that the library allocated, read in place, given back when dropped.

use std::ops::Deref;
use std::ptr::NonNull;
use std::slice;

use crate::api::{Api, XC_ERR_MEMORY, arg};
use crate::error::Error;

pub struct Buffer<'a> {
    api: &'a Api,
    bytes: NonNull<u8>,
    size: usize,
}

impl<'a> Buffer<'a> {
    pub fn new(api: &'a Api, size: usize) -> Result<Self, Error> {
        // SAFETY: takes no pointer.
        let bytes = NonNull::new(unsafe { api.buffer_new.call(&[arg(&size)]) });
        let bytes = bytes.ok_or_else(|| Error::last(api, XC_ERR_MEMORY))?;
        Ok(Self { api, bytes, size })
    }
}

impl Deref for Buffer<'_> {
    type Target = [u8];

    fn deref(&self) -> &[u8] {
        // SAFETY: the library gave this many bytes, all of them initialized.
        unsafe { slice::from_raw_parts(self.bytes.as_ptr(), self.size) }
    }
}

impl Drop for Buffer<'_> {
    fn drop(&mut self) {
        // SAFETY: owned, and not used again.
        unsafe { self.api.buffer_free.call(&[arg(&self.bytes.as_ptr())]) }
    }
}
