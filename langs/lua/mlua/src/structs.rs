//! Structs: userdata that hold the C struct.

use mlua::UserDataRef;
use mlua::{Error, Lua, MetaMethod, Result, Table, UserData, UserDataFields, UserDataMethods};

use crate::failure::require;
use crate::ffi;

struct Point(ffi::xc_point);

impl UserData for Point {
    fn add_fields<F: UserDataFields<Self>>(fields: &mut F) {
        fields.add_field_method_get("x", |_, point| Ok(point.0.x));
        fields.add_field_method_get("y", |_, point| Ok(point.0.y));
    }
}

struct Mat4(ffi::xc_mat4);

impl UserData for Mat4 {
    fn add_methods<M: UserDataMethods<Self>>(methods: &mut M) {
        methods.add_meta_method(MetaMethod::Index, |_, matrix, i: usize| {
            let element = i.checked_sub(1).and_then(|i| matrix.0.m.get(i));
            element
                .copied()
                .ok_or_else(|| Error::runtime("no such element"))
        });
    }
}

// case: point_dist
fn point_dist(_lua: &Lua, (a, b): (UserDataRef<Point>, UserDataRef<Point>)) -> Result<f64> {
    Ok(unsafe { ffi::xc_point_dist(&a.0, &b.0) })
}

// case: point_add
fn point_add(_lua: &Lua, (a, b): (UserDataRef<Point>, UserDataRef<Point>)) -> Result<Point> {
    Ok(Point(unsafe { ffi::xc_point_add(a.0, b.0) }))
}

// case: mat4_scale
fn mat4_scale(_lua: &Lua, (matrix, factor): (UserDataRef<Mat4>, f64)) -> Result<Mat4> {
    Ok(Mat4(unsafe { ffi::xc_mat4_scale(matrix.0, factor) }))
}
// end of cases

fn point(_lua: &Lua, (x, y): (f64, f64)) -> Result<Point> {
    Ok(Point(ffi::xc_point { x, y }))
}

fn mat4(_lua: &Lua, elements: Vec<f64>) -> Result<Mat4> {
    require(elements.len() == 16, "a matrix has 16 elements")?;
    let mut m = [0.0; 16];
    m.copy_from_slice(&elements);
    Ok(Mat4(ffi::xc_mat4 { m }))
}

pub fn add_to(lua: &Lua, module: &Table) -> Result<()> {
    module.set("point", lua.create_function(point)?)?;
    module.set("mat4", lua.create_function(mat4)?)?;
    module.set("point_dist", lua.create_function(point_dist)?)?;
    module.set("point_add", lua.create_function(point_add)?)?;
    module.set("mat4_scale", lua.create_function(mat4_scale)?)
}
