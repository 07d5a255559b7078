//! What the Rust workers share. The loops are not among it: those stand in each mechanism.

mod case;
mod inputs;
mod json;
mod team;
mod upcall;
mod worker;

pub use case::{Case, Failure, Outcome, Sample, answer};
pub use inputs::{array, text, texts};
pub use team::together;
pub use upcall::Upcall;
pub use worker::{ABI_WRITTEN_FOR, serve};
