//! The loops over the functions of this crate, which the compiler may inline. `black_box` around what
//! goes in and what comes out keeps each call in its loop; it passes values through memory, which is
//! most of what the smallest cases take.

use std::array;
use std::cmp::Ordering;
use std::hint::black_box;
use std::str;
use std::time::Instant;

use crosscall_kit as kit;
use kit::{Case, Outcome, answer};

use crate::counter::Counter;
use crate::functions::{Person, Point};
use crate::sort::{self, Compare};
use crate::{functions, parse};

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
        functions::noop();
        black_box(());
    }
    let elapsed = start.elapsed();
    answer(elapsed, 0)
}

// case: add_i32
fn add_i32(_size: usize, loops: u64) -> Outcome {
    let (a, b) = (1_000_000, 2_345_678);
    let mut r = 0;
    let start = Instant::now();
    for _ in 0..loops {
        r = black_box(functions::add_i32(black_box(a), black_box(b)));
    }
    let elapsed = start.elapsed();
    answer(elapsed, r)
}

// case: inc_i64
fn inc_i64(_size: usize, loops: u64) -> Outcome {
    let mut x = 1 << 53;
    let start = Instant::now();
    for _ in 0..loops {
        x = black_box(functions::inc_i64(x));
    }
    let elapsed = start.elapsed();
    answer(elapsed, x)
}

// case: sum2_i64
fn sum2_i64(_size: usize, loops: u64) -> Outcome {
    let values: [i64; 2] = array::from_fn(|i| 1 << (40 + i));
    let mut r = 0;
    let start = Instant::now();
    for _ in 0..loops {
        r = black_box(functions::sum_i64(*black_box(&values)));
    }
    let elapsed = start.elapsed();
    answer(elapsed, r)
}

// case: sum4_i64
fn sum4_i64(_size: usize, loops: u64) -> Outcome {
    let values: [i64; 4] = array::from_fn(|i| 1 << (40 + i));
    let mut r = 0;
    let start = Instant::now();
    for _ in 0..loops {
        r = black_box(functions::sum_i64(*black_box(&values)));
    }
    let elapsed = start.elapsed();
    answer(elapsed, r)
}

// case: sum6_i64
fn sum6_i64(_size: usize, loops: u64) -> Outcome {
    let values: [i64; 6] = array::from_fn(|i| 1 << (40 + i));
    let mut r = 0;
    let start = Instant::now();
    for _ in 0..loops {
        r = black_box(functions::sum_i64(*black_box(&values)));
    }
    let elapsed = start.elapsed();
    answer(elapsed, r)
}

// case: sum8_i64
fn sum8_i64(_size: usize, loops: u64) -> Outcome {
    let values: [i64; 8] = array::from_fn(|i| 1 << (40 + i));
    let mut r = 0;
    let start = Instant::now();
    for _ in 0..loops {
        r = black_box(functions::sum_i64(*black_box(&values)));
    }
    let elapsed = start.elapsed();
    answer(elapsed, r)
}

// case: sum12_i64
fn sum12_i64(_size: usize, loops: u64) -> Outcome {
    let values: [i64; 12] = array::from_fn(|i| 1 << (40 + i));
    let mut r = 0;
    let start = Instant::now();
    for _ in 0..loops {
        r = black_box(functions::sum_i64(*black_box(&values)));
    }
    let elapsed = start.elapsed();
    answer(elapsed, r)
}

// case: sum8_f64
fn sum8_f64(_size: usize, loops: u64) -> Outcome {
    let values: [f64; 8] = array::from_fn(|i| f64::from(1 << i));
    let mut r = 0.0;
    let start = Instant::now();
    for _ in 0..loops {
        r = black_box(functions::sum_f64(black_box(&values)));
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
        r = black_box(black_box(&text).len());
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
        upper = black_box(black_box(&text).to_ascii_uppercase());
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
        let length =
            functions::str_copy(black_box(&mut buffer), black_box(&text)).ok_or("does not fit")?;
        copy = black_box(str::from_utf8(&buffer[..length])?.to_owned());
    }
    let elapsed = start.elapsed();
    answer(elapsed, copy)
}

// case: person_json
fn person_json(_size: usize, loops: u64) -> Outcome {
    let mut json = String::new();
    let start = Instant::now();
    for _ in 0..loops {
        let (name, id, age) = black_box(("Zoë", 9_007_199_254_740_993, 41));
        json = black_box(functions::person_json(&Person { name, id, age }));
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
        r = black_box(functions::sum_f64(black_box(&values)));
    }
    let elapsed = start.elapsed();
    answer(elapsed, r)
}

// case: scale_f64
fn scale_f64(size: usize, loops: u64) -> Outcome {
    let mut values = kit::array(size, |i| i as f64)?;
    let start = Instant::now();
    for _ in 0..loops {
        functions::scale_f64(black_box(&mut values), black_box(-1.0));
    }
    let elapsed = start.elapsed();
    answer(elapsed, values.last().ok_or("no elements")?)
}

// case: point_dist
fn point_dist(_size: usize, loops: u64) -> Outcome {
    let a = Point { x: 1.0, y: 2.0 };
    let b = Point { x: 4.0, y: 6.0 };
    let mut r = 0.0;
    let start = Instant::now();
    for _ in 0..loops {
        r = black_box(functions::point_dist(black_box(&a), black_box(&b)));
    }
    let elapsed = start.elapsed();
    answer(elapsed, r)
}

