"""Mistakes in pointers and in what goes with them, by cffi."""

from binding import ffi, lib


# case: null_pointer
def null_pointer() -> int:
    return lib.xc_str_len(ffi.NULL)


# case: negative_to_unsigned
def negative_to_unsigned() -> float:
    one = ffi.new("double[]", [1.0])
    return lib.xc_sum_f64(one, -1)


# case: short_buffer
def short_buffer() -> int:
    buffer = ffi.new("char[]", 4)
    return lib.xc_str_copy(buffer, 64, b"longer than four bytes")


# end of cases

MISTAKES = (null_pointer, negative_to_unsigned, short_buffer)
