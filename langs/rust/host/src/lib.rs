//! No calls into C: the library's functions written in Rust.

mod cases;
mod counter;
mod functions;
mod parse;
mod sha256;
mod sort;

use std::io;

pub fn serve() -> io::Result<()> {
    crosscall_kit::serve(|| Ok(crosscall_kit::ABI_WRITTEN_FOR), cases::CASES)
}
