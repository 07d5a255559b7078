/* Scalars, in and out. */
#include "binding.h"

// case: noop
METHOD(noop) {
    xc_noop();
    return mrb_nil_value();
}

// case: add_i32
METHOD(add_i32) {
    mrb_int a, b;
    mrb_get_args(mrb, "ii", &a, &b);
    return mrb_int_value(mrb, xc_add_i32(to_int32(mrb, a), to_int32(mrb, b)));
}

// case: inc_i64
METHOD(inc_i64) {
    mrb_int value;
    mrb_get_args(mrb, "i", &value);
    return mrb_int_value(mrb, xc_inc_i64(value));
}

// case: sum2_i64
METHOD(sum2_i64) {
    mrb_int a, b;
    mrb_get_args(mrb, "ii", &a, &b);
    return mrb_int_value(mrb, xc_sum2_i64(a, b));
}

// case: sum4_i64
METHOD(sum4_i64) {
    mrb_int a, b, c, d;
    mrb_get_args(mrb, "iiii", &a, &b, &c, &d);
    return mrb_int_value(mrb, xc_sum4_i64(a, b, c, d));
}

// case: sum6_i64
METHOD(sum6_i64) {
    mrb_int a, b, c, d, e, f;
    mrb_get_args(mrb, "iiiiii", &a, &b, &c, &d, &e, &f);
    return mrb_int_value(mrb, xc_sum6_i64(a, b, c, d, e, f));
}

// case: sum8_i64
METHOD(sum8_i64) {
    mrb_int a, b, c, d, e, f, g, h;
    mrb_get_args(mrb, "iiiiiiii", &a, &b, &c, &d, &e, &f, &g, &h);
    return mrb_int_value(mrb, xc_sum8_i64(a, b, c, d, e, f, g, h));
}

// case: sum12_i64
METHOD(sum12_i64) {
    mrb_int a, b, c, d, e, f, g, h, i, j, k, l;
    mrb_get_args(mrb, "iiiiiiiiiiii", &a, &b, &c, &d, &e, &f, &g, &h, &i, &j, &k, &l);
    return mrb_int_value(mrb, xc_sum12_i64(a, b, c, d, e, f, g, h, i, j, k, l));
}

// case: sum8_f64
METHOD(sum8_f64) {
    mrb_float a, b, c, d, e, f, g, h;
    mrb_get_args(mrb, "ffffffff", &a, &b, &c, &d, &e, &f, &g, &h);
    return mrb_float_value(mrb, xc_sum8_f64(a, b, c, d, e, f, g, h));
}

// end of cases
