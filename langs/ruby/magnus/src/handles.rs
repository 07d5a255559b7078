//! Handles, closed at the end of a block or by the garbage collector, which drops them.

use std::cell::RefCell;

use magnus::prelude::*;
use magnus::{Error, RModule, Ruby, Value, function, method};

use crate::buffer::Buffer;
use crate::counter::Counter;
use crate::failure::failure;

/// None once closed.
struct Closable<T>(RefCell<Option<T>>);

// SAFETY: any thread may use a handle, one at a time: the GVL sees to that.
unsafe impl<T> Send for Closable<T> {}

impl<T> Closable<T> {
    fn new(handle: T) -> Self {
        Self(RefCell::new(Some(handle)))
    }

    fn with<R>(&self, ruby: &Ruby, call: impl FnOnce(&mut T) -> R) -> Result<R, Error> {
        let result = self.0.borrow_mut().as_mut().map(call);
        result.ok_or_else(|| failure(ruby, "it is closed"))
    }

    fn close(&self) {
        self.0.take();
    }
}

#[magnus::wrap(class = "Crosscall::Counter", free_immediately, size)]
struct RubyCounter(Closable<Counter>);

impl RubyCounter {
    // case: counter_cycle
    fn open(ruby: &Ruby, value: i64) -> Result<Value, Error> {
        let counter = Counter::new(value).map_err(|failed| failure(ruby, failed))?;
        let counter = ruby.obj_wrap(Self(Closable::new(counter)));
        let result = ruby.yield_value(counter);
        counter.0.close();
        result
    }

    // case: counter_add
    fn add(ruby: &Ruby, this: &Self, amount: i64) -> Result<i64, Error> {
        this.0.with(ruby, |counter| counter.add(amount))
    }
    // end of cases
}

#[magnus::wrap(class = "Crosscall::Buffer", free_immediately, size)]
struct RubyBuffer(Closable<Buffer>);

impl RubyBuffer {
    // case: buffer_adopt
    fn open(ruby: &Ruby, size: usize) -> Result<Value, Error> {
        let buffer = Buffer::new(size).map_err(|failed| failure(ruby, failed))?;
        let buffer = ruby.obj_wrap(Self(Closable::new(buffer)));
        let result = ruby.yield_value(buffer);
        buffer.0.close();
        result
    }

    /// The byte at i, nil beyond the end, as String#getbyte has it.
    fn getbyte(ruby: &Ruby, this: &Self, i: usize) -> Result<Option<u8>, Error> {
        this.0.with(ruby, |buffer| buffer.get(i).copied())
    }
    // end of cases
}

pub fn add_to(ruby: &Ruby, module: RModule) -> Result<(), Error> {
    let counter = module.define_class("Counter", ruby.class_object())?;
    counter.define_singleton_method("open", function!(RubyCounter::open, 1))?;
    counter.define_method("add", method!(RubyCounter::add, 1))?;
    let buffer = module.define_class("Buffer", ruby.class_object())?;
    buffer.define_singleton_method("open", function!(RubyBuffer::open, 1))?;
    buffer.define_method("getbyte", method!(RubyBuffer::getbyte, 1))
}
