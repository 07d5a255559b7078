//! Structs: a class with two properties, and one that holds the C struct.
//! https://ext-php.rs/macros/classes.html

use ext_php_rs::prelude::*;

use crate::failure::require;
use crate::ffi;

#[php_class]
#[php(name = "Crosscall\\Point")]
pub struct Point {
    #[php(prop)]
    x: f64,
    #[php(prop)]
    y: f64,
}

#[php_impl]
impl Point {
    pub fn __construct(x: f64, y: f64) -> Self {
        Self { x, y }
    }
}

impl From<&Point> for ffi::xc_point {
    fn from(point: &Point) -> Self {
        let Point { x, y } = *point;
        Self { x, y }
    }
}

#[php_class]
#[php(name = "Crosscall\\Mat4")]
pub struct Mat4(ffi::xc_mat4);

#[php_impl]
impl Mat4 {
    pub fn __construct(elements: Vec<f64>) -> PhpResult<Self> {
        require(elements.len() == 16, "a matrix has 16 elements")?;
        let mut m = [0.0; 16];
        m.copy_from_slice(&elements);
        Ok(Self(ffi::xc_mat4 { m }))
    }

    pub fn to_array(&self) -> Vec<f64> {
        self.0.m.to_vec()
    }
}

// case: point_dist
#[php_function]
#[php(name = "Crosscall\\point_dist")]
pub fn point_dist(a: &Point, b: &Point) -> f64 {
    unsafe { ffi::xc_point_dist(&a.into(), &b.into()) }
}

// case: point_add
#[php_function]
#[php(name = "Crosscall\\point_add")]
pub fn point_add(a: &Point, b: &Point) -> Point {
    let ffi::xc_point { x, y } = unsafe { ffi::xc_point_add(a.into(), b.into()) };
    Point { x, y }
}

// case: mat4_scale
#[php_function]
#[php(name = "Crosscall\\mat4_scale")]
pub fn mat4_scale(matrix: &Mat4, factor: f64) -> Mat4 {
    Mat4(unsafe { ffi::xc_mat4_scale(matrix.0, factor) })
}
// end of cases

pub fn add_to(module: ModuleBuilder) -> ModuleBuilder {
    module
        .class::<Point>()
        .class::<Mat4>()
        .function(wrap_function!(point_dist))
        .function(wrap_function!(point_add))
        .function(wrap_function!(mat4_scale))
}
