"""The loops of the lab, with the library as the mechanism's binding loads it."""

from itertools import repeat

import inputs
from binding import lib
from guarded import GuardedCounter
from upcall import NULL, plus_one

TEXT = inputs.text(256)

add, work = lib.xc_add_i32, lib.xc_work


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


def apply_i64(size: int, loops: int) -> int:
    xc_apply_i64, value, r = lib.xc_apply_i64, 2**53, 0
    for _ in repeat(None, loops):
        r = xc_apply_i64(plus_one, NULL, value, size)
    return r


def drop_handle(value: int) -> None:
    """A handle with a safety net, as in counter_guarded, that nobody closes."""
    GuardedCounter(value)
