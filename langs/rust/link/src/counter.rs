//! The library's counter, freed when dropped.

use std::ptr::NonNull;

use crate::error::Error;
use crate::ffi::{XC_ERR_MEMORY, xc_counter, xc_counter_add, xc_counter_free, xc_counter_new};

pub struct Counter(NonNull<xc_counter>);

impl Counter {
    pub fn new(value: i64) -> Result<Self, Error> {
        // SAFETY: takes no pointer.
        let counter = NonNull::new(unsafe { xc_counter_new(value) });
        counter.map(Self).ok_or_else(|| Error::last(XC_ERR_MEMORY))
    }

    pub fn add(&mut self, amount: i64) -> i64 {
        // SAFETY: alive until the drop.
        unsafe { xc_counter_add(self.0.as_ptr(), amount) }
    }
}

impl Drop for Counter {
    fn drop(&mut self) {
        // SAFETY: owned, and not used again.
        unsafe { xc_counter_free(self.0.as_ptr()) }
    }
}
