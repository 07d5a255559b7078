//! Calls declared by hand (crosscall-sys) and linked with `-lcrosscall`.

mod buffer;
mod cases;
mod counter;
mod error;
mod owned_text;

use std::io;

use crosscall_sys as ffi;

pub fn serve() -> io::Result<()> {
    // SAFETY: takes nothing and cannot fail.
    crosscall_kit::serve(|| Ok(unsafe { ffi::xc_abi_version() }), cases::CASES)
}
