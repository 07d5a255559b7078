//! Objects that the library allocates, in C++ classes that free them.

use std::hint::black_box;
use std::time::Instant;

use crosscall_kit as kit;
use kit::{Case, Outcome, answer};

use crate::ffi;

// case: counter_add
fn counter_add(_size: usize, loops: u64) -> Outcome {
    let (first, amount) = black_box((5, 3));
    let mut counter = ffi::new_counter(first)?;
    let mut r = 0;
    let start = Instant::now();
    for _ in 0..loops {
        r = counter.pin_mut().add(amount);
    }
    let elapsed = start.elapsed();
    answer(elapsed, r)
}

// case: counter_cycle
fn counter_cycle(_size: usize, loops: u64) -> Outcome {
    let (first, amount) = black_box((5, 3));
    let mut r = 0;
    let start = Instant::now();
    for _ in 0..loops {
        let mut counter = ffi::new_counter(first)?;
        r = counter.pin_mut().add(amount);
    }
    let elapsed = start.elapsed();
    answer(elapsed, r)
}

// case: buffer_adopt
fn buffer_adopt(size: usize, loops: u64) -> Outcome {
    let (mut first, mut last) = (0, 0);
    let start = Instant::now();
    for _ in 0..loops {
        let buffer = ffi::new_buffer(size)?;
        let bytes = buffer.bytes();
        (first, last) = (bytes[0], bytes[size - 1]);
    }
    let elapsed = start.elapsed();
    answer(elapsed, format!("{first},{last}"))
}
// end of cases

pub const CASES: &[Case] = kit::cases![counter_add, counter_cycle, buffer_adopt];
