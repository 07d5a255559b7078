//! `native/include/crosscall.h`, declaration by declaration; what each function does stands there.

#![allow(non_camel_case_types)] // C's names, so that both files can be read side by side

use std::ffi::{c_char, c_void};
use std::marker::{PhantomData, PhantomPinned};

pub type xc_status = i32;
pub const XC_OK: xc_status = 0;
pub const XC_ERR_NULL: xc_status = 1;
pub const XC_ERR_PARSE: xc_status = 2;
pub const XC_ERR_RANGE: xc_status = 3;
pub const XC_ERR_CAPACITY: xc_status = 4;
pub const XC_ERR_MEMORY: xc_status = 5;

#[repr(C)]
pub struct xc_person {
    pub name: *const c_char,
    pub id: i64,
    pub age: i32,
}

#[repr(C)]
#[derive(Clone, Copy)]
pub struct xc_point {
    pub x: f64,
    pub y: f64,
}

#[repr(C)]
#[derive(Clone, Copy)]
pub struct xc_mat4 {
    pub m: [f64; 16],
}

pub type xc_map_i64 = Option<unsafe extern "C" fn(value: i64, user: *mut c_void) -> i64>;
pub type xc_compare_i32 = Option<unsafe extern "C" fn(a: i32, b: i32, user: *mut c_void) -> i32>;
pub type xc_log_sink =
    Option<unsafe extern "C" fn(level: i32, message: *const c_char, user: *mut c_void)>;

pub const XC_LOG_DEBUG: i32 = 0;
pub const XC_LOG_INFO: i32 = 1;
pub const XC_LOG_WARNING: i32 = 2;
pub const XC_LOG_ERROR: i32 = 3;

/// Opaque: <https://doc.rust-lang.org/nomicon/ffi.html#representing-opaque-structs>
#[repr(C)]
pub struct xc_counter {
    _data: (),
    _marker: PhantomData<(*mut u8, PhantomPinned)>,
}

#[cfg_attr(not(feature = "vendored"), link(name = "crosscall"))] // else the build script names it
unsafe extern "C" {
    pub fn xc_abi_version() -> u32;
    pub fn xc_last_error() -> *const c_char;

    pub fn xc_noop();
    pub fn xc_add_i32(a: i32, b: i32) -> i32;
    pub fn xc_inc_i64(value: i64) -> i64;
    pub fn xc_sum2_i64(a: i64, b: i64) -> i64;
    pub fn xc_sum4_i64(a: i64, b: i64, c: i64, d: i64) -> i64;
    pub fn xc_sum6_i64(a: i64, b: i64, c: i64, d: i64, e: i64, f: i64) -> i64;
    pub fn xc_sum8_i64(a: i64, b: i64, c: i64, d: i64, e: i64, f: i64, g: i64, h: i64) -> i64;
    pub fn xc_sum12_i64(
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
    pub fn xc_sum8_f64(a: f64, b: f64, c: f64, d: f64, e: f64, f: f64, g: f64, h: f64) -> f64;

    pub fn xc_str_len(text: *const c_char) -> i64;
    pub fn xc_str_upper(text: *const c_char) -> *mut c_char;
    pub fn xc_str_free(text: *mut c_char);
    pub fn xc_str_copy(buffer: *mut c_char, capacity: usize, text: *const c_char) -> i64;
    pub fn xc_person_json(person: *const xc_person) -> *mut c_char;

    pub fn xc_sum_f64(values: *const f64, count: usize) -> f64;
    pub fn xc_scale_f64(values: *mut f64, count: usize, factor: f64) -> xc_status;

    pub fn xc_point_dist(a: *const xc_point, b: *const xc_point) -> f64;
    pub fn xc_point_add(a: xc_point, b: xc_point) -> xc_point;
    pub fn xc_mat4_scale(matrix: xc_mat4, factor: f64) -> xc_mat4;

    pub fn xc_apply_i64(function: xc_map_i64, user: *mut c_void, value: i64, count: usize) -> i64;
    pub fn xc_sort_i32(
        input: *const i32,
        output: *mut i32,
        count: usize,
        compare: xc_compare_i32,
        user: *mut c_void,
    ) -> xc_status;
    pub fn xc_log_message(sink: xc_log_sink, user: *mut c_void, level: i32) -> xc_status;

    pub fn xc_counter_new(value: i64) -> *mut xc_counter;
    pub fn xc_counter_add(counter: *mut xc_counter, amount: i64) -> i64;
    pub fn xc_counter_free(counter: *mut xc_counter);
    pub fn xc_buffer_new(size: usize) -> *mut u8;
    pub fn xc_buffer_free(buffer: *mut u8);

    pub fn xc_parse_i64(text: *const c_char, value: *mut i64) -> xc_status;

    pub fn xc_work(steps: i64) -> i64;
    pub fn xc_sha256(data: *const u8, size: usize, digest: *mut u8) -> xc_status;
    pub fn xc_matmul_f64(a: *const f64, b: *const f64, product: *mut f64, n: usize) -> xc_status;

    pub fn xc_add_batch(a: *const i32, b: *const i32, sums: *mut i32, count: usize) -> xc_status;
}
