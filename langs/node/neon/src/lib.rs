//! libcrosscall as an addon, by Neon: https://docs.rs/neon/1.1/neon/attr.export.html
//!
//! Every JavaScript function here has the name of the C function that it calls.

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

/// The declarations, written by hand.
mod ffi {
    pub use crosscall_sys::*;
}
