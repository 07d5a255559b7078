//! Calls by libffi, to functions that libloading looked up: each is described once, and every call hands
//! over the addresses of its arguments.
//!
//! SAFETY of every `unsafe` block in a loop: the descriptions agree with crosscall.h, each argument is of
//! the type that stands there, each pointer comes from a value that outlives the call, and each count is the
//! length of that value.
//!
//! A call into another library is opaque to the compiler, so nothing else has to keep it in its loop;
//! `black_box` before the clock keeps the arguments from being constants.

mod api;
mod arrays;
mod batch;
mod buffer;
mod callbacks;
mod calls;
mod counter;
mod error;
mod errors;
mod handles;
mod owned_text;
mod strings;
mod structs;
mod threads;
mod work;

use std::io;

use crosscall_kit as kit;

use crate::api::api;

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
    // SAFETY: takes nothing and cannot fail.
    kit::serve(
        || Ok(unsafe { api()?.abi_version.call(&[]) }),
        &cases.concat(),
    )
}
