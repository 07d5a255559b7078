//! Functions of numbers alone.

use std::array;
use std::hint::black_box;
use std::time::Instant;

use crosscall_kit as kit;
use kit::{Case, Outcome, answer};

use crate::functions;

// case: empty
fn empty(_size: usize, loops: u64) -> Outcome {
    let start = Instant::now();
    for _ in 0..loops {
        black_box(());
    }
    let elapsed = start.elapsed();
    answer(elapsed, 0)
}

// case: noop
fn noop(_size: usize, loops: u64) -> Outcome {
    let start = Instant::now();
    for _ in 0..loops {
        functions::noop();
    }
    let elapsed = start.elapsed();
    answer(elapsed, 0)
}

// case: add_i32
fn add_i32(_size: usize, loops: u64) -> Outcome {
    let (a, b) = black_box((1_000_000, 2_345_678));
    let mut r = 0;
    let start = Instant::now();
    for _ in 0..loops {
        r = functions::add_i32(a, b);
    }
    let elapsed = start.elapsed();
    answer(elapsed, r)
}

// case: inc_i64
fn inc_i64(_size: usize, loops: u64) -> Outcome {
    let mut x = black_box(1 << 53);
    let start = Instant::now();
    for _ in 0..loops {
        x = functions::inc_i64(x);
    }
    let elapsed = start.elapsed();
    answer(elapsed, x)
}

// case: sum2_i64
fn sum2_i64(_size: usize, loops: u64) -> Outcome {
    let [a, b] = black_box(array::from_fn(|i| 1 << (40 + i)));
    let mut r = 0;
    let start = Instant::now();
    for _ in 0..loops {
        r = functions::sum2_i64(a, b);
    }
    let elapsed = start.elapsed();
    answer(elapsed, r)
}

// case: sum4_i64
fn sum4_i64(_size: usize, loops: u64) -> Outcome {
    let [a, b, c, d] = black_box(array::from_fn(|i| 1 << (40 + i)));
    let mut r = 0;
    let start = Instant::now();
    for _ in 0..loops {
        r = functions::sum4_i64(a, b, c, d);
    }
    let elapsed = start.elapsed();
    answer(elapsed, r)
}

// case: sum6_i64
fn sum6_i64(_size: usize, loops: u64) -> Outcome {
    let [a, b, c, d, e, f] = black_box(array::from_fn(|i| 1 << (40 + i)));
    let mut r = 0;
    let start = Instant::now();
    for _ in 0..loops {
        r = functions::sum6_i64(a, b, c, d, e, f);
    }
    let elapsed = start.elapsed();
    answer(elapsed, r)
}

// case: sum8_i64
fn sum8_i64(_size: usize, loops: u64) -> Outcome {
    let [a, b, c, d, e, f, g, h] = black_box(array::from_fn(|i| 1 << (40 + i)));
    let mut r = 0;
    let start = Instant::now();
    for _ in 0..loops {
        r = functions::sum8_i64(a, b, c, d, e, f, g, h);
    }
    let elapsed = start.elapsed();
    answer(elapsed, r)
}

// case: sum12_i64
fn sum12_i64(_size: usize, loops: u64) -> Outcome {
    let [a, b, c, d, e, f, g, h, i, j, k, l] = black_box(array::from_fn(|i| 1 << (40 + i)));
    let mut r = 0;
    let start = Instant::now();
    for _ in 0..loops {
        r = functions::sum12_i64(a, b, c, d, e, f, g, h, i, j, k, l);
    }
    let elapsed = start.elapsed();
    answer(elapsed, r)
}

// case: sum8_f64
fn sum8_f64(_size: usize, loops: u64) -> Outcome {
    let [a, b, c, d, e, f, g, h] = black_box(array::from_fn(|i| f64::from(1 << i)));
    let mut r = 0.0;
    let start = Instant::now();
    for _ in 0..loops {
        r = functions::sum8_f64(a, b, c, d, e, f, g, h);
    }
    let elapsed = start.elapsed();
    answer(elapsed, r)
}
// end of cases

pub const CASES: &[Case] = kit::cases![
    empty, noop, add_i32, inc_i64, sum2_i64, sum4_i64, sum6_i64, sum8_i64, sum12_i64, sum8_f64
];
