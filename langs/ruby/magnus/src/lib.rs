//! libcrosscall as a Ruby extension, by Magnus: https://docs.rs/magnus/0.9/magnus/

#[path = "../../../rust/extension/padding.rs"]
mod padding;

mod arrays;
#[path = "../../../rust/link/src/buffer.rs"]
mod buffer;
mod callbacks;
mod calls;
#[path = "../../../rust/link/src/counter.rs"]
mod counter;
#[allow(dead_code)] // the status
#[path = "../../../rust/link/src/error.rs"]
mod error;
mod failure;
mod handles;
#[path = "../../../rust/link/src/owned_text.rs"]
mod owned_text;
mod strings;
mod structs;

use magnus::{Error, Ruby};

/// The declarations, written by hand.
mod ffi {
    pub use crosscall_sys::*;
}

#[magnus::init(name = "crosscall")]
fn init(ruby: &Ruby) -> Result<(), Error> {
    let module = ruby.define_module("Crosscall")?;
    failure::add_to(ruby, module)?;
    calls::add_to(module)?;
    strings::add_to(module)?;
    arrays::add_to(module)?;
    structs::add_to(ruby, module)?;
    callbacks::add_to(module)?;
    handles::add_to(ruby, module)
}
