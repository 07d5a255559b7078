// Arrays: vectors of doubles, read in place. What C changes is a copy, as R's vectors are values.
#include "binding.hpp"

// case: sum_f64
[[cpp11::register]] double sum_f64(cpp11::doubles values) {
    return xc_sum_f64(REAL(values), static_cast<std::size_t>(values.size()));
}

// case: scale_f64
[[cpp11::register]] cpp11::writable::doubles scale_f64(cpp11::doubles values, double factor) {
    cpp11::writable::doubles scaled(values);
    check(xc_scale_f64(REAL(scaled), static_cast<std::size_t>(values.size()), factor));
    return scaled;
}

// end of cases
