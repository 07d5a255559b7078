//! Calls generated from crosscall.h at build time. All but the declarations is link's.

#[path = "../../link/src/buffer.rs"]
mod buffer;
#[path = "../../link/src/cases.rs"]
mod cases;
#[path = "../../link/src/counter.rs"]
mod counter;
#[path = "../../link/src/error.rs"]
mod error;
mod ffi;
#[path = "../../link/src/owned_text.rs"]
mod owned_text;

use std::io;

pub fn serve() -> io::Result<()> {
    // SAFETY: takes nothing and cannot fail.
    crosscall_kit::serve(|| Ok(unsafe { ffi::xc_abi_version() }), cases::CASES)
}
