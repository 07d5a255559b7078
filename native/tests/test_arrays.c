#include "crosscall.h"
#include "runner.h"

#include <math.h>

TEST(sum_f64_adds_from_left_to_right) {
    CHECK_F64(0, xc_sum_f64((double[]){1e16, 1, -1e16}, 3));
    CHECK_F64(1, xc_sum_f64((double[]){1e16, -1e16, 1}, 3));
}

TEST(sum_f64_takes_count_values_and_no_more) {
    const double values[] = {1, 2, 4, 8};
    CHECK_F64(7, xc_sum_f64(values, 3));
    CHECK_F64(15, xc_sum_f64(values, 4));
    CHECK_F64(0, xc_sum_f64(values, 0));
}

TEST(sum_f64_of_nothing_may_be_null) {
    CHECK_F64(0, xc_sum_f64(NULL, 0));
}

TEST(sum_f64_of_null_is_nan) {
    CHECK_F64(NAN, xc_sum_f64(NULL, 1));
    CHECK_TEXT("xc_sum_f64: values is NULL", xc_last_error());
    CHECK_F64(NAN, xc_sum_f64(NULL, SIZE_MAX));
}

TEST(scale_f64_multiplies_count_values_in_place) {
    double values[] = {1, -2, 4, 8};
    CHECK_INT(XC_OK, xc_scale_f64(values, 3, -1.5));
    CHECK_F64(-1.5, values[0]);
    CHECK_F64(3, values[1]);
    CHECK_F64(-6, values[2]);
    CHECK_F64(8, values[3]);
}

TEST(scale_f64_of_nothing_may_be_null) {
    CHECK_INT(XC_OK, xc_scale_f64(NULL, 0, 2));
}

TEST(scale_f64_of_null_fails) {
    CHECK_INT(XC_ERR_NULL, xc_scale_f64(NULL, 1, 2));
    CHECK_TEXT("xc_scale_f64: values is NULL", xc_last_error());
    CHECK_INT(XC_ERR_NULL, xc_scale_f64(NULL, SIZE_MAX, 2));
}
