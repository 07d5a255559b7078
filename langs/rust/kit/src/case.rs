//! The shape of a case: a named function from a size and a number of loops to a time and a value.

use std::error::Error;
use std::time::Duration;

pub type Failure = Box<dyn Error>;
pub type Outcome = Result<Sample, Failure>;

#[derive(Clone, Copy)]
pub struct Case {
    pub id: &'static str,
    pub run: fn(size: usize, loops: u64) -> Outcome,
}

/// What one request brought.
pub struct Sample {
    pub elapsed_ns: u128,
    /// The last result, as text.
    pub value: String,
}

/// Takes the elapsed time before the value becomes a text, so that only the loop is timed.
pub fn answer(elapsed: Duration, value: impl ToString) -> Outcome {
    Ok(Sample {
        elapsed_ns: elapsed.as_nanos(),
        value: value.to_string(),
    })
}

/// The cases of one group: every function under its own name.
#[macro_export]
macro_rules! cases {
    ($($case:ident),* $(,)?) => {
        &[$($crate::Case { id: stringify!($case), run: $case }),*]
    };
}
