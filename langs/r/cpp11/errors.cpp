// A failure of the library as an error.
#include "binding.hpp"

// case: parse_fail
[[cpp11::register]] double parse_i64(std::string text) {
    std::int64_t value;
    check(xc_parse_i64(text.c_str(), &value));
    return exact(value);
}

// end of cases
