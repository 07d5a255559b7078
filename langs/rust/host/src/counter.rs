//! A counter on the heap, as a handle is.

pub struct Counter {
    value: i64,
}

impl Counter {
    pub fn new(value: i64) -> Box<Self> {
        Box::new(Self { value })
    }

    pub fn add(&mut self, amount: i64) -> i64 {
        self.value = self.value.wrapping_add(amount);
        self.value
    }
}
