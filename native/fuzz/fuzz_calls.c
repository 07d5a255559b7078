/* What takes single numbers: sums, counters, buffers, callbacks, messages, work. Input: twelve integers of
 * 64 bits, in any values. */
#include "fuzz.h"

enum { NUMBERS = 12, LARGEST_BUFFER = 1 << 10, MOST_STEPS = 64 };

static int64_t wrapping_sum(const int64_t *values, int count) {
    uint64_t sum = 0;
    for (int i = 0; i < count; i++) {
        sum += (uint64_t)values[i];
    }
    return (int64_t)sum;
}

static void sums(const int64_t *n) {
    int32_t a = (int32_t)(uint32_t)(uint64_t)n[0];
    int32_t b = (int32_t)(uint32_t)(uint64_t)n[1];
    expect(xc_add_i32(a, b) == (int32_t)((uint32_t)a + (uint32_t)b));
    expect(xc_inc_i64(n[0]) == (int64_t)((uint64_t)n[0] + 1));
    expect(xc_sum2_i64(n[0], n[1]) == wrapping_sum(n, 2));
    expect(xc_sum4_i64(n[0], n[1], n[2], n[3]) == wrapping_sum(n, 4));
    expect(xc_sum6_i64(n[0], n[1], n[2], n[3], n[4], n[5]) == wrapping_sum(n, 6));
    expect(xc_sum8_i64(n[0], n[1], n[2], n[3], n[4], n[5], n[6], n[7]) == wrapping_sum(n, 8));
    expect(xc_sum12_i64(n[0], n[1], n[2], n[3], n[4], n[5], n[6], n[7], n[8], n[9], n[10], n[11]) ==
           wrapping_sum(n, 12));
}

static void counter(const int64_t *n) {
    xc_counter *counter = xc_counter_new(n[0]);
    expect(counter != NULL);
    for (int i = 1; i < NUMBERS; i++) {
        expect(xc_counter_add(counter, n[i]) == wrapping_sum(n, i + 1));
    }
    xc_counter_free(counter);
}

static void buffer(size_t size) {
    uint8_t *bytes = xc_buffer_new(size);
    expect((bytes == NULL) == (size == 0));
    for (size_t i = 0; i < size; i++) {
        expect(bytes[i] == (i == size - 1 ? 'C' : i == 0 ? 'X' : 0));
    }
    xc_buffer_free(bytes);
}

static int64_t count_up(int64_t value, void *user) {
    ++*(size_t *)user;
    return (int64_t)((uint64_t)value + 1);
}

static void callbacks(int64_t value, size_t count) {
    size_t called = 0;
    expect(xc_apply_i64(count_up, &called, value, count) == (int64_t)((uint64_t)value + count));
    expect(called == count);
}

static void take_message(int32_t level, const char *message, void *user) {
    *(int32_t *)user = level;
    expect(message[0] != '\0');
}

static void log_message(int32_t level) {
    int32_t seen = -1;
    int known = level >= XC_LOG_DEBUG && level <= XC_LOG_ERROR;
    expect(xc_log_message(take_message, &seen, level) == (known ? XC_OK : XC_ERR_RANGE));
    expect(seen == (known ? level : -1));
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    int64_t n[NUMBERS] = {0};
    memcpy(n, data, size < sizeof n ? size : sizeof n);
    sums(n);
    counter(n);
    buffer((uint64_t)n[2] % LARGEST_BUFFER);
    callbacks(n[3], (uint64_t)n[4] % MOST_STEPS);
    log_message((int32_t)(uint32_t)(uint64_t)n[5]);
    int64_t steps = n[6] % MOST_STEPS;
    expect(xc_work(steps) >= 0 && (steps > 0 || xc_work(steps) == xc_work(0)));
    return 0;
}
