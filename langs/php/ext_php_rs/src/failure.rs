//! Failures as exceptions of PHP's.

use ext_php_rs::prelude::*;
use ext_php_rs::zend::ce;

use crate::error;

#[php_class]
#[php(name = "Crosscall\\CrosscallError")]
#[php(extends(ce = ce::exception, stub = "\\Exception"))]
#[derive(Default)]
pub struct CrosscallError;

pub fn failure(failed: impl ToString) -> PhpException {
    PhpException::from_class::<CrosscallError>(failed.to_string())
}

pub fn check(status: i32) -> PhpResult<()> {
    error::check(status).map_err(failure)
}

/// Refuses what does not fit the other arguments.
pub fn require(fits: bool, message: &str) -> PhpResult<()> {
    if fits { Ok(()) } else { Err(message.into()) }
}

pub fn add_to(module: ModuleBuilder) -> ModuleBuilder {
    module.class::<CrosscallError>()
}
