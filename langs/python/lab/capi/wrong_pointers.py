"""Mistakes in pointers and in what goes with them, by the extension module."""

import crosscall


# case: null_pointer
def null_pointer() -> int:
    return crosscall.str_len(None)


# case: negative_to_unsigned
def negative_to_unsigned() -> int:
    return crosscall.apply_i64(lambda value: value + 1, 7, -1)


# case: short_buffer
def short_buffer() -> int:
    return crosscall.str_copy(bytearray(4), "longer than four bytes")


# end of cases

MISTAKES = (null_pointer, negative_to_unsigned, short_buffer)
