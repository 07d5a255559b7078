//! A status that becomes an exception.

use jni::objects::{JClass, JString};
use jni::sys::jlong;
use jni::{EnvUnowned, jni_mangle};

use crate::error::check;
use crate::failure::{Failure, Throw};
use crate::ffi;
use crate::strings::c_string;

// case: parse_ok
#[jni_mangle("crosscall.Crosscall$C", "xc_parse_i64")]
pub fn parse_i64(mut env: EnvUnowned<'_>, _class: JClass<'_>, text: JString<'_>) -> jlong {
    let outcome = env.with_env(|env| {
        let text = c_string(env, &text)?;
        let mut value = 0;
        check(unsafe { ffi::xc_parse_i64(text.as_ptr(), &mut value) })?;
        Ok::<_, Failure>(value)
    });
    outcome.resolve::<Throw>()
}
// end of cases
