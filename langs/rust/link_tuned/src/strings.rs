//! Texts into C and back without an allocation: up to 383 bytes go over in the frame, all come back into a
//! `String` that is used again.

mod stack_text;

use std::hint::black_box;
use std::str;
use std::time::Instant;

use crosscall_kit as kit;
use kit::{Case, Outcome, answer};

use crate::error::Error;
use crate::ffi::*;
use crate::owned_text::OwnedText;

pub use stack_text::with_c_str;

// case: str_len
fn str_len(size: usize, loops: u64) -> Outcome {
    let text = kit::text(size)?;
    let mut r = 0;
    let start = Instant::now();
    for _ in 0..loops {
        r = with_c_str(&text, |text| unsafe { xc_str_len(text.as_ptr()) })?;
        if r < 0 {
            return Err(Error::last(XC_ERR_NULL).into());
        }
    }
    let elapsed = start.elapsed();
    answer(elapsed, r)
}

// case: str_upper
fn str_upper(size: usize, loops: u64) -> Outcome {
    let texts = kit::texts(size)?;
    let mut upper = String::new();
    let start = Instant::now();
    for i in 0..loops {
        let result = with_c_str(&texts[i as usize & 3], |text| unsafe {
            OwnedText::adopt(xc_str_upper(text.as_ptr()))
        })??;
        upper.clear();
        upper.push_str(result.to_str()?);
    }
    let elapsed = start.elapsed();
    answer(elapsed, upper)
}

// case: str_copy
fn str_copy(size: usize, loops: u64) -> Outcome {
    let texts = kit::texts(size)?;
    let mut buffer: Vec<u8> = kit::array(size + 1, |_| 0)?;
    let mut copy = String::new();
    let start = Instant::now();
    for i in 0..loops {
        let length = with_c_str(&texts[i as usize & 3], |text| unsafe {
            xc_str_copy(buffer.as_mut_ptr().cast(), buffer.len(), text.as_ptr())
        })?;
        let length = usize::try_from(length).map_err(|_| Error::last(XC_ERR_CAPACITY))?;
        copy.clear();
        copy.push_str(str::from_utf8(&buffer[..length])?);
    }
    let elapsed = start.elapsed();
    answer(elapsed, copy)
}

// case: person_json
fn person_json(_size: usize, loops: u64) -> Outcome {
    let (name, id, age) = black_box(("Zoë", 9_007_199_254_740_993, 41));
    let mut json = String::new();
    let start = Instant::now();
    for _ in 0..loops {
        let result = with_c_str(name, |name| unsafe {
            OwnedText::adopt(xc_person_json(&xc_person {
                name: name.as_ptr(),
                id,
                age,
            }))
        })??;
        json.clear();
        json.push_str(result.to_str()?);
    }
    let elapsed = start.elapsed();
    answer(elapsed, json)
}
// end of cases

pub const CASES: &[Case] = kit::cases![str_len, str_upper, str_copy, person_json];
