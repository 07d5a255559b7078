//! Objects that the library allocates.

use std::hint::black_box;
use std::time::Instant;

use crosscall_kit as kit;
use kit::{Case, Outcome, answer};

use crate::counter::{Counter, Functions};
use crate::library::Library;

// case: counter_add
fn counter_add(_size: usize, loops: u64) -> Outcome {
    let mut library = Library::new()?;
    let functions = Functions::of(&mut library)?;
    let (first, amount) = black_box((5, 3));
    let mut counter = Counter::new(&mut library, &functions, first)?;
    let mut r = 0;
    let start = Instant::now();
    for _ in 0..loops {
        r = counter.add(amount)?;
    }
    let elapsed = start.elapsed();
    answer(elapsed, r)
}

// case: counter_cycle
fn counter_cycle(_size: usize, loops: u64) -> Outcome {
    let mut library = Library::new()?;
    let functions = Functions::of(&mut library)?;
    let (first, amount) = black_box((5, 3));
    let mut r = 0;
    let start = Instant::now();
    for _ in 0..loops {
        let mut counter = Counter::new(&mut library, &functions, first)?;
        r = counter.add(amount)?;
    }
    let elapsed = start.elapsed();
    answer(elapsed, r)
}

// case: buffer_adopt
fn buffer_adopt(size: usize, loops: u64) -> Outcome {
    let mut library = Library::new()?;
    let xc_buffer_new = library.function::<u32, u32>("xc_buffer_new")?;
    let xc_buffer_free = library.function::<u32, ()>("xc_buffer_free")?;
    let count = u32::try_from(size)?;
    let (mut first, mut last) = (0, 0);
    let start = Instant::now();
    for _ in 0..loops {
        let at = xc_buffer_new.call(&mut library.store, count)?;
        if at == 0 {
            return Err(library.failure());
        }
        let buffer = library.bytes(at, size);
        (first, last) = (buffer[0], buffer[size - 1]);
        xc_buffer_free.call(&mut library.store, at)?;
    }
    let elapsed = start.elapsed();
    answer(elapsed, format!("{first},{last}"))
}
// end of cases

pub const CASES: &[Case] = kit::cases![counter_add, counter_cycle, buffer_adopt];
