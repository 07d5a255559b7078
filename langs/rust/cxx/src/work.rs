//! Work that takes far longer than the call.

use std::time::Instant;

use crosscall_kit as kit;
use kit::{Case, Outcome, answer};

use crate::ffi;

// case: work
fn work(size: usize, loops: u64) -> Outcome {
    let steps = i64::try_from(size)?;
    let mut r = 0;
    let start = Instant::now();
    for _ in 0..loops {
        r = ffi::xc_work(steps);
    }
    let elapsed = start.elapsed();
    answer(elapsed, r)
}

// case: sha256
fn sha256(size: usize, loops: u64) -> Outcome {
    let data: Vec<u8> = kit::array(size, |i| (i % 251) as u8)?;
    let mut digest = [0; 32];
    let start = Instant::now();
    for _ in 0..loops {
        ffi::sha256(&data, &mut digest)?;
    }
    let elapsed = start.elapsed();
    let hex: Vec<String> = digest.iter().map(|byte| format!("{byte:02x}")).collect();
    answer(elapsed, hex.concat())
}

// case: matmul_f64
fn matmul_f64(size: usize, loops: u64) -> Outcome {
    let count = size.checked_mul(size).ok_or("too many rows")?;
    let a = kit::array(count, |i| (i % 7) as f64)?;
    let b = kit::array(count, |i| (i % 5) as f64)?;
    let mut product = kit::array(count, |_| 0.0)?;
    let start = Instant::now();
    for _ in 0..loops {
        ffi::matmul_f64(&a, &b, &mut product, size)?;
    }
    let elapsed = start.elapsed();
    answer(elapsed, product.iter().sum::<f64>())
}
// end of cases

pub const CASES: &[Case] = kit::cases![work, sha256, matmul_f64];
