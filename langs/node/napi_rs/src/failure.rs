//! Failures as napi's errors, which become JavaScript's: https://napi.rs/docs/concepts/error-handling

use napi::bindgen_prelude::BigInt;
use napi::{Error, Result, Status};

use crate::error;

pub fn failure(failed: error::Error) -> Error {
    Error::from_reason(failed.to_string())
}

pub fn check(status: i32) -> Result<()> {
    error::check(status).map_err(failure)
}

/// Refuses what does not fit the other arguments.
pub fn require(fits: bool, message: &str) -> Result<()> {
    if fits {
        Ok(())
    } else {
        Err(Error::new(Status::InvalidArg, message))
    }
}

/// The 64 bits of a BigInt that has no more: get_i64 says whether it has.
pub fn int64(value: &BigInt) -> Result<i64> {
    let (value, lossless) = value.get_i64();
    require(lossless, "more than 64 bits")?;
    Ok(value)
}
