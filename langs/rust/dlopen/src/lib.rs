//! The library loaded at run time with libloading, its functions kept as plain function pointers.

mod api;
mod buffer;
mod cases;
mod counter;
mod error;
mod owned_text;

use std::io;

use crate::api::api;

pub fn serve() -> io::Result<()> {
    // SAFETY: takes nothing and cannot fail.
    crosscall_kit::serve(|| Ok(unsafe { (api()?.abi_version)() }), cases::CASES)
}
