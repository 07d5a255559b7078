"""The loops of the lab by the extension module."""

from itertools import repeat

import crosscall
import inputs

TEXT = inputs.text(256)

add, work = crosscall.add_i32, crosscall.work


def add_i32(size: int, loops: int) -> int:
    xc_add_i32 = crosscall.add_i32
    a, b, r = 1_000_000, 2_345_678, 0
    for _ in repeat(None, loops):
        r = xc_add_i32(a, b)
    return r


def str_len(size: int, loops: int) -> int:
    xc_str_len, text, r = crosscall.str_len, TEXT, 0
    for _ in repeat(None, loops):
        r = xc_str_len(text)
    return r


def plus_one(value):
    return value + 1


def apply_i64(size: int, loops: int) -> int:
    xc_apply_i64, value, r = crosscall.apply_i64, 2**53, 0
    for _ in repeat(None, loops):
        r = xc_apply_i64(plus_one, value, size)
    return r


def drop_handle(value: int) -> None:
    """The module's own type, whose deallocation is the safety net."""
    crosscall.Counter(value)
