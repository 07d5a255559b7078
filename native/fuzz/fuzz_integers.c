/* xc_sort_i32 under an order and under a comparison that knows none, and xc_add_batch, which must agree with
 * xc_add_i32. Input: a byte that seeds the senseless comparison, then integers of 32 bits. */
#include "fuzz.h"

static int32_t by_size(int32_t a, int32_t b, void *user) {
    (void)user;
    return (a > b) - (a < b);
}

/* Whatever a host's comparison says, the output holds what the input held. */
static int32_t senseless(int32_t a, int32_t b, void *user) {
    (void)a, (void)b;
    uint32_t *state = user;
    *state = *state * 1664525u + 1013904223u; /* Knuth's and Lewis's generator */
    return (int32_t)(*state >> 30) - 1;
}

static uint64_t sum_of(const int32_t *values, size_t count) {
    uint64_t sum = 0;
    for (size_t i = 0; i < count; i++) {
        sum += (uint64_t)(uint32_t)values[i] * 2654435761u;
    }
    return sum;
}

static void sort(const int32_t *input, int32_t *output, size_t count, uint32_t seed) {
    expect(xc_sort_i32(input, output, count, senseless, &seed) == XC_OK);
    expect(sum_of(output, count) == sum_of(input, count));
    expect(xc_sort_i32(input, output, count, by_size, NULL) == XC_OK);
    expect(sum_of(output, count) == sum_of(input, count));
    for (size_t i = 1; i < count; i++) {
        expect(output[i - 1] <= output[i]);
    }
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    if (size == 0) {
        return 0;
    }
    size_t count = (size - 1) / sizeof(int32_t);
    int32_t *input = exactly(data + 1, count * sizeof *input);
    int32_t *output = exactly(data + 1, count * sizeof *output);
    sort(input, output, count, data[0]);
    size_t pairs = count / 2;
    expect(xc_add_batch(input, input + (count - pairs), output, pairs) == XC_OK);
    for (size_t i = 0; i < pairs; i++) {
        expect(output[i] == xc_add_i32(input[i], input[count - pairs + i]));
    }
    free(output);
    free(input);
    return 0;
}
