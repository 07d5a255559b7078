//! Arrays of numbers: a Vec is made of each, and what C wrote stored element by element.

use magnus::{Error, IntoValue, RArray, RModule, Ruby, function};

use crate::failure::{check, require};
use crate::ffi;

/// Stores in the array what C wrote.
pub fn bring_back<T: IntoValue>(array: RArray, elements: Vec<T>) -> Result<(), Error> {
    for (i, element) in (0..).zip(elements) {
        array.store(i, element)?;
    }
    Ok(())
}

// case: sum_f64
fn sum_f64(values: Vec<f64>) -> f64 {
    unsafe { ffi::xc_sum_f64(values.as_ptr(), values.len()) }
}

// case: scale_f64
fn scale_f64(ruby: &Ruby, array: RArray, factor: f64) -> Result<(), Error> {
    let mut values: Vec<f64> = array.to_vec()?;
    let status = unsafe { ffi::xc_scale_f64(values.as_mut_ptr(), values.len(), factor) };
    check(ruby, status)?;
    bring_back(array, values)
}

// case: matmul_f64
fn matmul_f64(ruby: &Ruby, a: Vec<f64>, b: Vec<f64>, array: RArray, n: usize) -> Result<(), Error> {
    let count = n.checked_mul(n);
    let fits = count == Some(a.len()) && count == Some(b.len());
    require(ruby, fits, "the arrays are not of n × n elements")?;
    let mut product = vec![0.0; a.len()];
    let status = unsafe { ffi::xc_matmul_f64(a.as_ptr(), b.as_ptr(), product.as_mut_ptr(), n) };
    check(ruby, status)?;
    bring_back(array, product)
}

// case: add_batch
fn add_batch(ruby: &Ruby, a: Vec<i32>, b: Vec<i32>, array: RArray) -> Result<(), Error> {
    require(ruby, a.len() == b.len(), "the arrays differ in length")?;
    let mut sums = vec![0; a.len()];
    let status =
        unsafe { ffi::xc_add_batch(a.as_ptr(), b.as_ptr(), sums.as_mut_ptr(), sums.len()) };
    check(ruby, status)?;
    bring_back(array, sums)
}
// end of cases

pub fn add_to(module: RModule) -> Result<(), Error> {
    module.define_module_function("sum_f64", function!(sum_f64, 1))?;
    module.define_module_function("scale_f64", function!(scale_f64, 2))?;
    module.define_module_function("matmul_f64", function!(matmul_f64, 4))?;
    module.define_module_function("add_batch", function!(add_batch, 3))
}
