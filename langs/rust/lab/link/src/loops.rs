//! The loops that threads and samples run, with the mechanism's own declarations.
//!
//! SAFETY of every `unsafe` block: the declarations agree with crosscall.h, and each pointer comes from a value
//! that outlives the call.

use std::ffi::CString;
use std::hint::black_box;
use std::sync::LazyLock;

use crosscall_kit as kit;
use kit::{Failure, Upcall};

use crate::counter::Counter;
use crate::error::Error;
use crate::ffi::*;
use crate::samples::Loop;

pub const LOOPS: &[(&str, Loop)] = &[
    ("add_i32", add_i32),
    ("str_len", str_len),
    ("apply_i64", apply_i64),
];

static TEXT: LazyLock<String> = LazyLock::new(|| kit::text(256).expect("memory for 256 bytes"));

pub fn abi() -> u32 {
    unsafe { xc_abi_version() }
}

fn add_i32(_size: usize, loops: u64) -> i64 {
    let (a, b) = black_box((1_000_000, 2_345_678));
    let mut r = 0;
    for _ in 0..loops {
        r = unsafe { xc_add_i32(a, b) };
    }
    r.into()
}

fn str_len(_size: usize, loops: u64) -> i64 {
    let text = TEXT.as_str();
    let mut r = 0;
    for _ in 0..loops {
        let text = CString::new(text).expect("letters alone");
        r = unsafe { xc_str_len(text.as_ptr()) };
        if r < 0 {
            panic!("{}", Error::last(XC_ERR_NULL));
        }
    }
    r
}

fn apply_i64(size: usize, loops: u64) -> i64 {
    let mut upcall = Upcall::new(|value: i64| value + 1);
    let value = black_box(1 << 53);
    let mut r = 0;
    for _ in 0..loops {
        r = unsafe { xc_apply_i64(Some(upcall.map()), upcall.user(), value, size) };
        upcall.resume_panic();
    }
    r
}

pub fn work(steps: i64) -> i64 {
    unsafe { xc_work(steps) }
}

/// Makes a counter and drops it, which is all that a user of it has to do.
pub fn drop_handle() -> Result<(), Failure> {
    drop(Counter::new(5)?);
    Ok(())
}
