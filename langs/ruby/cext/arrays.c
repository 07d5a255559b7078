/* Arrays of Float. */

static VALUE sum_f64(VALUE self, VALUE array) {
    VALUE guard;
    long count = length_of(array);
    double *values = ALLOCV_N(double, guard, count);
    read_doubles(array, values, count);
    double sum = xc_sum_f64(values, (size_t)count);
    ALLOCV_END(guard);
    return DBL2NUM(sum);
}

static VALUE scale_f64(VALUE self, VALUE array, VALUE factor) {
    VALUE guard;
    long count = length_of(array);
    double *values = ALLOCV_N(double, guard, count);
    read_doubles(array, values, count);
    check(xc_scale_f64(values, (size_t)count, NUM2DBL(factor)));
    write_doubles(array, values, count);
    ALLOCV_END(guard);
    return array;
}
