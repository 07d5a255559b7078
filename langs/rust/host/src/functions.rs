//! What crosscall.h declares, as Rust functions with Rust types.

use std::fmt::Write;

pub fn noop() {}

pub fn add_i32(a: i32, b: i32) -> i32 {
    a.wrapping_add(b)
}

pub fn inc_i64(value: i64) -> i64 {
    value.wrapping_add(1)
}

pub fn sum_i64<const N: usize>(values: [i64; N]) -> i64 {
    values.into_iter().fold(0, i64::wrapping_add)
}

pub fn sum_f64(values: &[f64]) -> f64 {
    values.iter().fold(0.0, |sum, value| sum + value)
}

pub fn scale_f64(values: &mut [f64], factor: f64) {
    for value in values {
        *value *= factor;
    }
}

/// None if the text and a NUL need more bytes than the buffer has.
pub fn str_copy(buffer: &mut [u8], text: &str) -> Option<usize> {
    buffer.get_mut(..=text.len())?[..text.len()].copy_from_slice(text.as_bytes());
    Some(text.len())
}

pub struct Person<'a> {
    pub name: &'a str,
    pub id: i64,
    pub age: i32,
}

pub fn person_json(person: &Person) -> String {
    let mut json = String::with_capacity(person.name.len() + 64);
    json.push_str("{\"name\":\"");
    for character in person.name.chars() {
        match character {
            '"' | '\\' => json.extend(['\\', character]),
            '\0'..='\x1f' => json.push_str(&format!("\\u{:04x}", u32::from(character))),
            _ => json.push(character),
        }
    }
    write!(json, "\",\"id\":{},\"age\":{}}}", person.id, person.age)
        .expect("a String takes everything");
    json
}

#[derive(Clone, Copy)]
pub struct Point {
    pub x: f64,
    pub y: f64,
}

pub fn point_dist(a: &Point, b: &Point) -> f64 {
    let (dx, dy) = (b.x - a.x, b.y - a.y);
    (dx * dx + dy * dy).sqrt()
}

pub fn point_add(a: Point, b: Point) -> Point {
    Point {
        x: a.x + b.x,
        y: a.y + b.y,
    }
}

pub fn mat4_scale(matrix: [f64; 16], factor: f64) -> [f64; 16] {
    matrix.map(|element| element * factor)
}

/// `dyn`, because the library cannot see into what it calls back either.
pub fn apply_i64(function: &dyn Fn(i64) -> i64, value: i64, count: usize) -> i64 {
    (0..count).fold(value, |value, _| function(value))
}

const MESSAGES: [&str; 4] = [
    "cache: 3 of 4 lookups hit",
    "listening on café-1:8080",
    "disk 91 % full – naïve retry №2",
    "connection lost: peer «мир» closed",
];

/// None for an unknown level; the sink is then not called.
pub fn log_message(sink: &mut dyn FnMut(usize, &str), level: usize) -> Option<()> {
    sink(level, MESSAGES.get(level)?);
    Some(())
}

/// Marsaglia, "Xorshift RNGs", Journal of Statistical Software 8 (14), 2003, with his own seed.
pub fn work(steps: i64) -> i64 {
    let mut state: u64 = 88_172_645_463_325_252;
    for _ in 0..steps {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
    }
    (state & ((1 << 53) - 1)) as i64
}

pub fn matmul_f64(a: &[f64], b: &[f64], product: &mut [f64], n: usize) {
    for (i, row) in product.chunks_exact_mut(n).enumerate() {
        row.fill(0.0);
        for (k, b_row) in b.chunks_exact(n).enumerate() {
            let factor = a[i * n + k];
            for (element, b_element) in row.iter_mut().zip(b_row) {
                *element += factor * b_element;
            }
        }
    }
}

pub fn add_batch(a: &[i32], b: &[i32], sums: &mut [i32]) {
    for ((sum, a), b) in sums.iter_mut().zip(a).zip(b) {
        *sum = a.wrapping_add(*b);
    }
}
