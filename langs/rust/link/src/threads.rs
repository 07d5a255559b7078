//! Calls from several threads at once.

use crosscall_kit as kit;
use kit::{Case, Outcome};

use crate::ffi::*;

// case: parallel_work
fn parallel_work(size: usize, loops: u64) -> Outcome {
    kit::together(size, || {
        let mut r = 0;
        for _ in 0..loops {
            r = unsafe { xc_work(10_000) };
        }
        r
    })
}
// end of cases

pub const CASES: &[Case] = kit::cases![parallel_work];
