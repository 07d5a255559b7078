// What the files of this library share.
//
// R has no 64-bit integers: they are doubles here, which hold all of up to 2^53, and an error beyond.
// cpp11 converts a double to an integer if nothing is lost, and refuses it otherwise.
#pragma once

#include <cstdint>
#include <string>

#include <cpp11.hpp>

#include "crosscall.h"

inline void check(xc_status status) {
    if (status != XC_OK) {
        cpp11::stop("%s", xc_last_error());
    }
}

inline double exact(std::int64_t value) {
    constexpr std::int64_t largest = std::int64_t{1} << 53;
    if (value > largest || value < -largest) {
        cpp11::stop("the result is beyond 2^53");
    }
    return static_cast<double>(value);
}

inline std::size_t as_size(double size) {
    if (!(size >= 0 && size <= 9007199254740992.0)) {
        cpp11::stop("a size is not negative");
    }
    return static_cast<std::size_t>(size);
}
