//! Calls by a bridge of the cxx crate, whose generated C++ calls libcrosscall: https://cxx.rs
//!
//! What C has to write to or to call back, and what is not to leak, goes through the C++ of bridge.h.

// The loops of numbers are rust/link's, where every function is unsafe.
#![allow(unused_unsafe)]

mod arrays;
mod batch;
mod callbacks;
#[path = "../../link/src/calls.rs"]
mod calls;
mod errors;
mod ffi;
mod handles;
mod strings;
#[path = "../../link/src/structs.rs"]
mod structs;
#[path = "../../link/src/threads.rs"]
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
    kit::serve(|| Ok(ffi::xc_abi_version()), &cases.concat())
}
