//! The same work in several threads at once.

use std::hint::black_box;

use crosscall_kit as kit;
use kit::{Case, Outcome};

use crate::functions;

// case: parallel_work
fn parallel_work(size: usize, loops: u64) -> Outcome {
    let steps = black_box(10_000);
    kit::together(size, || {
        let mut r = 0;
        for _ in 0..loops {
            r = functions::work(steps);
        }
        r
    })
}
// end of cases

pub const CASES: &[Case] = kit::cases![parallel_work];
