//! No calls into C: the library's functions written in Rust, each a call in every turn of its loop
//! (`functions`).

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
