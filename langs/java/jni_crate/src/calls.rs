//! Functions of plain numbers: there is nothing that could fail or panic, and nothing is asked of JNI.

use jni::EnvUnowned;
use jni::jni_mangle;
use jni::objects::JClass;
use jni::sys::{jdouble, jint, jlong};

use crate::ffi;

#[jni_mangle("crosscall.Crosscall$C", "xc_abi_version")]
pub fn abi_version(_env: EnvUnowned<'_>, _class: JClass<'_>) -> jint {
    unsafe { ffi::xc_abi_version() as jint }
}

// case: noop
#[jni_mangle("crosscall.Crosscall$C", "xc_noop")]
pub fn noop(_env: EnvUnowned<'_>, _class: JClass<'_>) {
    unsafe { ffi::xc_noop() }
}

// case: add_i32
#[jni_mangle("crosscall.Crosscall$C", "xc_add_i32")]
pub fn add_i32(_env: EnvUnowned<'_>, _class: JClass<'_>, a: jint, b: jint) -> jint {
    unsafe { ffi::xc_add_i32(a, b) }
}

// case: inc_i64
#[jni_mangle("crosscall.Crosscall$C", "xc_inc_i64")]
pub fn inc_i64(_env: EnvUnowned<'_>, _class: JClass<'_>, value: jlong) -> jlong {
    unsafe { ffi::xc_inc_i64(value) }
}

// case: sum2_i64
#[jni_mangle("crosscall.Crosscall$C", "xc_sum2_i64")]
pub fn sum2_i64(_env: EnvUnowned<'_>, _class: JClass<'_>, a: jlong, b: jlong) -> jlong {
    unsafe { ffi::xc_sum2_i64(a, b) }
}

// case: sum4_i64
#[jni_mangle("crosscall.Crosscall$C", "xc_sum4_i64")]
pub fn sum4_i64(
    _env: EnvUnowned<'_>,
    _class: JClass<'_>,
    a: jlong,
    b: jlong,
    c: jlong,
    d: jlong,
) -> jlong {
    unsafe { ffi::xc_sum4_i64(a, b, c, d) }
}

// case: sum6_i64
#[jni_mangle("crosscall.Crosscall$C", "xc_sum6_i64")]
#[allow(clippy::too_many_arguments)]
pub fn sum6_i64(
    _env: EnvUnowned<'_>,
    _class: JClass<'_>,
    a: jlong,
    b: jlong,
    c: jlong,
    d: jlong,
    e: jlong,
    f: jlong,
) -> jlong {
    unsafe { ffi::xc_sum6_i64(a, b, c, d, e, f) }
}

// case: sum8_i64
#[jni_mangle("crosscall.Crosscall$C", "xc_sum8_i64")]
#[allow(clippy::too_many_arguments)]
pub fn sum8_i64(
    _env: EnvUnowned<'_>,
    _class: JClass<'_>,
    a: jlong,
    b: jlong,
    c: jlong,
    d: jlong,
    e: jlong,
    f: jlong,
    g: jlong,
    h: jlong,
) -> jlong {
    unsafe { ffi::xc_sum8_i64(a, b, c, d, e, f, g, h) }
}

// case: sum12_i64
#[jni_mangle("crosscall.Crosscall$C", "xc_sum12_i64")]
#[allow(clippy::too_many_arguments)]
pub fn sum12_i64(
    _env: EnvUnowned<'_>,
    _class: JClass<'_>,
    a: jlong,
    b: jlong,
    c: jlong,
    d: jlong,
    e: jlong,
    f: jlong,
    g: jlong,
    h: jlong,
    i: jlong,
    j: jlong,
    k: jlong,
    l: jlong,
) -> jlong {
    unsafe { ffi::xc_sum12_i64(a, b, c, d, e, f, g, h, i, j, k, l) }
}

// case: sum8_f64
#[jni_mangle("crosscall.Crosscall$C", "xc_sum8_f64")]
#[allow(clippy::too_many_arguments)]
pub fn sum8_f64(
    _env: EnvUnowned<'_>,
    _class: JClass<'_>,
    a: jdouble,
    b: jdouble,
    c: jdouble,
    d: jdouble,
    e: jdouble,
    f: jdouble,
    g: jdouble,
    h: jdouble,
) -> jdouble {
    unsafe { ffi::xc_sum8_f64(a, b, c, d, e, f, g, h) }
}
// end of cases
