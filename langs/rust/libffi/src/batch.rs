//! Many additions by one call.

use std::time::Instant;

use crosscall_kit as kit;
use kit::{Case, Outcome, answer};

use crate::api::*;
use crate::error::check;

// case: add_batch
fn add_batch(size: usize, loops: u64) -> Outcome {
    let api = api()?;
    let add_batch = &api.add_batch;
    let a = kit::array(size, |i| i as i32)?;
    let b = kit::array(size, |i| 2 * i as i32)?;
    let mut sums = kit::array(size, |_| 0_i32)?;
    let start = Instant::now();
    for _ in 0..loops {
        let status = unsafe {
            add_batch.call(&[
                arg(&a.as_ptr()),
                arg(&b.as_ptr()),
                arg(&sums.as_mut_ptr()),
                arg(&size),
            ])
        };
        check(api, status)?;
    }
    let elapsed = start.elapsed();
    answer(elapsed, sums.last().ok_or("no elements")?)
}
// end of cases

pub const CASES: &[Case] = kit::cases![add_batch];
