//! C calls Java back, by methods whose ids the binding keeps. What fails in Java stays pending while C goes
//! on; the closures then call nothing any more, and the native method returns with the exception.

use std::ffi::CStr;

use crosscall_kit::Upcall;
use jni::objects::{JClass, JIntArray, JString};
use jni::refs::IntoAuto;
use jni::sys::{jint, jlong};
use jni::{Env, EnvUnowned, bind_java_type, jni_mangle};

use crate::error::check;
use crate::failure::{Failure, Throw};
use crate::ffi;

bind_java_type! { pub JLogBook => kit.LogBook }

bind_java_type! {
    JCalledBack => .CalledBack,
    type_map = { JLogBook => kit.LogBook },
    methods {
        static fn increment(value: jlong) -> jlong,
        static fn compare(a: jint, b: jint) -> jint,
        static fn sink(book: JLogBook, level: jint, message: JString),
    },
}

/// The first failure of the upcalls that one native method made.
#[derive(Default)]
struct Failed(Option<Failure>);

impl Failed {
    /// What call gives; otherwise, if it or one before it failed.
    fn call<T>(&mut self, otherwise: T, call: impl FnOnce() -> Result<T, Failure>) -> T {
        if self.0.is_some() {
            return otherwise;
        }
        call().unwrap_or_else(|failure| {
            self.0 = Some(failure);
            otherwise
        })
    }

    fn finish(self) -> Result<(), Failure> {
        self.0.map_or(Ok(()), Err)
    }
}

// case: apply_i64
#[jni_mangle("crosscall.Crosscall$C", "xc_apply_i64")]
pub fn apply_i64(mut env: EnvUnowned<'_>, _class: JClass<'_>, value: jlong, count: jlong) -> jlong {
    let outcome = env.with_env(|env| {
        let count = usize::try_from(count).map_err(|_| Failure::Argument("count is negative"))?;
        let mut failed = Failed::default();
        let mut upcall = Upcall::new(|value: i64| {
            failed.call(value, || Ok(JCalledBack::increment(env, value)?))
        });
        let r = unsafe { ffi::xc_apply_i64(Some(upcall.map()), upcall.user(), value, count) };
        upcall.resume_panic();
        failed.finish()?;
        Ok::<_, Failure>(r)
    });
    outcome.resolve::<Throw>()
}

// case: sort_i32
/// The elements of an array, copied.
fn elements(env: &Env<'_>, array: &JIntArray<'_>) -> Result<Vec<i32>, Failure> {
    let mut elements = vec![0; array.len(env)?];
    array.get_region(env, 0, &mut elements)?;
    Ok(elements)
}

#[jni_mangle("crosscall.Crosscall$C", "xc_sort_i32")]
pub fn sort_i32<'local>(
    mut env: EnvUnowned<'local>,
    _class: JClass<'local>,
    input: JIntArray<'local>,
    output: JIntArray<'local>,
) {
    let outcome = env.with_env(|env| {
        let from = elements(env, &input)?;
        if output.len(env)? != from.len() {
            return Err(Failure::Argument("the arrays differ in length"));
        }
        let mut to = vec![0; from.len()];
        let mut failed = Failed::default();
        let mut upcall = Upcall::new(|a: i32, b: i32| {
            failed
                .call(0, || Ok(JCalledBack::compare(env, a, b)?))
                .cmp(&0)
        });
        let (compare, user) = (Some(upcall.compare()), upcall.user());
        let status =
            unsafe { ffi::xc_sort_i32(from.as_ptr(), to.as_mut_ptr(), from.len(), compare, user) };
        upcall.resume_panic();
        failed.finish()?;
        check(status)?;
        output.set_region(env, 0, &to)?;
        Ok(())
    });
    outcome.resolve::<Throw>()
}

// case: log_message
#[jni_mangle("crosscall.Crosscall$C", "xc_log_message")]
pub fn log_message<'local>(
    mut env: EnvUnowned<'local>,
    _class: JClass<'local>,
    book: JLogBook<'local>,
    level: jint,
) {
    let outcome = env.with_env(|env| {
        let mut failed = Failed::default();
        let mut upcall = Upcall::new(|level: i32, message: &CStr| {
            failed.call((), || {
                // A function may call its sink often before it returns.
                let message = JString::from_str(env, message.to_str()?)?.auto();
                Ok(JCalledBack::sink(env, &book, level, &*message)?)
            });
        });
        let status = unsafe { ffi::xc_log_message(Some(upcall.log_sink()), upcall.user(), level) };
        upcall.resume_panic();
        failed.finish()?;
        check(status)?;
        Ok::<_, Failure>(())
    });
    outcome.resolve::<Throw>()
}
// end of cases
