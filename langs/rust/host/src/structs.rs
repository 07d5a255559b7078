//! Structs by pointer and by value.

use std::array;
use std::hint::black_box;
use std::time::Instant;

use crosscall_kit as kit;
use kit::{Case, Outcome, answer};

use crate::functions::{self, Point};

// case: point_dist
fn point_dist(_size: usize, loops: u64) -> Outcome {
    let a = black_box(Point { x: 1.0, y: 2.0 });
    let b = black_box(Point { x: 4.0, y: 6.0 });
    let mut r = 0.0;
    let start = Instant::now();
    for _ in 0..loops {
        r = functions::point_dist(&a, &b);
    }
    let elapsed = start.elapsed();
    answer(elapsed, r)
}

// case: point_add
fn point_add(_size: usize, loops: u64) -> Outcome {
    let a = black_box(Point { x: 1.0, y: 2.0 });
    let b = black_box(Point { x: 3.0, y: 4.0 });
    let (mut x, mut y) = (0.0, 0.0);
    let start = Instant::now();
    for _ in 0..loops {
        let p = functions::point_add(a, b);
        (x, y) = (p.x, p.y);
    }
    let elapsed = start.elapsed();
    answer(elapsed, format!("{x},{y}"))
}

// case: mat4_scale
fn mat4_scale(_size: usize, loops: u64) -> Outcome {
    let matrix: [f64; 16] = black_box(array::from_fn(|i| i as f64));
    let factor = black_box(2.0);
    let mut scaled = matrix;
    let start = Instant::now();
    for _ in 0..loops {
        scaled = functions::mat4_scale(matrix, factor);
    }
    let elapsed = start.elapsed();
    answer(elapsed, scaled.iter().sum::<f64>())
}
// end of cases

pub const CASES: &[Case] = kit::cases![point_dist, point_add, mat4_scale];
