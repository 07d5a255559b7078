//! Texts: JNI's modified UTF-8 becomes a String, and that a CString.

use std::ffi::CString;

use jni::objects::{JByteArray, JClass, JString, ReleaseMode};
use jni::sys::{jint, jlong};
use jni::{Env, EnvUnowned, jni_mangle};

use crate::error::Error;
use crate::failure::{Failure, Throw};
use crate::ffi;
use crate::owned_text::OwnedText;

/// The C string of a text.
pub fn c_string(env: &Env<'_>, text: &JString<'_>) -> Result<CString, Failure> {
    Ok(CString::new(text.try_to_string(env)?)?)
}

/// Java's string of a text that the library allocated.
fn take<'local>(
    env: &mut Env<'local>,
    text: *mut std::ffi::c_char,
) -> Result<JString<'local>, Failure> {
    // SAFETY: the callers' functions say that their result is freed so.
    let text = unsafe { OwnedText::adopt(text) }?;
    Ok(JString::from_str(env, text.to_str()?)?)
}

// case: str_len
#[jni_mangle("crosscall.Crosscall$C", "xc_str_len")]
pub fn str_len(mut env: EnvUnowned<'_>, _class: JClass<'_>, text: JString<'_>) -> jlong {
    let outcome = env.with_env(|env| {
        let text = c_string(env, &text)?;
        let length = unsafe { ffi::xc_str_len(text.as_ptr()) };
        if length < 0 {
            return Err(Error::last(ffi::XC_ERR_NULL).into());
        }
        Ok::<_, Failure>(length)
    });
    outcome.resolve::<Throw>()
}

// case: str_upper
#[jni_mangle("crosscall.Crosscall$C", "xc_str_upper")]
pub fn str_upper<'local>(
    mut env: EnvUnowned<'local>,
    _class: JClass<'local>,
    text: JString<'local>,
) -> JString<'local> {
    let outcome = env.with_env(|env| {
        let text = c_string(env, &text)?;
        take(env, unsafe { ffi::xc_str_upper(text.as_ptr()) })
    });
    outcome.resolve::<Throw>()
}

// case: str_copy
#[jni_mangle("crosscall.Crosscall$C", "xc_str_copy")]
pub fn str_copy<'local>(
    mut env: EnvUnowned<'local>,
    _class: JClass<'local>,
    buffer: JByteArray<'local>,
    text: JString<'local>,
) -> jlong {
    let outcome = env.with_env(|env| {
        let text = c_string(env, &text)?;
        let buffer = unsafe { buffer.get_elements(env, ReleaseMode::CopyBack) }?;
        let (at, capacity) = (buffer.as_ptr().cast(), buffer.len());
        let length = unsafe { ffi::xc_str_copy(at, capacity, text.as_ptr()) };
        if length < 0 {
            return Err(Error::last(ffi::XC_ERR_CAPACITY).into());
        }
        Ok::<_, Failure>(length)
    });
    outcome.resolve::<Throw>()
}

// case: person_json
#[jni_mangle("crosscall.Crosscall$C", "xc_person_json")]
pub fn person_json<'local>(
    mut env: EnvUnowned<'local>,
    _class: JClass<'local>,
    name: JString<'local>,
    id: jlong,
    age: jint,
) -> JString<'local> {
    let outcome = env.with_env(|env| {
        let name = c_string(env, &name)?;
        let person = ffi::xc_person {
            name: name.as_ptr(),
            id,
            age,
        };
        take(env, unsafe { ffi::xc_person_json(&person) })
    });
    outcome.resolve::<Throw>()
}
// end of cases
