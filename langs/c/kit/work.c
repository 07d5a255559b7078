/* Part of cases.c. */
#include <stdlib.h>

// case: work
static int64_t work(int64_t size, int64_t loops, struct answer *answer) {
    int64_t r = 0;
    KEEP(size);
    int64_t start = now_ns();
    for (int64_t i = 0; i < loops; i++) {
        KEEP_AGAIN(size);
        r = xc_work(size);
        KEEP(r);
    }
    int64_t elapsed_ns = now_ns() - start;
    answer_with(answer, "%lld", (long long)r);
    return elapsed_ns;
}

#ifndef XC_CORE_ONLY
// case: sha256
static int64_t sha256(int64_t size, int64_t loops, struct answer *answer) {
    uint8_t *data = allocate((size_t)size, 1);
    for (int64_t i = 0; i < size; i++) {
        data[i] = (uint8_t)(i % 251);
    }
    uint8_t digest[32];
    xc_status status = XC_OK;
    int64_t start = now_ns();
    for (int64_t i = 0; i < loops && status == XC_OK; i++) {
        status = xc_sha256(data, (size_t)size, digest);
        KEEP_MEMORY();
    }
    int64_t elapsed_ns = now_ns() - start;
    if (status != XC_OK) {
        fail(answer, "%s", xc_last_error());
    } else {
        char hex[65];
        for (int i = 0; i < 32; i++) {
            hex[2 * i] = "0123456789abcdef"[digest[i] >> 4];
            hex[2 * i + 1] = "0123456789abcdef"[digest[i] & 15];
        }
        answer_with(answer, "%.64s", hex);
    }
    free(data);
    return elapsed_ns;
}

// case: matmul_f64
static int64_t matmul_f64(int64_t size, int64_t loops, struct answer *answer) {
    int64_t count = size * size;
    double *a = allocate((size_t)count, sizeof *a);
    double *b = allocate((size_t)count, sizeof *b);
    double *product = allocate((size_t)count, sizeof *product);
    for (int64_t i = 0; i < count; i++) {
        a[i] = (double)(i % 7);
        b[i] = (double)(i % 5);
    }
    xc_status status = XC_OK;
    int64_t start = now_ns();
    for (int64_t i = 0; i < loops && status == XC_OK; i++) {
        status = xc_matmul_f64(a, b, product, (size_t)size);
        KEEP_MEMORY();
    }
    int64_t elapsed_ns = now_ns() - start;
    if (status != XC_OK) {
        fail(answer, "%s", xc_last_error());
    } else {
        double sum = 0;
        for (int64_t i = 0; i < count; i++) {
            sum += product[i];
        }
        answer_with(answer, "%.0f", sum);
    }
    free(product);
    free(b);
    free(a);
    return elapsed_ns;
}
// end of cases
#endif
