//! Arrays of numbers: a Vec is made of each, and a new array of what C wrote.

use ext_php_rs::convert::FromZval;
use ext_php_rs::prelude::*;
use ext_php_rs::types::Zval;

use crate::failure::{check, failure, require};
use crate::ffi;

// case: sum_f64
#[php_function]
#[php(name = "Crosscall\\sum_f64")]
pub fn sum_f64(values: Vec<f64>) -> f64 {
    unsafe { ffi::xc_sum_f64(values.as_ptr(), values.len()) }
}

// case: scale_f64
#[php_function]
#[php(name = "Crosscall\\scale_f64")]
pub fn scale_f64(array: &mut Zval, factor: f64) -> PhpResult<()> {
    let values = Vec::<f64>::from_zval(array);
    let mut values = values.ok_or("expected an array of floats")?;
    check(unsafe { ffi::xc_scale_f64(values.as_mut_ptr(), values.len(), factor) })?;
    array.set_array(values).map_err(failure)
}

// case: matmul_f64
#[php_function]
#[php(name = "Crosscall\\matmul_f64")]
pub fn matmul_f64(a: Vec<f64>, b: Vec<f64>, n: usize) -> PhpResult<Vec<f64>> {
    let count = n.checked_mul(n);
    let fits = count == Some(a.len()) && count == Some(b.len());
    require(fits, "the arrays are not of n × n elements")?;
    let mut product = vec![0.0; a.len()];
    check(unsafe { ffi::xc_matmul_f64(a.as_ptr(), b.as_ptr(), product.as_mut_ptr(), n) })?;
    Ok(product)
}

// case: add_batch
#[php_function]
#[php(name = "Crosscall\\add_batch")]
pub fn add_batch(a: Vec<i32>, b: Vec<i32>) -> PhpResult<Vec<i32>> {
    require(a.len() == b.len(), "the arrays differ in length")?;
    let mut sums = vec![0; a.len()];
    let status =
        unsafe { ffi::xc_add_batch(a.as_ptr(), b.as_ptr(), sums.as_mut_ptr(), sums.len()) };
    check(status)?;
    Ok(sums)
}
// end of cases

pub fn add_to(module: ModuleBuilder) -> ModuleBuilder {
    module
        .function(wrap_function!(sum_f64))
        .function(wrap_function!(scale_f64))
        .function(wrap_function!(matmul_f64))
        .function(wrap_function!(add_batch))
}
