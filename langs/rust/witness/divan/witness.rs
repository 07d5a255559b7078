//! The calls of rust/link under divan: its declarations, its arguments, one loop's work in each iteration.
//! The bytes in front of all code are those of the worker's program, `langs/rust/kit/main.rs`.
//!
//! SAFETY of every `unsafe` block: the declarations agree with crosscall.h, each pointer comes from a value
//! that outlives the call, and each count is the length of that value.

// The worker's own files and rows.rs lie beside this one in the tree that is built. rustfmt is told not to look
// for them here.
#[allow(dead_code)] // the status, which only parse_fail looks at
#[path = "src/error.rs"]
#[rustfmt::skip]
mod error;
#[path = "src/ffi.rs"]
#[rustfmt::skip]
mod ffi;
#[rustfmt::skip]
mod rows;

use std::arch::global_asm;
use std::env;
use std::ffi::CString;
use std::hint::black_box;

use crosscall_kit as kit;
use divan::Bencher;

use crate::error::{Error, check};
use crate::ffi::*;
use crate::rows::{BATCH, Failure, Value, answer_rows, size};

#[divan::bench]
fn add_i32(bencher: Bencher) {
    let (a, b) = black_box((1_000_000, 2_345_678));
    bencher.bench_local(|| unsafe { xc_add_i32(a, b) });
}

#[divan::bench]
fn inc_i64(bencher: Bencher) {
    let mut x = black_box(1 << 53);
    bencher.bench_local(|| {
        x = unsafe { xc_inc_i64(x) };
        x
    });
}

// Inlined as in the worker's loop: two callers would else make a function of it.
#[inline(always)]
fn length(text: &str) -> i64 {
    let text = CString::new(text).unwrap();
    let r = unsafe { xc_str_len(text.as_ptr()) };
    if r < 0 {
        panic!("{}", Error::last(XC_ERR_NULL));
    }
    r
}

#[divan::bench]
fn str_len(bencher: Bencher) {
    let text = kit::text(size()).unwrap();
    bencher.bench_local(|| length(&text));
}

#[divan::bench]
fn sum_f64(bencher: Bencher) {
    let values = kit::array(size(), |i| i as f64).unwrap();
    bencher.bench_local(|| unsafe { xc_sum_f64(values.as_ptr(), values.len()) });
}

#[divan::bench]
fn point_add(bencher: Bencher) {
    let a = black_box(xc_point { x: 1.0, y: 2.0 });
    let b = black_box(xc_point { x: 3.0, y: 4.0 });
    bencher.bench_local(|| {
        let p = unsafe { xc_point_add(a, b) };
        (p.x, p.y)
    });
}

#[inline(always)]
fn parse(text: &str) -> i64 {
    let text = CString::new(text).unwrap();
    let mut number = 0;
    check(unsafe { xc_parse_i64(text.as_ptr(), &mut number) }).unwrap();
    number
}

#[divan::bench]
fn parse_ok(bencher: Bencher) {
    let text = black_box("123456789012");
    bencher.bench_local(|| parse(text));
}

#[divan::bench]
fn add_i32_batched(bencher: Bencher) {
    let (a, b) = black_box((1_000_000, 2_345_678));
    bencher.bench_local(|| {
        for _ in 0..BATCH {
            black_box(unsafe { xc_add_i32(a, b) });
        }
    });
}

#[divan::bench]
fn inc_i64_batched(bencher: Bencher) {
    let mut x = black_box(1 << 53);
    bencher.bench_local(|| {
        for _ in 0..BATCH {
            x = unsafe { xc_inc_i64(x) };
        }
    });
}

#[divan::bench]
fn point_add_batched(bencher: Bencher) {
    let a = black_box(xc_point { x: 1.0, y: 2.0 });
    let b = black_box(xc_point { x: 3.0, y: 4.0 });
    bencher.bench_local(|| {
        for _ in 0..BATCH {
            let p = unsafe { xc_point_add(a, b) };
            black_box((p.x, p.y));
        }
    });
}

#[divan::bench]
fn str_len_batched(bencher: Bencher) {
    let text = kit::text(size()).unwrap();
    bencher.bench_local(|| {
        for _ in 0..BATCH {
            black_box(length(&text));
        }
    });
}

#[divan::bench]
fn parse_ok_batched(bencher: Bencher) {
    let text = black_box("123456789012");
    bencher.bench_local(|| {
        for _ in 0..BATCH {
            black_box(parse(text));
        }
    });
}

const VALUES: &[(&str, Value)] = &[
    ("add_i32", |_| {
        Ok(unsafe { xc_add_i32(1_000_000, 2_345_678) }.to_string())
    }),
    (
        "inc_i64",
        |_| Ok(unsafe { xc_inc_i64(1 << 53) }.to_string()),
    ),
    ("str_len", |size| Ok(length(&kit::text(size)?).to_string())),
    ("sum_f64", |size| {
        let values = kit::array(size, |i| i as f64)?;
        Ok(unsafe { xc_sum_f64(values.as_ptr(), values.len()) }.to_string())
    }),
    ("point_add", |_| {
        let (a, b) = (xc_point { x: 1.0, y: 2.0 }, xc_point { x: 3.0, y: 4.0 });
        let p = unsafe { xc_point_add(a, b) };
        Ok(format!("{},{}", p.x, p.y))
    }),
    ("parse_ok", |_| Ok(parse("123456789012").to_string())),
];

global_asm!(concat!(".skip 16 * ", env!("XC_LAYOUT")));

// Into the section of these bytes: the linker drops one that nothing refers to.
#[cfg_attr(target_os = "linux", unsafe(link_section = ".text"))]
fn main() -> Result<(), Failure> {
    if env::args().len() > 1 {
        divan::main();
        Ok(())
    } else {
        answer_rows(VALUES)
    }
}
