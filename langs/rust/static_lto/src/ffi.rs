//! The declarations of crosscall-sys, with what a loop needs whose calls the linker may resolve into their
//! bodies.
//!
//! The compiler would move a body out of the loop that gives the same at every turn, so each argument, each
//! result and all memory pass through an empty piece of assembler: it costs no instruction, and what comes
//! out of it may be another value at every turn.

use std::arch::asm;
use std::ffi::{c_char, c_void};

pub use crosscall_sys::*;

trait Keep {
    fn keep(self) -> Self;
}

macro_rules! in_register {
    ($class:ident, $($type:ty)*) => { $(
        impl Keep for $type {
            #[inline(always)]
            #[allow(asm_sub_register)] // the register's name stands in a comment only
            fn keep(mut self) -> Self {
                // SAFETY: does nothing.
                unsafe { asm!("/* {0} */", inout($class) self, options(nostack, preserves_flags)) };
                self
            }
        }
    )* };
}

in_register!(reg, i32 u32 i64 usize *const c_char *mut c_char *const i32 *mut i32 *const f64 *mut f64);
in_register!(reg, *const u8 *mut u8 *mut i64 *mut c_void *mut xc_counter *const xc_person *const xc_point);
#[cfg(target_arch = "x86_64")]
in_register!(xmm_reg, f64);
#[cfg(target_arch = "aarch64")]
in_register!(vreg, f64);

impl Keep for xc_point {
    #[inline(always)]
    fn keep(self) -> Self {
        let (x, y) = (self.x.keep(), self.y.keep());
        Self { x, y }
    }
}

impl Keep for xc_mat4 {
    #[inline(always)]
    fn keep(mut self) -> Self {
        (&raw mut self.m).cast::<f64>().keep();
        self
    }
}

impl Keep for () {
    #[inline(always)]
    fn keep(self) -> Self {
        // SAFETY: does nothing.
        unsafe { asm!("", options(nostack, preserves_flags)) }
    }
}

/// Functions that C calls stay what they are: constants, which may be inlined too.
macro_rules! as_they_are {
    ($($type:ty)*) => { $(
        impl Keep for $type {
            #[inline(always)]
            fn keep(self) -> Self {
                self
            }
        }
    )* };
}

as_they_are!(xc_map_i64 xc_compare_i32 xc_log_sink);

macro_rules! functions {
    ($($name:ident: fn($($parameter:ident: $type:ty),*) $(-> $result:ty)?;)*) => { $(
        /// # Safety
        ///
        /// That of the function.
        #[inline(always)]
        #[allow(clippy::too_many_arguments)] // crosscall.h has them
        pub unsafe fn $name($($parameter: $type),*) $(-> $result)? {
            // SAFETY: the caller's promise.
            unsafe { crosscall_sys::$name($($parameter.keep()),*) }.keep()
        }
    )* };
}

functions! {
    xc_abi_version: fn() -> u32;
    xc_last_error: fn() -> *const c_char;

    xc_noop: fn();
    xc_add_i32: fn(a: i32, b: i32) -> i32;
    xc_inc_i64: fn(value: i64) -> i64;
    xc_sum2_i64: fn(a: i64, b: i64) -> i64;
    xc_sum4_i64: fn(a: i64, b: i64, c: i64, d: i64) -> i64;
    xc_sum6_i64: fn(a: i64, b: i64, c: i64, d: i64, e: i64, f: i64) -> i64;
    xc_sum8_i64: fn(a: i64, b: i64, c: i64, d: i64, e: i64, f: i64, g: i64, h: i64) -> i64;
    xc_sum12_i64: fn(
        a: i64, b: i64, c: i64, d: i64, e: i64, f: i64, g: i64, h: i64, i: i64, j: i64, k: i64, l: i64
    ) -> i64;
    xc_sum8_f64: fn(a: f64, b: f64, c: f64, d: f64, e: f64, f: f64, g: f64, h: f64) -> f64;

    xc_str_len: fn(text: *const c_char) -> i64;
    xc_str_upper: fn(text: *const c_char) -> *mut c_char;
    xc_str_free: fn(text: *mut c_char);
    xc_str_copy: fn(buffer: *mut c_char, capacity: usize, text: *const c_char) -> i64;
    xc_person_json: fn(person: *const xc_person) -> *mut c_char;

    xc_sum_f64: fn(values: *const f64, count: usize) -> f64;
    xc_scale_f64: fn(values: *mut f64, count: usize, factor: f64) -> xc_status;

    xc_point_dist: fn(a: *const xc_point, b: *const xc_point) -> f64;
    xc_point_add: fn(a: xc_point, b: xc_point) -> xc_point;
    xc_mat4_scale: fn(matrix: xc_mat4, factor: f64) -> xc_mat4;

    xc_apply_i64: fn(function: xc_map_i64, user: *mut c_void, value: i64, count: usize) -> i64;
    xc_sort_i32: fn(
        input: *const i32, output: *mut i32, count: usize, compare: xc_compare_i32, user: *mut c_void
    ) -> xc_status;
    xc_log_message: fn(sink: xc_log_sink, user: *mut c_void, level: i32) -> xc_status;

    xc_counter_new: fn(value: i64) -> *mut xc_counter;
    xc_counter_add: fn(counter: *mut xc_counter, amount: i64) -> i64;
    xc_counter_free: fn(counter: *mut xc_counter);
    xc_buffer_new: fn(size: usize) -> *mut u8;
    xc_buffer_free: fn(buffer: *mut u8);

    xc_parse_i64: fn(text: *const c_char, value: *mut i64) -> xc_status;

    xc_work: fn(steps: i64) -> i64;
    xc_sha256: fn(data: *const u8, size: usize, digest: *mut u8) -> xc_status;
    xc_matmul_f64: fn(a: *const f64, b: *const f64, product: *mut f64, n: usize) -> xc_status;

    xc_add_batch: fn(a: *const i32, b: *const i32, sums: *mut i32, count: usize) -> xc_status;
}
