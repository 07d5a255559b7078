#include "crosscall.h"
#include "runner.h"

TEST(noop_leaves_the_last_error_alone) {
    xc_str_len(NULL);
    xc_noop();
    CHECK_TEXT("xc_str_len: text is NULL", xc_last_error());
}

TEST(add_i32_adds) {
    CHECK_INT(3345678, xc_add_i32(1000000, 2345678));
    CHECK_INT(-1, xc_add_i32(INT32_MIN, INT32_MAX));
}

TEST(add_i32_wraps_around_at_both_ends) {
    CHECK_INT(INT32_MIN, xc_add_i32(INT32_MAX, 1));
    CHECK_INT(INT32_MAX, xc_add_i32(INT32_MIN, -1));
}

TEST(inc_i64_keeps_all_64_bits) {
    CHECK_INT(9007199254740993, xc_inc_i64(9007199254740992));
    CHECK_INT(0, xc_inc_i64(-1));
}

TEST(inc_i64_wraps_around) {
    CHECK_INT(INT64_MIN, xc_inc_i64(INT64_MAX));
}

/* Powers of two: an argument left out or taken twice would show. */
TEST(sum2_i64_takes_each_argument_once) {
    CHECK_INT(3, xc_sum2_i64(1, 2));
    CHECK_INT(3298534883328, xc_sum2_i64((int64_t)1 << 40, (int64_t)1 << 41));
}

TEST(sum2_i64_wraps_around) {
    CHECK_INT(INT64_MIN, xc_sum2_i64(INT64_MAX, 1));
    CHECK_INT(INT64_MAX, xc_sum2_i64(INT64_MIN, -1));
}

TEST(sum4_i64_takes_each_argument_once) {
    CHECK_INT(0xf, xc_sum4_i64(1, 2, 4, 8));
    CHECK_INT(16492674416640,
              xc_sum4_i64((int64_t)1 << 40, (int64_t)1 << 41, (int64_t)1 << 42, (int64_t)1 << 43));
}

TEST(sum4_i64_wraps_around) {
    CHECK_INT(INT64_MIN, xc_sum4_i64(INT64_MAX, 0, 0, 1));
    CHECK_INT(INT64_MAX, xc_sum4_i64(INT64_MIN, 0, -1, 0));
}

TEST(sum8_i64_takes_each_argument_once) {
    CHECK_INT(0xff, xc_sum8_i64(1, 2, 4, 8, 16, 32, 64, 128));
}

TEST(sum8_i64_wraps_around) {
    CHECK_INT(INT64_MIN, xc_sum8_i64(INT64_MAX, 0, 0, 0, 0, 0, 0, 1));
    CHECK_INT(INT64_MAX, xc_sum8_i64(INT64_MIN, 0, 0, 0, 0, 0, 0, -1));
}

TEST(sum6_i64_takes_each_argument_once) {
    CHECK_INT(0x3f, xc_sum6_i64(1, 2, 4, 8, 16, 32));
    CHECK_INT(69269232549888, xc_sum6_i64((int64_t)1 << 40, (int64_t)1 << 41, (int64_t)1 << 42,
                                          (int64_t)1 << 43, (int64_t)1 << 44, (int64_t)1 << 45));
}

TEST(sum6_i64_wraps_around) {
    CHECK_INT(INT64_MIN, xc_sum6_i64(INT64_MAX, 0, 0, 0, 0, 1));
    CHECK_INT(INT64_MAX, xc_sum6_i64(INT64_MIN, -1, 0, 0, 0, 0));
}

TEST(sum12_i64_takes_each_argument_once) {
    CHECK_INT(0xfff, xc_sum12_i64(1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 1024, 2048));
}

TEST(sum12_i64_wraps_around) {
    CHECK_INT(INT64_MIN, xc_sum12_i64(INT64_MAX, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1));
    CHECK_INT(INT64_MAX, xc_sum12_i64(INT64_MIN, -1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0));
}

TEST(sum8_f64_takes_each_argument_once) {
    CHECK_F64(255, xc_sum8_f64(1, 2, 4, 8, 16, 32, 64, 128));
}

/* 1 is lost beside 1e16 but not beside 0. */
TEST(sum8_f64_adds_from_left_to_right) {
    CHECK_F64(0, xc_sum8_f64(1e16, 1, -1e16, 0, 0, 0, 0, 0));
    CHECK_F64(1, xc_sum8_f64(1e16, -1e16, 1, 0, 0, 0, 0, 0));
    CHECK_F64(1, xc_sum8_f64(0, 0, 0, 0, 0, 1e16, -1e16, 1));
}
