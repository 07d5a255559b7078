/* Part of cases.c.
 *
 * The sums take constants, so that nothing is reloaded between two calls. The first of them goes
 * through KEEP, or c/inline would add once, before the loop; it is made in the loop because a double
 * that outlives a call does so in memory. */

// case: empty
static int64_t empty(int64_t size, int64_t loops, struct answer *answer) {
    (void)size;
    int64_t start = now_ns();
    for (int64_t i = 0; i < loops; i++) {
        KEEP_MEMORY();
    }
    int64_t elapsed_ns = now_ns() - start;
    answer_with(answer, "0");
    return elapsed_ns;
}

// case: noop
static int64_t noop(int64_t size, int64_t loops, struct answer *answer) {
    (void)size;
    int64_t start = now_ns();
    for (int64_t i = 0; i < loops; i++) {
        xc_noop();
        KEEP_MEMORY();
    }
    int64_t elapsed_ns = now_ns() - start;
    answer_with(answer, "0");
    return elapsed_ns;
}

// case: add_i32
static int64_t add_i32(int64_t size, int64_t loops, struct answer *answer) {
    (void)size;
    int32_t a = 1000000;
    int32_t b = 2345678;
    int32_t r = 0;
    int64_t start = now_ns();
    for (int64_t i = 0; i < loops; i++) {
        KEEP(a);
        r = xc_add_i32(a, b);
        KEEP(r);
    }
    int64_t elapsed_ns = now_ns() - start;
    answer_with(answer, "%d", r);
    return elapsed_ns;
}

// case: inc_i64
static int64_t inc_i64(int64_t size, int64_t loops, struct answer *answer) {
    (void)size;
    int64_t x = INT64_C(1) << 53;
    int64_t start = now_ns();
    for (int64_t i = 0; i < loops; i++) {
        x = xc_inc_i64(x);
        KEEP(x);
    }
    int64_t elapsed_ns = now_ns() - start;
    answer_with(answer, "%lld", (long long)x);
    return elapsed_ns;
}

#ifndef XC_CORE_ONLY
// case: sum2_i64
static int64_t sum2_i64(int64_t size, int64_t loops, struct answer *answer) {
    (void)size;
    const int64_t v = INT64_C(1) << 40;
    int64_t r = 0;
    int64_t start = now_ns();
    for (int64_t i = 0; i < loops; i++) {
        int64_t a = v;
        KEEP(a);
        r = xc_sum2_i64(a, v << 1);
        KEEP(r);
    }
    int64_t elapsed_ns = now_ns() - start;
    answer_with(answer, "%lld", (long long)r);
    return elapsed_ns;
}

// case: sum4_i64
static int64_t sum4_i64(int64_t size, int64_t loops, struct answer *answer) {
    (void)size;
    const int64_t v = INT64_C(1) << 40;
    int64_t r = 0;
    int64_t start = now_ns();
    for (int64_t i = 0; i < loops; i++) {
        int64_t a = v;
        KEEP(a);
        r = xc_sum4_i64(a, v << 1, v << 2, v << 3);
        KEEP(r);
    }
    int64_t elapsed_ns = now_ns() - start;
    answer_with(answer, "%lld", (long long)r);
    return elapsed_ns;
}

// case: sum6_i64
static int64_t sum6_i64(int64_t size, int64_t loops, struct answer *answer) {
    (void)size;
    const int64_t v = INT64_C(1) << 40;
    int64_t r = 0;
    int64_t start = now_ns();
    for (int64_t i = 0; i < loops; i++) {
        int64_t a = v;
        KEEP(a);
        r = xc_sum6_i64(a, v << 1, v << 2, v << 3, v << 4, v << 5);
        KEEP(r);
    }
    int64_t elapsed_ns = now_ns() - start;
    answer_with(answer, "%lld", (long long)r);
    return elapsed_ns;
}

// case: sum8_i64
static int64_t sum8_i64(int64_t size, int64_t loops, struct answer *answer) {
    (void)size;
    const int64_t v = INT64_C(1) << 40;
    int64_t r = 0;
    int64_t start = now_ns();
    for (int64_t i = 0; i < loops; i++) {
        int64_t a = v;
        KEEP(a);
        r = xc_sum8_i64(a, v << 1, v << 2, v << 3, v << 4, v << 5, v << 6, v << 7);
        KEEP(r);
    }
    int64_t elapsed_ns = now_ns() - start;
    answer_with(answer, "%lld", (long long)r);
    return elapsed_ns;
}
#endif

// case: sum12_i64
static int64_t sum12_i64(int64_t size, int64_t loops, struct answer *answer) {
    (void)size;
    const int64_t v = INT64_C(1) << 40;
    int64_t r = 0;
    int64_t start = now_ns();
    for (int64_t i = 0; i < loops; i++) {
        int64_t a = v;
        KEEP(a);
        r = xc_sum12_i64(a, v << 1, v << 2, v << 3, v << 4, v << 5, v << 6, v << 7, v << 8, v << 9,
                         v << 10, v << 11);
        KEEP(r);
    }
    int64_t elapsed_ns = now_ns() - start;
    answer_with(answer, "%lld", (long long)r);
    return elapsed_ns;
}

// case: sum8_f64
static int64_t sum8_f64(int64_t size, int64_t loops, struct answer *answer) {
    (void)size;
    // No register for doubles outlives a call, so each loop loads all eight. Of literals gcc 12 makes
    // loads through integer registers, a nanosecond more; from an array it loads them as others do.
    static double terms[] = {1, 2, 4, 8, 16, 32, 64, 128};
    double *t = terms;
    double r = 0;
    int64_t start = now_ns();
    for (int64_t i = 0; i < loops; i++) {
        KEEP(t);
        r = xc_sum8_f64(t[0], t[1], t[2], t[3], t[4], t[5], t[6], t[7]);
        KEEP_F64(r);
    }
    int64_t elapsed_ns = now_ns() - start;
    answer_with(answer, "%.0f", r);
    return elapsed_ns;
}
// end of cases
