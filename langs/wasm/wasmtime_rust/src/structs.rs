//! Structs, written into linear memory at every call; by value means by pointer in WebAssembly's C ABI.

use std::array;
use std::hint::black_box;
use std::time::Instant;

use crosscall_kit as kit;
use kit::{Case, Outcome, answer};

use crate::library::Library;

// case: point_dist
fn point_dist(_size: usize, loops: u64) -> Outcome {
    let mut library = Library::new()?;
    let xc_point_dist = library.function::<(u32, u32), f64>("xc_point_dist")?;
    let (a, b) = black_box(([1.0, 2.0], [4.0, 6.0]));
    let places = [library.place(16)?, library.place(16)?];
    let mut r = 0.0;
    let start = Instant::now();
    for _ in 0..loops {
        library.write_doubles(places[0], &a);
        library.write_doubles(places[1], &b);
        r = xc_point_dist.call(&mut library.store, (places[0], places[1]))?;
    }
    let elapsed = start.elapsed();
    answer(elapsed, r)
}

// case: point_add
fn point_add(_size: usize, loops: u64) -> Outcome {
    let mut library = Library::new()?;
    let xc_point_add = library.function::<(u32, u32, u32), ()>("xc_point_add")?;
    let (a, b) = black_box(([1.0, 2.0], [3.0, 4.0]));
    let places = [library.place(16)?, library.place(16)?, library.place(16)?];
    let (mut x, mut y) = (0.0, 0.0);
    let start = Instant::now();
    for _ in 0..loops {
        library.write_doubles(places[1], &a);
        library.write_doubles(places[2], &b);
        xc_point_add.call(&mut library.store, (places[0], places[1], places[2]))?;
        let mut p = [0.0; 2];
        library.read_doubles(places[0], &mut p);
        [x, y] = p;
    }
    let elapsed = start.elapsed();
    answer(elapsed, format!("{x},{y}"))
}

// case: mat4_scale
fn mat4_scale(_size: usize, loops: u64) -> Outcome {
    let mut library = Library::new()?;
    let xc_mat4_scale = library.function::<(u32, u32, f64), ()>("xc_mat4_scale")?;
    let m: [f64; 16] = black_box(array::from_fn(|i| i as f64));
    let factor = black_box(2.0);
    let places = [library.place(128)?, library.place(128)?];
    let mut scaled = [0.0; 16];
    let start = Instant::now();
    for _ in 0..loops {
        library.write_doubles(places[1], &m);
        xc_mat4_scale.call(&mut library.store, (places[0], places[1], factor))?;
        scaled = [0.0; 16];
        library.read_doubles(places[0], &mut scaled);
    }
    let elapsed = start.elapsed();
    answer(elapsed, scaled.iter().sum::<f64>())
}
// end of cases

pub const CASES: &[Case] = kit::cases![point_dist, point_add, mat4_scale];
