//! Arrays, by the elements that JNI gives: HotSpot allocates a copy of them.
//! https://docs.rs/jni/0.22/jni/objects/struct.JPrimitiveArray.html#method.get_elements

use jni::objects::{JClass, JDoubleArray, ReleaseMode};
use jni::sys::jdouble;
use jni::{EnvUnowned, jni_mangle};

use crate::error::check;
use crate::failure::{Failure, Throw};
use crate::ffi;

// case: sum_f64
#[jni_mangle("crosscall.Crosscall$C", "xc_sum_f64")]
pub fn sum_f64(mut env: EnvUnowned<'_>, _class: JClass<'_>, values: JDoubleArray<'_>) -> jdouble {
    let outcome = env.with_env(|env| {
        let values = unsafe { values.get_elements(env, ReleaseMode::NoCopyBack) }?;
        Ok::<_, Failure>(unsafe { ffi::xc_sum_f64(values.as_ptr(), values.len()) })
    });
    outcome.resolve::<Throw>()
}

// case: scale_f64
#[jni_mangle("crosscall.Crosscall$C", "xc_scale_f64")]
pub fn scale_f64(
    mut env: EnvUnowned<'_>,
    _class: JClass<'_>,
    values: JDoubleArray<'_>,
    factor: jdouble,
) {
    let outcome = env.with_env(|env| {
        let values = unsafe { values.get_elements(env, ReleaseMode::CopyBack) }?;
        check(unsafe { ffi::xc_scale_f64(values.as_ptr(), values.len(), factor) })?;
        Ok::<_, Failure>(())
    });
    outcome.resolve::<Throw>()
}
// end of cases
