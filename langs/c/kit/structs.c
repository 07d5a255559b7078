/* Part of cases.c. */

// case: point_dist
static int64_t point_dist(int64_t size, int64_t loops, struct answer *answer) {
    (void)size;
    xc_point a = {1, 2};
    xc_point b = {4, 6};
    double r = 0;
    KEEP_OBJECT(a);
    KEEP_OBJECT(b);
    int64_t start = now_ns();
    for (int64_t i = 0; i < loops; i++) {
        r = xc_point_dist(&a, &b);
        KEEP_F64(r);
        KEEP_MEMORY();
    }
    int64_t elapsed_ns = now_ns() - start;
    answer_with(answer, "%.0f", r);
    return elapsed_ns;
}

// case: point_add
static int64_t point_add(int64_t size, int64_t loops, struct answer *answer) {
    (void)size;
    xc_point a = {1, 2};
    xc_point b = {3, 4};
    double x = 0;
    double y = 0;
    KEEP_OBJECT(a);
    KEEP_OBJECT(b);
    int64_t start = now_ns();
    for (int64_t i = 0; i < loops; i++) {
        xc_point p = xc_point_add(a, b);
        x = p.x;
        y = p.y;
        KEEP_F64(x);
        KEEP_F64(y);
        KEEP_MEMORY();
    }
    int64_t elapsed_ns = now_ns() - start;
    answer_with(answer, "%.0f,%.0f", x, y);
    return elapsed_ns;
}

#ifndef XC_CORE_ONLY
// case: mat4_scale
static int64_t mat4_scale(int64_t size, int64_t loops, struct answer *answer) {
    (void)size;
    xc_mat4 m;
    xc_mat4 scaled = {{0}};
    for (int i = 0; i < 16; i++) {
        m.m[i] = i;
    }
    double factor = 2.0;
    KEEP_OBJECT(m);
    KEEP_F64(factor);
    int64_t start = now_ns();
    for (int64_t i = 0; i < loops; i++) {
        scaled = xc_mat4_scale(m, factor);
        KEEP_MEMORY();
    }
    int64_t elapsed_ns = now_ns() - start;
    double sum = 0;
    for (int i = 0; i < 16; i++) {
        sum += scaled.m[i];
    }
    answer_with(answer, "%.0f", sum);
    return elapsed_ns;
}
// end of cases
#endif
