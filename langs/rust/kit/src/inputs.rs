//! The inputs of `native/cases.toml`. A size beyond memory is an error here, not an abort.

use std::collections::TryReserveError;

/// `size` bytes of UTF-8: the letters over and over, after a euro sign where size is odd and has room.
pub fn text(size: usize) -> Result<String, TryReserveError> {
    let mut text = String::new();
    text.try_reserve_exact(size)?;
    if size % 2 == 1 && size >= '€'.len_utf8() {
        text.push('€');
    }
    text.extend(('a'..='z').cycle().take(size - text.len()));
    Ok(text)
}

/// `size` elements, each made from its index.
pub fn array<T>(size: usize, element: impl FnMut(usize) -> T) -> Result<Vec<T>, TryReserveError> {
    let mut array = Vec::new();
    array.try_reserve_exact(size)?;
    array.extend((0..size).map(element));
    Ok(array)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_of_even_size_is_letters() {
        assert_eq!(text(28).unwrap(), "abcdefghijklmnopqrstuvwxyzab");
    }

    #[test]
    fn text_of_odd_size_begins_with_a_euro_sign() {
        assert_eq!(text(5).unwrap(), "€ab");
    }

    #[test]
    fn text_too_short_for_a_euro_sign_is_letters() {
        assert_eq!(text(1).unwrap(), "a");
    }

    #[test]
    fn array_beyond_memory_is_an_error() {
        assert!(array(usize::MAX, |i| i).is_err());
    }
}
