//! The bridge: C functions whose types it knows as they are, the others by the C++ of bridge.h.

#![allow(non_camel_case_types)] // C's names, of the structs that are crosscall.h's own

use cxx::{ExternType, kind::Trivial, type_id};

use crate::callbacks::Log;

pub use bridge::*;

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

// SAFETY: the fields are those of crosscall.h. https://docs.rs/cxx/1.0/cxx/trait.ExternType.html
unsafe impl ExternType for xc_point {
    type Id = type_id!("xc_point");
    type Kind = Trivial;
}

// SAFETY: as of xc_point.
unsafe impl ExternType for xc_mat4 {
    type Id = type_id!("xc_mat4");
    type Kind = Trivial;
}

#[cxx::bridge]
mod bridge {
    #[namespace = "crosscall"]
    extern "Rust" {
        type Log;
    }

    unsafe extern "C++" {
        include!("crosscall-cxx/src/bridge.h");

        type xc_point = super::xc_point;
        type xc_mat4 = super::xc_mat4;

        fn xc_abi_version() -> u32;
        fn xc_noop();
        fn xc_add_i32(a: i32, b: i32) -> i32;
        fn xc_inc_i64(value: i64) -> i64;
        fn xc_sum2_i64(a: i64, b: i64) -> i64;
        fn xc_sum4_i64(a: i64, b: i64, c: i64, d: i64) -> i64;
        fn xc_sum6_i64(a: i64, b: i64, c: i64, d: i64, e: i64, f: i64) -> i64;
        fn xc_sum8_i64(a: i64, b: i64, c: i64, d: i64, e: i64, f: i64, g: i64, h: i64) -> i64;
        fn xc_sum12_i64(
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
        fn xc_sum8_f64(a: f64, b: f64, c: f64, d: f64, e: f64, f: f64, g: f64, h: f64) -> f64;
        unsafe fn xc_point_dist(a: *const xc_point, b: *const xc_point) -> f64;
        fn xc_point_add(a: xc_point, b: xc_point) -> xc_point;
        fn xc_mat4_scale(matrix: xc_mat4, factor: f64) -> xc_mat4;
        fn xc_work(steps: i64) -> i64;
    }

    #[namespace = "crosscall"]
    unsafe extern "C++" {
        fn str_len(text: &str) -> Result<i64>;
        fn str_upper(text: &str) -> Result<String>;
        fn str_copy(buffer: &mut [u8], text: &str) -> Result<String>;
        fn person_json(name: &str, id: i64, age: i32) -> Result<String>;
        fn parse_i64(text: &str) -> Result<i64>;

        fn sum_f64(values: &[f64]) -> f64;
        fn scale_f64(values: &mut [f64], factor: f64) -> Result<()>;
        fn sha256(data: &[u8], digest: &mut [u8; 32]) -> Result<()>;
        fn matmul_f64(a: &[f64], b: &[f64], product: &mut [f64], n: usize) -> Result<()>;
        fn add_batch(a: &[i32], b: &[i32], sums: &mut [i32]) -> Result<()>;

        fn apply_i64(map: fn(i64) -> i64, value: i64, count: usize) -> i64;
        fn sort_i32(input: &[i32], output: &mut [i32], compare: fn(i32, i32) -> i32) -> Result<()>;
        fn log_message(sink: fn(i32, &str, &mut Log), log: &mut Log, level: i32) -> Result<()>;

        type Counter;
        fn new_counter(value: i64) -> Result<UniquePtr<Counter>>;
        fn add(self: Pin<&mut Counter>, amount: i64) -> i64;

        type Buffer;
        fn new_buffer(size: usize) -> Result<UniquePtr<Buffer>>;
        fn bytes(self: &Buffer) -> &[u8];
    }
}
