//! Mistakes by declarations: each gives what C gave, or None where there is nothing to see. Every `unsafe` block
//! breaks the promise that it makes.

use std::ffi::{CString, c_void};
use std::hint::black_box;
use std::ptr::{null, null_mut};
use std::sync::atomic::{AtomicI64, Ordering};

use crosscall_kit as kit;
use kit::{Failure, Upcall};

use crate::ffi::*;
use crate::lab::monotonic_ns;
use crate::samples::steps_of_a_ms;

type Happened = Result<Option<String>, Failure>;
type Mistake = fn() -> Happened;

/// What the compiler and the linker say, as each was tried.
pub const REJECTED: &[(&str, &str)] = &[
    (
        "use_after_free",
        "rustc: E0382, borrow of moved value: `counter`",
    ),
    ("double_free", "rustc: E0382, use of moved value: `counter`"),
    (
        "library_missing",
        "the linker: unable to find library -lnosuchthing",
    ),
    (
        "symbol_missing",
        "the linker: undefined symbol: xc_no_such_function",
    ),
];

fn gave(value: impl ToString) -> Happened {
    Ok(Some(value.to_string()))
}

// case: throw_in_callback
extern "C" fn throws(_value: i64, _user: *mut c_void) -> i64 {
    panic!("thrown in a callback") // the mechanism's own callbacks catch it: the kit's Upcall
}

fn throw_in_callback() -> Happened {
    gave(unsafe { xc_apply_i64(Some(throws), null_mut(), 7, 1) })
}

// case: foreign_thread
extern "C" fn called_from_outside(argument: *mut c_void) -> *mut c_void {
    unsafe { *argument.cast::<i32>() += 1 };
    null_mut()
}

fn foreign_thread() -> Happened {
    let mut called = 0;
    let argument = (&raw mut called).cast();
    unsafe {
        let mut thread = 0;
        libc::pthread_create(&mut thread, null(), called_from_outside, argument);
        libc::pthread_join(thread, null_mut());
    }
    gave(called)
}

// case: freed_callback
fn freed_callback() -> Happened {
    let more = black_box(1);
    let mut upcall = Box::new(Upcall::new(move |value: i64| value + more));
    let (map, user) = (upcall.map(), upcall.user());
    drop(upcall);
    gave(unsafe { xc_apply_i64(Some(map), user, 7, 1) })
}

// case: null_pointer
fn null_pointer() -> Happened {
    gave(unsafe { xc_str_len(null()) })
}

// case: integer_too_large
fn integer_too_large() -> Happened {
    let large: i64 = black_box(1 << 40);
    gave(unsafe { xc_add_i32(large as i32, 1) }) // without the cast it is E0308
}

// case: negative_to_unsigned
fn negative_to_unsigned() -> Happened {
    let (values, count) = ([1.0], black_box(-1));
    gave(unsafe { xc_sum_f64(values.as_ptr(), count as usize) })
}

// case: nul_in_string
fn nul_in_string() -> Happened {
    let text = CString::new("abc\0def")?;
    gave(unsafe { xc_str_len(text.as_ptr()) })
}

// case: lone_surrogate
fn lone_surrogate() -> Happened {
    let text = String::from_utf16(&[0xd800])?; // "\u{d800}" is refused by the compiler
    let text = CString::new(text)?;
    gave(unsafe { xc_str_len(text.as_ptr()) })
}

// case: short_buffer
fn short_buffer() -> Happened {
    let mut buffer = vec![0u8; 4];
    let text = c"longer than four bytes";
    gave(unsafe { xc_str_copy(buffer.as_mut_ptr().cast(), 64, text.as_ptr()) })
}

// case: wrong_type
mod declared {
    unsafe extern "C" {
        pub fn xc_add_i32(a: f64, b: f64) -> f64;
    }
}

fn wrong_type() -> Happened {
    gave(unsafe { declared::xc_add_i32(1.0, 2.0) })
}

// case: fork_after_load
fn fork_after_load() -> Happened {
    let mut status = 0;
    unsafe {
        let child = libc::fork();
        if child == 0 {
            libc::_exit(xc_add_i32(40, 2));
        }
        libc::waitpid(child, &mut status, 0);
    }
    gave(libc::WEXITSTATUS(status))
}

// case: signal_during_call
static HANDLED_NS: AtomicI64 = AtomicI64::new(0);

extern "C" fn note_signal(_number: i32) {
    HANDLED_NS.store(monotonic_ns(), Ordering::Relaxed);
}

fn signal_during_call() -> Happened {
    let steps = 100 * steps_of_a_ms();
    let handler = note_signal as extern "C" fn(i32);
    unsafe {
        libc::signal(libc::SIGALRM, handler as libc::sighandler_t);
        let mut in_20_ms: libc::itimerval = std::mem::zeroed();
        in_20_ms.it_value.tv_usec = 20_000;
        libc::setitimer(libc::ITIMER_REAL, &in_20_ms, null_mut());
        xc_work(steps);
    }
    let returned_ns = monotonic_ns();
    gave(match HANDLED_NS.load(Ordering::Relaxed) {
        0 => "never handled",
        ns if ns < returned_ns - 10_000_000 => "handled while C ran",
        _ => "handled after C returned",
    })
}
// end of cases

/// Each by its name.
macro_rules! named {
    ($($mistake:ident),* $(,)?) => { &[$((stringify!($mistake), $mistake as Mistake)),*] };
}

pub const MISTAKES: &[(&str, Mistake)] = named![
    throw_in_callback,
    foreign_thread,
    freed_callback,
    null_pointer,
    integer_too_large,
    negative_to_unsigned,
    nul_in_string,
    lone_surrogate,
    short_buffer,
    wrong_type,
    fork_after_load,
    signal_during_call,
];
