//! The loops, without an allocation: texts of up to 4 KiB go over in the frame, all come back into a
//! `String` that is used again.
//!
//! SAFETY of every `unsafe` block here: the declarations agree with crosscall.h, each pointer comes from
//! a value that outlives the call, and each count is the length of that value.
//!
//! A call into another library is opaque to the compiler, so nothing else has to keep it in its loop;
//! `black_box` before the clock keeps the arguments from being constants.

use std::array;
use std::ffi::{CStr, c_char, c_void};
use std::hint::black_box;
use std::ptr;
use std::str;
use std::time::Instant;

use crosscall_kit as kit;
use kit::{Case, Outcome, answer};

use crate::buffer::Buffer;
use crate::counter::Counter;
use crate::error::{Error, check};
use crate::ffi::*;
use crate::owned_text::OwnedText;
use crate::stack_text::with_c_str;

// case: empty
fn empty(_size: usize, loops: u64) -> Outcome {
    let start = Instant::now();
    for _ in 0..loops {
        black_box(());
    }
    let elapsed = start.elapsed();
    answer(elapsed, 0)
}

// case: noop
fn noop(_size: usize, loops: u64) -> Outcome {
    let start = Instant::now();
    for _ in 0..loops {
        unsafe { xc_noop() };
    }
    let elapsed = start.elapsed();
    answer(elapsed, 0)
}

// case: add_i32
fn add_i32(_size: usize, loops: u64) -> Outcome {
    let (a, b) = black_box((1_000_000, 2_345_678));
    let mut r = 0;
    let start = Instant::now();
    for _ in 0..loops {
        r = unsafe { xc_add_i32(a, b) };
    }
    let elapsed = start.elapsed();
    answer(elapsed, r)
}

// case: inc_i64
fn inc_i64(_size: usize, loops: u64) -> Outcome {
    let mut x = 1 << 53;
    let start = Instant::now();
    for _ in 0..loops {
        x = unsafe { xc_inc_i64(x) };
    }
    let elapsed = start.elapsed();
    answer(elapsed, x)
}

// case: sum2_i64
fn sum2_i64(_size: usize, loops: u64) -> Outcome {
    let [a, b] = black_box(array::from_fn(|i| 1 << (40 + i)));
    let mut r = 0;
    let start = Instant::now();
    for _ in 0..loops {
        r = unsafe { xc_sum2_i64(a, b) };
    }
    let elapsed = start.elapsed();
    answer(elapsed, r)
}

// case: sum4_i64
fn sum4_i64(_size: usize, loops: u64) -> Outcome {
    let [a, b, c, d] = black_box(array::from_fn(|i| 1 << (40 + i)));
    let mut r = 0;
    let start = Instant::now();
    for _ in 0..loops {
        r = unsafe { xc_sum4_i64(a, b, c, d) };
    }
    let elapsed = start.elapsed();
    answer(elapsed, r)
}

// case: sum6_i64
fn sum6_i64(_size: usize, loops: u64) -> Outcome {
    let [a, b, c, d, e, f] = black_box(array::from_fn(|i| 1 << (40 + i)));
    let mut r = 0;
    let start = Instant::now();
    for _ in 0..loops {
        r = unsafe { xc_sum6_i64(a, b, c, d, e, f) };
    }
    let elapsed = start.elapsed();
    answer(elapsed, r)
}

// case: sum8_i64
fn sum8_i64(_size: usize, loops: u64) -> Outcome {
    let [a, b, c, d, e, f, g, h] = black_box(array::from_fn(|i| 1 << (40 + i)));
    let mut r = 0;
    let start = Instant::now();
    for _ in 0..loops {
        r = unsafe { xc_sum8_i64(a, b, c, d, e, f, g, h) };
    }
    let elapsed = start.elapsed();
    answer(elapsed, r)
}

// case: sum12_i64
fn sum12_i64(_size: usize, loops: u64) -> Outcome {
    let [a, b, c, d, e, f, g, h, i, j, k, l] = black_box(array::from_fn(|i| 1 << (40 + i)));
    let mut r = 0;
    let start = Instant::now();
    for _ in 0..loops {
        r = unsafe { xc_sum12_i64(a, b, c, d, e, f, g, h, i, j, k, l) };
    }
    let elapsed = start.elapsed();
    answer(elapsed, r)
}

