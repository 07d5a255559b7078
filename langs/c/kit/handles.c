/* Part of cases.c. */

// case: counter_add
static int64_t counter_add(int64_t size, int64_t loops, struct answer *answer) {
    (void)size;
    xc_counter *counter = xc_counter_new(5);
    if (counter == NULL) {
        return fail(answer, "%s", xc_last_error());
    }
    int64_t amount = 3;
    int64_t r = 0;
    KEEP(counter);
    KEEP(amount);
    int64_t start = now_ns();
    for (int64_t i = 0; i < loops; i++) {
        KEEP_AGAIN(counter);
        r = xc_counter_add(counter, amount);
        KEEP(r);
    }
    int64_t elapsed_ns = now_ns() - start;
    answer_with(answer, "%lld", (long long)r);
    xc_counter_free(counter);
    return elapsed_ns;
}

// case: counter_cycle
static int64_t counter_cycle(int64_t size, int64_t loops, struct answer *answer) {
    (void)size;
    int64_t value = 5;
    int64_t amount = 3;
    int64_t r = 0;
    KEEP(value);
    KEEP(amount);
    int64_t start = now_ns();
    for (int64_t i = 0; i < loops; i++) {
        xc_counter *counter = xc_counter_new(value);
        KEEP(counter);
        if (counter == NULL) {
            return fail(answer, "%s", xc_last_error());
        }
        r = xc_counter_add(counter, amount);
        KEEP(r);
        xc_counter_free(counter);
    }
    int64_t elapsed_ns = now_ns() - start;
    answer_with(answer, "%lld", (long long)r);
    return elapsed_ns;
}

#ifndef XC_CORE_ONLY
// case: buffer_adopt
static int64_t buffer_adopt(int64_t size, int64_t loops, struct answer *answer) {
    int first = 0;
    int last = 0;
    int64_t start = now_ns();
    for (int64_t i = 0; i < loops; i++) {
        uint8_t *buffer = xc_buffer_new((size_t)size);
        KEEP(buffer);
        if (buffer == NULL) {
            return fail(answer, "%s", xc_last_error());
        }
        first = buffer[0];
        last = buffer[size - 1];
        KEEP(first);
        KEEP(last);
        xc_buffer_free(buffer);
    }
    int64_t elapsed_ns = now_ns() - start;
    answer_with(answer, "%d,%d", first, last);
    return elapsed_ns;
}
// end of cases
#endif
