//! Things that live in the library and that a caller must give back.

use crate::errors::{XC_ERR_NULL, fail};

pub struct xc_counter {
    value: i64,
}

#[unsafe(no_mangle)]
pub extern "C" fn xc_counter_new(value: i64) -> *mut xc_counter {
    count!(xc_counter_new);
    Box::into_raw(Box::new(xc_counter { value }))
}

#[unsafe(no_mangle)]
pub unsafe extern "C" fn xc_counter_add(counter: *mut xc_counter, amount: i64) -> i64 {
    count!(xc_counter_add);
    let Some(counter) = (unsafe { counter.as_mut() }) else {
        fail(XC_ERR_NULL, format_args!("xc_counter_add: counter is NULL"));
        return i64::MIN;
    };
    counter.value = counter.value.wrapping_add(amount);
    counter.value
}

#[unsafe(no_mangle)]
pub unsafe extern "C" fn xc_counter_free(counter: *mut xc_counter) {
    count!(xc_counter_free);
    if !counter.is_null() {
        drop(unsafe { Box::from_raw(counter) });
    }
}
