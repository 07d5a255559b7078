//! Objects on the heap.

use std::hint::black_box;
use std::time::Instant;

use crosscall_kit as kit;
use kit::{Case, Outcome, answer};

use crate::counter::Counter;

// case: counter_add
fn counter_add(_size: usize, loops: u64) -> Outcome {
    let mut counter = Counter::new(5);
    let mut r = 0;
    let start = Instant::now();
    for _ in 0..loops {
        r = black_box(&mut counter).add(3);
    }
    let elapsed = start.elapsed();
    answer(elapsed, r)
}

// case: counter_cycle
fn counter_cycle(_size: usize, loops: u64) -> Outcome {
    let mut r = 0;
    let start = Instant::now();
    for _ in 0..loops {
        let mut counter = black_box(Counter::new(5));
        r = black_box(counter.add(3));
    }
    let elapsed = start.elapsed();
    answer(elapsed, r)
}

// case: buffer_adopt
fn buffer_adopt(size: usize, loops: u64) -> Outcome {
    let (mut first, mut last) = (0, 0);
    let start = Instant::now();
    for _ in 0..loops {
        let mut buffer = vec![0; size];
        buffer[0] = b'X';
        buffer[size - 1] = b'C';
        let buffer = black_box(buffer);
        (first, last) = (buffer[0], buffer[size - 1]);
    }
    let elapsed = start.elapsed();
    answer(elapsed, format!("{first},{last}"))
}
// end of cases

pub const CASES: &[Case] = kit::cases![counter_add, counter_cycle, buffer_adopt];
