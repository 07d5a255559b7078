//! Work that takes far longer than the call.

use std::time::Instant;

use crosscall_kit as kit;
use kit::{Case, Outcome, answer};

use crate::library::Library;

fn hex(digest: &[u8]) -> String {
    digest.iter().map(|byte| format!("{byte:02x}")).collect()
}

// case: work
fn work(size: usize, loops: u64) -> Outcome {
    let mut library = Library::new()?;
    let xc_work = library.function::<i64, i64>("xc_work")?;
    let steps = i64::try_from(size)?;
    let mut r = 0;
    let start = Instant::now();
    for _ in 0..loops {
        r = xc_work.call(&mut library.store, steps)?;
    }
    let elapsed = start.elapsed();
    answer(elapsed, r)
}

// case: sha256
fn sha256(size: usize, loops: u64) -> Outcome {
    let mut library = Library::new()?;
    let xc_sha256 = library.function::<(u32, u32, u32), i32>("xc_sha256")?;
    let data = kit::array(size, |i| (i % 251) as u8)?;
    let count = u32::try_from(size)?;
    let place = library.place(size)?;
    let result = library.place(32)?;
    let mut digest = [0; 32];
    let start = Instant::now();
    for _ in 0..loops {
        library.bytes_mut(place, size).copy_from_slice(&data);
        let status = xc_sha256.call(&mut library.store, (place, count, result))?;
        library.check(status)?;
        digest.copy_from_slice(library.bytes(result, 32));
    }
    let elapsed = start.elapsed();
    answer(elapsed, hex(&digest))
}

// case: matmul_f64
fn matmul_f64(size: usize, loops: u64) -> Outcome {
    let mut library = Library::new()?;
    let xc_matmul_f64 = library.function::<(u32, u32, u32, u32), i32>("xc_matmul_f64")?;
    let count = size.checked_mul(size).ok_or("too many rows")?;
    let a = kit::array(count, |i| (i % 7) as f64)?;
    let b = kit::array(count, |i| (i % 5) as f64)?;
    let mut product = kit::array(count, |_| 0.0)?;
    let rows = u32::try_from(size)?;
    let places = [
        library.place(8 * count)?,
        library.place(8 * count)?,
        library.place(8 * count)?,
    ];
    let start = Instant::now();
    for _ in 0..loops {
        library.write_doubles(places[0], &a);
        library.write_doubles(places[1], &b);
        let arguments = (places[0], places[1], places[2], rows);
        let status = xc_matmul_f64.call(&mut library.store, arguments)?;
        library.check(status)?;
        library.read_doubles(places[2], &mut product);
    }
    let elapsed = start.elapsed();
    answer(elapsed, product.iter().sum::<f64>())
}
// end of cases

pub const CASES: &[Case] = kit::cases![work, sha256, matmul_f64];
