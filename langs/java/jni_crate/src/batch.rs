//! Many additions in one call.

use jni::objects::{JClass, JIntArray, ReleaseMode};
use jni::{EnvUnowned, jni_mangle};

use crate::error::check;
use crate::failure::{Failure, Throw};
use crate::ffi;

// case: add_batch
#[jni_mangle("crosscall.Crosscall$C", "xc_add_batch")]
pub fn add_batch<'local>(
    mut env: EnvUnowned<'local>,
    _class: JClass<'local>,
    a: JIntArray<'local>,
    b: JIntArray<'local>,
    sums: JIntArray<'local>,
) {
    let outcome = env.with_env(|env| {
        let count = sums.len(env)?;
        if a.len(env)? != count || b.len(env)? != count {
            return Err(Failure::Argument("the arrays differ in length"));
        }
        let a = unsafe { a.get_elements(env, ReleaseMode::NoCopyBack) }?;
        let b = unsafe { b.get_elements(env, ReleaseMode::NoCopyBack) }?;
        let sums = unsafe { sums.get_elements(env, ReleaseMode::CopyBack) }?;
        let status = unsafe { ffi::xc_add_batch(a.as_ptr(), b.as_ptr(), sums.as_ptr(), count) };
        check(status)?;
        Ok(())
    });
    outcome.resolve::<Throw>()
}
// end of cases
