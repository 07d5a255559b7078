//! The library's counter, freed when dropped.

use std::ffi::c_void;
use std::ptr::NonNull;

use crate::api::{Api, XC_ERR_MEMORY, arg};
use crate::error::Error;

pub struct Counter<'a> {
    api: &'a Api,
    handle: NonNull<c_void>,
}

impl<'a> Counter<'a> {
    pub fn new(api: &'a Api, value: i64) -> Result<Self, Error> {
        // SAFETY: takes no pointer.
        let handle = NonNull::new(unsafe { api.counter_new.call(&[arg(&value)]) });
        let handle = handle.ok_or_else(|| Error::last(api, XC_ERR_MEMORY))?;
        Ok(Self { api, handle })
    }

    pub fn add(&mut self, amount: i64) -> i64 {
        // SAFETY: alive until the drop.
        unsafe {
            self.api
                .counter_add
                .call(&[arg(&self.handle.as_ptr()), arg(&amount)])
        }
    }
}

impl Drop for Counter<'_> {
    fn drop(&mut self) {
        // SAFETY: owned, and not used again.
        unsafe { self.api.counter_free.call(&[arg(&self.handle.as_ptr())]) }
    }
}
