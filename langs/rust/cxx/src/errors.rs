//! Failures of the library: exceptions in C++, errors in Rust.

use std::hint::black_box;
use std::time::Instant;

use crosscall_kit as kit;
use kit::{Case, Outcome, answer};

use crate::ffi;

// case: parse_ok
fn parse_ok(_size: usize, loops: u64) -> Outcome {
    let text = black_box("123456789012");
    let mut number = 0;
    let start = Instant::now();
    for _ in 0..loops {
        number = ffi::parse_i64(text)?;
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
        if let Err(error) = ffi::parse_i64(text) {
            caught = Some(error);
        }
    }
    let elapsed = start.elapsed();
    answer(elapsed, caught.ok_or("nothing failed")?.what())
}
// end of cases

pub const CASES: &[Case] = kit::cases![parse_ok, parse_fail];
