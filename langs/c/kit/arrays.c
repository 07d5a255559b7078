/* Part of cases.c. */
#include <stdlib.h>

static double *make_doubles(int64_t count) {
    double *values = allocate((size_t)count, sizeof *values);
    for (int64_t i = 0; i < count; i++) {
        values[i] = (double)i;
    }
    return values;
}

// case: sum_f64
static int64_t sum_f64(int64_t size, int64_t loops, struct answer *answer) {
    double *values = make_doubles(size);
    double r = 0;
    int64_t start = now_ns();
    for (int64_t i = 0; i < loops; i++) {
        r = xc_sum_f64(values, (size_t)size);
        KEEP_F64(r);
        KEEP_MEMORY();
    }
    int64_t elapsed_ns = now_ns() - start;
    answer_with(answer, "%.0f", r);
    free(values);
    return elapsed_ns;
}

#ifndef XC_CORE_ONLY
// case: scale_f64
static int64_t scale_f64(int64_t size, int64_t loops, struct answer *answer) {
    double *values = make_doubles(size);
    double factor = -1.0;
    xc_status status = XC_OK;
    KEEP_F64(factor);
    int64_t start = now_ns();
    for (int64_t i = 0; i < loops && status == XC_OK; i++) {
        status = xc_scale_f64(values, (size_t)size, factor);
        KEEP_MEMORY();
    }
    int64_t elapsed_ns = now_ns() - start;
    if (status != XC_OK) {
        fail(answer, "%s", xc_last_error());
    } else {
        answer_with(answer, "%.0f", size > 0 ? values[size - 1] : 0);
    }
    free(values);
    return elapsed_ns;
}
// end of cases
#endif
