//! C that calls back.

use std::hint::black_box;
use std::time::Instant;

use crosscall_kit as kit;
use kit::{Case, Outcome, answer};

use crate::ffi;

// case: apply_i64
fn increment(value: i64) -> i64 {
    value + 1
}

fn apply_i64(size: usize, loops: u64) -> Outcome {
    let value = black_box(1 << 53);
    let mut r = 0;
    let start = Instant::now();
    for _ in 0..loops {
        r = ffi::apply_i64(increment, value, size);
    }
    let elapsed = start.elapsed();
    answer(elapsed, r)
}

// case: sort_i32
fn compare(a: i32, b: i32) -> i32 {
    a.cmp(&b) as i32
}

fn sort_i32(size: usize, loops: u64) -> Outcome {
    let input = kit::array(size, |i| (i * 7919 % size) as i32)?;
    let mut output = kit::array(size, |_| 0)?;
    let start = Instant::now();
    for _ in 0..loops {
        ffi::sort_i32(&input, &mut output, compare)?;
    }
    let elapsed = start.elapsed();
    let last = output.last().ok_or("no elements")?;
    answer(
        elapsed,
        format!("{},{},{last}", output[0], output[size / 2]),
    )
}

// case: log_message
/// The host object that a log message finds its way to.
pub struct Log {
    number: i32,
    level: i32,
    last: String,
}

fn sink(level: i32, message: &str, log: &mut Log) {
    log.level = level;
    log.last = message.to_owned();
}

fn log_message(_size: usize, loops: u64) -> Outcome {
    let level = black_box(2);
    let mut log = Log {
        number: 7,
        level: 0,
        last: String::new(),
    };
    let start = Instant::now();
    for _ in 0..loops {
        ffi::log_message(sink, &mut log, level)?;
    }
    let elapsed = start.elapsed();
    answer(
        elapsed,
        format!("{}|{}|{}", log.level, log.last, log.number),
    )
}
// end of cases

pub const CASES: &[Case] = kit::cases![apply_i64, sort_i32, log_message];
