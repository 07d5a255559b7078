#include "crosscall.h"
#include "runner.h"

TEST(add_batch_adds_count_pairs_and_no_more) {
    const int32_t a[] = {1, -2, 4};
    const int32_t b[] = {10, 20, 40};
    int32_t sums[] = {7, 7, 7};
    CHECK_INT(XC_OK, xc_add_batch(a, b, sums, 2));
    CHECK_INT(11, sums[0]);
    CHECK_INT(18, sums[1]);
    CHECK_INT(7, sums[2]);
}

TEST(add_batch_wraps_around_at_both_ends) {
    const int32_t a[] = {INT32_MAX, INT32_MIN};
    const int32_t b[] = {1, -1};
    int32_t sums[2];
    CHECK_INT(XC_OK, xc_add_batch(a, b, sums, 2));
    CHECK_INT(INT32_MIN, sums[0]);
    CHECK_INT(INT32_MAX, sums[1]);
}

TEST(add_batch_may_add_in_place) {
    int32_t a[] = {1, 2, 3, 4, 5};
    CHECK_INT(XC_OK, xc_add_batch(a, a, a, 5));
    CHECK_INT(10, a[4]);
}

TEST(add_batch_of_nothing_may_be_null) {
    CHECK_INT(XC_OK, xc_add_batch(NULL, NULL, NULL, 0));
}

TEST(add_batch_fails_for_each_null) {
    const int32_t one[] = {1};
    int32_t sums[] = {7};
    CHECK_INT(XC_ERR_NULL, xc_add_batch(NULL, one, sums, 1));
    CHECK_INT(XC_ERR_NULL, xc_add_batch(one, NULL, sums, SIZE_MAX));
    CHECK_INT(XC_ERR_NULL, xc_add_batch(one, one, NULL, 1));
    CHECK_TEXT("xc_add_batch: a, b or sums is NULL", xc_last_error());
    CHECK_INT(7, sums[0]);
}
