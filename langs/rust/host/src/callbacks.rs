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
    let increment: &dyn Fn(i64) -> i64 = &|value| value + 1;
    let mut r = 0;
    let start = Instant::now();
    for _ in 0..loops {
        r = black_box(functions::apply_i64(black_box(increment), 1 << 53, size));
    }
    let elapsed = start.elapsed();
    answer(elapsed, r)
}

// case: sort_i32
fn sort_i32(size: usize, loops: u64) -> Outcome {
    let input = kit::array(size, |i| (i * 7919 % size) as i32)?;
    let mut output = kit::array(size, |_| 0)?;
    let compare: &Compare = &|a: i32, b: i32| -> Ordering { a.cmp(&b) };
    let start = Instant::now();
    for _ in 0..loops {
        sort::sort_i32(
            black_box(&input),
            black_box(&mut output),
            black_box(compare),
        );
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
    let sink: &mut dyn FnMut(usize, &str) = &mut |level, message| {
        log.level = level;
        log.last = black_box(message.to_owned());
    };
    let start = Instant::now();
    for _ in 0..loops {
        functions::log_message(black_box(&mut *sink), black_box(2)).ok_or("no such level")?;
    }
    let elapsed = start.elapsed();
    answer(
        elapsed,
        format!("{}|{}|{}", log.level, log.last, log.number),
    )
}
// end of cases

pub const CASES: &[Case] = kit::cases![apply_i64, sort_i32, log_message];
