//! The inputs of `native/cases.toml`. A size beyond memory is an error here, not an abort.

use std::collections::TryReserveError;

/// `size` bytes of UTF-8: the letters over and over, after a euro sign where size is odd and has room.
pub fn text(size: usize) -> Result<String, TryReserveError> {
    text_from(0, size)
}

/// Four such texts, the first from a on, the next from b on: loop i takes `texts[i as usize & 3]`.
pub fn texts(size: usize) -> Result<[String; 4], TryReserveError> {
    Ok([
        text_from(0, size)?,
        text_from(1, size)?,
        text_from(2, size)?,
        text_from(3, size)?,
    ])
}

fn text_from(letter: usize, size: usize) -> Result<String, TryReserveError> {
    let mut text = String::new();
    text.try_reserve_exact(size)?;
    if size % 2 == 1 && size >= '€'.len_utf8() {
        text.push('€');
    }
    let letters = ('a'..='z').cycle().skip(letter);
    text.extend(letters.take(size - text.len()));
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
    fn four_texts_begin_their_letters_with_a_b_c_d() {
        assert_eq!(texts(4).unwrap(), ["abcd", "bcde", "cdef", "defg"]);
        assert_eq!(texts(5).unwrap(), ["€ab", "€bc", "€cd", "€de"]);
        assert_eq!(texts(26).unwrap()[3], "defghijklmnopqrstuvwxyzabc");
    }

    #[test]
    fn array_beyond_memory_is_an_error() {
        assert!(array(usize::MAX, |i| i).is_err());
    }
}
