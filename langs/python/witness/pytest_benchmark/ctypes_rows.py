"""The six calls by ctypes; binding.py says which functions have argtypes.

Each function prepares a row and gives the one that makes so many calls of it and says the last value.
What it uses are its defaults, and so its locals.
"""

from collections.abc import Callable
from ctypes import c_double, c_int64
from itertools import repeat

import inputs
from binding import failure, lib
from crosscall import Point

Calls = Callable[[int], str]


def add_i32(size: int) -> Calls:
    def calls(loops: int, xc_add_i32=lib.xc_add_i32, a=1_000_000, b=2_345_678) -> str:
        for _ in repeat(None, loops):
            r = xc_add_i32(a, b)
        return str(r)

    return calls


def inc_i64(size: int) -> Calls:
    def calls(loops: int, xc_inc_i64=lib.xc_inc_i64, x=2**53) -> str:
        for _ in repeat(None, loops):
            x = xc_inc_i64(x)
        return str(x)

    return calls


def str_len(size: int) -> Calls:
    text = inputs.text(size)

    def calls(loops: int, xc_str_len=lib.xc_str_len, text=text) -> str:
        for _ in repeat(None, loops):
            r = xc_str_len(text.encode())
        return str(r)

    return calls


def point_add(size: int) -> Calls:
    a, b = Point(1, 2), Point(3, 4)

    def calls(loops: int, xc_point_add=lib.xc_point_add, a=a, b=b) -> str:
        for _ in repeat(None, loops):
            p = xc_point_add(a, b)
            x = p.x
            y = p.y
        return f"{int(x)},{int(y)}"

    return calls


def sum_f64(size: int) -> Calls:
    values = inputs.doubles(size)
    doubles = c_double * size

    def calls(loops: int, xc_sum_f64=lib.xc_sum_f64, values=values, doubles=doubles, size=size) -> str:
        for _ in repeat(None, loops):
            r = xc_sum_f64(doubles.from_buffer(values), size)
        return str(int(r))

    return calls


def parse_ok(size: int) -> Calls:
    def calls(loops: int, xc_parse_i64=lib.xc_parse_i64, text="123456789012") -> str:
        for _ in repeat(None, loops):
            value = c_int64()
            if xc_parse_i64(text.encode(), value):
                raise failure()
            number = value.value
        return str(number)

    return calls
