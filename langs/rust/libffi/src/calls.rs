//! Calls with numbers alone.

use std::array;
use std::hint::black_box;
use std::time::Instant;

use crosscall_kit as kit;
use kit::{Case, Outcome, answer};

use crate::api::*;

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
    let noop = &api()?.noop;
    let start = Instant::now();
    for _ in 0..loops {
        unsafe { noop.call(&[]) };
    }
    let elapsed = start.elapsed();
    answer(elapsed, 0)
}

// case: add_i32
fn add_i32(_size: usize, loops: u64) -> Outcome {
    let add_i32 = &api()?.add_i32;
    let (a, b) = black_box((1_000_000_i32, 2_345_678_i32));
    let mut r = 0;
    let start = Instant::now();
    for _ in 0..loops {
        r = unsafe { add_i32.call(&[arg(&a), arg(&b)]) };
    }
    let elapsed = start.elapsed();
    answer(elapsed, r)
}

// case: inc_i64
fn inc_i64(_size: usize, loops: u64) -> Outcome {
    let inc_i64 = &api()?.inc_i64;
    let mut x = black_box(1_i64 << 53);
    let start = Instant::now();
    for _ in 0..loops {
        x = unsafe { inc_i64.call(&[arg(&x)]) };
    }
    let elapsed = start.elapsed();
    answer(elapsed, x)
}

// case: sum2_i64
fn sum2_i64(_size: usize, loops: u64) -> Outcome {
    let sum2_i64 = &api()?.sum2_i64;
    let [a, b] = black_box(array::from_fn(|i| 1_i64 << (40 + i)));
    let mut r = 0;
    let start = Instant::now();
    for _ in 0..loops {
        r = unsafe { sum2_i64.call(&[arg(&a), arg(&b)]) };
    }
    let elapsed = start.elapsed();
    answer(elapsed, r)
}

// case: sum4_i64
fn sum4_i64(_size: usize, loops: u64) -> Outcome {
    let sum4_i64 = &api()?.sum4_i64;
    let [a, b, c, d] = black_box(array::from_fn(|i| 1_i64 << (40 + i)));
    let mut r = 0;
    let start = Instant::now();
    for _ in 0..loops {
        r = unsafe { sum4_i64.call(&[arg(&a), arg(&b), arg(&c), arg(&d)]) };
    }
    let elapsed = start.elapsed();
    answer(elapsed, r)
}

// case: sum6_i64
fn sum6_i64(_size: usize, loops: u64) -> Outcome {
    let sum6_i64 = &api()?.sum6_i64;
    let [a, b, c, d, e, f] = black_box(array::from_fn(|i| 1_i64 << (40 + i)));
    let mut r = 0;
    let start = Instant::now();
    for _ in 0..loops {
        r = unsafe { sum6_i64.call(&[arg(&a), arg(&b), arg(&c), arg(&d), arg(&e), arg(&f)]) };
    }
    let elapsed = start.elapsed();
    answer(elapsed, r)
}

// case: sum8_i64
fn sum8_i64(_size: usize, loops: u64) -> Outcome {
    let sum8_i64 = &api()?.sum8_i64;
    let [a, b, c, d, e, f, g, h] = black_box(array::from_fn(|i| 1_i64 << (40 + i)));
    let mut r = 0;
    let start = Instant::now();
    for _ in 0..loops {
        r = unsafe {
            sum8_i64.call(&[
                arg(&a),
                arg(&b),
                arg(&c),
                arg(&d),
                arg(&e),
                arg(&f),
                arg(&g),
                arg(&h),
            ])
        };
    }
    let elapsed = start.elapsed();
    answer(elapsed, r)
}

// case: sum12_i64
fn sum12_i64(_size: usize, loops: u64) -> Outcome {
    let sum12_i64 = &api()?.sum12_i64;
    let [a, b, c, d, e, f, g, h, i, j, k, l] = black_box(array::from_fn(|i| 1_i64 << (40 + i)));
    let mut r = 0;
    let start = Instant::now();
    for _ in 0..loops {
        r = unsafe {
            sum12_i64.call(&[
                arg(&a),
                arg(&b),
                arg(&c),
                arg(&d),
                arg(&e),
                arg(&f),
                arg(&g),
                arg(&h),
                arg(&i),
                arg(&j),
                arg(&k),
                arg(&l),
            ])
        };
    }
    let elapsed = start.elapsed();
    answer(elapsed, r)
}

// case: sum8_f64
fn sum8_f64(_size: usize, loops: u64) -> Outcome {
    let sum8_f64 = &api()?.sum8_f64;
    let [a, b, c, d, e, f, g, h] = black_box(array::from_fn(|i| f64::from(1 << i)));
    let mut r = 0.0;
    let start = Instant::now();
    for _ in 0..loops {
        r = unsafe {
            sum8_f64.call(&[
                arg(&a),
                arg(&b),
                arg(&c),
                arg(&d),
                arg(&e),
                arg(&f),
                arg(&g),
                arg(&h),
            ])
        };
    }
    let elapsed = start.elapsed();
    answer(elapsed, r)
}
// end of cases

pub const CASES: &[Case] = kit::cases![
    empty, noop, add_i32, inc_i64, sum2_i64, sum4_i64, sum6_i64, sum8_i64, sum12_i64, sum8_f64
];
