//! NUL-terminated copies of Rust texts in the caller's frame, as std makes them of paths:
//! <https://github.com/rust-lang/rust/blob/1.85.0/library/std/src/sys/pal/common/small_c_string.rs>

use std::ffi::{CStr, CString};
use std::fmt::{Display, Formatter, Result as Formatted};
use std::mem::MaybeUninit;
use std::ptr;
use std::slice;

use memchr::memchr;

/// std's MAX_STACK_ALLOCATION, the NUL included: what a library's function may take of any stack.
const CAPACITY: usize = 384;

/// The text holds a NUL, which would end it early.
#[derive(Debug)]
pub struct InteriorNul;

/// Calls with `text` as C wants it. Texts longer than the frame has room for are allocated.
#[inline]
pub fn with_c_str<R>(text: &str, call: impl FnOnce(&CStr) -> R) -> Result<R, InteriorNul> {
    // The crate's search and not CStr's, which reads a word at a time: half the cost from 256 bytes on.
    if memchr(0, text.as_bytes()).is_some() {
        return Err(InteriorNul);
    }
    if text.len() >= CAPACITY {
        // SAFETY: holds no NUL.
        return Ok(call(&unsafe { CString::from_vec_unchecked(text.into()) }));
    }
    let mut frame = [MaybeUninit::<u8>::uninit(); CAPACITY];
    let start = frame.as_mut_ptr().cast::<u8>();
    // SAFETY: the text and its NUL fit, all of the slice is written, and it holds no other NUL.
    let text = unsafe {
        ptr::copy_nonoverlapping(text.as_ptr(), start, text.len());
        start.add(text.len()).write(0);
        CStr::from_bytes_with_nul_unchecked(slice::from_raw_parts(start, text.len() + 1))
    };
    Ok(call(text))
}

impl Display for InteriorNul {
    fn fmt(&self, formatter: &mut Formatter<'_>) -> Formatted {
        formatter.write_str("the text holds a NUL")
    }
}

impl std::error::Error for InteriorNul {}

#[cfg(test)]
mod tests {
    use super::*;

    fn copied(text: &str) -> Result<Vec<u8>, InteriorNul> {
        with_c_str(text, |text| text.to_bytes().to_vec())
    }

    #[test]
    fn the_longest_text_of_the_frame_and_the_first_beyond_it_arrive_whole() {
        for size in [0, CAPACITY - 1, CAPACITY] {
            let text = "x".repeat(size);
            assert_eq!(copied(&text).unwrap(), text.as_bytes());
        }
    }

    #[test]
    fn a_nul_inside_is_an_error() {
        assert!(copied("a\0b").is_err());
    }
}
