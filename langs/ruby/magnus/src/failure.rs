//! Failures as exceptions of Ruby's.

use magnus::prelude::*;
use magnus::value::Lazy;
use magnus::{Error, ExceptionClass, RModule, Ruby};

use crate::error;

static CROSSCALL_ERROR: Lazy<ExceptionClass> = Lazy::new(|ruby| {
    let module = ruby.define_module("Crosscall");
    module
        .and_then(|module| module.define_error("Error", ruby.exception_standard_error()))
        .unwrap_or_else(|_| ruby.exception_standard_error())
});

/// A Crosscall::Error with that message.
pub fn failure(ruby: &Ruby, failed: impl ToString) -> Error {
    Error::new(ruby.get_inner(&CROSSCALL_ERROR), failed.to_string())
}

pub fn check(ruby: &Ruby, status: i32) -> Result<(), Error> {
    error::check(status).map_err(|failed| failure(ruby, failed))
}

/// Refuses what does not fit the other arguments.
pub fn require(ruby: &Ruby, fits: bool, message: &'static str) -> Result<(), Error> {
    if fits {
        Ok(())
    } else {
        Err(Error::new(ruby.exception_arg_error(), message))
    }
}

pub fn add_to(ruby: &Ruby, _module: RModule) -> Result<(), Error> {
    Lazy::force(&CROSSCALL_ERROR, ruby);
    Ok(())
}
