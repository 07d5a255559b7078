//! The declarations, written by hand.

pub use crosscall_sys::*;
