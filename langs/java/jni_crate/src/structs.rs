//! Structs: a record of two doubles, whose fields are read by ids that the bindings keep, and an array.

use jni::objects::{JClass, JDoubleArray};
use jni::sys::jdouble;
use jni::{Env, EnvUnowned, bind_java_type, jni_mangle};

use crate::failure::{Failure, Throw};
use crate::ffi;

bind_java_type! {
    pub JPoint => "crosscall.Crosscall$Point",
    constructors { fn new(x: jdouble, y: jdouble) },
    fields { x: jdouble, y: jdouble },
}

fn point_from(env: &mut Env<'_>, point: &JPoint<'_>) -> Result<ffi::xc_point, Failure> {
    Ok(ffi::xc_point {
        x: point.x(env)?,
        y: point.y(env)?,
    })
}

// case: point_dist
#[jni_mangle("crosscall.Crosscall$C", "xc_point_dist")]
pub fn point_dist<'local>(
    mut env: EnvUnowned<'local>,
    _class: JClass<'local>,
    a: JPoint<'local>,
    b: JPoint<'local>,
) -> jdouble {
    let outcome = env.with_env(|env| {
        let (a, b) = (point_from(env, &a)?, point_from(env, &b)?);
        Ok::<_, Failure>(unsafe { ffi::xc_point_dist(&a, &b) })
    });
    outcome.resolve::<Throw>()
}

// case: point_add
#[jni_mangle("crosscall.Crosscall$C", "xc_point_add")]
pub fn point_add<'local>(
    mut env: EnvUnowned<'local>,
    _class: JClass<'local>,
    a: JPoint<'local>,
    b: JPoint<'local>,
) -> JPoint<'local> {
    let outcome = env.with_env(|env| {
        let (a, b) = (point_from(env, &a)?, point_from(env, &b)?);
        let sum = unsafe { ffi::xc_point_add(a, b) };
        Ok::<_, Failure>(JPoint::new(env, sum.x, sum.y)?)
    });
    outcome.resolve::<Throw>()
}

// case: mat4_scale
#[jni_mangle("crosscall.Crosscall$C", "xc_mat4_scale")]
pub fn mat4_scale<'local>(
    mut env: EnvUnowned<'local>,
    _class: JClass<'local>,
    matrix: JDoubleArray<'local>,
    factor: jdouble,
) -> JDoubleArray<'local> {
    let outcome = env.with_env(|env| {
        let mut m = [0.0; 16];
        matrix.get_region(env, 0, &mut m)?;
        let scaled = unsafe { ffi::xc_mat4_scale(ffi::xc_mat4 { m }, factor) };
        let result = JDoubleArray::new(env, scaled.m.len())?;
        result.set_region(env, 0, &scaled.m)?;
        Ok::<_, Failure>(result)
    });
    outcome.resolve::<Throw>()
}
// end of cases
