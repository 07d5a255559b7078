//! Times by the bucket of `harness/core/histogram.py`.

use std::time::Duration;

use serde_json::{Map, Value};

const BUCKETS: usize = 2048;

pub struct Histogram(Vec<u64>);

impl Histogram {
    pub fn new() -> Self {
        Self(vec![0; BUCKETS])
    }

    pub fn add(&mut self, elapsed: Duration) {
        self.0[bucket_of(elapsed.as_nanos() as u64)] += 1;
    }

    /// The buckets that hold any, by their index as text.
    pub fn counts(&self) -> Map<String, Value> {
        let held = self.0.iter().enumerate().filter(|&(_, &count)| count > 0);
        held.map(|(bucket, &count)| (bucket.to_string(), count.into()))
            .collect()
    }
}

fn bucket_of(ns: u64) -> usize {
    if ns < 64 {
        return ns as usize;
    }
    let shift = ns.ilog2() as usize - 5;
    let bucket = 64 + 32 * (shift - 1) + (ns >> shift) as usize - 32;
    bucket.min(BUCKETS - 1)
}
