// Part of cases.cpp.

namespace {

// case: empty
Sample empty(std::int64_t, std::int64_t loops) {
    const auto start = now_ns();
    for (std::int64_t i = 0; i < loops; i++) {
        asm volatile("" : : : "memory"); // Google Benchmark's ClobberMemory: the loop must stay
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
    const std::int32_t a = 1000000;
    const std::int32_t b = 2345678;
    std::int32_t r = 0;
    const auto start = now_ns();
    for (std::int64_t i = 0; i < loops; i++) {
        r = xc_add_i32(a, b);
    }
    return {now_ns() - start, std::to_string(r)};
}

// case: inc_i64
Sample inc_i64(std::int64_t, std::int64_t loops) {
    std::int64_t x = std::int64_t{1} << 53;
    const auto start = now_ns();
    for (std::int64_t i = 0; i < loops; i++) {
        x = xc_inc_i64(x);
    }
    return {now_ns() - start, std::to_string(x)};
}

// case: sum2_i64
Sample sum2_i64(std::int64_t, std::int64_t loops) {
    constexpr std::int64_t v = std::int64_t{1} << 40;
    std::int64_t r = 0;
    const auto start = now_ns();
    for (std::int64_t i = 0; i < loops; i++) {
        r = xc_sum2_i64(v, v << 1);
    }
    return {now_ns() - start, std::to_string(r)};
}

// case: sum4_i64
Sample sum4_i64(std::int64_t, std::int64_t loops) {
    constexpr std::int64_t v = std::int64_t{1} << 40;
    std::int64_t r = 0;
    const auto start = now_ns();
    for (std::int64_t i = 0; i < loops; i++) {
        r = xc_sum4_i64(v, v << 1, v << 2, v << 3);
    }
    return {now_ns() - start, std::to_string(r)};
}

// case: sum6_i64
Sample sum6_i64(std::int64_t, std::int64_t loops) {
    constexpr std::int64_t v = std::int64_t{1} << 40;
    std::int64_t r = 0;
    const auto start = now_ns();
    for (std::int64_t i = 0; i < loops; i++) {
        r = xc_sum6_i64(v, v << 1, v << 2, v << 3, v << 4, v << 5);
    }
    return {now_ns() - start, std::to_string(r)};
}

// case: sum8_i64
Sample sum8_i64(std::int64_t, std::int64_t loops) {
    constexpr std::int64_t v = std::int64_t{1} << 40;
    std::int64_t r = 0;
    const auto start = now_ns();
    for (std::int64_t i = 0; i < loops; i++) {
        r = xc_sum8_i64(v, v << 1, v << 2, v << 3, v << 4, v << 5, v << 6, v << 7);
    }
    return {now_ns() - start, std::to_string(r)};
}

// case: sum12_i64
Sample sum12_i64(std::int64_t, std::int64_t loops) {
    constexpr std::int64_t v = std::int64_t{1} << 40;
    std::int64_t r = 0;
    const auto start = now_ns();
    for (std::int64_t i = 0; i < loops; i++) {
        r = xc_sum12_i64(v, v << 1, v << 2, v << 3, v << 4, v << 5, v << 6, v << 7, v << 8, v << 9,
                         v << 10, v << 11);
    }
    return {now_ns() - start, std::to_string(r)};
}

// case: sum8_f64
Sample sum8_f64(std::int64_t, std::int64_t loops) {
    double r = 0;
    const auto start = now_ns();
    for (std::int64_t i = 0; i < loops; i++) {
        r = xc_sum8_f64(1, 2, 4, 8, 16, 32, 64, 128);
    }
    return {now_ns() - start, whole(r)};
}
// end of cases

} // namespace
