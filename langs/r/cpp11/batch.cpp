// Many additions by one call.
#include "binding.hpp"

// case: add_batch
[[cpp11::register]] cpp11::writable::integers add_batch(cpp11::integers a, cpp11::integers b) {
    if (a.size() != b.size()) {
        cpp11::stop("vectors of one length are needed");
    }
    cpp11::writable::integers sums(a.size());
    check(xc_add_batch(INTEGER(a), INTEGER(b), INTEGER(sums), static_cast<std::size_t>(a.size())));
    return sums;
}

// end of cases
