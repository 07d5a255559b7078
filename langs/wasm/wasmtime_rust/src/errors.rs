//! Failures of the library.

use std::hint::black_box;
use std::time::Instant;

use crosscall_kit as kit;
use kit::{Case, Outcome, answer};

use crate::library::Library;

// case: parse_ok
fn parse_ok(_size: usize, loops: u64) -> Outcome {
    let mut library = Library::new()?;
    let xc_parse_i64 = library.function::<(u32, u32), i32>("xc_parse_i64")?;
    let text = black_box("123456789012");
    let mut number = 0;
    let start = Instant::now();
    for _ in 0..loops {
        let place = library.place_text(text)?;
        let value = library.place(8)?;
        let status = xc_parse_i64.call(&mut library.store, (place, value))?;
        library.check(status)?;
        number = i64::from_le_bytes(library.bytes(value, 8).try_into()?);
        library.release(value)?;
        library.release(place)?;
    }
    let elapsed = start.elapsed();
    answer(elapsed, number)
}

// case: parse_fail
fn parse_fail(_size: usize, loops: u64) -> Outcome {
    let mut library = Library::new()?;
    let xc_parse_i64 = library.function::<(u32, u32), i32>("xc_parse_i64")?;
    let text = black_box("12x4567");
    let mut caught = None;
    let start = Instant::now();
    for _ in 0..loops {
        let place = library.place_text(text)?;
        let value = library.place(8)?;
        let status = xc_parse_i64.call(&mut library.store, (place, value))?;
        caught = library.check(status).err();
        library.release(value)?;
        library.release(place)?;
    }
    let elapsed = start.elapsed();
    answer(elapsed, caught.ok_or("nothing failed")?)
}
// end of cases

pub const CASES: &[Case] = kit::cases![parse_ok, parse_fail];
