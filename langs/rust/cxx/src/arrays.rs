//! Arrays of doubles, as slices.

use std::hint::black_box;
use std::time::Instant;

use crosscall_kit as kit;
use kit::{Case, Outcome, answer};

use crate::ffi;

// case: sum_f64
fn sum_f64(size: usize, loops: u64) -> Outcome {
    let values = kit::array(size, |i| i as f64)?;
    let mut r = 0.0;
    let start = Instant::now();
    for _ in 0..loops {
        r = ffi::sum_f64(&values);
    }
    let elapsed = start.elapsed();
    answer(elapsed, r)
}

// case: scale_f64
fn scale_f64(size: usize, loops: u64) -> Outcome {
    let mut values = kit::array(size, |i| i as f64)?;
    let factor = black_box(-1.0);
    let start = Instant::now();
    for _ in 0..loops {
        ffi::scale_f64(&mut values, factor)?;
    }
    let elapsed = start.elapsed();
    answer(elapsed, values.last().ok_or("no elements")?)
}
// end of cases

pub const CASES: &[Case] = kit::cases![sum_f64, scale_f64];
