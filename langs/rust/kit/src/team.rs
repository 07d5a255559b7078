//! Threads that wait for each other, so that the clock sees their work and not their start.

use std::io;
use std::sync::{RwLock, mpsc};
use std::thread;
use std::time::Instant;

use crate::{Outcome, answer};

/// Beyond what is ever measured, and well below the tens of thousands where the kernel runs out of memory
/// maps for their stacks: std aborts the process then.
const MOST: usize = 1024;

/// Lets `threads` threads do `work` at the same time; from letting them go to the end of the last.
pub fn together(threads: usize, work: impl Fn() -> i64 + Sync) -> Outcome {
    if threads > MOST {
        return Err(format!("more than {MOST} threads").into());
    }
    // Held while threads gather, so that they queue up behind it; true once they may go. Should one
    // of them not start, it falls open with false and the others go home.
    let gate = RwLock::new(false);
    let (arrive, arrived) = mpsc::channel();
    thread::scope(|scope| {
        let mut open = gate.write().map_err(|_| "the gate is broken")?;
        let mut team = Vec::new();
        for _ in 0..threads {
            let arrive = arrive.clone();
            let (gate, work) = (&gate, &work);
            team.push(spawn_on(scope, move || {
                arrive.send(()).ok()?;
                let may_go = gate.read().is_ok_and(|open| *open);
                may_go.then(work)
            })?);
        }
        for _ in &team {
            arrived.recv()?;
        }
        let start = Instant::now();
        *open = true;
        drop(open);
        let results: Vec<_> = team.into_iter().map(|thread| thread.join()).collect();
        let elapsed = start.elapsed();
        let last = results.into_iter().next_back().ok_or("no threads")?;
        let value = last.ok().flatten().ok_or("a thread panicked")?;
        answer(elapsed, value)
    })
}

/// `Scope::spawn`, but a refused thread is an error and not a panic.
fn spawn_on<'scope, T: Send + 'scope>(
    scope: &'scope thread::Scope<'scope, '_>,
    body: impl FnOnce() -> T + Send + 'scope,
) -> io::Result<thread::ScopedJoinHandle<'scope, T>> {
    thread::Builder::new().spawn_scoped(scope, body)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_value_of_one_thread_is_answered() {
        assert_eq!(together(3, || 42).unwrap().value, "42");
    }

    #[test]
    fn a_panic_in_a_thread_is_an_error() {
        assert!(together(2, || panic!("on purpose")).is_err());
    }

    #[test]
    fn too_many_threads_are_an_error() {
        assert!(together(MOST + 1, || 42).is_err());
    }

    #[test]
    fn no_threads_are_an_error() {
        assert!(together(0, || 42).is_err());
    }
}
