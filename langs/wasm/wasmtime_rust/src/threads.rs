//! Calls from several threads at once, each with an instance of its own.

use std::hint::black_box;
use std::sync::Mutex;

use crosscall_kit as kit;
use kit::{Case, Outcome};

use crate::library::Library;

// case: parallel_work
fn parallel_work(size: usize, loops: u64) -> Outcome {
    let steps = black_box(10_000);
    let mut instances = Vec::new();
    for _ in 0..size.min(1024) {
        let mut library = Library::new()?;
        let xc_work = library.function::<i64, i64>("xc_work")?;
        instances.push((library, xc_work));
    }
    let instances = Mutex::new(instances);
    kit::together(size, || {
        let taken = instances.lock().ok().and_then(|mut all| all.pop());
        let (mut library, xc_work) = taken.expect("an instance for each thread");
        let mut r = 0;
        for _ in 0..loops {
            r = xc_work
                .call(&mut library.store, steps)
                .expect("it cannot trap");
        }
        r
    })
}
// end of cases

pub const CASES: &[Case] = kit::cases![parallel_work];
