//! A text that the library allocated, freed when dropped.

use std::ffi::{CStr, c_char};
use std::ptr::NonNull;
use std::str::Utf8Error;

use crate::error::Error;
use crate::ffi::{XC_ERR_MEMORY, xc_str_free};

pub struct OwnedText(NonNull<c_char>);

impl OwnedText {
    /// # Safety
    ///
    /// `text` must come from a function whose result is to be freed with `xc_str_free`, or be NULL.
    pub unsafe fn adopt(text: *mut c_char) -> Result<Self, Error> {
        let text = NonNull::new(text);
        text.map(Self).ok_or_else(|| Error::last(XC_ERR_MEMORY))
    }

    pub fn to_str(&self) -> Result<&str, Utf8Error> {
        // SAFETY: NUL-terminated, and alive until the drop.
        unsafe { CStr::from_ptr(self.0.as_ptr()) }.to_str()
    }
}

impl Drop for OwnedText {
    fn drop(&mut self) {
        // SAFETY: owned, and not used again.
        unsafe { xc_str_free(self.0.as_ptr()) }
    }
}
