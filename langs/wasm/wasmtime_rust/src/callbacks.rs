//! Functions of the host, imported by the module; user is the index of the one that is called.

use std::hint::black_box;
use std::time::Instant;

use crosscall_kit as kit;
use kit::{Case, Outcome, answer};

use crate::library::{Book, Library};

// case: apply_i64
fn apply_i64(size: usize, loops: u64) -> Outcome {
    let mut library = Library::new()?;
    let map_i64 = library.function::<(), u32>("map_i64")?;
    let xc_apply_i64 = library.function::<(u32, u32, i64, u32), i64>("xc_apply_i64")?;
    let map = map_i64.call(&mut library.store, ())?;
    library.store.data_mut().maps.push(Box::new(|x| x + 1));
    let value = black_box(1 << 53);
    let count = u32::try_from(size)?;
    let mut r = 0;
    let start = Instant::now();
    for _ in 0..loops {
        r = xc_apply_i64.call(&mut library.store, (map, 0, value, count))?;
    }
    let elapsed = start.elapsed();
    answer(elapsed, r)
}

// case: sort_i32
fn sort_i32(size: usize, loops: u64) -> Outcome {
    let mut library = Library::new()?;
    let compare_i32 = library.function::<(), u32>("compare_i32")?;
    let xc_sort_i32 = library.function::<(u32, u32, u32, u32, u32), i32>("xc_sort_i32")?;
    let compare = compare_i32.call(&mut library.store, ())?;
    let order = |a: i32, b: i32| a.cmp(&b) as i32;
    library.store.data_mut().compares.push(Box::new(order));
    let input = kit::array(size, |i| (i * 7919 % size) as i32)?;
    let mut output = kit::array(size, |_| 0)?;
    let count = u32::try_from(size)?;
    let places = [library.place(4 * size)?, library.place(4 * size)?];
    let start = Instant::now();
    for _ in 0..loops {
        library.write_integers(places[0], &input);
        let arguments = (places[0], places[1], count, compare, 0);
        let status = xc_sort_i32.call(&mut library.store, arguments)?;
        library.check(status)?;
        library.read_integers(places[1], &mut output);
    }
    let elapsed = start.elapsed();
    answer(
        elapsed,
        format!("{},{},{}", output[0], output[size / 2], output[size - 1]),
    )
}

// case: log_message
fn log_message(_size: usize, loops: u64) -> Outcome {
    let mut library = Library::new()?;
    let log_sink = library.function::<(), u32>("log_sink")?;
    let xc_log_message = library.function::<(u32, u32, i32), i32>("xc_log_message")?;
    let sink = log_sink.call(&mut library.store, ())?;
    let message = String::new();
    library.store.data_mut().books.push(Book {
        number: 7,
        level: 0,
        message,
    });
    let level = black_box(2);
    let start = Instant::now();
    for _ in 0..loops {
        let status = xc_log_message.call(&mut library.store, (sink, 0, level))?;
        library.check(status)?;
    }
    let elapsed = start.elapsed();
    answer(elapsed, library.store.data().books[0].to_string())
}
// end of cases

pub const CASES: &[Case] = kit::cases![apply_i64, sort_i32, log_message];
