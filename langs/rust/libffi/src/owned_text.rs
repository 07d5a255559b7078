//! A text that the library allocated, freed when dropped.

use std::ffi::{CStr, c_char};
use std::ptr::NonNull;
use std::str::Utf8Error;

use crate::api::{Api, XC_ERR_MEMORY, arg};
use crate::error::Error;

pub struct OwnedText<'a> {
    api: &'a Api,
    text: NonNull<c_char>,
}

impl<'a> OwnedText<'a> {
    /// # Safety
    ///
    /// `text` must come from a function whose result is to be freed with `xc_str_free`, or be NULL.
    pub unsafe fn adopt(api: &'a Api, text: *mut c_char) -> Result<Self, Error> {
        let text = NonNull::new(text).ok_or_else(|| Error::last(api, XC_ERR_MEMORY))?;
        Ok(Self { api, text })
    }

    pub fn to_str(&self) -> Result<&str, Utf8Error> {
        // SAFETY: NUL-terminated, and alive until the drop.
        unsafe { CStr::from_ptr(self.text.as_ptr()) }.to_str()
    }
}

impl Drop for OwnedText<'_> {
    fn drop(&mut self) {
        // SAFETY: owned, and not used again.
        unsafe { self.api.str_free.call(&[arg(&self.text.as_ptr())]) }
    }
}
