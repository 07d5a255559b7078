//! Structs by pointer and by value.

use std::array;
use std::hint::black_box;
use std::time::Instant;

use crosscall_kit as kit;
use kit::{Case, Outcome, answer};

use crate::api::*;

// case: point_dist
fn point_dist(_size: usize, loops: u64) -> Outcome {
    let point_dist = &api()?.point_dist;
    let a = black_box(Point { x: 1.0, y: 2.0 });
    let b = black_box(Point { x: 4.0, y: 6.0 });
    let mut r = 0.0;
    let start = Instant::now();
    for _ in 0..loops {
        r = unsafe { point_dist.call(&[arg(&&a), arg(&&b)]) };
    }
    let elapsed = start.elapsed();
    answer(elapsed, r)
}

// case: point_add
fn point_add(_size: usize, loops: u64) -> Outcome {
    let point_add = &api()?.point_add;
    let a = black_box(Point { x: 1.0, y: 2.0 });
    let b = black_box(Point { x: 3.0, y: 4.0 });
    let (mut x, mut y) = (0.0, 0.0);
    let start = Instant::now();
    for _ in 0..loops {
        let p = unsafe { point_add.call(&[arg(&a), arg(&b)]) };
        (x, y) = (p.x, p.y);
    }
    let elapsed = start.elapsed();
    answer(elapsed, format!("{x},{y}"))
}

// case: mat4_scale
fn mat4_scale(_size: usize, loops: u64) -> Outcome {
    let mat4_scale = &api()?.mat4_scale;
    let m = array::from_fn(|i| i as f64);
    let matrix = black_box(Mat4 { m });
    let factor = black_box(2.0_f64);
    let mut scaled = matrix;
    let start = Instant::now();
    for _ in 0..loops {
        scaled = unsafe { mat4_scale.call(&[arg(&matrix), arg(&factor)]) };
    }
    let elapsed = start.elapsed();
    answer(elapsed, scaled.m.iter().sum::<f64>())
}
// end of cases

pub const CASES: &[Case] = kit::cases![point_dist, point_add, mat4_scale];
