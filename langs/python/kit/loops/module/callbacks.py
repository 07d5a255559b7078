"""Python functions that the library calls."""

from array import array
from itertools import repeat
from time import perf_counter_ns as clock

import crosscall
import inputs


# case: apply_i64
def apply_i64(size: int, loops: int) -> tuple[int, str]:
    def increment(value):
        return value + 1

    xc_apply_i64 = crosscall.apply_i64
    value = 2**53
    start = clock()
    for _ in repeat(None, loops):
        r = xc_apply_i64(increment, value, size)
    return clock() - start, str(r)


# case: sort_i32
def sort_i32(size: int, loops: int) -> tuple[int, str]:
    def compare(a, b):
        return (a > b) - (a < b)

    xc_sort_i32 = crosscall.sort_i32
    shuffled = inputs.shuffled(size)
    output = array("i", bytes(4 * size))
    start = clock()
    for _ in repeat(None, loops):
        xc_sort_i32(shuffled, output, compare)
    return clock() - start, f"{output[0]},{output[size // 2]},{output[-1]}"


# case: log_message
def log_message(size: int, loops: int) -> tuple[int, str]:
    class Keeper:
        number = 7
        level = 0
        message = ""

    def sink(level, message, user):
        user.level = level
        user.message = message

    xc_log_message = crosscall.log_message
    keeper = Keeper()
    start = clock()
    for _ in repeat(None, loops):
        xc_log_message(sink, keeper, 2)
    return clock() - start, f"{keeper.level}|{keeper.message}|{keeper.number}"


# end of cases

CASES = (apply_i64, sort_i32, log_message)
