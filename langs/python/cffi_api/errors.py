"""Failures of the library as exceptions."""

from itertools import repeat
from time import perf_counter_ns as clock

from binding import CrosscallError, failure, ffi, lib


# case: parse_ok
def parse_ok(size: int, loops: int) -> tuple[int, str]:
    xc_parse_i64, new = lib.xc_parse_i64, ffi.new
    text = "123456789012"
    start = clock()
    for _ in repeat(None, loops):
        value = new("int64_t *")
        if xc_parse_i64(text.encode(), value):
            raise failure()
        number = value[0]
    return clock() - start, str(number)


# case: parse_fail
def parse_fail(size: int, loops: int) -> tuple[int, str]:
    xc_parse_i64, new = lib.xc_parse_i64, ffi.new
    text = "12x4567"
    message = ""
    start = clock()
    for _ in repeat(None, loops):
        try:
            value = new("int64_t *")
            if xc_parse_i64(text.encode(), value):
                raise failure()
        except CrosscallError as error:
            message = str(error)
    return clock() - start, message


# end of cases

CASES = (parse_ok, parse_fail)
