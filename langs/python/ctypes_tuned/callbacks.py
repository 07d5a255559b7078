"""Python functions that C calls."""

from array import array
from ctypes import py_object
from itertools import repeat
from time import perf_counter_ns as clock

import inputs
from binding import failure, lib
from crosscall import CompareI32, LogSink, MapI64


# case: apply_i64
def apply_i64(size: int, loops: int) -> tuple[int, str]:
    @MapI64
    def increment(value, user):
        return value + 1

    xc_apply_i64 = lib.xc_apply_i64
    value = 2**53
    start = clock()
    for _ in repeat(None, loops):
        r = xc_apply_i64(increment, None, value, size)
    return clock() - start, str(r)


# case: sort_i32
def sort_i32(size: int, loops: int) -> tuple[int, str]:
    @CompareI32
    def compare(a, b, user):
        return (a > b) - (a < b)

    xc_sort_i32 = lib.xc_sort_i32
    shuffled = inputs.shuffled(size)
    output = array("i", bytes(4 * size))
    start = clock()
    for _ in repeat(None, loops):
        if xc_sort_i32(shuffled.buffer_info()[0], output.buffer_info()[0], size, compare, None):
            raise failure()
    return clock() - start, f"{output[0]},{output[size // 2]},{output[-1]}"


# case: log_message
def log_message(size: int, loops: int) -> tuple[int, str]:
    class Keeper:
        number = 7
        level = 0
        message = ""

    @LogSink
    def sink(level, message, user):
        user.level = level
        user.message = message.decode()

    xc_log_message = lib.xc_log_message
    keeper = Keeper()
    user = py_object(keeper)
    start = clock()
    for _ in repeat(None, loops):
        if xc_log_message(sink, user, 2):
            raise failure()
    return clock() - start, f"{keeper.level}|{keeper.message}|{keeper.number}"


# end of cases

CASES = (apply_i64, sort_i32, log_message)
