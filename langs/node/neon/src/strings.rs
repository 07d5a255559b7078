//! Texts: a JavaScript string becomes a String, and that a CString.

use std::ffi::{CString, c_char};
use std::str;

use neon::prelude::*;
use neon::types::buffer::TypedArray;
use neon::types::{JsBigInt, JsUint8Array};

use crate::error::Error;
use crate::failure::{check, int64, or_throw};
use crate::ffi;
use crate::owned_text::OwnedText;

fn c_string<'cx>(cx: &mut impl Context<'cx>, text: String) -> NeonResult<CString> {
    or_throw(cx, CString::new(text))
}

/// A string of a text that the library allocated.
fn take<'cx>(cx: &mut FunctionContext<'cx>, text: *mut c_char) -> JsResult<'cx, JsString> {
    // SAFETY: the callers' functions say that their result is freed so.
    let text = unsafe { OwnedText::adopt(text) };
    let text = or_throw(cx, text)?;
    let text = or_throw(cx, text.to_str())?;
    Ok(cx.string(text))
}

// case: str_len
#[neon::export(name = "xc_str_len")]
fn str_len(cx: &mut FunctionContext<'_>, text: String) -> NeonResult<f64> {
    let text = c_string(cx, text)?;
    let length = unsafe { ffi::xc_str_len(text.as_ptr()) };
    if length < 0 {
        return or_throw(cx, Err(Error::last(ffi::XC_ERR_NULL)));
    }
    Ok(length as f64)
}

// case: str_upper
#[neon::export(name = "xc_str_upper")]
fn str_upper<'cx>(cx: &mut FunctionContext<'cx>, text: String) -> JsResult<'cx, JsString> {
    let text = c_string(cx, text)?;
    take(cx, unsafe { ffi::xc_str_upper(text.as_ptr()) })
}

// case: str_copy
#[neon::export(name = "xc_str_copy")]
fn str_copy<'cx>(
    cx: &mut FunctionContext<'cx>,
    mut buffer: Handle<'cx, JsUint8Array>,
    text: String,
) -> JsResult<'cx, JsString> {
    let text = c_string(cx, text)?;
    let bytes = buffer.as_mut_slice(cx);
    let at = bytes.as_mut_ptr().cast();
    let length = unsafe { ffi::xc_str_copy(at, bytes.len(), text.as_ptr()) };
    let length = usize::try_from(length).map_err(|_| Error::last(ffi::XC_ERR_CAPACITY));
    let length = or_throw(cx, length)?;
    let copy = str::from_utf8(&buffer.as_slice(cx)[..length]).map(str::to_owned);
    let copy = or_throw(cx, copy)?;
    Ok(cx.string(copy))
}

// case: person_json
#[neon::export(name = "xc_person_json")]
fn person_json<'cx>(
    cx: &mut FunctionContext<'cx>,
    person: Handle<'cx, JsObject>,
) -> JsResult<'cx, JsString> {
    let name: String = person.prop(cx, "name").get()?;
    let name = c_string(cx, name)?;
    let id = person.prop(cx, "id").get()?;
    let age: f64 = person.prop(cx, "age").get()?;
    let person = ffi::xc_person {
        name: name.as_ptr(),
        id: int64(cx, id)?,
        age: age as i32,
    };
    take(cx, unsafe { ffi::xc_person_json(&person) })
}

// case: parse_ok
#[neon::export(name = "xc_parse_i64")]
fn parse_i64<'cx>(cx: &mut FunctionContext<'cx>, text: String) -> JsResult<'cx, JsBigInt> {
    let text = c_string(cx, text)?;
    let mut value = 0;
    let status = unsafe { ffi::xc_parse_i64(text.as_ptr(), &mut value) };
    check(cx, status)?;
    Ok(JsBigInt::from_i64(cx, value))
}
// end of cases
