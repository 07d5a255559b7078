// What the groups of functions have in common.
#ifndef BINDING_H
#define BINDING_H

#include <exception>
#include <octave/interpreter.h>
#include <octave/oct.h>
#include <octave/ov-struct.h>

#include "crosscall.h"

// An element beyond the end of a const octave_value_list is no error but a wild read.
inline void expect(const octave_value_list &args, int count) {
    if (args.length() != count) {
        print_usage();
    }
}

// An int32 or int64 of Octave's, or a double that is whole. octave_value::int64_value would go by way of
// a double and lose what is beyond 53 bits.
inline int64_t to_i64(const octave_value &value) {
    return value.int64_scalar_value().value();
}

inline int32_t to_i32(const octave_value &value) {
    return value.int32_scalar_value().value();
}

inline octave_value from_i64(int64_t value) {
    return octave_value(octave_int64(value));
}

inline octave_value from_i32(int32_t value) {
    return octave_value(octave_int32(value));
}

// A text of one row without a NUL in it, which C would take for its end.
inline std::string to_text(const octave_value &value) {
    if (!value.is_string() || value.rows() > 1) {
        error_with_id("crosscall:text", "crosscall: a text of one row is wanted");
    }
    std::string text = value.string_value();
    if (text.find('\0') != std::string::npos) {
        error_with_id("crosscall:text", "crosscall: a text must not hold a NUL");
    }
    return text;
}

[[noreturn]] inline void fail() {
    error_with_id("crosscall:failure", "%s", xc_last_error());
}

inline void check(xc_status status) {
    if (status != XC_OK) {
        fail();
    }
}

#endif
