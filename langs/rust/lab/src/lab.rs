//! The lab worker of Rust: requests beyond the worker protocol, `langs/README.md`, "Labs".
//!
//! `loops` and `mistakes` lie beside this file, for each mechanism others: the loops that threads and samples
//! run, and what the mechanism does on purpose wrong.

use std::any::Any;
use std::io::{self, BufRead, Write};
use std::mem::MaybeUninit;
use std::panic::{self, AssertUnwindSafe};

use crosscall_kit::Failure;
use serde_json::{Value, json};

use crate::counting::counted;
use crate::loops::{self, LOOPS};
use crate::mistakes::{MISTAKES, REJECTED};
use crate::samples::{self, Loop};

const REQUESTS: [&str; 7] = [
    "threads",
    "tails",
    "stalls",
    "cold",
    "allocations",
    "handles",
    "mistake",
];

struct Started {
    main_ns: i64,
    loaded_ns: i64,
    abi: u32,
}

pub fn serve() -> io::Result<()> {
    let main_ns = monotonic_ns();
    let abi = loops::abi();
    let loaded_ns = monotonic_ns();
    let started = Started {
        main_ns,
        loaded_ns,
        abi,
    };
    // Without a backtrace: of what a process says that a panic ends, the last lines are kept.
    panic::set_hook(Box::new(|panic| eprintln!("{panic}")));
    let mut answers = io::stdout().lock();
    for line in io::stdin().lock().lines() {
        let line = line?;
        if line.trim() == "bye" {
            break;
        }
        let words: Vec<&str> = line.split_whitespace().collect();
        let answer = panic::catch_unwind(AssertUnwindSafe(|| respond(&words, &started)))
            .unwrap_or_else(|panic| Err(panic_message(&*panic).into()))
            .unwrap_or_else(|error| json!({"error": format!("{error} ({line})")}));
        writeln!(answers, "{answer}")?;
        answers.flush()?;
    }
    Ok(())
}

fn respond(words: &[&str], started: &Started) -> Result<Value, Failure> {
    Ok(match *words {
        ["hello"] => {
            let runtime = env!("CROSSCALL_RUNTIME");
            json!({"protocol": 1, "abi": started.abi, "runtime": runtime, "cases": REQUESTS})
        }
        ["threads", case, size, loops, members] => samples::threads(
            loop_named(case)?,
            size.parse()?,
            loops.parse()?,
            members.parse()?,
        )?,
        ["tails", case, size, samples, batch, load] => samples::tails(
            loop_named(case)?,
            size.parse()?,
            samples.parse()?,
            batch.parse()?,
            load.parse()?,
        ),
        ["stalls", held_ms, times, _] => samples::stalls(held_ms.parse()?, times.parse()?),
        // What main needs is in the program, and the loader has loaded the library before main.
        ["cold"] => {
            let (main_ns, loaded_ns) = (started.main_ns, started.loaded_ns);
            json!({"main_ns": main_ns, "imported_ns": main_ns, "loaded_ns": loaded_ns})
        }
        ["allocations", case, size, loops] => {
            let (call, size, loops) = (loop_named(case)?, size.parse()?, loops.parse()?);
            let (objects, bytes) = counted(|| {
                call(size, loops);
            });
            json!({"objects": objects, "bytes": bytes})
        }
        ["handles", count] => {
            for _ in 0..count.parse::<u64>()? {
                loops::drop_handle()?;
            }
            json!({"value": count})
        }
        ["mistake", name] => mistake(name)?,
        _ => return Err("unknown request".into()),
    })
}

fn loop_named(name: &str) -> Result<Loop, Failure> {
    if name == "clock" {
        return Ok(|_, _| 0);
    }
    let known = LOOPS.iter().find(|(case, _)| *case == name);
    let (_, call) = known.ok_or_else(|| format!("unknown case {name}"))?;
    Ok(*call)
}

/// What came of a mistake, seen from inside.
fn mistake(name: &str) -> Result<Value, Failure> {
    if let Some((_, why)) = REJECTED.iter().find(|(known, _)| *known == name) {
        return Ok(json!({"outcome": "rejected", "what": why}));
    }
    let known = MISTAKES.iter().find(|(known, _)| *known == name);
    let (_, make) = known.ok_or_else(|| format!("unknown mistake {name}"))?;
    Ok(match panic::catch_unwind(make) {
        Err(panic) => json!({"outcome": "exception", "what": panic_message(&*panic)}),
        Ok(Err(error)) => json!({"outcome": "exception", "what": format!("Err: {error}")}),
        Ok(Ok(None)) => json!({"outcome": "nothing"}),
        Ok(Ok(Some(value))) => json!({"outcome": "value", "what": value}),
    })
}

fn panic_message(panic: &(dyn Any + Send)) -> String {
    let text = panic.downcast_ref::<&str>().copied();
    let text = text.or_else(|| panic.downcast_ref::<String>().map(String::as_str));
    format!("panic: {}", text.unwrap_or("without a message"))
}

/// The system's clock, whose origin `Instant` hides.
pub fn monotonic_ns() -> i64 {
    let mut now = MaybeUninit::<libc::timespec>::uninit();
    // SAFETY: the clock is there on every system, and now is written.
    let now = unsafe {
        libc::clock_gettime(libc::CLOCK_MONOTONIC, now.as_mut_ptr());
        now.assume_init()
    };
    now.tv_sec * 1_000_000_000 + now.tv_nsec
}
