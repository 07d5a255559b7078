//! Texts: a JavaScript string becomes a String, and that a CString.

use std::ffi::{CString, c_char};

use napi::bindgen_prelude::{BigInt, Uint8ArraySlice, i64n};
use napi::{Error, Result, Status};
use napi_derive::napi;

use crate::error;
use crate::failure::{check, failure, int64};
use crate::ffi;
use crate::owned_text::OwnedText;

fn c_string(text: String) -> Result<CString> {
    CString::new(text).map_err(|error| Error::new(Status::InvalidArg, error.to_string()))
}

/// A String of a text that the library allocated, which has to be UTF-8.
fn take(text: *mut c_char) -> Result<String> {
    // SAFETY: the callers' functions say that their result is freed so.
    let text = unsafe { OwnedText::adopt(text) }.map_err(failure)?;
    let text = text.to_str();
    text.map(str::to_owned)
        .map_err(|error| Error::from_reason(error.to_string()))
}

// case: str_len
#[napi(js_name = "xc_str_len")]
pub fn str_len(text: String) -> Result<i64> {
    let text = c_string(text)?;
    let length = unsafe { ffi::xc_str_len(text.as_ptr()) };
    if length < 0 {
        return Err(failure(error::Error::last(ffi::XC_ERR_NULL)));
    }
    Ok(length)
}

// case: str_upper
#[napi(js_name = "xc_str_upper")]
pub fn str_upper(text: String) -> Result<String> {
    let text = c_string(text)?;
    take(unsafe { ffi::xc_str_upper(text.as_ptr()) })
}

// case: str_copy
#[napi(js_name = "xc_str_copy")]
pub fn str_copy(mut buffer: Uint8ArraySlice<'_>, text: String) -> Result<String> {
    // SAFETY: nothing else looks at it meanwhile.
    let buffer = unsafe { buffer.as_mut() };
    let text = c_string(text)?;
    let at = buffer.as_mut_ptr().cast();
    let length = unsafe { ffi::xc_str_copy(at, buffer.len(), text.as_ptr()) };
    let length =
        usize::try_from(length).map_err(|_| failure(error::Error::last(ffi::XC_ERR_CAPACITY)))?;
    let copy = std::str::from_utf8(&buffer[..length]);
    copy.map(str::to_owned)
        .map_err(|error| Error::from_reason(error.to_string()))
}

// case: person_json
/// A plain object of JavaScript's: https://napi.rs/docs/concepts/object
#[napi(object)]
pub struct Person {
    pub name: String,
    pub id: BigInt,
    pub age: i32,
}

#[napi(js_name = "xc_person_json")]
pub fn person_json(person: Person) -> Result<String> {
    let name = c_string(person.name)?;
    let person = ffi::xc_person {
        name: name.as_ptr(),
        id: int64(&person.id)?,
        age: person.age,
    };
    take(unsafe { ffi::xc_person_json(&person) })
}

// case: parse_ok
#[napi(js_name = "xc_parse_i64")]
pub fn parse_i64(text: String) -> Result<i64n> {
    let text = c_string(text)?;
    let mut value = 0;
    check(unsafe { ffi::xc_parse_i64(text.as_ptr(), &mut value) })?;
    Ok(i64n(value))
}
// end of cases
