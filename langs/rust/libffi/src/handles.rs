//! Objects that the library allocates.

use std::hint::black_box;
use std::time::Instant;

use crosscall_kit as kit;
use kit::{Case, Outcome, answer};

use crate::api::*;
use crate::buffer::Buffer;
use crate::counter::Counter;

// case: counter_add
fn counter_add(_size: usize, loops: u64) -> Outcome {
    let api = api()?;
    let (first, amount) = black_box((5, 3));
    let mut counter = Counter::new(api, first)?;
    let mut r = 0;
    let start = Instant::now();
    for _ in 0..loops {
        r = counter.add(amount);
    }
    let elapsed = start.elapsed();
    answer(elapsed, r)
}

// case: counter_cycle
fn counter_cycle(_size: usize, loops: u64) -> Outcome {
    let api = api()?;
    let (first, amount) = black_box((5, 3));
    let mut r = 0;
    let start = Instant::now();
    for _ in 0..loops {
        let mut counter = Counter::new(api, first)?;
        r = counter.add(amount);
    }
    let elapsed = start.elapsed();
    answer(elapsed, r)
}

// case: buffer_adopt
fn buffer_adopt(size: usize, loops: u64) -> Outcome {
    let api = api()?;
    let (mut first, mut last) = (0, 0);
    let start = Instant::now();
    for _ in 0..loops {
        let buffer = Buffer::new(api, size)?;
        (first, last) = (buffer[0], buffer[size - 1]);
    }
    let elapsed = start.elapsed();
    answer(elapsed, format!("{first},{last}"))
}
// end of cases

pub const CASES: &[Case] = kit::cases![counter_add, counter_cycle, buffer_adopt];
