/* Part of cases.c. */
#include <stdlib.h>
#include <string.h>

// case: apply_i64
__attribute__((noinline)) static int64_t increment(int64_t value, void *user) {
    (void)user;
    return value + 1;
}

static int64_t apply_i64(int64_t size, int64_t loops, struct answer *answer) {
    xc_map_i64 fn = UPCALL(map_i64, increment);
    int64_t value = INT64_C(1) << 53;
    int64_t r = 0;
    KEEP(fn);
    KEEP(value);
    int64_t start = now_ns();
    for (int64_t i = 0; i < loops; i++) {
        KEEP_AGAIN(fn);
        KEEP_AGAIN(value);
        r = xc_apply_i64(fn, NULL, value, (size_t)size);
        KEEP(r);
    }
    int64_t elapsed_ns = now_ns() - start;
    answer_with(answer, "%lld", (long long)r);
    return elapsed_ns;
}

#ifndef XC_CORE_ONLY
// case: sort_i32
__attribute__((noinline)) static int32_t compare(int32_t a, int32_t b, void *user) {
    (void)user;
    return (a > b) - (a < b);
}

static int64_t sort_i32(int64_t size, int64_t loops, struct answer *answer) {
    xc_compare_i32 fn = UPCALL(compare_i32, compare);
    int32_t *input = allocate((size_t)size, sizeof *input);
    int32_t *output = allocate((size_t)size, sizeof *output);
    for (int64_t i = 0; i < size; i++) {
        input[i] = (int32_t)(i * 7919 % size);
    }
    xc_status status = XC_OK;
    KEEP(fn);
    int64_t start = now_ns();
    for (int64_t i = 0; i < loops && status == XC_OK; i++) {
        KEEP_AGAIN(fn);
        status = xc_sort_i32(input, output, (size_t)size, fn, NULL);
        KEEP_MEMORY();
    }
    int64_t elapsed_ns = now_ns() - start;
    if (status != XC_OK) {
        fail(answer, "%s", xc_last_error());
    } else {
        answer_with(answer, "%d,%d,%d", output[0], output[size / 2],
                    output[size > 0 ? size - 1 : 0]);
    }
    free(output);
    free(input);
    return elapsed_ns;
}

// case: log_message
struct log_state {
    int number;
    int32_t level;
    char *last;
};

__attribute__((noinline)) static void keep_message(int32_t level, const char *message, void *user) {
    struct log_state *state = user;
    free(state->last);
    state->last = strdup(message);
    state->level = level;
}

static int64_t log_message(int64_t size, int64_t loops, struct answer *answer) {
    (void)size;
    xc_log_sink sink = UPCALL(log_sink, keep_message);
    struct log_state state = {.number = 7};
    int32_t level = XC_LOG_WARNING;
    xc_status status = XC_OK;
    KEEP(sink);
    KEEP(level);
    int64_t start = now_ns();
    for (int64_t i = 0; i < loops && status == XC_OK; i++) {
        KEEP_AGAIN(sink);
        status = xc_log_message(sink, &state, level);
        KEEP_MEMORY();
    }
    int64_t elapsed_ns = now_ns() - start;
    if (status != XC_OK) {
        fail(answer, "%s", xc_last_error());
    } else if (state.last == NULL) {
        fail(answer, "no memory for the message");
    } else {
        answer_with(answer, "%d|%s|%d", state.level, state.last, state.number);
    }
    free(state.last);
    return elapsed_ns;
}
// end of cases
#endif
