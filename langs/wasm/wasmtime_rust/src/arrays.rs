//! Arrays of doubles, copied into linear memory at every call.

use std::hint::black_box;
use std::time::Instant;

use crosscall_kit as kit;
use kit::{Case, Outcome, answer};

use crate::library::Library;

// case: sum_f64
fn sum_f64(size: usize, loops: u64) -> Outcome {
    let mut library = Library::new()?;
    let xc_sum_f64 = library.function::<(u32, u32), f64>("xc_sum_f64")?;
    let values = kit::array(size, |i| i as f64)?;
    let count = u32::try_from(size)?;
    let place = library.place(8 * size)?;
    let mut r = 0.0;
    let start = Instant::now();
    for _ in 0..loops {
        library.write_doubles(place, &values);
        r = xc_sum_f64.call(&mut library.store, (place, count))?;
    }
    let elapsed = start.elapsed();
    answer(elapsed, r)
}

// case: scale_f64
fn scale_f64(size: usize, loops: u64) -> Outcome {
    let mut library = Library::new()?;
    let xc_scale_f64 = library.function::<(u32, u32, f64), i32>("xc_scale_f64")?;
    let mut values = kit::array(size, |i| i as f64)?;
    let count = u32::try_from(size)?;
    let factor = black_box(-1.0);
    let place = library.place(8 * size)?;
    let start = Instant::now();
    for _ in 0..loops {
        library.write_doubles(place, &values);
        let status = xc_scale_f64.call(&mut library.store, (place, count, factor))?;
        library.check(status)?;
        library.read_doubles(place, &mut values);
    }
    let elapsed = start.elapsed();
    answer(elapsed, values[size - 1])
}
// end of cases

pub const CASES: &[Case] = kit::cases![sum_f64, scale_f64];
