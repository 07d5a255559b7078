//! The library's core functions, written in Rust for C to call.
//!
//! Names, terms and results are crosscall.h's. SAFETY of every `unsafe` block here: C keeps to those
//! terms, so that a pointer that is not NULL points to what the header says, for as long as it says.
//! The one difference: where memory runs out for a counter, Rust ends the process.

#![allow(non_camel_case_types)] // C's names

/// Stands first in every exported function: one call of it, where calls are counted.
macro_rules! count {
    ($function:ident) => {
        #[cfg(feature = "counted")]
        crate::counted::count(stringify!($function));
    };
}

mod arrays;
mod batch;
mod callbacks;
mod calls;
#[cfg(feature = "counted")]
mod counted;
mod errors;
mod handles;
#[cfg(target_os = "linux")]
mod layout;
mod strings;
mod structs;
mod work;
