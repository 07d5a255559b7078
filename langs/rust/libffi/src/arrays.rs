//! Arrays of doubles.

use std::hint::black_box;
use std::time::Instant;

use crosscall_kit as kit;
use kit::{Case, Outcome, answer};

use crate::api::*;
use crate::error::check;

// case: sum_f64
fn sum_f64(size: usize, loops: u64) -> Outcome {
    let sum_f64 = &api()?.sum_f64;
    let values = kit::array(size, |i| i as f64)?;
    let mut r = 0.0;
    let start = Instant::now();
    for _ in 0..loops {
        r = unsafe { sum_f64.call(&[arg(&values.as_ptr()), arg(&values.len())]) };
    }
    let elapsed = start.elapsed();
    answer(elapsed, r)
}

// case: scale_f64
fn scale_f64(size: usize, loops: u64) -> Outcome {
    let api = api()?;
    let scale_f64 = &api.scale_f64;
    let mut values = kit::array(size, |i| i as f64)?;
    let factor = black_box(-1.0_f64);
    let start = Instant::now();
    for _ in 0..loops {
        check(api, unsafe {
            scale_f64.call(&[arg(&values.as_mut_ptr()), arg(&values.len()), arg(&factor)])
        })?;
    }
    let elapsed = start.elapsed();
    answer(elapsed, values.last().ok_or("no elements")?)
}
// end of cases

pub const CASES: &[Case] = kit::cases![sum_f64, scale_f64];
