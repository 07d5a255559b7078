// Part of cases.cpp.
#include <numeric>
#include <vector>

namespace {

// case: work
Sample work(std::int64_t size, std::int64_t loops) {
    std::int64_t r = 0;
    const auto start = now_ns();
    for (std::int64_t i = 0; i < loops; i++) {
        r = xc_work(size);
    }
    return {now_ns() - start, std::to_string(r)};
}

// case: sha256
Sample sha256(std::int64_t size, std::int64_t loops) {
    std::vector<std::uint8_t> data(static_cast<std::size_t>(size));
    for (std::size_t i = 0; i < data.size(); i++) {
        data[i] = static_cast<std::uint8_t>(i % 251);
    }
    crosscall::Digest digest = {};
    const auto start = now_ns();
    for (std::int64_t i = 0; i < loops; i++) {
        digest = crosscall::sha256(data);
    }
    const auto elapsed_ns = now_ns() - start;
    std::string hex;
    for (const std::uint8_t byte : digest) {
        hex += "0123456789abcdef"[byte >> 4];
        hex += "0123456789abcdef"[byte & 15];
    }
    return {elapsed_ns, hex};
}

// case: matmul_f64
Sample matmul_f64(std::int64_t size, std::int64_t loops) {
    const auto n = static_cast<std::size_t>(size);
    std::vector<double> a(n * n), b(n * n), product(n * n);
    for (std::size_t i = 0; i < n * n; i++) {
        a[i] = static_cast<double>(i % 7);
        b[i] = static_cast<double>(i % 5);
    }
    const auto start = now_ns();
    for (std::int64_t i = 0; i < loops; i++) {
        crosscall::matmul(a, b, product, n);
    }
    const auto elapsed_ns = now_ns() - start;
    return {elapsed_ns, whole(std::accumulate(product.begin(), product.end(), 0.0))};
}
// end of cases

} // namespace
