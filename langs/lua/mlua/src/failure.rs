//! Failures as mlua's errors, which become Lua's.

use mlua::{Error, Result};

use crate::error;

pub fn check(status: i32) -> Result<()> {
    error::check(status).map_err(Error::external)
}

/// Refuses what does not fit the other arguments.
pub fn require(fits: bool, message: &str) -> Result<()> {
    if fits {
        Ok(())
    } else {
        Err(Error::runtime(message))
    }
}
