//! Texts into C and back.

use std::hint::black_box;
use std::time::Instant;

use crosscall_kit as kit;
use kit::{Case, Outcome, answer};

use crate::ffi;

// case: str_len
fn str_len(size: usize, loops: u64) -> Outcome {
    let text = kit::text(size)?;
    let mut r = 0;
    let start = Instant::now();
    for _ in 0..loops {
        r = ffi::str_len(&text)?;
    }
    let elapsed = start.elapsed();
    answer(elapsed, r)
}

// case: str_upper
fn str_upper(size: usize, loops: u64) -> Outcome {
    let texts = kit::texts(size)?;
    let mut upper = String::new();
    let start = Instant::now();
    for i in 0..loops {
        upper = ffi::str_upper(&texts[i as usize & 3])?;
    }
    let elapsed = start.elapsed();
    answer(elapsed, upper)
}

// case: str_copy
fn str_copy(size: usize, loops: u64) -> Outcome {
    let texts = kit::texts(size)?;
    let mut buffer: Vec<u8> = kit::array(size + 1, |_| 0)?;
    let mut copy = String::new();
    let start = Instant::now();
    for i in 0..loops {
        copy = ffi::str_copy(&mut buffer, &texts[i as usize & 3])?;
    }
    let elapsed = start.elapsed();
    answer(elapsed, copy)
}

// case: person_json
fn person_json(_size: usize, loops: u64) -> Outcome {
    let (name, id, age) = black_box(("Zoë", 9_007_199_254_740_993, 41));
    let mut json = String::new();
    let start = Instant::now();
    for _ in 0..loops {
        json = ffi::person_json(name, id, age)?;
    }
    let elapsed = start.elapsed();
    answer(elapsed, json)
}
// end of cases

pub const CASES: &[Case] = kit::cases![str_len, str_upper, str_copy, person_json];
