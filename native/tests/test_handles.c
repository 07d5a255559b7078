#include "crosscall.h"
#include "runner.h"

TEST(counter_adds_to_what_it_holds) {
    xc_counter *counter = xc_counter_new(5);
    CHECK_INT(8, xc_counter_add(counter, 3));
    CHECK_INT(1, xc_counter_add(counter, -7));
    CHECK_INT(1, xc_counter_add(counter, 0));
    xc_counter_free(counter);
}

TEST(counters_are_apart) {
    xc_counter *first = xc_counter_new(1);
    xc_counter *second = xc_counter_new(100);
    CHECK_INT(2, xc_counter_add(first, 1));
    CHECK_INT(110, xc_counter_add(second, 10));
    CHECK_INT(3, xc_counter_add(first, 1));
    xc_counter_free(first);
    xc_counter_free(second);
}

TEST(counter_wraps_around_at_both_ends) {
    xc_counter *counter = xc_counter_new(INT64_MAX);
    CHECK_INT(INT64_MIN, xc_counter_add(counter, 1));
    CHECK_INT(INT64_MAX, xc_counter_add(counter, -1));
    xc_counter_free(counter);
}

TEST(counter_add_to_null_is_the_smallest_number) {
    CHECK_INT(INT64_MIN, xc_counter_add(NULL, 1));
    CHECK_TEXT("xc_counter_add: counter is NULL", xc_last_error());
}

TEST(counter_free_takes_null_and_leaves_the_last_error_alone) {
    xc_counter_add(NULL, 1);
    xc_counter_free(NULL);
    CHECK_TEXT("xc_counter_add: counter is NULL", xc_last_error());
}

TEST(buffer_is_zero_between_its_first_and_last_byte) {
    uint8_t *buffer = xc_buffer_new(4096);
    CHECK_INT('X', buffer[0]);
    for (int i = 1; i < 4095; i++) {
        CHECK_INT(0, buffer[i]);
    }
    CHECK_INT('C', buffer[4095]);
    xc_buffer_free(buffer);
}

TEST(buffer_of_two_bytes_has_a_first_and_a_last_one) {
    uint8_t *buffer = xc_buffer_new(2);
    CHECK_INT('X', buffer[0]);
    CHECK_INT('C', buffer[1]);
    xc_buffer_free(buffer);
}

TEST(buffer_of_one_byte_is_all_last_byte) {
    uint8_t *buffer = xc_buffer_new(1);
    CHECK_INT('C', buffer[0]);
    xc_buffer_free(buffer);
}

TEST(buffer_of_no_bytes_is_null) {
    CHECK(xc_buffer_new(0) == NULL);
    CHECK_TEXT("xc_buffer_new: size is 0", xc_last_error());
}

TEST(buffer_larger_than_memory_is_null) {
    CHECK(xc_buffer_new(SIZE_MAX) == NULL);
#if SIZE_MAX == UINT64_MAX
    CHECK_TEXT("xc_buffer_new: no memory for 18446744073709551615 bytes", xc_last_error());
#endif
    CHECK(xc_buffer_new(SIZE_MAX / 2) == NULL);
}

TEST(buffer_free_takes_null_and_leaves_the_last_error_alone) {
    xc_buffer_new(0);
    xc_buffer_free(NULL);
    CHECK_TEXT("xc_buffer_new: size is 0", xc_last_error());
}
