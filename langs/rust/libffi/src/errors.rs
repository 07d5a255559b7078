//! Failures of the library.

use std::ffi::CString;
use std::hint::black_box;
use std::time::Instant;

use crosscall_kit as kit;
use kit::{Case, Outcome, answer};

use crate::api::*;
use crate::error::check;

// case: parse_ok
fn parse_ok(_size: usize, loops: u64) -> Outcome {
    let api = api()?;
    let parse_i64 = &api.parse_i64;
    let text = black_box("123456789012");
    let mut number = 0;
    let start = Instant::now();
    for _ in 0..loops {
        let text = CString::new(text)?;
        let mut value = 0_i64;
        check(api, unsafe {
            parse_i64.call(&[arg(&text.as_ptr()), arg(&&mut value)])
        })?;
        number = value;
    }
    let elapsed = start.elapsed();
    answer(elapsed, number)
}

// case: parse_fail
fn parse_fail(_size: usize, loops: u64) -> Outcome {
    let api = api()?;
    let parse_i64 = &api.parse_i64;
    let text = black_box("12x4567");
    let mut caught = None;
    let start = Instant::now();
    for _ in 0..loops {
        let text = CString::new(text)?;
        let mut value = 0_i64;
        match check(api, unsafe {
            parse_i64.call(&[arg(&text.as_ptr()), arg(&&mut value)])
        }) {
            Err(error) if error.status == XC_ERR_PARSE => caught = Some(error),
            other => other?,
        }
    }
    let elapsed = start.elapsed();
    answer(elapsed, caught.ok_or("nothing failed")?)
}
// end of cases

pub const CASES: &[Case] = kit::cases![parse_ok, parse_fail];
