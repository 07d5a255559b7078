/* The arrays of doubles against loops written out here: sum, scale, product of matrices, and the structs.
 * Input: doubles; the first is the factor. Results are compared bit by bit, but for NaN. */
#include "fuzz.h"

#include <math.h>

static int same(double a, double b) {
    return memcmp(&a, &b, sizeof a) == 0 || (isnan(a) && isnan(b));
}

static void sum_and_scale(const double *values, size_t count, double factor) {
    double sum = 0;
    for (size_t i = 0; i < count; i++) {
        sum += values[i];
    }
    expect(same(xc_sum_f64(values, count), sum));
    double *scaled = exactly((const uint8_t *)values, count * sizeof *values);
    expect(xc_scale_f64(scaled, count, factor) == XC_OK);
    for (size_t i = 0; i < count; i++) {
        expect(same(scaled[i], values[i] * factor));
    }
    free(scaled);
}

static void multiply(const double *values, size_t count) {
    size_t n = 0;
    while (2 * (n + 1) * (n + 1) <= count) {
        n++;
    }
    size_t bytes = n * n * sizeof *values;
    double *a = exactly((const uint8_t *)values, bytes);
    double *b = exactly((const uint8_t *)(n > 0 ? values + n * n : values), bytes);
    double *product = exactly((const uint8_t *)values, bytes);
    expect(xc_matmul_f64(a, b, product, n) == XC_OK);
    for (size_t i = 0; i < n * n; i++) {
        double expected = 0;
        for (size_t k = 0; k < n; k++) {
            expected += a[i / n * n + k] * b[k * n + i % n];
        }
        expect(same(product[i], expected));
    }
    free(product);
    free(b);
    free(a);
}

static void structs(const double *values, size_t count, double factor) {
    if (count >= 4) {
        xc_point a = {values[0], values[1]};
        xc_point b = {values[2], values[3]};
        xc_point sum = xc_point_add(a, b);
        expect(same(sum.x, a.x + b.x) && same(sum.y, a.y + b.y));
        double x = a.x - b.x;
        double y = a.y - b.y;
        expect(same(xc_point_dist(&a, &b), sqrt(x * x + y * y)));
    }
    if (count >= 16) {
        xc_mat4 matrix;
        memcpy(matrix.m, values, sizeof matrix.m);
        xc_mat4 scaled = xc_mat4_scale(matrix, factor);
        for (int i = 0; i < 16; i++) {
            expect(same(scaled.m[i], matrix.m[i] * factor));
        }
    }
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    if (size < sizeof(double)) {
        return 0;
    }
    double factor;
    memcpy(&factor, data, sizeof factor);
    size_t count = size / sizeof(double) - 1;
    double *values = exactly(data + sizeof factor, count * sizeof *values);
    sum_and_scale(values, count, factor);
    multiply(values, count);
    structs(values, count, factor);
    free(values);
    return 0;
}
