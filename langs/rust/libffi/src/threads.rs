//! Calls from several threads at once.

use std::hint::black_box;

use crosscall_kit as kit;
use kit::{Case, Outcome};

use crate::api::*;

// case: parallel_work
fn parallel_work(size: usize, loops: u64) -> Outcome {
    let work = &api()?.work;
    let steps = black_box(10_000_i64);
    kit::together(size, || {
        let mut r = 0;
        for _ in 0..loops {
            r = unsafe { work.call(&[arg(&steps)]) };
        }
        r
    })
}
// end of cases

pub const CASES: &[Case] = kit::cases![parallel_work];
