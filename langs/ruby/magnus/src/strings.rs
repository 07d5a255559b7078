//! Texts: a Ruby String becomes a String, and that a CString. What C writes into is a String of Ruby's.

use std::ffi::{CString, c_char};

use magnus::rb_sys::AsRawValue;
use magnus::{Error, RModule, RString, Ruby, function};

use crate::error;
use crate::failure::{check, failure, require};
use crate::ffi;
use crate::owned_text::OwnedText;

fn c_string(ruby: &Ruby, text: String) -> Result<CString, Error> {
    CString::new(text).map_err(|_| Error::new(ruby.exception_arg_error(), "string contains null"))
}

/// Ruby's string of a text that the library allocated.
fn take(ruby: &Ruby, text: *mut c_char) -> Result<RString, Error> {
    // SAFETY: the callers' functions say that their result is freed so.
    let text = unsafe { OwnedText::adopt(text) }.map_err(|failed| failure(ruby, failed))?;
    let text = text.to_str().map_err(|failed| failure(ruby, failed))?;
    Ok(ruby.str_new(text))
}

/// Where C may write, once the string has memory of its own.
fn writable(string: RString) -> (*mut u8, usize) {
    let raw = string.as_raw();
    // SAFETY: it is a string; the memory stays its own until Ruby code runs again.
    unsafe {
        rb_sys::rb_str_modify(raw);
        (rb_sys::RSTRING_PTR(raw).cast_mut().cast(), string.len())
    }
}

// case: str_len
fn str_len(ruby: &Ruby, text: String) -> Result<i64, Error> {
    let text = c_string(ruby, text)?;
    let length = unsafe { ffi::xc_str_len(text.as_ptr()) };
    if length < 0 {
        return Err(failure(ruby, error::Error::last(ffi::XC_ERR_NULL)));
    }
    Ok(length)
}

// case: str_upper
fn str_upper(ruby: &Ruby, text: String) -> Result<RString, Error> {
    let text = c_string(ruby, text)?;
    take(ruby, unsafe { ffi::xc_str_upper(text.as_ptr()) })
}

// case: str_copy
fn str_copy(ruby: &Ruby, buffer: RString, text: String) -> Result<i64, Error> {
    let text = c_string(ruby, text)?;
    let (at, capacity) = writable(buffer);
    let length = unsafe { ffi::xc_str_copy(at.cast(), capacity, text.as_ptr()) };
    if length < 0 {
        return Err(failure(ruby, error::Error::last(ffi::XC_ERR_CAPACITY)));
    }
    Ok(length)
}

// case: person_json
fn person_json(ruby: &Ruby, name: String, id: i64, age: i32) -> Result<RString, Error> {
    let name = c_string(ruby, name)?;
    let person = ffi::xc_person {
        name: name.as_ptr(),
        id,
        age,
    };
    take(ruby, unsafe { ffi::xc_person_json(&person) })
}

// case: parse_ok
fn parse_i64(ruby: &Ruby, text: String) -> Result<i64, Error> {
    let text = c_string(ruby, text)?;
    let mut value = 0;
    check(ruby, unsafe {
        ffi::xc_parse_i64(text.as_ptr(), &mut value)
    })?;
    Ok(value)
}

// case: sha256
fn sha256(ruby: &Ruby, data: RString, digest: RString) -> Result<(), Error> {
    let (out, room) = writable(digest);
    require(ruby, room >= 32, "the digest takes 32 bytes")?;
    // SAFETY: no Ruby code runs before the call returns.
    let data = unsafe { data.as_slice() };
    check(ruby, unsafe {
        ffi::xc_sha256(data.as_ptr(), data.len(), out)
    })
}
// end of cases

pub fn add_to(module: RModule) -> Result<(), Error> {
    module.define_module_function("str_len", function!(str_len, 1))?;
    module.define_module_function("str_upper", function!(str_upper, 1))?;
    module.define_module_function("str_copy", function!(str_copy, 2))?;
    module.define_module_function("person_json", function!(person_json, 3))?;
    module.define_module_function("parse_i64", function!(parse_i64, 1))?;
    module.define_module_function("sha256", function!(sha256, 2))
}
