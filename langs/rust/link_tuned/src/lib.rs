//! The same library, linked the same way as in link, without an allocation in any loop but for
//! texts beyond 4 KiB.

#[path = "../../link/src/buffer.rs"]
mod buffer;
mod cases;
#[path = "../../link/src/counter.rs"]
mod counter;
mod error;
#[path = "../../link/src/owned_text.rs"]
mod owned_text;
mod stack_text;

use std::io;

use crosscall_sys as ffi;

pub fn serve() -> io::Result<()> {
    // SAFETY: takes nothing and cannot fail.
    crosscall_kit::serve(|| Ok(unsafe { ffi::xc_abi_version() }), cases::CASES)
}
