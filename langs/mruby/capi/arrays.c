/* Arrays, copied number by number. */
#include "binding.h"

// case: sum_f64
METHOD(sum_f64) {
    mrb_value array;
    mrb_get_args(mrb, "A", &array);
    mrb_int count = RARRAY_LEN(array);
    double *values = read_doubles(mrb, array, count);
    if (values == NULL) {
        fail_reading(mrb);
    }
    double sum = xc_sum_f64(values, (size_t)count);
    mrb_free(mrb, values);
    return mrb_float_value(mrb, sum);
}

// case: scale_f64
METHOD(scale_f64) {
    mrb_value array;
    mrb_float factor;
    mrb_get_args(mrb, "Af", &array, &factor);
    check_writable(mrb, array);
    mrb_int count = RARRAY_LEN(array);
    double *values = read_doubles(mrb, array, count);
    if (values == NULL) {
        fail_reading(mrb);
    }
    xc_status status = xc_scale_f64(values, (size_t)count, factor);
    if (status == XC_OK) {
        write_doubles(mrb, array, values, count);
    }
    mrb_free(mrb, values);
    check(mrb, status);
    return array;
}

// end of cases
