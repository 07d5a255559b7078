//! The version, the calling thread's error message, and the function that fails on purpose.

use std::cell::Cell;
use std::ffi::{CStr, c_char};
use std::fmt::Arguments;
use std::io::Write;

pub type xc_status = i32;
pub const XC_OK: xc_status = 0;
pub const XC_ERR_NULL: xc_status = 1;
pub const XC_ERR_PARSE: xc_status = 2;
pub const XC_ERR_RANGE: xc_status = 3;
pub const XC_ERR_MEMORY: xc_status = 5;

const XC_ABI_VERSION: u32 = 1;

/// Holds the longest message of this library and its NUL.
const CAPACITY: usize = 96;

thread_local! {
    static LAST_ERROR: Cell<[u8; CAPACITY]> = const { Cell::new([0; CAPACITY]) };
}

/// Leaves the calling thread's message and returns `status`, so that failing is one line.
#[cold]
pub fn fail(status: xc_status, message: Arguments) -> xc_status {
    let mut text = [0; CAPACITY];
    // What does not fit is cut, before the last byte, which stays NUL.
    let _ = (&mut text[..CAPACITY - 1]).write_fmt(message);
    LAST_ERROR.set(text);
    status
}

#[unsafe(no_mangle)]
pub extern "C" fn xc_abi_version() -> u32 {
    count!(xc_abi_version);
    XC_ABI_VERSION
}

#[unsafe(no_mangle)]
pub extern "C" fn xc_last_error() -> *const c_char {
    count!(xc_last_error);
    LAST_ERROR.with(Cell::as_ptr).cast()
}

enum ParseError {
    NoDigits,
    NoDigit { offset: usize },
    OutOfRange,
}

fn parse(text: &[u8]) -> Result<i64, ParseError> {
    let negative = text.first() == Some(&b'-');
    let start = usize::from(negative || text.first() == Some(&b'+'));
    let digits = &text[start..];
    if digits.is_empty() {
        return Err(ParseError::NoDigits);
    }
    let mut number = Some(0_i64);
    for (index, digit) in digits.iter().enumerate() {
        if !digit.is_ascii_digit() {
            let offset = start + index;
            return Err(ParseError::NoDigit { offset });
        }
        // Downwards where negative: there is one more number below zero than above.
        let digit = i64::from(digit - b'0');
        let digit = if negative { -digit } else { digit };
        number = number.and_then(|number| number.checked_mul(10)?.checked_add(digit));
    }
    number.ok_or(ParseError::OutOfRange)
}

#[unsafe(no_mangle)]
pub unsafe extern "C" fn xc_parse_i64(text: *const c_char, value: *mut i64) -> xc_status {
    count!(xc_parse_i64);
    if text.is_null() || value.is_null() {
        let which = if text.is_null() { "text" } else { "value" };
        return fail(XC_ERR_NULL, format_args!("xc_parse_i64: {which} is NULL"));
    }
    match parse(unsafe { CStr::from_ptr(text) }.to_bytes()) {
        Ok(number) => {
            unsafe { value.write(number) };
            XC_OK
        }
        Err(ParseError::NoDigits) => fail(XC_ERR_PARSE, format_args!("not a number: no digits")),
        Err(ParseError::NoDigit { offset }) => fail(
            XC_ERR_PARSE,
            format_args!("not a number: offset {offset} is no digit"),
        ),
        Err(ParseError::OutOfRange) => fail(
            XC_ERR_RANGE,
            format_args!("out of range: more than 64 bits"),
        ),
    }
}
