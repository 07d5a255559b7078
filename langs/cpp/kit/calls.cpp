// Part of cases.cpp.

namespace {

// case: empty
Sample empty(std::int64_t, std::int64_t loops) {
    const auto start = now_ns();
    for (std::int64_t i = 0; i < loops; i++) {
        clobber_memory(); // the loop must stay
    }
    return {now_ns() - start, "0"};
}

// case: noop
Sample noop(std::int64_t, std::int64_t loops) {
    const auto start = now_ns();
    for (std::int64_t i = 0; i < loops; i++) {
        xc_noop();
    }
    return {now_ns() - start, "0"};
}

// case: add_i32
Sample add_i32(std::int64_t, std::int64_t loops) {
    const std::int32_t a = hide(1000000);
    const std::int32_t b = hide(2345678);
    std::int32_t r = 0;
    const auto start = now_ns();
    for (std::int64_t i = 0; i < loops; i++) {
        r = xc_add_i32(a, b);
    }
    return {now_ns() - start, std::to_string(r)};
}

// case: inc_i64
Sample inc_i64(std::int64_t, std::int64_t loops) {
    std::int64_t x = hide(std::int64_t{1} << 53);
    const auto start = now_ns();
    for (std::int64_t i = 0; i < loops; i++) {
        x = xc_inc_i64(x);
    }
    return {now_ns() - start, std::to_string(x)};
}

// case: sum2_i64
Sample sum2_i64(std::int64_t, std::int64_t loops) {
    const std::int64_t a = hide(std::int64_t{1} << 40);
    const std::int64_t b = hide(std::int64_t{1} << 41);
    std::int64_t r = 0;
    const auto start = now_ns();
    for (std::int64_t i = 0; i < loops; i++) {
        r = xc_sum2_i64(a, b);
    }
    return {now_ns() - start, std::to_string(r)};
}

// case: sum4_i64
Sample sum4_i64(std::int64_t, std::int64_t loops) {
    const std::int64_t a = hide(std::int64_t{1} << 40);
    const std::int64_t b = hide(std::int64_t{1} << 41);
    const std::int64_t c = hide(std::int64_t{1} << 42);
    const std::int64_t d = hide(std::int64_t{1} << 43);
    std::int64_t r = 0;
    const auto start = now_ns();
    for (std::int64_t i = 0; i < loops; i++) {
        r = xc_sum4_i64(a, b, c, d);
    }
    return {now_ns() - start, std::to_string(r)};
}

// case: sum6_i64
Sample sum6_i64(std::int64_t, std::int64_t loops) {
    const std::int64_t a = hide(std::int64_t{1} << 40);
    const std::int64_t b = hide(std::int64_t{1} << 41);
    const std::int64_t c = hide(std::int64_t{1} << 42);
    const std::int64_t d = hide(std::int64_t{1} << 43);
    const std::int64_t e = hide(std::int64_t{1} << 44);
    const std::int64_t f = hide(std::int64_t{1} << 45);
    std::int64_t r = 0;
    const auto start = now_ns();
    for (std::int64_t i = 0; i < loops; i++) {
        r = xc_sum6_i64(a, b, c, d, e, f);
    }
    return {now_ns() - start, std::to_string(r)};
}

// case: sum8_i64
Sample sum8_i64(std::int64_t, std::int64_t loops) {
    const std::int64_t a = hide(std::int64_t{1} << 40);
    const std::int64_t b = hide(std::int64_t{1} << 41);
    const std::int64_t c = hide(std::int64_t{1} << 42);
    const std::int64_t d = hide(std::int64_t{1} << 43);
    const std::int64_t e = hide(std::int64_t{1} << 44);
    const std::int64_t f = hide(std::int64_t{1} << 45);
    const std::int64_t g = hide(std::int64_t{1} << 46);
    const std::int64_t h = hide(std::int64_t{1} << 47);
    std::int64_t r = 0;
    const auto start = now_ns();
    for (std::int64_t i = 0; i < loops; i++) {
        r = xc_sum8_i64(a, b, c, d, e, f, g, h);
    }
    return {now_ns() - start, std::to_string(r)};
}

// case: sum12_i64
Sample sum12_i64(std::int64_t, std::int64_t loops) {
    const std::int64_t a = hide(std::int64_t{1} << 40);
    const std::int64_t b = hide(std::int64_t{1} << 41);
    const std::int64_t c = hide(std::int64_t{1} << 42);
    const std::int64_t d = hide(std::int64_t{1} << 43);
    const std::int64_t e = hide(std::int64_t{1} << 44);
    const std::int64_t f = hide(std::int64_t{1} << 45);
    const std::int64_t g = hide(std::int64_t{1} << 46);
    const std::int64_t h = hide(std::int64_t{1} << 47);
    const std::int64_t j = hide(std::int64_t{1} << 48);
    const std::int64_t k = hide(std::int64_t{1} << 49);
    const std::int64_t l = hide(std::int64_t{1} << 50);
    const std::int64_t m = hide(std::int64_t{1} << 51);
    std::int64_t r = 0;
    const auto start = now_ns();
    for (std::int64_t i = 0; i < loops; i++) {
        r = xc_sum12_i64(a, b, c, d, e, f, g, h, j, k, l, m);
    }
    return {now_ns() - start, std::to_string(r)};
}

// case: sum8_f64
Sample sum8_f64(std::int64_t, std::int64_t loops) {
    double a = 1;
    double b = 2;
    double c = 4;
    double d = 8;
    double e = 16;
    double f = 32;
    double g = 64;
    double h = 128;
    double r = 0;
    hide_in_memory(a);
    hide_in_memory(b);
    hide_in_memory(c);
    hide_in_memory(d);
    hide_in_memory(e);
    hide_in_memory(f);
    hide_in_memory(g);
    hide_in_memory(h);
    const auto start = now_ns();
    for (std::int64_t i = 0; i < loops; i++) {
        clobber_memory();
        r = xc_sum8_f64(a, b, c, d, e, f, g, h);
    }
    return {now_ns() - start, whole(r)};
}
// end of cases

} // namespace
