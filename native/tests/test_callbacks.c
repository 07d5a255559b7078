#include "crosscall.h"
#include "runner.h"

#include <stdlib.h>
#include <string.h>

/* ---- apply_i64 ------------------------------------------------------------------------------- */

struct seen {
    int calls;
    int64_t last;
};

static int64_t double_and_note(int64_t value, void *user) {
    struct seen *seen = user;
    seen->calls++;
    seen->last = value;
    return 2 * value;
}

TEST(apply_i64_feeds_each_result_to_the_next_call) {
    struct seen seen = {0, 0};
    CHECK_INT(3 << 5, xc_apply_i64(double_and_note, &seen, 3, 5));
    CHECK_INT(5, seen.calls);
    CHECK_INT(3 << 4, seen.last);
}

TEST(apply_i64_zero_times_returns_the_value_and_calls_nothing) {
    struct seen seen = {0, 0};
    CHECK_INT(7, xc_apply_i64(double_and_note, &seen, 7, 0));
    CHECK_INT(0, seen.calls);
    CHECK_INT(7, xc_apply_i64(NULL, NULL, 7, 0));
}

TEST(apply_i64_without_a_function_is_the_smallest_number) {
    CHECK_INT(INT64_MIN, xc_apply_i64(NULL, NULL, 7, 1));
    CHECK_TEXT("xc_apply_i64: fn is NULL", xc_last_error());
    CHECK_INT(INT64_MIN, xc_apply_i64(NULL, NULL, 7, SIZE_MAX));
}

static int64_t apply_within(int64_t value, void *user) {
    return xc_apply_i64(double_and_note, user, value, 2) + 1;
}

TEST(apply_i64_may_be_called_from_its_own_callback) {
    struct seen seen = {0, 0};
    CHECK_INT(85, xc_apply_i64(apply_within, &seen, 1, 3));
    CHECK_INT(6, seen.calls);
}

/* ---- sort_i32 -------------------------------------------------------------------------------- */

/* What compare was asked, for items below 10: 10 × a + b, one after the other. */
struct asked {
    int count;
    int pairs[64];
};

static int32_t ascending(int32_t a, int32_t b, void *user) {
    (void)user;
    return (a > b) - (a < b);
}

static int32_t ascending_and_note(int32_t a, int32_t b, void *user) {
    struct asked *asked = user;
    asked->pairs[asked->count++] = 10 * a + b;
    return (a > b) - (a < b);
}

static int32_t by_tens_descending(int32_t a, int32_t b, void *user) {
    (void)user;
    return b / 10 - a / 10;
}

static int ascending_for_qsort(const void *a, const void *b) {
    return ascending(*(const int32_t *)a, *(const int32_t *)b, NULL);
}

enum { LONGEST = 300 };

static void check_sorted_like_qsort(const int32_t *input, size_t count) {
    int32_t before[LONGEST];
    int32_t expected[LONGEST];
    int32_t output[LONGEST + 1];
    memcpy(before, input, count * sizeof *input);
    memcpy(expected, input, count * sizeof *input);
    qsort(expected, count, sizeof *expected, ascending_for_qsort);
    output[count] = 12345;
    CHECK_INT(XC_OK, xc_sort_i32(input, output, count, ascending, NULL));
    CHECK(memcmp(expected, output, count * sizeof *output) == 0);
    CHECK(memcmp(before, input, count * sizeof *input) == 0);
    CHECK_INT(12345, output[count]);
}

TEST(sort_i32_sorts_every_length_and_leaves_the_input_alone) {
    int32_t input[LONGEST];
    uint32_t state = 1;
    for (size_t count = 1; count <= LONGEST; count++) {
        for (size_t i = 0; i < count; i++) {
            state = state * 1664525u + 1013904223u;
            input[i] = (int32_t)(state >> 16) % 100 - 50;
        }
        input[0] = count % 2 == 0 ? INT32_MAX : INT32_MIN;
        check_sorted_like_qsort(input, count);
    }
}

TEST(sort_i32_is_stable) {
    const int32_t input[] = {11, 25, 12, 21, 10, 29, 30, 20};
    const int32_t expected[] = {30, 25, 21, 29, 20, 11, 12, 10};
    int32_t output[8];
    CHECK_INT(XC_OK, xc_sort_i32(input, output, 8, by_tens_descending, NULL));
    for (int i = 0; i < 8; i++) {
        CHECK_INT(expected[i], output[i]);
    }
}

/* 5 3 | 4 1 | 2, then 3 5 | 1 4, then 1 3 4 5 | 2. */
TEST(sort_i32_compares_in_the_documented_order) {
    const int32_t input[] = {5, 3, 4, 1, 2};
    const int expected[] = {53, 41, 31, 34, 54, 12, 32};
    int32_t output[5];
    struct asked asked = {0, {0}};
    CHECK_INT(XC_OK, xc_sort_i32(input, output, 5, ascending_and_note, &asked));
    CHECK_INT(7, asked.count);
    for (int i = 0; i < 7; i++) {
        CHECK_INT(expected[i], asked.pairs[i]);
    }
}

