//! Closures that C can call.
//!
//! A panic must not unwind through C's frames: an `extern "C"` function that panics aborts the process.
//! So each trampoline catches it, and the caller lets it go on once C has returned
//! (<https://doc.rust-lang.org/nomicon/ffi.html#ffi-and-unwinding>).

use std::any::Any;
use std::cmp::Ordering;
use std::ffi::{CStr, c_char, c_void};
use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};

pub struct Upcall<F> {
    closure: F,
    panic: Option<Box<dyn Any + Send>>,
}

impl<F> Upcall<F> {
    pub fn new(closure: F) -> Self {
        let panic = None;
        Self { closure, panic }
    }

    /// What C hands on to the trampoline.
    pub fn user(&mut self) -> *mut c_void {
        (&raw mut *self).cast()
    }

    /// Continues a panic of the closure, on this side of C.
    pub fn resume_panic(&mut self) {
        if let Some(panic) = self.panic.take() {
            resume_unwind(panic);
        }
    }

    /// # Safety
    ///
    /// `user` must come from [`Upcall::user`] of an upcall of this type that is not borrowed now.
    unsafe fn call<R>(user: *mut c_void, otherwise: R, call: impl FnOnce(&mut F) -> R) -> R {
        // SAFETY: the caller's promise.
        let upcall = unsafe { &mut *user.cast::<Self>() };
        if upcall.panic.is_some() {
            return otherwise;
        }
        catch_unwind(AssertUnwindSafe(|| call(&mut upcall.closure))).unwrap_or_else(|panic| {
            upcall.panic = Some(panic);
            otherwise
        })
    }
}

type Map = unsafe extern "C" fn(i64, *mut c_void) -> i64;
type Compare = unsafe extern "C" fn(i32, i32, *mut c_void) -> i32;
type LogSink = unsafe extern "C" fn(i32, *const c_char, *mut c_void);

impl<F: FnMut(i64) -> i64> Upcall<F> {
    pub fn map(&self) -> Map {
        unsafe extern "C" fn map<F: FnMut(i64) -> i64>(value: i64, user: *mut c_void) -> i64 {
            // SAFETY: C hands on the user it was given.
            unsafe { Upcall::<F>::call(user, value, |closure| closure(value)) }
        }
        map::<F>
    }
}

impl<F: FnMut(i32, i32) -> Ordering> Upcall<F> {
    pub fn compare(&self) -> Compare {
        unsafe extern "C" fn compare<F: FnMut(i32, i32) -> Ordering>(
            a: i32,
            b: i32,
            user: *mut c_void,
        ) -> i32 {
            // SAFETY: C hands on the user it was given.
            unsafe { Upcall::<F>::call(user, 0, |closure| closure(a, b) as i32) }
        }
        compare::<F>
    }
}

impl<F: FnMut(i32, &CStr)> Upcall<F> {
    pub fn log_sink(&self) -> LogSink {
        unsafe extern "C" fn log_sink<F: FnMut(i32, &CStr)>(
            level: i32,
            message: *const c_char,
            user: *mut c_void,
        ) {
            // SAFETY: the message is NUL-terminated and lives during the call; C hands on the user.
            unsafe {
                let message = CStr::from_ptr(message);
                Upcall::<F>::call(user, (), |closure| closure(level, message));
            }
        }
        log_sink::<F>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_panic_goes_on_after_the_call_and_not_through_it() {
        let mut calls = 0;
        let mut upcall = Upcall::new(|_value: i64| -> i64 {
            calls += 1;
            panic!("on purpose")
        });
        let map = upcall.map();
        // SAFETY: user comes from that upcall.
        let results = unsafe { [map(5, upcall.user()), map(6, upcall.user())] };
        assert_eq!(results, [5, 6]);
        assert!(catch_unwind(AssertUnwindSafe(|| upcall.resume_panic())).is_err());
        assert_eq!(calls, 1);
    }
}
