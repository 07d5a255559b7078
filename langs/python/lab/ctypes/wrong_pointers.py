"""Mistakes in pointers and in what goes with them, by ctypes."""

import ctypes

from binding import lib


# case: null_pointer
def null_pointer() -> int:
    return lib.xc_str_len(None)


# case: negative_to_unsigned
def negative_to_unsigned() -> float:
    one = (ctypes.c_double * 1)(1.0)
    return lib.xc_sum_f64(one, -1)


# case: short_buffer
def short_buffer() -> int:
    buffer = ctypes.create_string_buffer(4)
    return lib.xc_str_copy(buffer, 64, b"longer than four bytes")


# end of cases

MISTAKES = (null_pointer, negative_to_unsigned, short_buffer)
