//! Texts into linear memory and back.

use std::hint::black_box;
use std::time::Instant;

use crosscall_kit as kit;
use kit::{Case, Outcome, answer};

use crate::library::Library;

// case: str_len
fn str_len(size: usize, loops: u64) -> Outcome {
    let mut library = Library::new()?;
    let xc_str_len = library.function::<u32, i64>("xc_str_len")?;
    let text = kit::text(size)?;
    let mut r = 0;
    let start = Instant::now();
    for _ in 0..loops {
        let place = library.place_text(&text)?;
        r = xc_str_len.call(&mut library.store, place)?;
        library.release(place)?;
    }
    let elapsed = start.elapsed();
    answer(elapsed, r)
}

// case: str_upper
fn str_upper(size: usize, loops: u64) -> Outcome {
    let mut library = Library::new()?;
    let xc_str_upper = library.function::<u32, u32>("xc_str_upper")?;
    let xc_str_free = library.function::<u32, ()>("xc_str_free")?;
    let texts = kit::texts(size)?;
    let mut upper = String::new();
    let start = Instant::now();
    for i in 0..loops {
        let place = library.place_text(&texts[i as usize & 3])?;
        let result = xc_str_upper.call(&mut library.store, place)?;
        library.release(place)?;
        upper = library.take_text(result, &xc_str_free)?;
    }
    let elapsed = start.elapsed();
    answer(elapsed, upper)
}

// case: str_copy
fn str_copy(size: usize, loops: u64) -> Outcome {
    let mut library = Library::new()?;
    let xc_str_copy = library.function::<(u32, u32, u32), i64>("xc_str_copy")?;
    let texts = kit::texts(size)?;
    let capacity = u32::try_from(size + 1)?;
    let buffer = library.place(size + 1)?;
    let mut copy = String::new();
    let start = Instant::now();
    for i in 0..loops {
        let place = library.place_text(&texts[i as usize & 3])?;
        let length = xc_str_copy.call(&mut library.store, (buffer, capacity, place))?;
        library.release(place)?;
        let Ok(length) = usize::try_from(length) else {
            return Err(library.failure());
        };
        copy = str::from_utf8(library.bytes(buffer, length))?.to_owned();
    }
    let elapsed = start.elapsed();
    answer(elapsed, copy)
}

// case: person_json
fn person_json(_size: usize, loops: u64) -> Outcome {
    let mut library = Library::new()?;
    let xc_person_json = library.function::<u32, u32>("xc_person_json")?;
    let xc_str_free = library.function::<u32, ()>("xc_str_free")?;
    let (name, id, age) = black_box(("Zoë", 9_007_199_254_740_993_i64, 41_i32));
    let mut json = String::new();
    let start = Instant::now();
    for _ in 0..loops {
        let text = library.place_text(name)?;
        let person = library.place(24)?;
        let fields = library.bytes_mut(person, 24);
        fields[..4].copy_from_slice(&text.to_le_bytes());
        fields[8..16].copy_from_slice(&id.to_le_bytes());
        fields[16..20].copy_from_slice(&age.to_le_bytes());
        let result = xc_person_json.call(&mut library.store, person)?;
        library.release(person)?;
        library.release(text)?;
        json = library.take_text(result, &xc_str_free)?;
    }
    let elapsed = start.elapsed();
    answer(elapsed, json)
}
// end of cases

pub const CASES: &[Case] = kit::cases![str_len, str_upper, str_copy, person_json];
