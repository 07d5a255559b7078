//! Structs: classes that hold the C struct.

use pyo3::exceptions::PyIndexError;
use pyo3::prelude::*;
use pyo3::types::PyTuple;

use crate::native;

#[pyclass]
pub struct Point(native::Point);

#[pymethods]
impl Point {
    #[new]
    fn new(x: f64, y: f64) -> Self {
        Point(native::Point { x, y })
    }

    #[getter]
    fn x(&self) -> f64 {
        self.0.x
    }

    #[getter]
    fn y(&self) -> f64 {
        self.0.y
    }
}

#[pyfunction]
pub fn point_dist(a: &Point, b: &Point) -> f64 {
    // SAFETY: both live until the call returns.
    unsafe { native::xc_point_dist(&a.0, &b.0) }
}

#[pyfunction]
pub fn point_add(a: &Point, b: &Point) -> Point {
    Point(native::xc_point_add(a.0, b.0))
}

#[pyclass]
pub struct Mat4(native::Mat4);

#[pymethods]
impl Mat4 {
    #[new]
    #[pyo3(signature = (*values))]
    fn new(values: &Bound<'_, PyTuple>) -> PyResult<Self> {
        Ok(Mat4(native::Mat4 {
            m: values.extract()?,
        }))
    }

    fn __len__(&self) -> usize {
        16
    }

    fn __getitem__(&self, i: usize) -> PyResult<f64> {
        let element = self.0.m.get(i).copied();
        element.ok_or_else(|| PyIndexError::new_err("Mat4 index out of range"))
    }
}

#[pyfunction]
pub fn mat4_scale(matrix: &Mat4, factor: f64) -> Mat4 {
    Mat4(native::xc_mat4_scale(matrix.0, factor))
}
