//! Things that live in the library: a class around a counter, an ArrayBuffer around a buffer.

use napi::bindgen_prelude::{ArrayBuffer, BigInt, i64n};
use napi::{Env, Error, Result};
use napi_derive::napi;

use crate::counter;
use crate::error;
use crate::failure::{failure, int64};
use crate::ffi;

/// The class has a finalizer, as all of napi-rs's: it drops what nobody closed.
/// https://napi.rs/docs/concepts/class
#[napi(js_name = "Counter")]
pub struct JsCounter(Option<counter::Counter>);

#[napi]
impl JsCounter {
    #[napi(constructor)]
    pub fn new(value: BigInt) -> Result<Self> {
        let counter = counter::Counter::new(int64(&value)?).map_err(failure)?;
        Ok(Self(Some(counter)))
    }

    // case: counter_add
    #[napi]
    pub fn add(&mut self, amount: BigInt) -> Result<i64n> {
        let amount = int64(&amount)?;
        let counter = self.0.as_mut().ok_or_else(closed)?;
        Ok(i64n(counter.add(amount)))
    }

    // case: counter_cycle
    #[napi]
    pub fn close(&mut self) -> Result<()> {
        self.0.take().map(drop).ok_or_else(closed)
    }
    // end of cases
}

fn closed() -> Error {
    Error::from_reason("the counter is closed")
}

// case: buffer_adopt
#[napi(js_name = "xc_buffer_new")]
pub fn buffer_new(env: &Env, size: u32) -> Result<ArrayBuffer<'_>> {
    let size = size as usize;
    let bytes = unsafe { ffi::xc_buffer_new(size) };
    if bytes.is_null() {
        return Err(failure(error::Error::last(ffi::XC_ERR_MEMORY)));
    }
    // SAFETY: the bytes live until xc_buffer_free, which detaches the buffer first.
    unsafe { ArrayBuffer::from_external(env, bytes, size, (), |_, ()| ()) }
}

#[napi(js_name = "xc_buffer_free")]
pub fn buffer_free(buffer: ArrayBuffer<'_>) -> Result<()> {
    let bytes = buffer.as_ptr().cast_mut();
    buffer.detach()?;
    unsafe { ffi::xc_buffer_free(bytes) };
    Ok(())
}
// end of cases
