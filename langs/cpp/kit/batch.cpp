// Part of cases.cpp.
#include <vector>

namespace {

// case: add_batch
Sample add_batch(std::int64_t size, std::int64_t loops) {
    std::vector<std::int32_t> a(static_cast<std::size_t>(size)), b(a.size()), sums(a.size());
    for (std::size_t i = 0; i < a.size(); i++) {
        a[i] = static_cast<std::int32_t>(i);
        b[i] = static_cast<std::int32_t>(2 * i);
    }
    const auto start = now_ns();
    for (std::int64_t i = 0; i < loops; i++) {
        crosscall::add_batch(a, b, sums);
    }
    return {now_ns() - start, std::to_string(sums.empty() ? 0 : sums.back())};
}
// end of cases

} // namespace
