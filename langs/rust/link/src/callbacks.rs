//! C that calls back.

use std::ffi::CStr;
use std::hint::black_box;
use std::time::Instant;

use crosscall_kit as kit;
use kit::{Case, Outcome, Upcall, answer};

use crate::error::check;
use crate::ffi::*;

// case: apply_i64
fn apply_i64(size: usize, loops: u64) -> Outcome {
    let mut upcall = Upcall::new(|value: i64| value + 1);
    let value = black_box(1 << 53);
    let mut r = 0;
    let start = Instant::now();
    for _ in 0..loops {
        r = unsafe { xc_apply_i64(Some(upcall.map()), upcall.user(), value, size) };
        upcall.resume_panic();
    }
    let elapsed = start.elapsed();
    answer(elapsed, r)
}

// case: sort_i32
fn sort_i32(size: usize, loops: u64) -> Outcome {
    let input = kit::array(size, |i| (i * 7919 % size) as i32)?;
    let mut output = kit::array(size, |_| 0)?;
    let mut upcall = Upcall::new(|a: i32, b: i32| a.cmp(&b));
    let start = Instant::now();
    for _ in 0..loops {
        let status = unsafe {
            xc_sort_i32(
                input.as_ptr(),
                output.as_mut_ptr(),
                size,
                Some(upcall.compare()),
                upcall.user(),
            )
        };
        upcall.resume_panic();
        check(status)?;
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
struct Log {
    number: i32,
    level: i32,
    last: String,
}

fn log_message(_size: usize, loops: u64) -> Outcome {
    let level = black_box(XC_LOG_WARNING);
    let mut log = Log {
        number: 7,
        level: 0,
        last: String::new(),
    };
    let mut upcall = Upcall::new(|level: i32, message: &CStr| {
        log.level = level;
        log.last = message.to_string_lossy().into_owned();
    });
    let start = Instant::now();
    for _ in 0..loops {
        let status = unsafe { xc_log_message(Some(upcall.log_sink()), upcall.user(), level) };
        upcall.resume_panic();
        check(status)?;
    }
    let elapsed = start.elapsed();
    answer(
        elapsed,
        format!("{}|{}|{}", log.level, log.last, log.number),
    )
}
// end of cases

pub const CASES: &[Case] = kit::cases![apply_i64, sort_i32, log_message];
