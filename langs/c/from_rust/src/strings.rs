//! Text in, text out, and who frees it.

use std::ffi::{CStr, CString, c_char};
use std::ptr;

use crate::errors::{XC_ERR_MEMORY, XC_ERR_NULL, fail};

#[unsafe(no_mangle)]
pub unsafe extern "C" fn xc_str_len(text: *const c_char) -> i64 {
    count!(xc_str_len);
    if text.is_null() {
        fail(XC_ERR_NULL, format_args!("xc_str_len: text is NULL"));
        return -1;
    }
    unsafe { CStr::from_ptr(text) }.count_bytes() as i64
}

#[unsafe(no_mangle)]
pub unsafe extern "C" fn xc_str_upper(text: *const c_char) -> *mut c_char {
    count!(xc_str_upper);
    if text.is_null() {
        fail(XC_ERR_NULL, format_args!("xc_str_upper: text is NULL"));
        return ptr::null_mut();
    }
    let bytes = unsafe { CStr::from_ptr(text) }.to_bytes_with_nul();
    let mut upper = Vec::new();
    if upper.try_reserve_exact(bytes.len()).is_err() {
        let size = bytes.len();
        let message = format_args!("xc_str_upper: no memory for {size} bytes");
        fail(XC_ERR_MEMORY, message);
        return ptr::null_mut();
    }
    upper.extend(bytes.iter().map(u8::to_ascii_uppercase));
    // Still one NUL, at the end.
    unsafe { CString::from_vec_with_nul_unchecked(upper) }.into_raw()
}

#[unsafe(no_mangle)]
pub unsafe extern "C" fn xc_str_free(text: *mut c_char) {
    count!(xc_str_free);
    if !text.is_null() {
        drop(unsafe { CString::from_raw(text) });
    }
}
