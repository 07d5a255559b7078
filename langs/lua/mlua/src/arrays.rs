//! Arrays as tables of numbers, what Lua has for them: a Vec is made of each, and what C wrote brought back.

use mlua::{FromLua, IntoLua, Lua, Result, Table};

use crate::failure::{check, require};
use crate::ffi;

/// The elements of a table.
pub fn elements<T: FromLua>(table: &Table) -> Result<Vec<T>> {
    table.sequence_values().collect()
}

/// Brings to the table what C wrote.
pub fn bring_back<T: IntoLua>(table: &Table, elements: Vec<T>) -> Result<()> {
    for (i, element) in (1..).zip(elements) {
        table.raw_set(i, element)?;
    }
    Ok(())
}

// case: sum_f64
fn sum_f64(_lua: &Lua, values: Vec<f64>) -> Result<f64> {
    Ok(unsafe { ffi::xc_sum_f64(values.as_ptr(), values.len()) })
}

// case: scale_f64
fn scale_f64(_lua: &Lua, (table, factor): (Table, f64)) -> Result<()> {
    let mut values: Vec<f64> = elements(&table)?;
    check(unsafe { ffi::xc_scale_f64(values.as_mut_ptr(), values.len(), factor) })?;
    bring_back(&table, values)
}

// case: add_batch
fn add_batch(_lua: &Lua, (a, b, table): (Vec<i32>, Vec<i32>, Table)) -> Result<()> {
    require(a.len() == b.len(), "the arrays differ in length")?;
    let mut sums = vec![0; a.len()];
    let status =
        unsafe { ffi::xc_add_batch(a.as_ptr(), b.as_ptr(), sums.as_mut_ptr(), sums.len()) };
    check(status)?;
    bring_back(&table, sums)
}
// end of cases

pub fn add_to(lua: &Lua, module: &Table) -> Result<()> {
    module.set("sum_f64", lua.create_function(sum_f64)?)?;
    module.set("scale_f64", lua.create_function(scale_f64)?)?;
    module.set("add_batch", lua.create_function(add_batch)?)
}