// case: sum8_f64
fn sum8_f64(_size: usize, loops: u64) -> Outcome {
    let [a, b, c, d, e, f, g, h] = black_box(array::from_fn(|i| f64::from(1 << i)));
    let mut r = 0.0;
    let start = Instant::now();
    for _ in 0..loops {
        r = unsafe { xc_sum8_f64(a, b, c, d, e, f, g, h) };
    }
    let elapsed = start.elapsed();
    answer(elapsed, r)
}

// case: str_len
fn str_len(size: usize, loops: u64) -> Outcome {
    let text = kit::text(size)?;
    let mut r = 0;
    let start = Instant::now();
    for _ in 0..loops {
        r = with_c_str(&text, |text| unsafe { xc_str_len(text.as_ptr()) })?;
        if r < 0 {
            return Err(Error::last(XC_ERR_NULL).into());
        }
    }
    let elapsed = start.elapsed();
    answer(elapsed, r)
}

// case: str_upper
fn str_upper(size: usize, loops: u64) -> Outcome {
    let text = kit::text(size)?;
    let mut upper = String::new();
    let start = Instant::now();
    for _ in 0..loops {
        let result = with_c_str(&text, |text| unsafe {
            OwnedText::adopt(xc_str_upper(text.as_ptr()))
        })??;
        upper.clear();
        upper.push_str(result.to_str()?);
    }
    let elapsed = start.elapsed();
    answer(elapsed, upper)
}

// case: str_copy
fn str_copy(size: usize, loops: u64) -> Outcome {
    let text = kit::text(size)?;
    let mut buffer: Vec<u8> = kit::array(text.len() + 1, |_| 0)?;
    let mut copy = String::new();
    let start = Instant::now();
    for _ in 0..loops {
        let length = with_c_str(&text, |text| unsafe {
            xc_str_copy(buffer.as_mut_ptr().cast(), buffer.len(), text.as_ptr())
        })?;
        let length = usize::try_from(length).map_err(|_| Error::last(XC_ERR_CAPACITY))?;
        copy.clear();
        copy.push_str(str::from_utf8(&buffer[..length])?);
    }
    let elapsed = start.elapsed();
    answer(elapsed, copy)
}

// case: person_json
fn person_json(_size: usize, loops: u64) -> Outcome {
    let (name, id, age) = black_box(("Zoë", 9_007_199_254_740_993, 41));
    let mut json = String::new();
    let start = Instant::now();
    for _ in 0..loops {
        let result = with_c_str(name, |name| unsafe {
            OwnedText::adopt(xc_person_json(&xc_person {
                name: name.as_ptr(),
                id,
                age,
            }))
        })??;
        json.clear();
        json.push_str(result.to_str()?);
    }
    let elapsed = start.elapsed();
    answer(elapsed, json)
}

// case: sum_f64
fn sum_f64(size: usize, loops: u64) -> Outcome {
    let values = kit::array(size, |i| i as f64)?;
    let mut r = 0.0;
    let start = Instant::now();
    for _ in 0..loops {
        r = unsafe { xc_sum_f64(values.as_ptr(), values.len()) };
    }
    let elapsed = start.elapsed();
    answer(elapsed, r)
}

// case: scale_f64
fn scale_f64(size: usize, loops: u64) -> Outcome {
    let mut values = kit::array(size, |i| i as f64)?;
    let start = Instant::now();
    for _ in 0..loops {
        check(unsafe { xc_scale_f64(values.as_mut_ptr(), values.len(), -1.0) })?;
    }
    let elapsed = start.elapsed();
    answer(elapsed, values.last().ok_or("no elements")?)
}

// case: point_dist
fn point_dist(_size: usize, loops: u64) -> Outcome {
    let a = xc_point { x: 1.0, y: 2.0 };
    let b = xc_point { x: 4.0, y: 6.0 };
    let mut r = 0.0;
    let start = Instant::now();
    for _ in 0..loops {
        r = unsafe { xc_point_dist(&a, &b) };
    }
    let elapsed = start.elapsed();
    answer(elapsed, r)
}

