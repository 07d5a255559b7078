//! Many additions by one call.

use std::time::Instant;

use crosscall_kit as kit;
use kit::{Case, Outcome, answer};

use crate::ffi;

// case: add_batch
fn add_batch(size: usize, loops: u64) -> Outcome {
    let a = kit::array(size, |i| i as i32)?;
    let b = kit::array(size, |i| 2 * i as i32)?;
    let mut sums = kit::array(size, |_| 0)?;
    let start = Instant::now();
    for _ in 0..loops {
        ffi::add_batch(&a, &b, &mut sums)?;
    }
    let elapsed = start.elapsed();
    answer(elapsed, sums.last().ok_or("no elements")?)
}
// end of cases

pub const CASES: &[Case] = kit::cases![add_batch];
