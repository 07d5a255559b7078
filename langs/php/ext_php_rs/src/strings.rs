//! Texts: a PHP string becomes a String, and that a CString.

use std::ffi::{CString, c_char};

use ext_php_rs::binary::Binary;
use ext_php_rs::binary_slice::BinarySlice;
use ext_php_rs::prelude::*;

use crate::error::Error;
use crate::failure::{check, failure};
use crate::ffi;
use crate::owned_text::OwnedText;

fn c_string(text: String) -> PhpResult<CString> {
    CString::new(text).map_err(|_| "the text must not contain any null bytes".into())
}

/// A String of a text that the library allocated, which has to be UTF-8.
fn take(text: *mut c_char) -> PhpResult<String> {
    // SAFETY: the callers' functions say that their result is freed so.
    let text = unsafe { OwnedText::adopt(text) }.map_err(failure)?;
    text.to_str().map(str::to_owned).map_err(failure)
}

// case: str_len
#[php_function]
#[php(name = "Crosscall\\str_len")]
pub fn str_len(text: String) -> PhpResult<i64> {
    let text = c_string(text)?;
    let length = unsafe { ffi::xc_str_len(text.as_ptr()) };
    if length < 0 {
        return Err(failure(Error::last(ffi::XC_ERR_NULL)));
    }
    Ok(length)
}

// case: str_upper
#[php_function]
#[php(name = "Crosscall\\str_upper")]
pub fn str_upper(text: String) -> PhpResult<String> {
    let text = c_string(text)?;
    take(unsafe { ffi::xc_str_upper(text.as_ptr()) })
}

// case: str_copy
/// Memory that C can write into.
#[php_class]
#[php(name = "Crosscall\\Bytes")]
pub struct Bytes(Vec<u8>);

#[php_impl]
impl Bytes {
    pub fn __construct(size: usize) -> PhpResult<Self> {
        let mut bytes = Vec::new();
        bytes.try_reserve_exact(size).map_err(failure)?;
        bytes.resize(size, 0);
        Ok(Self(bytes))
    }
}

#[php_function]
#[php(name = "Crosscall\\str_copy")]
pub fn str_copy(buffer: &mut Bytes, text: String) -> PhpResult<String> {
    let text = c_string(text)?;
    let buffer = &mut buffer.0;
    let at = buffer.as_mut_ptr().cast();
    let length = unsafe { ffi::xc_str_copy(at, buffer.len(), text.as_ptr()) };
    let length = usize::try_from(length).map_err(|_| failure(Error::last(ffi::XC_ERR_CAPACITY)))?;
    let copy = std::str::from_utf8(&buffer[..length]);
    copy.map(str::to_owned).map_err(failure)
}

// case: person_json
#[php_function]
#[php(name = "Crosscall\\person_json")]
pub fn person_json(name: String, id: i64, age: i32) -> PhpResult<String> {
    let name = c_string(name)?;
    let person = ffi::xc_person {
        name: name.as_ptr(),
        id,
        age,
    };
    take(unsafe { ffi::xc_person_json(&person) })
}

// case: parse_ok
#[php_function]
#[php(name = "Crosscall\\parse_i64")]
pub fn parse_i64(text: String) -> PhpResult<i64> {
    let text = c_string(text)?;
    let mut value = 0;
    check(unsafe { ffi::xc_parse_i64(text.as_ptr(), &mut value) })?;
    Ok(value)
}

// case: sha256
#[php_function]
#[php(name = "Crosscall\\sha256")]
pub fn sha256(data: BinarySlice<u8>) -> PhpResult<Binary<u8>> {
    let mut digest = vec![0; 32];
    check(unsafe { ffi::xc_sha256(data.as_ptr(), data.len(), digest.as_mut_ptr()) })?;
    Ok(digest.into())
}
// end of cases

pub fn add_to(module: ModuleBuilder) -> ModuleBuilder {
    module
        .class::<Bytes>()
        .function(wrap_function!(str_len))
        .function(wrap_function!(str_upper))
        .function(wrap_function!(str_copy))
        .function(wrap_function!(person_json))
        .function(wrap_function!(parse_i64))
        .function(wrap_function!(sha256))
}