// case: point_add
fn point_add(_size: usize, loops: u64) -> Outcome {
    let a = black_box(xc_point { x: 1.0, y: 2.0 });
    let b = black_box(xc_point { x: 3.0, y: 4.0 });
    let (mut x, mut y) = (0.0, 0.0);
    let start = Instant::now();
    for _ in 0..loops {
        let p = unsafe { xc_point_add(a, b) };
        (x, y) = (p.x, p.y);
    }
    let elapsed = start.elapsed();
    answer(elapsed, format!("{x},{y}"))
}

// case: mat4_scale
fn mat4_scale(_size: usize, loops: u64) -> Outcome {
    let m = array::from_fn(|i| i as f64);
    let matrix = black_box(xc_mat4 { m });
    let mut scaled = matrix;
    let start = Instant::now();
    for _ in 0..loops {
        scaled = unsafe { xc_mat4_scale(matrix, 2.0) };
    }
    let elapsed = start.elapsed();
    answer(elapsed, scaled.m.iter().sum::<f64>())
}

// No catch_unwind in the callbacks: a panic in an `extern "C"` function aborts the process.
extern "C" fn increment(value: i64, _user: *mut c_void) -> i64 {
    value + 1
}

// case: apply_i64
fn apply_i64(size: usize, loops: u64) -> Outcome {
    let mut r = 0;
    let start = Instant::now();
    for _ in 0..loops {
        r = unsafe { xc_apply_i64(Some(increment), ptr::null_mut(), 1 << 53, size) };
    }
    let elapsed = start.elapsed();
    answer(elapsed, r)
}

extern "C" fn compare(a: i32, b: i32, _user: *mut c_void) -> i32 {
    a.cmp(&b) as i32
}

// case: sort_i32
fn sort_i32(size: usize, loops: u64) -> Outcome {
    let input = kit::array(size, |i| (i * 7919 % size) as i32)?;
    let mut output = kit::array(size, |_| 0)?;
    let start = Instant::now();
    for _ in 0..loops {
        let status = unsafe {
            xc_sort_i32(
                input.as_ptr(),
                output.as_mut_ptr(),
                size,
                Some(compare),
                ptr::null_mut(),
            )
        };
        check(status)?;
    }
    let elapsed = start.elapsed();
    let last = output.last().ok_or("no elements")?;
    answer(
        elapsed,
        format!("{},{},{last}", output[0], output[size / 2]),
    )
}

/// The host object that a log message finds its way to.
struct Log {
    number: i32,
    level: i32,
    last: String,
}

unsafe extern "C" fn keep_message(level: i32, message: *const c_char, user: *mut c_void) {
    // SAFETY: user is the log that was handed over below; the message lives during the call.
    let (log, message) = unsafe { (&mut *user.cast::<Log>(), CStr::from_ptr(message)) };
    log.level = level;
    log.last.clear();
    log.last.push_str(message.to_str().unwrap_or("not UTF-8"));
}

// case: log_message
fn log_message(_size: usize, loops: u64) -> Outcome {
    let mut log = Log {
        number: 7,
        level: 0,
        last: String::new(),
    };
    let user = (&raw mut log).cast();
    let start = Instant::now();
    for _ in 0..loops {
        check(unsafe { xc_log_message(Some(keep_message), user, XC_LOG_WARNING) })?;
    }
    let elapsed = start.elapsed();
    answer(
        elapsed,
        format!("{}|{}|{}", log.level, log.last, log.number),
    )
}

// case: counter_add
fn counter_add(_size: usize, loops: u64) -> Outcome {
    let mut counter = Counter::new(5)?;
    let mut r = 0;
    let start = Instant::now();
    for _ in 0..loops {
        r = counter.add(3);
    }
    let elapsed = start.elapsed();
    answer(elapsed, r)
}

// case: counter_cycle
fn counter_cycle(_size: usize, loops: u64) -> Outcome {
    let mut r = 0;
    let start = Instant::now();
    for _ in 0..loops {
        let mut counter = Counter::new(5)?;
        r = counter.add(3);
    }
    let elapsed = start.elapsed();
    answer(elapsed, r)
}

// case: buffer_adopt
fn buffer_adopt(size: usize, loops: u64) -> Outcome {
    let (mut first, mut last) = (0, 0);
    let start = Instant::now();
    for _ in 0..loops {
        let buffer = Buffer::new(size)?;
        (first, last) = (buffer[0], buffer[size - 1]);
    }
    let elapsed = start.elapsed();
    answer(elapsed, format!("{first},{last}"))
}

