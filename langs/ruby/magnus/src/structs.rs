//! Classes that hold the C struct: https://docs.rs/magnus/0.9/magnus/attr.wrap.html

use magnus::prelude::*;
use magnus::{Error, RModule, Ruby, function, method};

use crate::failure::require;
use crate::ffi;

#[magnus::wrap(class = "Crosscall::Point", free_immediately, size)]
struct Point(ffi::xc_point);

impl Point {
    fn new(x: f64, y: f64) -> Self {
        Self(ffi::xc_point { x, y })
    }

    fn x(&self) -> f64 {
        self.0.x
    }

    fn y(&self) -> f64 {
        self.0.y
    }
}

#[magnus::wrap(class = "Crosscall::Mat4", free_immediately, size)]
struct Mat4(ffi::xc_mat4);

impl Mat4 {
    fn new(ruby: &Ruby, elements: Vec<f64>) -> Result<Self, Error> {
        require(ruby, elements.len() == 16, "a matrix has 16 elements")?;
        let mut m = [0.0; 16];
        m.copy_from_slice(&elements);
        Ok(Self(ffi::xc_mat4 { m }))
    }

    fn to_a(&self) -> Vec<f64> {
        self.0.m.to_vec()
    }
}

// case: point_dist
fn point_dist(a: &Point, b: &Point) -> f64 {
    unsafe { ffi::xc_point_dist(&a.0, &b.0) }
}

// case: point_add
fn point_add(a: &Point, b: &Point) -> Point {
    Point(unsafe { ffi::xc_point_add(a.0, b.0) })
}

// case: mat4_scale
fn mat4_scale(matrix: &Mat4, factor: f64) -> Mat4 {
    Mat4(unsafe { ffi::xc_mat4_scale(matrix.0, factor) })
}
// end of cases

pub fn add_to(ruby: &Ruby, module: RModule) -> Result<(), Error> {
    let point = module.define_class("Point", ruby.class_object())?;
    point.define_singleton_method("new", function!(Point::new, 2))?;
    point.define_method("x", method!(Point::x, 0))?;
    point.define_method("y", method!(Point::y, 0))?;
    let mat4 = module.define_class("Mat4", ruby.class_object())?;
    mat4.define_singleton_method("new", function!(Mat4::new, 1))?;
    mat4.define_method("to_a", method!(Mat4::to_a, 0))?;
    module.define_module_function("point_dist", function!(point_dist, 2))?;
    module.define_module_function("point_add", function!(point_add, 2))?;
    module.define_module_function("mat4_scale", function!(mat4_scale, 2))
}
