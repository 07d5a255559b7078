//! Calls that carry numbers.

use std::array;
use std::hint::black_box;
use std::time::Instant;

use crosscall_kit as kit;
use kit::{Case, Outcome, answer};

use crate::library::Library;

// case: empty
fn empty(_size: usize, loops: u64) -> Outcome {
    let start = Instant::now();
    for i in 0..loops {
        black_box(i);
    }
    let elapsed = start.elapsed();
    answer(elapsed, 0)
}

// case: noop
fn noop(_size: usize, loops: u64) -> Outcome {
    let mut library = Library::new()?;
    let xc_noop = library.function::<(), ()>("xc_noop")?;
    let start = Instant::now();
    for _ in 0..loops {
        xc_noop.call(&mut library.store, ())?;
    }
    let elapsed = start.elapsed();
    answer(elapsed, 0)
}

// case: add_i32
fn add_i32(_size: usize, loops: u64) -> Outcome {
    let mut library = Library::new()?;
    let xc_add_i32 = library.function::<(i32, i32), i32>("xc_add_i32")?;
    let (a, b) = black_box((1_000_000, 2_345_678));
    let mut r = 0;
    let start = Instant::now();
    for _ in 0..loops {
        r = xc_add_i32.call(&mut library.store, (a, b))?;
    }
    let elapsed = start.elapsed();
    answer(elapsed, r)
}

// case: inc_i64
fn inc_i64(_size: usize, loops: u64) -> Outcome {
    let mut library = Library::new()?;
    let xc_inc_i64 = library.function::<i64, i64>("xc_inc_i64")?;
    let mut x = black_box(1 << 53);
    let start = Instant::now();
    for _ in 0..loops {
        x = xc_inc_i64.call(&mut library.store, x)?;
    }
    let elapsed = start.elapsed();
    answer(elapsed, x)
}

// case: sum2_i64
fn sum2_i64(_size: usize, loops: u64) -> Outcome {
    let mut library = Library::new()?;
    let xc_sum2_i64 = library.function::<(i64, i64), i64>("xc_sum2_i64")?;
    let [a, b] = black_box(array::from_fn(|i| 1 << (40 + i)));
    let mut r = 0;
    let start = Instant::now();
    for _ in 0..loops {
        r = xc_sum2_i64.call(&mut library.store, (a, b))?;
    }
    let elapsed = start.elapsed();
    answer(elapsed, r)
}

// case: sum4_i64
fn sum4_i64(_size: usize, loops: u64) -> Outcome {
    let mut library = Library::new()?;
    let xc_sum4_i64 = library.function::<(i64, i64, i64, i64), i64>("xc_sum4_i64")?;
    let [a, b, c, d] = black_box(array::from_fn(|i| 1 << (40 + i)));
    let mut r = 0;
    let start = Instant::now();
    for _ in 0..loops {
        r = xc_sum4_i64.call(&mut library.store, (a, b, c, d))?;
    }
    let elapsed = start.elapsed();
    answer(elapsed, r)
}

// case: sum6_i64
fn sum6_i64(_size: usize, loops: u64) -> Outcome {
    let mut library = Library::new()?;
    let xc_sum6_i64 = library.function::<(i64, i64, i64, i64, i64, i64), i64>("xc_sum6_i64")?;
    let [a, b, c, d, e, f] = black_box(array::from_fn(|i| 1 << (40 + i)));
    let mut r = 0;
    let start = Instant::now();
    for _ in 0..loops {
        r = xc_sum6_i64.call(&mut library.store, (a, b, c, d, e, f))?;
    }
    let elapsed = start.elapsed();
    answer(elapsed, r)
}

// case: sum8_i64
fn sum8_i64(_size: usize, loops: u64) -> Outcome {
    let mut library = Library::new()?;
    let xc_sum8_i64 =
        library.function::<(i64, i64, i64, i64, i64, i64, i64, i64), i64>("xc_sum8_i64")?;
    let [a, b, c, d, e, f, g, h] = black_box(array::from_fn(|i| 1 << (40 + i)));
    let mut r = 0;
    let start = Instant::now();
    for _ in 0..loops {
        r = xc_sum8_i64.call(&mut library.store, (a, b, c, d, e, f, g, h))?;
    }
    let elapsed = start.elapsed();
    answer(elapsed, r)
}

// case: sum12_i64
fn sum12_i64(_size: usize, loops: u64) -> Outcome {
    let mut library = Library::new()?;
    let xc_sum12_i64 = library
        .function::<(i64, i64, i64, i64, i64, i64, i64, i64, i64, i64, i64, i64), i64>(
            "xc_sum12_i64",
        )?;
    let [a, b, c, d, e, f, g, h, i, j, k, l] = black_box(array::from_fn(|i| 1 << (40 + i)));
    let mut r = 0;
    let start = Instant::now();
    for _ in 0..loops {
        r = xc_sum12_i64.call(&mut library.store, (a, b, c, d, e, f, g, h, i, j, k, l))?;
    }
    let elapsed = start.elapsed();
    answer(elapsed, r)
}

// case: sum8_f64
fn sum8_f64(_size: usize, loops: u64) -> Outcome {
    let mut library = Library::new()?;
    let xc_sum8_f64 =
        library.function::<(f64, f64, f64, f64, f64, f64, f64, f64), f64>("xc_sum8_f64")?;
    let [a, b, c, d, e, f, g, h] = black_box(array::from_fn(|i| f64::from(1 << i)));
    let mut r = 0.0;
    let start = Instant::now();
    for _ in 0..loops {
        r = xc_sum8_f64.call(&mut library.store, (a, b, c, d, e, f, g, h))?;
    }
    let elapsed = start.elapsed();
    answer(elapsed, r)
}
// end of cases

pub const CASES: &[Case] = kit::cases![
    empty, noop, add_i32, inc_i64, sum2_i64, sum4_i64, sum6_i64, sum8_i64, sum12_i64, sum8_f64
];
