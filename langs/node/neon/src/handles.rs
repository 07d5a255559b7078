//! Things that live in the library, in boxes of JavaScript's that drop them when nobody freed them.
//! https://docs.rs/neon/1.1/neon/types/struct.JsBox.html

use std::cell::RefCell;

use neon::prelude::*;
use neon::types::JsBigInt;

use crate::buffer::Buffer;
use crate::counter::Counter;
use crate::failure::{int64, or_throw};

type CounterBox = JsBox<Handled<Counter>>;
type BufferBox = JsBox<Handled<Buffer>>;

/// None once it was freed.
struct Handled<T>(RefCell<Option<T>>);

impl<T> Finalize for Handled<T> {}

impl<T> Handled<T> {
    fn new(handle: T) -> Self {
        Self(RefCell::new(Some(handle)))
    }

    fn with<'cx, R>(
        &self,
        cx: &mut impl Context<'cx>,
        call: impl FnOnce(&mut T) -> R,
    ) -> NeonResult<R> {
        let result = self.0.borrow_mut().as_mut().map(call);
        or_throw(cx, result.ok_or("it was freed"))
    }

    fn free<'cx>(&self, cx: &mut impl Context<'cx>) -> NeonResult<()> {
        let handle = self.0.borrow_mut().take();
        or_throw(cx, handle.map(drop).ok_or("it was freed"))
    }
}

// case: counter_add
#[neon::export(name = "xc_counter_add")]
fn counter_add<'cx>(
    cx: &mut FunctionContext<'cx>,
    counter: Handle<'cx, CounterBox>,
    amount: Handle<'cx, JsBigInt>,
) -> JsResult<'cx, JsBigInt> {
    let amount = int64(cx, amount)?;
    let value = counter.with(cx, |counter| counter.add(amount))?;
    Ok(JsBigInt::from_i64(cx, value))
}

// case: counter_cycle
#[neon::export(name = "xc_counter_new")]
fn counter_new<'cx>(
    cx: &mut FunctionContext<'cx>,
    value: Handle<'cx, JsBigInt>,
) -> JsResult<'cx, CounterBox> {
    let counter = Counter::new(int64(cx, value)?);
    let counter = or_throw(cx, counter)?;
    Ok(cx.boxed(Handled::new(counter)))
}

#[neon::export(name = "xc_counter_free")]
fn counter_free<'cx>(
    cx: &mut FunctionContext<'cx>,
    counter: Handle<'cx, CounterBox>,
) -> NeonResult<()> {
    counter.free(cx)
}

// case: buffer_adopt
#[neon::export(name = "xc_buffer_new")]
fn buffer_new<'cx>(cx: &mut FunctionContext<'cx>, size: f64) -> JsResult<'cx, BufferBox> {
    let buffer = or_throw(cx, Buffer::new(size as usize))?;
    Ok(cx.boxed(Handled::new(buffer)))
}

#[neon::export(name = "buffer_at")]
fn buffer_at<'cx>(
    cx: &mut FunctionContext<'cx>,
    buffer: Handle<'cx, BufferBox>,
    i: f64,
) -> NeonResult<f64> {
    let byte = buffer.with(cx, |buffer| buffer.get(i as usize).copied())?;
    or_throw(cx, byte.map(f64::from).ok_or("outside of the buffer"))
}

#[neon::export(name = "xc_buffer_free")]
fn buffer_free<'cx>(
    cx: &mut FunctionContext<'cx>,
    buffer: Handle<'cx, BufferBox>,
) -> NeonResult<()> {
    buffer.free(cx)
}
// end of cases
