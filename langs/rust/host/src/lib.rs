//! No calls into C: the library's functions written in Rust, which the compiler may inline into the loops.
//!
//! `black_box` around what goes in and what comes out keeps each call in its loop; it passes values through
//! memory, which is most of what the smallest cases take.

mod arrays;
mod batch;
mod callbacks;
mod calls;
mod counter;
mod errors;
mod functions;
mod handles;
mod parse;
mod sha256;
mod sort;
mod strings;
mod structs;
mod threads;
mod work;

use std::io;

use crosscall_kit as kit;

pub fn serve() -> io::Result<()> {
    let cases = [
        calls::CASES,
        strings::CASES,
        arrays::CASES,
        structs::CASES,
        callbacks::CASES,
        handles::CASES,
        errors::CASES,
        work::CASES,
        batch::CASES,
        threads::CASES,
    ];
    kit::serve(|| Ok(kit::ABI_WRITTEN_FOR), &cases.concat())
}
