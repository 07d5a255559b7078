//! Calls that give C more to do.

use mlua::{Lua, LuaString, Result, Table};

use crate::arrays::bring_back;
use crate::failure::{check, require};
use crate::ffi;

// case: work
fn work(_lua: &Lua, steps: i64) -> Result<i64> {
    Ok(unsafe { ffi::xc_work(steps) })
}

// case: sha256
fn sha256(lua: &Lua, data: LuaString) -> Result<LuaString> {
    let data = data.as_bytes();
    let mut digest = [0; 32];
    check(unsafe { ffi::xc_sha256(data.as_ptr(), data.len(), digest.as_mut_ptr()) })?;
    lua.create_string(digest)
}

// case: matmul_f64
fn matmul_f64(_lua: &Lua, (a, b, table, n): (Vec<f64>, Vec<f64>, Table, usize)) -> Result<()> {
    let count = n.checked_mul(n);
    let fits = count == Some(a.len()) && count == Some(b.len());
    require(fits, "the arrays are not of n × n elements")?;
    let mut product = vec![0.0; a.len()];
    check(unsafe { ffi::xc_matmul_f64(a.as_ptr(), b.as_ptr(), product.as_mut_ptr(), n) })?;
    bring_back(&table, product)
}
// end of cases

pub fn add_to(lua: &Lua, module: &Table) -> Result<()> {
    module.set("work", lua.create_function(work)?)?;
    module.set("sha256", lua.create_function(sha256)?)?;
    module.set("matmul_f64", lua.create_function(matmul_f64)?)
}