// case: parse_ok
fn parse_ok(_size: usize, loops: u64) -> Outcome {
    let text = black_box("123456789012");
    let mut number = 0;
    let start = Instant::now();
    for _ in 0..loops {
        check(with_c_str(text, |text| unsafe {
            xc_parse_i64(text.as_ptr(), &mut number)
        })?)?;
    }
    let elapsed = start.elapsed();
    answer(elapsed, number)
}

// case: parse_fail
fn parse_fail(_size: usize, loops: u64) -> Outcome {
    let text = black_box("12x4567");
    let mut number = 0;
    let mut caught = None;
    let start = Instant::now();
    for _ in 0..loops {
        let status = with_c_str(text, |text| unsafe {
            xc_parse_i64(text.as_ptr(), &mut number)
        })?;
        match check(status) {
            Err(error) if error.status == XC_ERR_PARSE => caught = Some(error),
            other => other?,
        }
    }
    let elapsed = start.elapsed();
    answer(elapsed, caught.ok_or("nothing failed")?)
}

// case: work
fn work(size: usize, loops: u64) -> Outcome {
    let steps = i64::try_from(size)?;
    let mut r = 0;
    let start = Instant::now();
    for _ in 0..loops {
        r = unsafe { xc_work(steps) };
    }
    let elapsed = start.elapsed();
    answer(elapsed, r)
}

// case: sha256
fn sha256(size: usize, loops: u64) -> Outcome {
    let data = kit::array(size, |i| (i % 251) as u8)?;
    let mut digest = [0; 32];
    let start = Instant::now();
    for _ in 0..loops {
        check(unsafe { xc_sha256(data.as_ptr(), data.len(), digest.as_mut_ptr()) })?;
    }
    let elapsed = start.elapsed();
    let hex: Vec<String> = digest.iter().map(|byte| format!("{byte:02x}")).collect();
    answer(elapsed, hex.concat())
}

// case: matmul_f64
fn matmul_f64(size: usize, loops: u64) -> Outcome {
    let count = size.checked_mul(size).ok_or("too many rows")?;
    let a = kit::array(count, |i| (i % 7) as f64)?;
    let b = kit::array(count, |i| (i % 5) as f64)?;
    let mut product = kit::array(count, |_| 0.0)?;
    let start = Instant::now();
    for _ in 0..loops {
        let status = unsafe { xc_matmul_f64(a.as_ptr(), b.as_ptr(), product.as_mut_ptr(), size) };
        check(status)?;
    }
    let elapsed = start.elapsed();
    answer(elapsed, product.iter().sum::<f64>())
}

// case: add_batch
fn add_batch(size: usize, loops: u64) -> Outcome {
    let a = kit::array(size, |i| i as i32)?;
    let b = kit::array(size, |i| 2 * i as i32)?;
    let mut sums = kit::array(size, |_| 0)?;
    let start = Instant::now();
    for _ in 0..loops {
        let status = unsafe { xc_add_batch(a.as_ptr(), b.as_ptr(), sums.as_mut_ptr(), size) };
        check(status)?;
    }
    let elapsed = start.elapsed();
    answer(elapsed, sums.last().ok_or("no elements")?)
}

// case: parallel_work
fn parallel_work(size: usize, loops: u64) -> Outcome {
    kit::together(size, || {
        let mut r = 0;
        for _ in 0..loops {
            r = unsafe { xc_work(10_000) };
        }
        r
    })
}
// end of cases

pub const CASES: &[Case] = kit::cases![
    empty,
    noop,
    add_i32,
    inc_i64,
    sum2_i64,
    sum4_i64,
    sum6_i64,
    sum8_i64,
    sum12_i64,
    sum8_f64,
    str_len,
    str_upper,
    str_copy,
    person_json,
    sum_f64,
    scale_f64,
    point_dist,
    point_add,
    mat4_scale,
    apply_i64,
    sort_i32,
    log_message,
    counter_add,
    counter_cycle,
    buffer_adopt,
    parse_ok,
    parse_fail,
    work,
    sha256,
    matmul_f64,
    add_batch,
    parallel_work,
];
