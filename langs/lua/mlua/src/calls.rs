//! Functions of plain numbers.

use mlua::{Lua, Result, Table};

use crate::ffi;

// case: noop
fn noop(_lua: &Lua, (): ()) -> Result<()> {
    unsafe { ffi::xc_noop() };
    Ok(())
}

// case: add_i32
fn add_i32(_lua: &Lua, (a, b): (i32, i32)) -> Result<i32> {
    Ok(unsafe { ffi::xc_add_i32(a, b) })
}

// case: inc_i64
fn inc_i64(_lua: &Lua, value: i64) -> Result<i64> {
    Ok(unsafe { ffi::xc_inc_i64(value) })
}

// case: sum2_i64

fn sum2_i64(_lua: &Lua, (a, b): (i64, i64)) -> Result<i64> {
    Ok(unsafe { ffi::xc_sum2_i64(a, b) })
}

// case: sum4_i64

fn sum4_i64(_lua: &Lua, (a, b, c, d): (i64, i64, i64, i64)) -> Result<i64> {
    Ok(unsafe { ffi::xc_sum4_i64(a, b, c, d) })
}

// case: sum6_i64

fn sum6_i64(_lua: &Lua, (a, b, c, d, e, f): (i64, i64, i64, i64, i64, i64)) -> Result<i64> {
    Ok(unsafe { ffi::xc_sum6_i64(a, b, c, d, e, f) })
}

// case: sum8_i64
type Int64s8 = (i64, i64, i64, i64, i64, i64, i64, i64);

fn sum8_i64(_lua: &Lua, (a, b, c, d, e, f, g, h): Int64s8) -> Result<i64> {
    Ok(unsafe { ffi::xc_sum8_i64(a, b, c, d, e, f, g, h) })
}

// case: sum12_i64
type Int64s12 = (i64, i64, i64, i64, i64, i64, i64, i64, i64, i64, i64, i64);

fn sum12_i64(_lua: &Lua, (a, b, c, d, e, f, g, h, i, j, k, l): Int64s12) -> Result<i64> {
    Ok(unsafe { ffi::xc_sum12_i64(a, b, c, d, e, f, g, h, i, j, k, l) })
}

// case: sum8_f64
type Doubles8 = (f64, f64, f64, f64, f64, f64, f64, f64);

fn sum8_f64(_lua: &Lua, (a, b, c, d, e, f, g, h): Doubles8) -> Result<f64> {
    Ok(unsafe { ffi::xc_sum8_f64(a, b, c, d, e, f, g, h) })
}
// end of cases

pub fn add_to(lua: &Lua, module: &Table) -> Result<()> {
    let abi_version = |_: &Lua, (): ()| Ok(unsafe { ffi::xc_abi_version() });
    module.set("abi_version", lua.create_function(abi_version)?)?;
    module.set("noop", lua.create_function(noop)?)?;
    module.set("add_i32", lua.create_function(add_i32)?)?;
    module.set("inc_i64", lua.create_function(inc_i64)?)?;
    module.set("sum2_i64", lua.create_function(sum2_i64)?)?;
    module.set("sum4_i64", lua.create_function(sum4_i64)?)?;
    module.set("sum6_i64", lua.create_function(sum6_i64)?)?;
    module.set("sum8_i64", lua.create_function(sum8_i64)?)?;
    module.set("sum12_i64", lua.create_function(sum12_i64)?)?;
    module.set("sum8_f64", lua.create_function(sum8_f64)?)
}
