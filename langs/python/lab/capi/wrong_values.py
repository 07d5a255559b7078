"""Mistakes in integers, texts and handles, by the extension module."""

import crosscall
from references import give_back


# case: integer_too_large
def integer_too_large() -> int:
    return crosscall.add_i32(2**40, 1)


# case: nul_in_string
def nul_in_string() -> int:
    return crosscall.str_len("abc\0def")


# case: lone_surrogate
def lone_surrogate() -> int:
    return crosscall.str_len("\ud800")


# case: use_after_free
def use_after_free() -> int:
    counter = crosscall.Counter(5)
    give_back(counter)  # by a Py_DECREF too many
    return counter.add(3)


# case: double_free
def double_free() -> None:
    counter = crosscall.Counter(5)
    give_back(counter)  # by a Py_DECREF too many
    del counter


# end of cases

MISTAKES = (integer_too_large, nul_in_string, lone_surrogate, use_after_free, double_free)
