//! Texts into C and back.

use std::ffi::CString;
use std::hint::black_box;
use std::str;
use std::time::Instant;

use crosscall_kit as kit;
use kit::{Case, Outcome, answer};

use crate::api::*;
use crate::error::Error;
use crate::owned_text::OwnedText;

// case: str_len
fn str_len(size: usize, loops: u64) -> Outcome {
    let api = api()?;
    let str_len = &api.str_len;
    let text = kit::text(size)?;
    let mut r = 0;
    let start = Instant::now();
    for _ in 0..loops {
        let text = CString::new(text.as_str())?;
        r = unsafe { str_len.call(&[arg(&text.as_ptr())]) };
        if r < 0 {
            return Err(Error::last(api, XC_ERR_NULL).into());
        }
    }
    let elapsed = start.elapsed();
    answer(elapsed, r)
}

// case: str_upper
fn str_upper(size: usize, loops: u64) -> Outcome {
    let api = api()?;
    let str_upper = &api.str_upper;
    let texts = kit::texts(size)?;
    let mut upper = String::new();
    let start = Instant::now();
    for i in 0..loops {
        let text = CString::new(texts[i as usize & 3].as_str())?;
        let result = unsafe { OwnedText::adopt(api, str_upper.call(&[arg(&text.as_ptr())])) }?;
        upper = result.to_str()?.to_owned();
    }
    let elapsed = start.elapsed();
    answer(elapsed, upper)
}

// case: str_copy
fn str_copy(size: usize, loops: u64) -> Outcome {
    let api = api()?;
    let str_copy = &api.str_copy;
    let texts = kit::texts(size)?;
    let mut buffer: Vec<u8> = kit::array(size + 1, |_| 0)?;
    let mut copy = String::new();
    let start = Instant::now();
    for i in 0..loops {
        let text = CString::new(texts[i as usize & 3].as_str())?;
        let length = unsafe {
            str_copy.call(&[
                arg(&buffer.as_mut_ptr()),
                arg(&buffer.len()),
                arg(&text.as_ptr()),
            ])
        };
        let length = usize::try_from(length).map_err(|_| Error::last(api, XC_ERR_CAPACITY))?;
        copy = str::from_utf8(&buffer[..length])?.to_owned();
    }
    let elapsed = start.elapsed();
    answer(elapsed, copy)
}

// case: person_json
fn person_json(_size: usize, loops: u64) -> Outcome {
    let api = api()?;
    let person_json = &api.person_json;
    let (name, id, age) = black_box(("Zoë", 9_007_199_254_740_993, 41));
    let mut json = String::new();
    let start = Instant::now();
    for _ in 0..loops {
        let name = CString::new(name)?;
        let person = Person {
            name: name.as_ptr(),
            id,
            age,
        };
        let result = unsafe { OwnedText::adopt(api, person_json.call(&[arg(&&person)])) }?;
        json = result.to_str()?.to_owned();
    }
    let elapsed = start.elapsed();
    answer(elapsed, json)
}
// end of cases

pub const CASES: &[Case] = kit::cases![str_len, str_upper, str_copy, person_json];
