/* Functions that do next to nothing, so that what is left is the call. */
#include "internal.h"

XC_API void xc_noop(void) {
    XC_COUNT(xc_noop);
}

/* Unsigned arithmetic wraps; signed overflow would be undefined behaviour. */
static inline int64_t add_wrapping(int64_t a, int64_t b) {
    return (int64_t)((uint64_t)a + (uint64_t)b);
}

XC_API int32_t xc_add_i32(int32_t a, int32_t b) {
    XC_COUNT(xc_add_i32);
    return (int32_t)((uint32_t)a + (uint32_t)b);
}

XC_API int64_t xc_inc_i64(int64_t value) {
    XC_COUNT(xc_inc_i64);
    return add_wrapping(value, 1);
}

XC_API int64_t xc_sum2_i64(int64_t a, int64_t b) {
    XC_COUNT(xc_sum2_i64);
    return add_wrapping(a, b);
}

XC_API int64_t xc_sum4_i64(int64_t a, int64_t b, int64_t c, int64_t d) {
    XC_COUNT(xc_sum4_i64);
    return (int64_t)((uint64_t)a + (uint64_t)b + (uint64_t)c + (uint64_t)d);
}

XC_API int64_t xc_sum6_i64(int64_t a, int64_t b, int64_t c, int64_t d, int64_t e, int64_t f) {
    XC_COUNT(xc_sum6_i64);
    return (int64_t)((uint64_t)a + (uint64_t)b + (uint64_t)c + (uint64_t)d + (uint64_t)e +
                     (uint64_t)f);
}

XC_API int64_t xc_sum8_i64(int64_t a, int64_t b, int64_t c, int64_t d, int64_t e, int64_t f,
                           int64_t g, int64_t h) {
    XC_COUNT(xc_sum8_i64);
    return (int64_t)((uint64_t)a + (uint64_t)b + (uint64_t)c + (uint64_t)d + (uint64_t)e +
                     (uint64_t)f + (uint64_t)g + (uint64_t)h);
}

XC_API int64_t xc_sum12_i64(int64_t a, int64_t b, int64_t c, int64_t d, int64_t e, int64_t f,
                            int64_t g, int64_t h, int64_t i, int64_t j, int64_t k, int64_t l) {
    XC_COUNT(xc_sum12_i64);
    return (int64_t)((uint64_t)a + (uint64_t)b + (uint64_t)c + (uint64_t)d + (uint64_t)e +
                     (uint64_t)f + (uint64_t)g + (uint64_t)h + (uint64_t)i + (uint64_t)j +
                     (uint64_t)k + (uint64_t)l);
}

XC_API double xc_sum8_f64(double a, double b, double c, double d, double e, double f, double g,
                          double h) {
    XC_COUNT(xc_sum8_f64);
    return a + b + c + d + e + f + g + h;
}
