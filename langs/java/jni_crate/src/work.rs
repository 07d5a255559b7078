//! Calls that give C more to do.

use jni::objects::{JByteArray, JClass, JDoubleArray, ReleaseMode};
use jni::sys::{jint, jlong};
use jni::{EnvUnowned, jni_mangle};

use crate::error::check;
use crate::failure::{Failure, Throw};
use crate::ffi;

// case: work
#[jni_mangle("crosscall.Crosscall$C", "xc_work")]
pub fn work(_env: EnvUnowned<'_>, _class: JClass<'_>, steps: jlong) -> jlong {
    unsafe { ffi::xc_work(steps) }
}

// case: sha256
#[jni_mangle("crosscall.Crosscall$C", "xc_sha256")]
pub fn sha256<'local>(
    mut env: EnvUnowned<'local>,
    _class: JClass<'local>,
    data: JByteArray<'local>,
    digest: JByteArray<'local>,
) {
    let outcome = env.with_env(|env| {
        let mut bytes = [0; 32];
        let data = unsafe { data.get_elements(env, ReleaseMode::NoCopyBack) }?;
        let out = bytes.as_mut_ptr();
        check(unsafe { ffi::xc_sha256(data.as_ptr().cast(), data.len(), out) })?;
        digest.set_region(env, 0, &bytes.map(|byte| byte as i8))?;
        Ok::<_, Failure>(())
    });
    outcome.resolve::<Throw>()
}

// case: matmul_f64
#[jni_mangle("crosscall.Crosscall$C", "xc_matmul_f64")]
pub fn matmul_f64<'local>(
    mut env: EnvUnowned<'local>,
    _class: JClass<'local>,
    a: JDoubleArray<'local>,
    b: JDoubleArray<'local>,
    product: JDoubleArray<'local>,
    n: jint,
) {
    let outcome = env.with_env(|env| {
        let wrong = Failure::Argument("the arrays are not of n × n elements");
        let n = n as usize;
        let Some(count) = n.checked_mul(n) else {
            return Err(wrong);
        };
        if a.len(env)? != count || b.len(env)? != count || product.len(env)? != count {
            return Err(wrong);
        }
        let a = unsafe { a.get_elements(env, ReleaseMode::NoCopyBack) }?;
        let b = unsafe { b.get_elements(env, ReleaseMode::NoCopyBack) }?;
        let product = unsafe { product.get_elements(env, ReleaseMode::CopyBack) }?;
        let status = unsafe { ffi::xc_matmul_f64(a.as_ptr(), b.as_ptr(), product.as_ptr(), n) };
        check(status)?;
        Ok(())
    });
    outcome.resolve::<Throw>()
}
// end of cases
