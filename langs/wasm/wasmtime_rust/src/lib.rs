//! Calls of a WebAssembly module by wasmtime, through functions whose types are checked once.
//! <https://docs.wasmtime.dev/api/wasmtime/struct.TypedFunc.html>
//!
//! C sees linear memory only: what Rust holds is copied in, and what C wrote is copied out, at every call.

mod arrays;
mod batch;
mod callbacks;
mod calls;
mod counter;
mod errors;
mod handles;
mod library;
mod strings;
mod structs;
mod threads;
mod work;

use std::io;

use crosscall_kit as kit;

use library::Library;

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
    let abi = || {
        let mut library = Library::new()?;
        let abi = library.function::<(), u32>("xc_abi_version")?;
        Ok(abi.call(&mut library.store, ())?)
    };
    kit::serve(abi, &cases.concat())
}
