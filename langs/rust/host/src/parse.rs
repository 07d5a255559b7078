//! Reads a decimal integer, with the library's own messages for what is none.

use std::fmt::{Display, Formatter, Result as Formatted};
use std::hint::black_box;

#[derive(Debug)]
pub enum ParseError {
    NoDigits,
    NoDigit { offset: usize },
    OutOfRange,
}

#[inline(never)]
pub fn parse_i64(text: &str) -> Result<i64, ParseError> {
    black_box(());
    let negative = text.starts_with('-');
    let start = usize::from(negative || text.starts_with('+'));
    let digits = &text.as_bytes()[start..];
    if digits.is_empty() {
        return Err(ParseError::NoDigits);
    }
    let mut number = Some(0_i64);
    for (index, digit) in digits.iter().enumerate() {
        if !digit.is_ascii_digit() {
            let offset = start + index;
            return Err(ParseError::NoDigit { offset });
        }
        // Downwards where negative: there is one more number below zero than above.
        let digit = i64::from(digit - b'0');
        let digit = if negative { -digit } else { digit };
        number = number.and_then(|number| number.checked_mul(10)?.checked_add(digit));
    }
    number.ok_or(ParseError::OutOfRange)
}

impl Display for ParseError {
    fn fmt(&self, formatter: &mut Formatter<'_>) -> Formatted {
        match self {
            Self::NoDigits => write!(formatter, "not a number: no digits"),
            Self::NoDigit { offset } => {
                write!(formatter, "not a number: offset {offset} is no digit")
            }
            Self::OutOfRange => write!(formatter, "out of range: more than 64 bits"),
        }
    }
}

impl std::error::Error for ParseError {}
