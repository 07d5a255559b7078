//! Many small calls as one.

use std::time::Instant;

use crosscall_kit as kit;
use kit::{Case, Outcome, answer};

use crate::library::Library;

// case: add_batch
fn add_batch(size: usize, loops: u64) -> Outcome {
    let mut library = Library::new()?;
    let xc_add_batch = library.function::<(u32, u32, u32, u32), i32>("xc_add_batch")?;
    let a = kit::array(size, |i| i as i32)?;
    let b = kit::array(size, |i| 2 * i as i32)?;
    let mut sums = kit::array(size, |_| 0)?;
    let count = u32::try_from(size)?;
    let places = [
        library.place(4 * size)?,
        library.place(4 * size)?,
        library.place(4 * size)?,
    ];
    let start = Instant::now();
    for _ in 0..loops {
        library.write_integers(places[0], &a);
        library.write_integers(places[1], &b);
        let arguments = (places[0], places[1], places[2], count);
        let status = xc_add_batch.call(&mut library.store, arguments)?;
        library.check(status)?;
        library.read_integers(places[2], &mut sums);
    }
    let elapsed = start.elapsed();
    answer(elapsed, sums[size - 1])
}
// end of cases

pub const CASES: &[Case] = kit::cases![add_batch];
