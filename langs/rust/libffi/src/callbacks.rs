//! C that calls back into closures that libffi makes callable. A panic in one aborts the process.

use std::ffi::{CStr, c_char, c_void};
use std::hint::black_box;
use std::ptr;
use std::time::Instant;

use crosscall_kit as kit;
use kit::{Case, Outcome, answer};
use libffi::high::{Closure2, Closure3};

use crate::api::*;
use crate::error::check;

/// What C calls.
///
/// # Safety
///
/// `function` must be what `code_ptr` gives: a function pointer, by `repr(transparent)`.
unsafe fn address<F>(function: &F) -> *const c_void {
    // SAFETY: the caller's promise.
    unsafe { ptr::from_ref(function).cast::<*const c_void>().read() }
}

// case: apply_i64
fn apply_i64(size: usize, loops: u64) -> Outcome {
    let apply_i64 = &api()?.apply_i64;
    let increment = |value: i64, _user: *mut c_void| value + 1;
    let closure = Closure2::new(&increment);
    let function = unsafe { address(closure.code_ptr()) };
    let user: *mut c_void = ptr::null_mut();
    let value = black_box(1_i64 << 53);
    let mut r = 0;
    let start = Instant::now();
    for _ in 0..loops {
        r = unsafe { apply_i64.call(&[arg(&function), arg(&user), arg(&value), arg(&size)]) };
    }
    let elapsed = start.elapsed();
    answer(elapsed, r)
}

// case: sort_i32
fn sort_i32(size: usize, loops: u64) -> Outcome {
    let api = api()?;
    let sort_i32 = &api.sort_i32;
    let input = kit::array(size, |i| (i * 7919 % size) as i32)?;
    let mut output = kit::array(size, |_| 0_i32)?;
    let compare = |a: i32, b: i32, _user: *mut c_void| a.cmp(&b) as i32;
    let closure = Closure3::new(&compare);
    let function = unsafe { address(closure.code_ptr()) };
    let user: *mut c_void = ptr::null_mut();
    let start = Instant::now();
    for _ in 0..loops {
        let status = unsafe {
            sort_i32.call(&[
                arg(&input.as_ptr()),
                arg(&output.as_mut_ptr()),
                arg(&size),
                arg(&function),
                arg(&user),
            ])
        };
        check(api, status)?;
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
    let api = api()?;
    let log_message = &api.log_message;
    let level = black_box(XC_LOG_WARNING);
    let mut log = Log {
        number: 7,
        level: 0,
        last: String::new(),
    };
    let keep = |level: i32, message: *const c_char, user: *mut c_void| {
        // SAFETY: user is the log that is handed over below; the message lives during the call.
        let (log, message) = unsafe { (&mut *user.cast::<Log>(), CStr::from_ptr(message)) };
        log.level = level;
        log.last = message.to_string_lossy().into_owned();
    };
    let closure = Closure3::new(&keep);
    let sink = unsafe { address(closure.code_ptr()) };
    let user: *mut Log = &raw mut log;
    let start = Instant::now();
    for _ in 0..loops {
        let status = unsafe { log_message.call(&[arg(&sink), arg(&user), arg(&level)]) };
        check(api, status)?;
    }
    let elapsed = start.elapsed();
    answer(
        elapsed,
        format!("{}|{}|{}", log.level, log.last, log.number),
    )
}
// end of cases

pub const CASES: &[Case] = kit::cases![apply_i64, sort_i32, log_message];
