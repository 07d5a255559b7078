//! Handles travel as longs, C's memory as a direct buffer.

use jni::objects::{JByteBuffer, JClass};
use jni::sys::{jint, jlong};
use jni::{EnvUnowned, jni_mangle};

use crate::error::Error;
use crate::failure::{Failure, Throw};
use crate::ffi;

fn counter_of(handle: jlong) -> *mut ffi::xc_counter {
    handle as usize as *mut ffi::xc_counter
}

// case: counter_add
#[jni_mangle("crosscall.Crosscall$C", "xc_counter_add")]
pub fn counter_add(
    _env: EnvUnowned<'_>,
    _class: JClass<'_>,
    counter: jlong,
    amount: jlong,
) -> jlong {
    unsafe { ffi::xc_counter_add(counter_of(counter), amount) }
}

// case: counter_cycle
#[jni_mangle("crosscall.Crosscall$C", "xc_counter_new")]
pub fn counter_new(mut env: EnvUnowned<'_>, _class: JClass<'_>, value: jlong) -> jlong {
    let outcome = env.with_env(|_env| {
        let counter = unsafe { ffi::xc_counter_new(value) };
        if counter.is_null() {
            return Err(Failure::from(Error::last(ffi::XC_ERR_MEMORY)));
        }
        Ok(counter as usize as jlong)
    });
    outcome.resolve::<Throw>()
}

#[jni_mangle("crosscall.Crosscall$C", "xc_counter_free")]
pub fn counter_free(_env: EnvUnowned<'_>, _class: JClass<'_>, counter: jlong) {
    unsafe { ffi::xc_counter_free(counter_of(counter)) }
}

// case: buffer_adopt
#[jni_mangle("crosscall.Crosscall$C", "xc_buffer_new")]
pub fn buffer_new<'local>(
    mut env: EnvUnowned<'local>,
    _class: JClass<'local>,
    size: jint,
) -> JByteBuffer<'local> {
    let outcome = env.with_env(|env| {
        let size = size as usize;
        let bytes = unsafe { ffi::xc_buffer_new(size) };
        if bytes.is_null() {
            return Err(Failure::from(Error::last(ffi::XC_ERR_MEMORY)));
        }
        unsafe { env.new_direct_byte_buffer(bytes, size) }.map_err(|error| {
            unsafe { ffi::xc_buffer_free(bytes) };
            error.into()
        })
    });
    outcome.resolve::<Throw>()
}

#[jni_mangle("crosscall.Crosscall$C", "xc_buffer_free")]
pub fn buffer_free(mut env: EnvUnowned<'_>, _class: JClass<'_>, buffer: JByteBuffer<'_>) {
    let outcome = env.with_env(|env| {
        let bytes = env.get_direct_buffer_address(&buffer)?;
        unsafe { ffi::xc_buffer_free(bytes) };
        Ok::<_, Failure>(())
    });
    outcome.resolve::<Throw>()
}
// end of cases
