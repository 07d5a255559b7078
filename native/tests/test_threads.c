/* What several threads do at once: built twice, because the counters are shared between them. */
#include "crosscall.h"
#include "runner.h"

#include <pthread.h>
#include <stdio.h>
#include <string.h>

enum { THREADS = 4, ROUNDS = 2000 };

/* Runs body in THREADS threads at once, each with its number, and waits for all. */
static void in_threads(void *(*body)(void *)) {
    pthread_t threads[THREADS];
    int numbers[THREADS];
    for (int i = 0; i < THREADS; i++) {
        numbers[i] = i;
        CHECK_INT(0, pthread_create(&threads[i], NULL, body, &numbers[i]));
    }
    for (int i = 0; i < THREADS; i++) {
        CHECK_INT(0, pthread_join(threads[i], NULL));
    }
}

static void *see_no_error(void *number) {
    (void)number;
    CHECK_TEXT("", xc_last_error());
    return NULL;
}

TEST(a_new_thread_does_not_see_another_ones_error) {
    xc_str_len(NULL);
    in_threads(see_no_error);
    CHECK_TEXT("xc_str_len: text is NULL", xc_last_error());
}

static void *fail_in_one_s_own_way(void *number) {
    char text[16];
    char expected[64];
    int64_t value;
    int digits = 1 + *(int *)number;
    snprintf(text, sizeof text, "%.*sx", digits, "12345678");
    snprintf(expected, sizeof expected, "not a number: offset %d is no digit", digits);
    for (int i = 0; i < ROUNDS; i++) {
        CHECK_INT(XC_ERR_PARSE, xc_parse_i64(text, &value));
        CHECK_TEXT(expected, xc_last_error());
    }
    return NULL;
}

TEST(each_thread_keeps_its_own_error_while_others_fail) {
    xc_str_len(NULL);
    in_threads(fail_in_one_s_own_way);
    CHECK_TEXT("xc_str_len: text is NULL", xc_last_error());
}

static void *count_on_one_s_own_counter(void *number) {
    int amount = 1 + *(int *)number;
    xc_counter *counter = xc_counter_new(0);
    int64_t value = 0;
    for (int i = 0; i < ROUNDS; i++) {
        value = xc_counter_add(counter, amount);
    }
    CHECK_INT(amount * ROUNDS, value);
    xc_counter_free(counter);
    return NULL;
}

TEST(each_thread_counts_on_its_own_handle) {
    in_threads(count_on_one_s_own_counter);
}

static int64_t add_number(int64_t value, void *user) {
    return value + *(int *)user;
}

static int32_t descending(int32_t a, int32_t b, void *user) {
    (void)user;
    return (a < b) - (a > b);
}

static void *call_all_that_allocates_or_calls_back(void *number) {
    const int32_t input[] = {1, 2, 3, 4, 5, 6, 7};
    for (int i = 0; i < ROUNDS; i++) {
        char *upper = xc_str_upper("abc");
        CHECK_TEXT("ABC", upper);
        xc_str_free(upper);
        xc_buffer_free(xc_buffer_new(16));
        CHECK_INT(10 * *(int *)number, xc_apply_i64(add_number, number, 0, 10));
        int32_t output[7];
        xc_sort_i32(input, output, 7, descending, NULL);
        CHECK_INT(7, output[0]);
    }
    return NULL;
}

TEST(each_thread_gets_its_own_results) {
    in_threads(call_all_that_allocates_or_calls_back);
}
