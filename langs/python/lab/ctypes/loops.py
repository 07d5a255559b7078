"""The loops of the lab by ctypes, with the library as the mechanism's binding loads it."""

from itertools import repeat

import inputs
from binding import lib
from crosscall import MapI64

TEXT = inputs.text(256)


def add_i32(size: int, loops: int) -> int:
    xc_add_i32 = lib.xc_add_i32
    a, b, r = 1_000_000, 2_345_678, 0
    for _ in repeat(None, loops):
        r = xc_add_i32(a, b)
    return r


def str_len(size: int, loops: int) -> int:
    xc_str_len, text, r = lib.xc_str_len, TEXT, 0
    for _ in repeat(None, loops):
        r = xc_str_len(text.encode())
    return r


@MapI64
def plus_one(value, user):
    return value + 1


def apply_i64(size: int, loops: int) -> int:
    xc_apply_i64, value, r = lib.xc_apply_i64, 2**53, 0
    for _ in repeat(None, loops):
        r = xc_apply_i64(plus_one, None, value, size)
    return r


def work(steps: int) -> int:
    return lib.xc_work(steps)


def drop_handle(value: int) -> None:
    """A handle as ctypes gives it: an address, which nothing frees."""
    lib.xc_counter_new(value)
