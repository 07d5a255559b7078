"""Mistakes in integers, texts and handles. Each returns what C gave."""

from binding import lib


# case: integer_too_large
def integer_too_large() -> int:
    return lib.xc_add_i32(2**40, 1)


# case: nul_in_string
def nul_in_string() -> int:
    return lib.xc_str_len(b"abc\0def")


# case: lone_surrogate
def lone_surrogate() -> int:
    return lib.xc_str_len("\ud800".encode())


# case: use_after_free
def use_after_free() -> int:
    counter = lib.xc_counter_new(5)
    lib.xc_counter_free(counter)
    return lib.xc_counter_add(counter, 3)


# case: double_free
def double_free() -> None:
    counter = lib.xc_counter_new(5)
    lib.xc_counter_free(counter)
    lib.xc_counter_free(counter)


# end of cases

MISTAKES = (integer_too_large, nul_in_string, lone_surrogate, use_after_free, double_free)
