//! The calls of rust/dlopen under criterion: its table of functions, its arguments, one loop's work in each
//! iteration. The bytes in front of all code are those of the worker's program, `langs/rust/kit/main.rs`.
//!
//! SAFETY of every `unsafe` block: the signatures agree with crosscall.h, each pointer comes from a value
//! that outlives the call, and each count is the length of that value.

// The worker's own files and rows.rs lie beside this one in the tree that is built. rustfmt is told not to look
// for them here.
#[allow(dead_code)] // what the six calls do not need
#[path = "src/api.rs"]
#[rustfmt::skip]
mod api;
#[allow(dead_code)] // the status, which only parse_fail looks at
#[path = "src/error.rs"]
#[rustfmt::skip]
mod error;
#[rustfmt::skip]
mod rows;

use std::arch::global_asm;
use std::ffi::CString;
use std::hint::black_box;

use criterion::Criterion;
use crosscall_kit as kit;

use crate::api::*;
use crate::error::{Error, check};
use crate::rows::{Failure, answer_rows};

fn add_i32(criterion: &mut Criterion, id: &str, _size: usize) -> Result<String, Failure> {
    let add_i32 = api()?.add_i32;
    let (a, b) = black_box((1_000_000, 2_345_678));
    let call = || unsafe { add_i32(a, b) };
    criterion.bench_function(id, |bencher| bencher.iter(call));
    Ok(call().to_string())
}

fn inc_i64(criterion: &mut Criterion, id: &str, _size: usize) -> Result<String, Failure> {
    let inc_i64 = api()?.inc_i64;
    criterion.bench_function(id, |bencher| {
        let mut x = black_box(1 << 53);
        bencher.iter(|| {
            x = unsafe { inc_i64(x) };
            x
        });
    });
    Ok(unsafe { inc_i64(1 << 53) }.to_string())
}

// Inlined as in the worker's loop: two callers would else make a function of it.
#[inline(always)]
fn length(api: &Api, text: &str) -> i64 {
    let text = CString::new(text).unwrap();
    let r = unsafe { (api.str_len)(text.as_ptr()) };
    if r < 0 {
        panic!("{}", Error::last(api, XC_ERR_NULL));
    }
    r
}

fn str_len(criterion: &mut Criterion, id: &str, size: usize) -> Result<String, Failure> {
    let api = api()?;
    let text = kit::text(size)?;
    criterion.bench_function(id, |bencher| bencher.iter(|| length(api, &text)));
    Ok(length(api, &text).to_string())
}

fn sum_f64(criterion: &mut Criterion, id: &str, size: usize) -> Result<String, Failure> {
    let sum_f64 = api()?.sum_f64;
    let values = kit::array(size, |i| i as f64)?;
    let call = || unsafe { sum_f64(values.as_ptr(), values.len()) };
    criterion.bench_function(id, |bencher| bencher.iter(call));
    Ok(call().to_string())
}

fn point_add(criterion: &mut Criterion, id: &str, _size: usize) -> Result<String, Failure> {
    let point_add = api()?.point_add;
    let a = black_box(Point { x: 1.0, y: 2.0 });
    let b = black_box(Point { x: 3.0, y: 4.0 });
    let call = || {
        let p = unsafe { point_add(a, b) };
        (p.x, p.y)
    };
    criterion.bench_function(id, |bencher| bencher.iter(call));
    let (x, y) = call();
    Ok(format!("{x},{y}"))
}

#[inline(always)]
fn parse(api: &Api, text: &str) -> i64 {
    let text = CString::new(text).unwrap();
    let mut number = 0;
    check(api, unsafe { (api.parse_i64)(text.as_ptr(), &mut number) }).unwrap();
    number
}

fn parse_ok(criterion: &mut Criterion, id: &str, _size: usize) -> Result<String, Failure> {
    let api = api()?;
    let text = black_box("123456789012");
    criterion.bench_function(id, |bencher| bencher.iter(|| parse(api, text)));
    Ok(parse(api, text).to_string())
}

global_asm!(concat!(".skip 16 * ", env!("XC_LAYOUT")));

// Into the section of these bytes: the linker drops one that nothing refers to.
#[cfg_attr(target_os = "linux", unsafe(link_section = ".text"))]
fn main() -> Result<(), Failure> {
    answer_rows(&[
        ("add_i32", add_i32),
        ("inc_i64", inc_i64),
        ("str_len", str_len),
        ("sum_f64", sum_f64),
        ("point_add", point_add),
        ("parse_ok", parse_ok),
    ])
}
