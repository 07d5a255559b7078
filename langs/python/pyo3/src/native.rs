//! crosscall.h as declarations.

use std::ffi::{c_char, c_void};

#[repr(C)]
#[derive(Clone, Copy)]
pub struct Point {
    pub x: f64,
    pub y: f64,
}

#[repr(C)]
#[derive(Clone, Copy)]
pub struct Mat4 {
    pub m: [f64; 16],
}

#[repr(C)]
pub struct Person {
    pub name: *const c_char,
    pub id: i64,
    pub age: i32,
}

#[repr(C)]
pub struct Counter {
    _private: [u8; 0],
}

pub type MapI64 = extern "C" fn(i64, *mut c_void) -> i64;
pub type CompareI32 = extern "C" fn(i32, i32, *mut c_void) -> i32;
pub type LogSink = extern "C" fn(i32, *const c_char, *mut c_void);
pub type Status = i32;

pub const OK: Status = 0;

#[link(name = "crosscall")]
unsafe extern "C" {
    pub safe fn xc_abi_version() -> u32;
    pub safe fn xc_last_error() -> *const c_char;
    pub safe fn xc_noop();
    pub safe fn xc_add_i32(a: i32, b: i32) -> i32;
    pub safe fn xc_inc_i64(value: i64) -> i64;
    pub safe fn xc_sum2_i64(a: i64, b: i64) -> i64;
    pub safe fn xc_sum4_i64(a: i64, b: i64, c: i64, d: i64) -> i64;
    pub safe fn xc_sum6_i64(a: i64, b: i64, c: i64, d: i64, e: i64, f: i64) -> i64;
    pub safe fn xc_sum8_i64(a: i64, b: i64, c: i64, d: i64, e: i64, f: i64, g: i64, h: i64) -> i64;
    pub safe fn xc_sum12_i64(
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
    ) -> i64;
    pub safe fn xc_sum8_f64(a: f64, b: f64, c: f64, d: f64, e: f64, f: f64, g: f64, h: f64) -> f64;
    pub fn xc_str_len(text: *const c_char) -> i64;
    pub fn xc_str_upper(text: *const c_char) -> *mut c_char;
    pub fn xc_str_free(text: *mut c_char);
    pub fn xc_str_copy(buffer: *mut c_char, capacity: usize, text: *const c_char) -> i64;
    pub fn xc_person_json(person: *const Person) -> *mut c_char;
    pub fn xc_sum_f64(values: *const f64, count: usize) -> f64;
    pub fn xc_scale_f64(values: *mut f64, count: usize, factor: f64) -> Status;
    pub fn xc_point_dist(a: *const Point, b: *const Point) -> f64;
    pub safe fn xc_point_add(a: Point, b: Point) -> Point;
    pub safe fn xc_mat4_scale(matrix: Mat4, factor: f64) -> Mat4;
    pub fn xc_apply_i64(map: MapI64, user: *mut c_void, value: i64, count: usize) -> i64;
    pub fn xc_sort_i32(
        input: *const i32,
        output: *mut i32,
        count: usize,
        compare: CompareI32,
        user: *mut c_void,
    ) -> Status;
    pub fn xc_log_message(sink: LogSink, user: *mut c_void, level: i32) -> Status;
    pub safe fn xc_counter_new(value: i64) -> *mut Counter;
    pub fn xc_counter_add(counter: *mut Counter, amount: i64) -> i64;
    pub fn xc_counter_free(counter: *mut Counter);
    pub safe fn xc_buffer_new(size: usize) -> *mut u8;
    pub fn xc_buffer_free(buffer: *mut u8);
    pub fn xc_parse_i64(text: *const c_char, value: *mut i64) -> Status;
    pub safe fn xc_work(steps: i64) -> i64;
    pub fn xc_sha256(data: *const u8, size: usize, digest: *mut u8) -> Status;
    pub fn xc_matmul_f64(a: *const f64, b: *const f64, product: *mut f64, n: usize) -> Status;
    pub fn xc_add_batch(a: *const i32, b: *const i32, sums: *mut i32, count: usize) -> Status;
}
