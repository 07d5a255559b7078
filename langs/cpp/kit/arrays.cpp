// Part of cases.cpp.
#include <numeric>
#include <vector>

namespace {

std::vector<double> make_doubles(std::int64_t size) {
    std::vector<double> values(static_cast<std::size_t>(size));
    std::iota(values.begin(), values.end(), 0.0);
    return values;
}

// case: sum_f64
Sample sum_f64(std::int64_t size, std::int64_t loops) {
    const std::vector<double> values = make_doubles(size);
    double r = 0;
    const auto start = now_ns();
    for (std::int64_t i = 0; i < loops; i++) {
        r = crosscall::sum(values);
    }
    return {now_ns() - start, whole(r)};
}

// case: scale_f64
Sample scale_f64(std::int64_t size, std::int64_t loops) {
    std::vector<double> values = make_doubles(size);
    const double factor = hide(-1.0);
    const auto start = now_ns();
    for (std::int64_t i = 0; i < loops; i++) {
        crosscall::scale(values, factor);
    }
    return {now_ns() - start, whole(values.empty() ? 0 : values.back())};
}
// end of cases

} // namespace
