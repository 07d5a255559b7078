//! Functions that do next to nothing, so that what is left is the call.

#[unsafe(no_mangle)]
pub extern "C" fn xc_noop() {
    count!(xc_noop);
}

#[unsafe(no_mangle)]
pub extern "C" fn xc_add_i32(a: i32, b: i32) -> i32 {
    count!(xc_add_i32);
    a.wrapping_add(b)
}

#[unsafe(no_mangle)]
pub extern "C" fn xc_inc_i64(value: i64) -> i64 {
    count!(xc_inc_i64);
    value.wrapping_add(1)
}

#[unsafe(no_mangle)]
#[allow(clippy::too_many_arguments)] // what the case is about
pub extern "C" fn xc_sum12_i64(
    a: i64,
    b: i64,
    c: i64,
    d: i64,
    e: i64,
    f: i64,
    g: i64,
    h: i64,
    i: i64,
    j: i64,
    k: i64,
    l: i64,
) -> i64 {
    count!(xc_sum12_i64);
    let values = [a, b, c, d, e, f, g, h, i, j, k, l];
    values.into_iter().fold(0, i64::wrapping_add)
}

#[unsafe(no_mangle)]
#[allow(clippy::too_many_arguments)] // what the case is about
pub extern "C" fn xc_sum8_f64(
    a: f64,
    b: f64,
    c: f64,
    d: f64,
    e: f64,
    f: f64,
    g: f64,
    h: f64,
) -> f64 {
    count!(xc_sum8_f64);
    a + b + c + d + e + f + g + h
}