TEST(sort_i32_of_one_item_asks_nothing) {
    int32_t output[1] = {0};
    struct asked asked = {0, {0}};
    CHECK_INT(XC_OK, xc_sort_i32((int32_t[]){7}, output, 1, ascending_and_note, &asked));
    CHECK_INT(7, output[0]);
    CHECK_INT(0, asked.count);
}

static int32_t contradict_oneself(int32_t a, int32_t b, void *user) {
    uint32_t *state = user;
    *state = *state * 1664525u + 1013904223u;
    return (int32_t)(*state >> 30) - 1 + 0 * (a + b);
}

TEST(sort_i32_keeps_every_item_when_compare_contradicts_itself) {
    int32_t input[LONGEST];
    int32_t output[LONGEST];
    uint32_t state = 1;
    for (int i = 0; i < LONGEST; i++) {
        input[i] = i;
    }
    CHECK_INT(XC_OK, xc_sort_i32(input, output, LONGEST, contradict_oneself, &state));
    qsort(output, LONGEST, sizeof *output, ascending_for_qsort);
    CHECK(memcmp(input, output, sizeof input) == 0);
}

TEST(sort_i32_of_nothing_may_be_null) {
    CHECK_INT(XC_OK, xc_sort_i32(NULL, NULL, 0, NULL, NULL));
}

TEST(sort_i32_fails_for_each_null) {
    const int32_t input[] = {2, 1};
    int32_t output[] = {7, 7};
    CHECK_INT(XC_ERR_NULL, xc_sort_i32(NULL, output, 2, ascending, NULL));
    CHECK_INT(XC_ERR_NULL, xc_sort_i32(input, NULL, 2, ascending, NULL));
    CHECK_INT(XC_ERR_NULL, xc_sort_i32(input, output, SIZE_MAX, NULL, NULL));
    CHECK_TEXT("xc_sort_i32: input, output or compare is NULL", xc_last_error());
    CHECK_INT(7, output[0]);
}

/* Sizes whose product wraps around to little, and one that malloc itself must refuse. */
TEST(sort_i32_of_more_than_memory_fails_and_leaves_the_output_alone) {
    const size_t counts[] = {SIZE_MAX, SIZE_MAX / 2 + 1, SIZE_MAX / 8 + 1, SIZE_MAX / 8};
    const int32_t input[] = {2, 1};
    int32_t output[] = {7, 7};
    for (int i = 0; i < 4; i++) {
        CHECK_INT(XC_ERR_MEMORY, xc_sort_i32(input, output, counts[i], ascending, NULL));
        CHECK_INT(7, output[0]);
    }
#if SIZE_MAX == UINT64_MAX
    CHECK_TEXT("xc_sort_i32: no memory for 2305843009213693951 items", xc_last_error());
#endif
}

/* ---- log_message ----------------------------------------------------------------------------- */

struct line {
    int calls;
    int32_t level;
    char message[64];
};

static void note_line(int32_t level, const char *message, void *user) {
    struct line *line = user;
    line->calls++;
    line->level = level;
    strncpy(line->message, message, sizeof line->message - 1);
}

static void check_logs(const char *expected, int32_t level) {
    struct line line = {0, -1, ""};
    CHECK_INT(XC_OK, xc_log_message(note_line, &line, level));
    CHECK_INT(1, line.calls);
    CHECK_INT(level, line.level);
    CHECK_TEXT(expected, line.message);
}

TEST(log_message_has_one_message_for_each_level) {
    check_logs("cache: 3 of 4 lookups hit", XC_LOG_DEBUG);
    check_logs("listening on café-1:8080", XC_LOG_INFO);
    check_logs("disk 91 % full – naïve retry №2", XC_LOG_WARNING);
    check_logs("connection lost: peer «мир» closed", XC_LOG_ERROR);
}

TEST(log_message_refuses_an_unknown_level_and_calls_nothing) {
    const int32_t levels[] = {-1, 4, INT32_MIN, INT32_MAX};
    struct line line = {0, -1, ""};
    for (int i = 0; i < 4; i++) {
        CHECK_INT(XC_ERR_RANGE, xc_log_message(note_line, &line, levels[i]));
    }
    CHECK_INT(0, line.calls);
    CHECK_TEXT("xc_log_message: no level 2147483647", xc_last_error());
}

TEST(log_message_without_a_sink_fails) {
    CHECK_INT(XC_ERR_NULL, xc_log_message(NULL, NULL, XC_LOG_INFO));
    CHECK_TEXT("xc_log_message: sink is NULL", xc_last_error());
}
