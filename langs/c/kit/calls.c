/* Part of cases.c.
 *
 * The sums' arguments are locals, hidden once. What of them finds no register that outlives a call lies
 * on the stack and is loaded at every turn, as in any function with so many. Doubles are held there by
 * KEEP_MEMORY: gcc 12 would else store all eight before each call and load them after it. */

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
    KEEP(a);
    KEEP(b);
    int64_t start = now_ns();
    for (int64_t i = 0; i < loops; i++) {
        KEEP_AGAIN(a);
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
    KEEP(x);
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
    int64_t a = INT64_C(1) << 40;
    int64_t b = INT64_C(1) << 41;
    int64_t r = 0;
    KEEP(a);
    KEEP(b);
    int64_t start = now_ns();
    for (int64_t i = 0; i < loops; i++) {
        KEEP_AGAIN(a);
        r = xc_sum2_i64(a, b);
        KEEP(r);
    }
    int64_t elapsed_ns = now_ns() - start;
    answer_with(answer, "%lld", (long long)r);
    return elapsed_ns;
}

// case: sum4_i64
static int64_t sum4_i64(int64_t size, int64_t loops, struct answer *answer) {
    (void)size;
    int64_t a = INT64_C(1) << 40;
    int64_t b = INT64_C(1) << 41;
    int64_t c = INT64_C(1) << 42;
    int64_t d = INT64_C(1) << 43;
    int64_t r = 0;
    KEEP(a);
    KEEP(b);
    KEEP(c);
    KEEP(d);
    int64_t start = now_ns();
    for (int64_t i = 0; i < loops; i++) {
        KEEP_AGAIN(a);
        r = xc_sum4_i64(a, b, c, d);
        KEEP(r);
    }
    int64_t elapsed_ns = now_ns() - start;
    answer_with(answer, "%lld", (long long)r);
    return elapsed_ns;
}

// case: sum6_i64
static int64_t sum6_i64(int64_t size, int64_t loops, struct answer *answer) {
    (void)size;
    int64_t a = INT64_C(1) << 40;
    int64_t b = INT64_C(1) << 41;
    int64_t c = INT64_C(1) << 42;
    int64_t d = INT64_C(1) << 43;
    int64_t e = INT64_C(1) << 44;
    int64_t f = INT64_C(1) << 45;
    int64_t r = 0;
    KEEP(a);
    KEEP(b);
    KEEP(c);
    KEEP(d);
    KEEP(e);
    KEEP(f);
    int64_t start = now_ns();
    for (int64_t i = 0; i < loops; i++) {
        KEEP_AGAIN(a);
        r = xc_sum6_i64(a, b, c, d, e, f);
        KEEP(r);
    }
    int64_t elapsed_ns = now_ns() - start;
    answer_with(answer, "%lld", (long long)r);
    return elapsed_ns;
}

// case: sum8_i64
static int64_t sum8_i64(int64_t size, int64_t loops, struct answer *answer) {
    (void)size;
    int64_t a = INT64_C(1) << 40;
    int64_t b = INT64_C(1) << 41;
    int64_t c = INT64_C(1) << 42;
    int64_t d = INT64_C(1) << 43;
    int64_t e = INT64_C(1) << 44;
    int64_t f = INT64_C(1) << 45;
    int64_t g = INT64_C(1) << 46;
    int64_t h = INT64_C(1) << 47;
    int64_t r = 0;
    KEEP(a);
    KEEP(b);
    KEEP(c);
    KEEP(d);
    KEEP(e);
    KEEP(f);
    KEEP(g);
    KEEP(h);
    int64_t start = now_ns();
    for (int64_t i = 0; i < loops; i++) {
        KEEP_AGAIN(a);
        r = xc_sum8_i64(a, b, c, d, e, f, g, h);
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
    int64_t a = INT64_C(1) << 40;
    int64_t b = INT64_C(1) << 41;
    int64_t c = INT64_C(1) << 42;
    int64_t d = INT64_C(1) << 43;
    int64_t e = INT64_C(1) << 44;
    int64_t f = INT64_C(1) << 45;
    int64_t g = INT64_C(1) << 46;
    int64_t h = INT64_C(1) << 47;
    int64_t j = INT64_C(1) << 48;
    int64_t k = INT64_C(1) << 49;
    int64_t l = INT64_C(1) << 50;
    int64_t m = INT64_C(1) << 51;
    int64_t r = 0;
    KEEP(a);
    KEEP(b);
    KEEP(c);
    KEEP(d);
    KEEP(e);
    KEEP(f);
    KEEP(g);
    KEEP(h);
    KEEP(j);
    KEEP(k);
    KEEP(l);
    KEEP(m);
    int64_t start = now_ns();
    for (int64_t i = 0; i < loops; i++) {
        KEEP_AGAIN(a);
        r = xc_sum12_i64(a, b, c, d, e, f, g, h, j, k, l, m);
        KEEP(r);
    }
    int64_t elapsed_ns = now_ns() - start;
    answer_with(answer, "%lld", (long long)r);
    return elapsed_ns;
}

// case: sum8_f64
static int64_t sum8_f64(int64_t size, int64_t loops, struct answer *answer) {
    (void)size;
    double a = 1;
    double b = 2;
    double c = 4;
    double d = 8;
    double e = 16;
    double f = 32;
    double g = 64;
    double h = 128;
    double r = 0;
    KEEP_OBJECT(a);
    KEEP_OBJECT(b);
    KEEP_OBJECT(c);
    KEEP_OBJECT(d);
    KEEP_OBJECT(e);
    KEEP_OBJECT(f);
    KEEP_OBJECT(g);
    KEEP_OBJECT(h);
    int64_t start = now_ns();
    for (int64_t i = 0; i < loops; i++) {
        KEEP_MEMORY();
        r = xc_sum8_f64(a, b, c, d, e, f, g, h);
        KEEP_F64(r);
    }
    int64_t elapsed_ns = now_ns() - start;
    answer_with(answer, "%.0f", r);
    return elapsed_ns;
}
// end of cases
