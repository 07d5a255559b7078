//! For extensions in Rust of other languages: their code begins with 16 bytes for each number of XC_LAYOUT,
//! so that all behind them moves by them.

use std::arch::global_asm;

global_asm!(concat!(".skip 16 * ", env!("XC_LAYOUT")));

// Into the section of these bytes, and exported: the linker drops what nothing refers to.
#[unsafe(no_mangle)]
#[cfg_attr(target_os = "linux", unsafe(link_section = ".text"))]
extern "C" fn crosscall_padding() {}