// case: point_add
fn point_add(_size: usize, loops: u64) -> Outcome {
    let a = Point { x: 1.0, y: 2.0 };
    let b = Point { x: 3.0, y: 4.0 };
    let (mut x, mut y) = (0.0, 0.0);
    let start = Instant::now();
    for _ in 0..loops {
        let p = black_box(functions::point_add(black_box(a), black_box(b)));
        (x, y) = (p.x, p.y);
    }
    let elapsed = start.elapsed();
    answer(elapsed, format!("{x},{y}"))
}

// case: mat4_scale
fn mat4_scale(_size: usize, loops: u64) -> Outcome {
    let matrix: [f64; 16] = array::from_fn(|i| i as f64);
    let mut scaled = matrix;
    let start = Instant::now();
    for _ in 0..loops {
        scaled = black_box(functions::mat4_scale(*black_box(&matrix), black_box(2.0)));
    }
    let elapsed = start.elapsed();
    answer(elapsed, scaled.iter().sum::<f64>())
}

// case: apply_i64
fn apply_i64(size: usize, loops: u64) -> Outcome {
    let increment: &dyn Fn(i64) -> i64 = &|value| value + 1;
    let mut r = 0;
    let start = Instant::now();
    for _ in 0..loops {
        r = black_box(functions::apply_i64(black_box(increment), 1 << 53, size));
    }
    let elapsed = start.elapsed();
    answer(elapsed, r)
}

// case: sort_i32
fn sort_i32(size: usize, loops: u64) -> Outcome {
    let input = kit::array(size, |i| (i * 7919 % size) as i32)?;
    let mut output = kit::array(size, |_| 0)?;
    let compare: &Compare = &|a: i32, b: i32| -> Ordering { a.cmp(&b) };
    let start = Instant::now();
    for _ in 0..loops {
        sort::sort_i32(
            black_box(&input),
            black_box(&mut output),
            black_box(compare),
        );
    }
    let elapsed = start.elapsed();
    let last = output.last().ok_or("no elements")?;
    answer(
        elapsed,
        format!("{},{},{last}", output[0], output[size / 2]),
    )
}

/// The object that a log message finds its way to.
struct Log {
    number: i32,
    level: usize,
    last: String,
}

// case: log_message
fn log_message(_size: usize, loops: u64) -> Outcome {
    let mut log = Log {
        number: 7,
        level: 0,
        last: String::new(),
    };
    let sink: &mut dyn FnMut(usize, &str) = &mut |level, message| {
        log.level = level;
        log.last = black_box(message.to_owned());
    };
    let start = Instant::now();
    for _ in 0..loops {
        functions::log_message(black_box(&mut *sink), black_box(2)).ok_or("no such level")?;
    }
    let elapsed = start.elapsed();
    answer(
        elapsed,
        format!("{}|{}|{}", log.level, log.last, log.number),
    )
}

// case: counter_add
fn counter_add(_size: usize, loops: u64) -> Outcome {
    let mut counter = Counter::new(5);
    let mut r = 0;
    let start = Instant::now();
    for _ in 0..loops {
        r = black_box(&mut counter).add(3);
    }
    let elapsed = start.elapsed();
    answer(elapsed, r)
}

// case: counter_cycle
fn counter_cycle(_size: usize, loops: u64) -> Outcome {
    let mut r = 0;
    let start = Instant::now();
    for _ in 0..loops {
        let mut counter = black_box(Counter::new(5));
        r = black_box(counter.add(3));
    }
    let elapsed = start.elapsed();
    answer(elapsed, r)
}

// case: buffer_adopt
fn buffer_adopt(size: usize, loops: u64) -> Outcome {
    let (mut first, mut last) = (0, 0);
    let start = Instant::now();
    for _ in 0..loops {
        let mut buffer = vec![0; size];
        buffer[0] = b'X';
        buffer[size - 1] = b'C';
        let buffer = black_box(buffer);
        (first, last) = (buffer[0], buffer[size - 1]);
    }
    let elapsed = start.elapsed();
    answer(elapsed, format!("{first},{last}"))
}

// case: parse_ok
fn parse_ok(_size: usize, loops: u64) -> Outcome {
    let text = "123456789012";
    let mut number = 0;
    let start = Instant::now();
    for _ in 0..loops {
        number = black_box(parse::parse_i64(black_box(text))?);
    }
    let elapsed = start.elapsed();
    answer(elapsed, number)
}

// case: parse_fail
fn parse_fail(_size: usize, loops: u64) -> Outcome {
    let text = "12x4567";
    let mut caught = String::new();
    let start = Instant::now();
    for _ in 0..loops {
        match parse::parse_i64(black_box(text)) {
            Err(error) => caught = black_box(error.to_string()),
            Ok(number) => return Err(format!("{number} was read from {text}").into()),
        }
    }
    let elapsed = start.elapsed();
    answer(elapsed, caught)
}

// case: work
fn work(size: usize, loops: u64) -> Outcome {
    let steps = i64::try_from(size)?;
    let mut r = 0;
    let start = Instant::now();
    for _ in 0..loops {
        r = black_box(functions::work(black_box(steps)));
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
        digest = black_box(crate::sha256::sha256(black_box(&data)));
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
        functions::matmul_f64(black_box(&a), black_box(&b), black_box(&mut product), size);
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
        functions::add_batch(black_box(&a), black_box(&b), black_box(&mut sums));
    }
    let elapsed = start.elapsed();
    answer(elapsed, sums.last().ok_or("no elements")?)
}

// case: parallel_work
fn parallel_work(size: usize, loops: u64) -> Outcome {
    kit::together(size, || {
        let mut r = 0;
        for _ in 0..loops {
            r = black_box(functions::work(black_box(10_000)));
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
