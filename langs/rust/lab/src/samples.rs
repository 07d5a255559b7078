//! Calls from several threads, single calls in a histogram, a heartbeat beside a call.

use std::hint::black_box;
use std::process;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Condvar, Mutex, PoisonError};
use std::thread;
use std::time::{Duration, Instant};

use crosscall_kit::Failure;
use serde_json::{Value, json};

use crate::histogram::Histogram;
use crate::loops;

/// Makes so many calls at a size; what the last one gave.
pub type Loop = fn(size: usize, loops: u64) -> i64;

/// The last thread to arrive reads the clock and opens it.
struct Gate {
    missing: usize,
    start: Option<Instant>,
}

fn pass(gate: &Mutex<Gate>, opened: &Condvar) -> Instant {
    let mut state = gate.lock().unwrap_or_else(PoisonError::into_inner);
    state.missing -= 1;
    if state.missing == 0 {
        state.start = Some(Instant::now());
        opened.notify_all();
    }
    loop {
        if let Some(start) = state.start {
            return start;
        }
        state = opened.wait(state).unwrap_or_else(PoisonError::into_inner);
    }
}

/// Well below the tens of thousands where std aborts for want of memory maps.
const MOST: usize = 1024;

/// From the opening of the gate to the last end, which each thread reads itself.
pub fn threads(call: Loop, size: usize, loops: u64, members: usize) -> Result<Value, Failure> {
    if !(1..=MOST).contains(&members) {
        return Err(format!("{members} threads; between 1 and {MOST} are possible").into());
    }
    let (missing, start) = (members, None);
    let (gate, opened) = (Mutex::new(Gate { missing, start }), Condvar::new());
    let body = || {
        let start = pass(&gate, &opened);
        let value = call(size, loops);
        (start.elapsed(), value)
    };
    let ends: Vec<_> = thread::scope(|scope| {
        let spawn = |_| thread::Builder::new().spawn_scoped(scope, body);
        let team: Result<Vec<_>, _> = (0..members).map(spawn).collect();
        let team = team.unwrap_or_else(|error| {
            eprintln!("lab: {error}"); // the others wait at the gate for ever
            process::exit(1)
        });
        let join = |member: thread::ScopedJoinHandle<_>| member.join().expect("no panic in a loop");
        team.into_iter().map(join).collect()
    });
    let last = ends.iter().map(|(elapsed, _)| elapsed.as_nanos() as u64);
    Ok(json!({"ns": last.max(), "value": ends[0].1.to_string()}))
}

/// As many objects of a load are kept.
const KEPT: usize = 1024;

pub fn tails(call: Loop, size: usize, samples: usize, batch: u64, load: usize) -> Value {
    let mut found = Histogram::new();
    let mut kept = vec![Vec::new(); KEPT];
    let mut value = 0;
    for sample in 0..samples {
        let start = Instant::now();
        value = call(size, batch);
        found.add(start.elapsed());
        if load > 0 {
            kept[sample % KEPT] = black_box(vec![1u8; load]);
        }
    }
    json!({"buckets": found.counts(), "value": value.to_string()})
}

pub fn steps_of_a_ms() -> i64 {
    let steps = 200_000;
    let timed = |_| {
        let start = Instant::now();
        black_box(loops::work(steps));
        start.elapsed().as_nanos() as i64
    };
    let least_ns = (0..5).map(timed).min().unwrap_or(1);
    steps * 1_000_000 / least_ns.max(1)
}

/// The heartbeat is this thread; another one is in C. Nothing collects here.
pub fn stalls(held_ms: i64, times: u64) -> Value {
    let steps = held_ms * steps_of_a_ms();
    let done = AtomicBool::new(false);
    let mut found = Histogram::new();
    let stay_in_c = || {
        let mut held = Duration::ZERO;
        for _ in 0..times {
            if steps == 0 {
                thread::sleep(Duration::from_millis(10));
                continue;
            }
            let start = Instant::now();
            black_box(loops::work(steps));
            held += start.elapsed();
            thread::sleep(Duration::from_millis(1));
        }
        done.store(true, Ordering::Release);
        held
    };
    let held = thread::scope(|scope| {
        let other = scope.spawn(stay_in_c);
        let mut last = Instant::now();
        while !done.load(Ordering::Acquire) {
            let beat = Instant::now();
            found.add(beat - last);
            last = beat;
        }
        found.add(last.elapsed()); // the gap in which it ended
        other.join().expect("no panic in C")
    });
    let held_ns = held.as_nanos() as u64;
    json!({"buckets": found.counts(), "held_ns": held_ns, "collect_ns": 0})
}
