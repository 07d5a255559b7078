"""Failures of the library as exceptions."""

from ctypes import c_int64
from itertools import repeat
from time import perf_counter_ns as clock

from binding import failure, lib
from crosscall import CrosscallError


# case: parse_ok
def parse_ok(size: int, loops: int) -> tuple[int, str]:
    xc_parse_i64 = lib.xc_parse_i64
    text = "123456789012"
    start = clock()
    for _ in repeat(None, loops):
        value = c_int64()
        if xc_parse_i64(text, value):
            raise failure()
        number = value.value
    return clock() - start, str(number)


# case: parse_fail
def parse_fail(size: int, loops: int) -> tuple[int, str]:
    xc_parse_i64 = lib.xc_parse_i64
    text = "12x4567"
    message = ""
    start = clock()
    for _ in repeat(None, loops):
        try:
            value = c_int64()
            if xc_parse_i64(text, value):
                raise failure()
        except CrosscallError as error:
            message = str(error)
    return clock() - start, message


# end of cases

CASES = (parse_ok, parse_fail)
