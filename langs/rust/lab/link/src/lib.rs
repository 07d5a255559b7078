//! The lab worker of rust/link: the mechanism's own declarations and types under what all labs of Rust share.

// The mechanism's own files and those of all labs lie beside this one in the tree that is built. rustfmt is
// told not to look for them here.
#[allow(dead_code)] // add, which no lab calls
#[rustfmt::skip]
mod counter;
#[rustfmt::skip]
mod counting;
#[allow(dead_code)] // the status, which no lab looks at
#[rustfmt::skip]
mod error;
#[rustfmt::skip]
mod ffi;
#[rustfmt::skip]
mod histogram;
#[rustfmt::skip]
mod lab;
mod loops;
mod mistakes;
#[rustfmt::skip]
mod samples;

pub use lab::serve;
