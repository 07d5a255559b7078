//! Failures as exceptions of JavaScript's.

use neon::prelude::*;
use neon::types::JsBigInt;

use crate::error;

/// What a call gave, or its failure thrown.
pub fn or_throw<'cx, T, E: ToString>(
    cx: &mut impl Context<'cx>,
    result: Result<T, E>,
) -> NeonResult<T> {
    result.or_else(|failure| cx.throw_error(failure.to_string()))
}

pub fn check<'cx>(cx: &mut impl Context<'cx>, status: i32) -> NeonResult<()> {
    or_throw(cx, error::check(status))
}

/// Refuses what does not fit the other arguments.
pub fn require<'cx>(cx: &mut impl Context<'cx>, fits: bool, message: &str) -> NeonResult<()> {
    if fits {
        Ok(())
    } else {
        cx.throw_type_error(message)
    }
}

/// The int64_t of a BigInt that fits one.
pub fn int64<'cx>(cx: &mut impl Context<'cx>, value: Handle<'cx, JsBigInt>) -> NeonResult<i64> {
    value.to_i64(cx).or_throw(cx)
}
