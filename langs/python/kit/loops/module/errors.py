"""Failures of the library as exceptions."""

from itertools import repeat
from time import perf_counter_ns as clock

import crosscall
from crosscall import CrosscallError


# case: parse_ok
def parse_ok(size: int, loops: int) -> tuple[int, str]:
    xc_parse_i64 = crosscall.parse_i64
    text = "123456789012"
    start = clock()
    for _ in repeat(None, loops):
        number = xc_parse_i64(text)
    return clock() - start, str(number)


# case: parse_fail
def parse_fail(size: int, loops: int) -> tuple[int, str]:
    xc_parse_i64 = crosscall.parse_i64
    text = "12x4567"
    message = ""
    start = clock()
    for _ in repeat(None, loops):
        try:
            xc_parse_i64(text)
        except CrosscallError as error:
            message = str(error)
    return clock() - start, message


# end of cases

CASES = (parse_ok, parse_fail)
