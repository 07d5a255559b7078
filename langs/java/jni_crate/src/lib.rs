//! The native methods of Crosscall.java, by the jni crate: https://docs.rs/jni/0.22/jni/
//!
//! Those that take or give anything but numbers upgrade their environment first, as the crate's documentation
//! wants it: with_env also catches panics, and Failure's policy makes exceptions of failures.

#[path = "../../../rust/extension/padding.rs"]
mod padding;

mod arrays;
mod batch;
mod callbacks;
mod calls;
#[allow(dead_code)] // the status
#[path = "../../../rust/link/src/error.rs"]
mod error;
mod errors;
mod failure;
mod handles;
#[path = "../../../rust/link/src/owned_text.rs"]
mod owned_text;
mod strings;
mod structs;
mod work;

/// The declarations, written by hand.
mod ffi {
    pub use crosscall_sys::*;
}
