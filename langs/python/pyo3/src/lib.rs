//! libcrosscall as an extension module, by PyO3: https://pyo3.rs/main/function.html
//!
//! It begins with 16 bytes for each number of XC_LAYOUT, so that all behind them moves by them.

mod arrays;
mod callbacks;
mod calls;
mod errors;
mod handles;
mod native;
mod strings;
mod structs;
mod work;

use std::arch::global_asm;

use pyo3::prelude::*;

global_asm!(concat!(".skip 16 * ", env!("XC_LAYOUT")));

// Into the section of these bytes, and exported: the linker drops what nothing refers to.
#[unsafe(no_mangle)]
#[cfg_attr(target_os = "linux", unsafe(link_section = ".text"))]
extern "C" fn crosscall_padding() {}

#[pyfunction]
fn abi_version() -> u32 {
    native::xc_abi_version()
}

#[pymodule]
mod crosscall {
    #[pymodule_export]
    use crate::{
        abi_version,
        arrays::{add_batch, scale_f64, sum_f64},
        callbacks::{apply_i64, log_message, sort_i32},
        calls::{
            add_i32, inc_i64, noop, sum2_i64, sum4_i64, sum6_i64, sum8_f64, sum8_i64, sum12_i64,
        },
        errors::{CrosscallError, parse_i64},
        handles::{Buffer, Counter},
        strings::{person_json, str_copy, str_len, str_upper},
        structs::{Mat4, Point, mat4_scale, point_add, point_dist},
        work::{matmul_f64, sha256, work},
    };
}
