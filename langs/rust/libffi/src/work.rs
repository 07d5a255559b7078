//! Work that takes far longer than the call.

use std::time::Instant;

use crosscall_kit as kit;
use kit::{Case, Outcome, answer};

use crate::api::*;
use crate::error::check;

// case: work
fn work(size: usize, loops: u64) -> Outcome {
    let work = &api()?.work;
    let steps = i64::try_from(size)?;
    let mut r = 0;
    let start = Instant::now();
    for _ in 0..loops {
        r = unsafe { work.call(&[arg(&steps)]) };
    }
    let elapsed = start.elapsed();
    answer(elapsed, r)
}

// case: sha256
fn sha256(size: usize, loops: u64) -> Outcome {
    let api = api()?;
    let sha256 = &api.sha256;
    let data = kit::array(size, |i| (i % 251) as u8)?;
    let mut digest = [0_u8; 32];
    let start = Instant::now();
    for _ in 0..loops {
        check(api, unsafe {
            sha256.call(&[
                arg(&data.as_ptr()),
                arg(&data.len()),
                arg(&digest.as_mut_ptr()),
            ])
        })?;
    }
    let elapsed = start.elapsed();
    let hex: Vec<String> = digest.iter().map(|byte| format!("{byte:02x}")).collect();
    answer(elapsed, hex.concat())
}

// case: matmul_f64
fn matmul_f64(size: usize, loops: u64) -> Outcome {
    let api = api()?;
    let matmul_f64 = &api.matmul_f64;
    let count = size.checked_mul(size).ok_or("too many rows")?;
    let a = kit::array(count, |i| (i % 7) as f64)?;
    let b = kit::array(count, |i| (i % 5) as f64)?;
    let mut product = kit::array(count, |_| 0.0_f64)?;
    let start = Instant::now();
    for _ in 0..loops {
        let status = unsafe {
            matmul_f64.call(&[
                arg(&a.as_ptr()),
                arg(&b.as_ptr()),
                arg(&product.as_mut_ptr()),
                arg(&size),
            ])
        };
        check(api, status)?;
    }
    let elapsed = start.elapsed();
    answer(elapsed, product.iter().sum::<f64>())
}
// end of cases

pub const CASES: &[Case] = kit::cases![work, sha256, matmul_f64];
