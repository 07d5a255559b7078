//! What crosscall.h declares, as Rust functions with Rust types.
//!
//! A call into a library is a call, so the fair measure beside it is Rust's own. Inlined, the small ones
//! would vanish into the loop. inline(never) alone would not do: the compiler still moves a call out of a
//! loop whose every turn gives the same, unless the function does something, which black_box lets it
//! believe.

use std::fmt::Write;
use std::hint::black_box;

#[inline(never)]
pub fn noop() {
    black_box(());
}

#[inline(never)]
pub fn add_i32(a: i32, b: i32) -> i32 {
    black_box(());
    a.wrapping_add(b)
}

#[inline(never)]
pub fn inc_i64(value: i64) -> i64 {
    black_box(());
    value.wrapping_add(1)
}

#[inline(never)]
pub fn sum2_i64(a: i64, b: i64) -> i64 {
    black_box(());
    a.wrapping_add(b)
}

#[inline(never)]
pub fn sum4_i64(a: i64, b: i64, c: i64, d: i64) -> i64 {
    black_box(());
    a.wrapping_add(b).wrapping_add(c).wrapping_add(d)
}

#[inline(never)]
pub fn sum6_i64(a: i64, b: i64, c: i64, d: i64, e: i64, f: i64) -> i64 {
    black_box(());
    a.wrapping_add(b)
        .wrapping_add(c)
        .wrapping_add(d)
        .wrapping_add(e)
        .wrapping_add(f)
}

#[allow(clippy::too_many_arguments)] // the case has them
#[inline(never)]
pub fn sum8_i64(a: i64, b: i64, c: i64, d: i64, e: i64, f: i64, g: i64, h: i64) -> i64 {
    black_box(());
    a.wrapping_add(b)
        .wrapping_add(c)
        .wrapping_add(d)
        .wrapping_add(e)
        .wrapping_add(f)
        .wrapping_add(g)
        .wrapping_add(h)
}

#[allow(clippy::too_many_arguments)] // the case has them
#[inline(never)]
pub fn sum12_i64(
    a: i64,
    b: i64,
    c: i64,
    d: i64,
    e: i64,
    f: i64,
    g: i64,
    h: i64,
    i: i64,
    j: i64,
    k: i64,
    l: i64,
) -> i64 {
    black_box(());
    a.wrapping_add(b)
        .wrapping_add(c)
        .wrapping_add(d)
        .wrapping_add(e)
        .wrapping_add(f)
        .wrapping_add(g)
        .wrapping_add(h)
        .wrapping_add(i)
        .wrapping_add(j)
        .wrapping_add(k)
        .wrapping_add(l)
}

#[allow(clippy::too_many_arguments)] // the case has them
#[inline(never)]
pub fn sum8_f64(a: f64, b: f64, c: f64, d: f64, e: f64, f: f64, g: f64, h: f64) -> f64 {
    black_box(());
    a + b + c + d + e + f + g + h
}

/// A Rust string knows its length: there is no NUL to look for.
#[inline(never)]
pub fn str_len(text: &str) -> usize {
    black_box(());
    text.len()
}

#[inline(never)]
pub fn str_upper(text: &str) -> String {
    black_box(());
    text.to_ascii_uppercase()
}

#[inline(never)]
pub fn sum_f64(values: &[f64]) -> f64 {
    black_box(());
    values.iter().fold(0.0, |sum, value| sum + value)
}

#[inline(never)]
pub fn scale_f64(values: &mut [f64], factor: f64) {
    black_box(());
    for value in values {
        *value *= factor;
    }
}

/// None if the text and a NUL need more bytes than the buffer has.
#[inline(never)]
pub fn str_copy(buffer: &mut [u8], text: &str) -> Option<usize> {
    black_box(());
    buffer.get_mut(..=text.len())?[..text.len()].copy_from_slice(text.as_bytes());
    Some(text.len())
}

pub struct Person<'a> {
    pub name: &'a str,
    pub id: i64,
    pub age: i32,
}

#[inline(never)]
pub fn person_json(person: &Person) -> String {
    black_box(());
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

#[inline(never)]
pub fn point_dist(a: &Point, b: &Point) -> f64 {
    black_box(());
    let (dx, dy) = (b.x - a.x, b.y - a.y);
    (dx * dx + dy * dy).sqrt()
}

#[inline(never)]
pub fn point_add(a: Point, b: Point) -> Point {
    black_box(());
    Point {
        x: a.x + b.x,
        y: a.y + b.y,
    }
}

#[inline(never)]
pub fn mat4_scale(matrix: [f64; 16], factor: f64) -> [f64; 16] {
    black_box(());
    matrix.map(|element| element * factor)
}

/// `dyn`, because the library cannot see into what it calls back either.
#[inline(never)]
pub fn apply_i64(function: &dyn Fn(i64) -> i64, value: i64, count: usize) -> i64 {
    black_box(());
    (0..count).fold(value, |value, _| function(value))
}

const MESSAGES: [&str; 4] = [
    "cache: 3 of 4 lookups hit",
    "listening on café-1:8080",
    "disk 91 % full – naïve retry №2",
    "connection lost: peer «мир» closed",
];

/// None for an unknown level; the sink is then not called.
#[inline(never)]
pub fn log_message(sink: &mut dyn FnMut(usize, &str), level: usize) -> Option<()> {
    black_box(());
    sink(level, MESSAGES.get(level)?);
    Some(())
}

/// Marsaglia, "Xorshift RNGs", Journal of Statistical Software 8 (14), 2003, with his own seed.
#[inline(never)]
pub fn work(steps: i64) -> i64 {
    black_box(());
    let mut state: u64 = 88_172_645_463_325_252;
    for _ in 0..steps {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
    }
    (state & ((1 << 53) - 1)) as i64
}

#[inline(never)]
pub fn matmul_f64(a: &[f64], b: &[f64], product: &mut [f64], n: usize) {
    black_box(());
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

#[inline(never)]
pub fn add_batch(a: &[i32], b: &[i32], sums: &mut [i32]) {
    black_box(());
    for ((sum, a), b) in sums.iter_mut().zip(a).zip(b) {
        *sum = a.wrapping_add(*b);
    }
}

#[inline(never)]
pub fn buffer_new(size: usize) -> Vec<u8> {
    black_box(());
    let mut buffer = vec![0; size];
    buffer[0] = b'X';
    buffer[size - 1] = b'C';
    buffer
}
