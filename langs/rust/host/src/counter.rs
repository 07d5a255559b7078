//! A counter on the heap, as a handle is.

use std::hint::black_box;

pub struct Counter {
    value: i64,
}

impl Counter {
    #[inline(never)]
    pub fn new(value: i64) -> Box<Self> {
        black_box(());
        Box::new(Self { value })
    }

    #[inline(never)]
    pub fn add(&mut self, amount: i64) -> i64 {
        black_box(());
        self.value = self.value.wrapping_add(amount);
        self.value
    }
}
