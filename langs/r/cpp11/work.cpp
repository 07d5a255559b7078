// What takes time in C itself.
#include "binding.hpp"

// case: work
[[cpp11::register]] double work(int64_t steps) {
    return exact(xc_work(steps));
}

// case: sha256
[[cpp11::register]] cpp11::writable::raws sha256(cpp11::raws data) {
    cpp11::writable::raws digest(R_xlen_t{32});
    check(xc_sha256(RAW(data), static_cast<std::size_t>(data.size()), RAW(digest)));
    return digest;
}

// case: matmul_f64
[[cpp11::register]] cpp11::writable::doubles matmul_f64(cpp11::doubles a, cpp11::doubles b,
                                                        double rows) {
    std::size_t n = as_size(rows);
    auto count = static_cast<std::size_t>(a.size());
    if (n >= 1 << 15 || count != n * n || b.size() != a.size()) {
        cpp11::stop("rows * rows elements are needed");
    }
    cpp11::writable::doubles product(a.size());
    check(xc_matmul_f64(REAL(a), REAL(b), REAL(product), n));
    return product;
}

// end of cases
