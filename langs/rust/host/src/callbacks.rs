//! Functions that call back.

use std::cmp::Ordering;
use std::hint::black_box;
use std::time::Instant;

use crosscall_kit as kit;
use kit::{Case, Outcome, answer};

use crate::functions;
use crate::sort::{self, Compare};

// case: apply_i64
fn apply_i64(size: usize, loops: u64) -> Outcome {
    let increment: &dyn Fn(i64) -> i64 = black_box(&|value| value + 1);
    let value = black_box(1 << 53);
    let mut r = 0;
    let start = Instant::now();
    for _ in 0..loops {
        r = functions::apply_i64(increment, value, size);
    }
    let elapsed = start.elapsed();
    answer(elapsed, r)
}

// case: sort_i32
fn sort_i32(size: usize, loops: u64) -> Outcome {
    let input = kit::array(size, |i| (i * 7919 % size) as i32)?;
    let mut output = kit::array(size, |_| 0)?;
    let compare: &Compare = black_box(&|a: i32, b: i32| -> Ordering { a.cmp(&b) });
    let start = Instant::now();
    for _ in 0..loops {
        sort::sort_i32(&input, &mut output, compare);
    }
    let elapsed = start.elapsed();
    let last = output.last().ok_or("no elements")?;
    answer(
        elapsed,
        format!("{},{},{last}", output[0], output[size / 2]),
    )
}

// case: log_message
/// The object that a log message finds its way to.
struct Log {
    number: i32,
    level: usize,
    last: String,
}

fn log_message(_size: usize, loops: u64) -> Outcome {
    let mut log = Log {
        number: 7,
        level: 0,
        last: String::new(),
    };
    let level = black_box(2);
    let mut keep = |level, message: &str| {
        log.level = level;
        log.last = message.to_owned();
    };
    let sink: &mut dyn FnMut(usize, &str) = black_box(&mut keep);
    let start = Instant::now();
    for _ in 0..loops {
        functions::log_message(sink, level).ok_or("no such level")?;
    }
    let elapsed = start.elapsed();
    answer(
        elapsed,
        format!("{}|{}|{}", log.level, log.last, log.number),
    )
}
// end of cases

pub const CASES: &[Case] = kit::cases![apply_i64, sort_i32, log_message];
