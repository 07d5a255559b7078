//! Failures of the library.

use std::hint::black_box;
use std::time::Instant;

use crosscall_kit as kit;
use kit::{Case, Outcome, answer};

use crate::error::check;
use crate::ffi::*;
use crate::strings::with_c_str;

// case: parse_ok
fn parse_ok(_size: usize, loops: u64) -> Outcome {
    let text = black_box("123456789012");
    let mut number = 0;
    let start = Instant::now();
    for _ in 0..loops {
        let mut value = 0;
        check(with_c_str(text, |text| unsafe {
            xc_parse_i64(text.as_ptr(), &mut value)
        })?)?;
        number = value;
    }
    let elapsed = start.elapsed();
    answer(elapsed, number)
}

// case: parse_fail
fn parse_fail(_size: usize, loops: u64) -> Outcome {
    let text = black_box("12x4567");
    let mut caught = None;
    let start = Instant::now();
    for _ in 0..loops {
        let mut value = 0;
        let status = with_c_str(text, |text| unsafe {
            xc_parse_i64(text.as_ptr(), &mut value)
        })?;
        match check(status) {
            Err(error) if error.status == XC_ERR_PARSE => caught = Some(error),
            other => other?,
        }
    }
    let elapsed = start.elapsed();
    answer(elapsed, caught.ok_or("nothing failed")?)
}
// end of cases

pub const CASES: &[Case] = kit::cases![parse_ok, parse_fail];
