//! C that calls back into plain `extern "C"` functions: without catch_unwind, a panic in one of them
//! aborts the process.

use std::ffi::{CStr, c_char, c_void};
use std::hint::black_box;
use std::ptr;
use std::time::Instant;

use crosscall_kit as kit;
use kit::{Case, Outcome, answer};

use crate::error::check;
use crate::ffi::*;

// case: apply_i64
extern "C" fn increment(value: i64, _user: *mut c_void) -> i64 {
    value + 1
}

fn apply_i64(size: usize, loops: u64) -> Outcome {
    let value = black_box(1 << 53);
    let mut r = 0;
    let start = Instant::now();
    for _ in 0..loops {
        r = unsafe { xc_apply_i64(Some(increment), ptr::null_mut(), value, size) };
    }
    let elapsed = start.elapsed();
    answer(elapsed, r)
}

// case: sort_i32
extern "C" fn compare(a: i32, b: i32, _user: *mut c_void) -> i32 {
    a.cmp(&b) as i32
}

fn sort_i32(size: usize, loops: u64) -> Outcome {
    let input = kit::array(size, |i| (i * 7919 % size) as i32)?;
    let mut output = kit::array(size, |_| 0)?;
    let start = Instant::now();
    for _ in 0..loops {
        let status = unsafe {
            xc_sort_i32(
                input.as_ptr(),
                output.as_mut_ptr(),
                size,
                Some(compare),
                ptr::null_mut(),
            )
        };
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

unsafe extern "C" fn keep_message(level: i32, message: *const c_char, user: *mut c_void) {
    // SAFETY: user is the log that was handed over below; the message lives during the call.
    let (log, message) = unsafe { (&mut *user.cast::<Log>(), CStr::from_ptr(message)) };
    log.level = level;
    log.last.clear();
    log.last.push_str(message.to_str().unwrap_or("not UTF-8"));
}

fn log_message(_size: usize, loops: u64) -> Outcome {
    let level = black_box(XC_LOG_WARNING);
    let mut log = Log {
        number: 7,
        level: 0,
        last: String::new(),
    };
    let user = (&raw mut log).cast();
    let start = Instant::now();
    for _ in 0..loops {
        check(unsafe { xc_log_message(Some(keep_message), user, level) })?;
    }
    let elapsed = start.elapsed();
    answer(
        elapsed,
        format!("{}|{}|{}", log.level, log.last, log.number),
    )
}
// end of cases

pub const CASES: &[Case] = kit::cases![apply_i64, sort_i32, log_message];
