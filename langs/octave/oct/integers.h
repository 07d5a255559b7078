// Octave's arrays of integers as C has them: an octave_int holds nothing but its number.
#ifndef INTEGERS_H
#define INTEGERS_H

#include <octave/oct.h>

static_assert(sizeof(octave_int32) == sizeof(int32_t) && sizeof(octave_uint8) == sizeof(uint8_t),
              "octave_int holds more than a number");

inline const int32_t *integers(const int32NDArray &array) {
    return reinterpret_cast<const int32_t *>(array.data());
}

inline int32_t *integers(int32NDArray &array) {
    return reinterpret_cast<int32_t *>(array.fortran_vec());
}

inline const uint8_t *bytes(const uint8NDArray &array) {
    return reinterpret_cast<const uint8_t *>(array.data());
}

inline uint8_t *bytes(uint8NDArray &array) {
    return reinterpret_cast<uint8_t *>(array.fortran_vec());
}

#endif
