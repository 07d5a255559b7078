// Numbers in and out.
#include "binding.hpp"

[[cpp11::register]] int abi_version() {
    return static_cast<int>(xc_abi_version());
}

// case: noop
[[cpp11::register]] void noop() {
    xc_noop();
}

// case: add_i32
[[cpp11::register]] int add_i32(int a, int b) {
    return xc_add_i32(a, b);
}

// case: sum2_i64
[[cpp11::register]] double sum2_i64(int64_t a, int64_t b) {
    return exact(xc_sum2_i64(a, b));
}

// case: sum4_i64
[[cpp11::register]] double sum4_i64(int64_t a, int64_t b, int64_t c, int64_t d) {
    return exact(xc_sum4_i64(a, b, c, d));
}

// case: sum6_i64
[[cpp11::register]] double sum6_i64(int64_t a, int64_t b, int64_t c, int64_t d, int64_t e,
                                    int64_t f) {
    return exact(xc_sum6_i64(a, b, c, d, e, f));
}

// case: sum8_i64
[[cpp11::register]] double sum8_i64(int64_t a, int64_t b, int64_t c, int64_t d, int64_t e,
                                    int64_t f, int64_t g, int64_t h) {
    return exact(xc_sum8_i64(a, b, c, d, e, f, g, h));
}

// case: sum12_i64
[[cpp11::register]] double sum12_i64(int64_t a, int64_t b, int64_t c, int64_t d, int64_t e,
                                     int64_t f, int64_t g, int64_t h, int64_t i, int64_t j,
                                     int64_t k, int64_t l) {
    return exact(xc_sum12_i64(a, b, c, d, e, f, g, h, i, j, k, l));
}

// case: sum8_f64
[[cpp11::register]] double sum8_f64(double a, double b, double c, double d, double e, double f,
                                    double g, double h) {
    return xc_sum8_f64(a, b, c, d, e, f, g, h);
}

// end of cases
