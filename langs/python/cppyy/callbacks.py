"""Python functions that C calls."""

from array import array
from ctypes import addressof, c_void_p, py_object
from itertools import repeat
from time import perf_counter_ns as clock

import cppyy
import inputs
from binding import failure, lib


# case: apply_i64
def apply_i64(size: int, loops: int) -> tuple[int, str]:
    def increment(value, user):
        return value + 1

    xc_apply_i64, nullptr = lib.xc_apply_i64, cppyy.nullptr
    value = 2**53
    start = clock()
    for _ in repeat(None, loops):
        r = xc_apply_i64(increment, nullptr, value, size)
    return clock() - start, str(r)


# case: sort_i32
def sort_i32(size: int, loops: int) -> tuple[int, str]:
    def compare(a, b, user):
        return (a > b) - (a < b)

    xc_sort_i32, nullptr = lib.xc_sort_i32, cppyy.nullptr
    shuffled = inputs.shuffled(size)
    output = array("i", bytes(4 * size))
    start = clock()
    for _ in repeat(None, loops):
        if xc_sort_i32(shuffled, output, size, compare, nullptr):
            raise failure()
    return clock() - start, f"{output[0]},{output[size // 2]},{output[-1]}"


# case: log_message
def log_message(size: int, loops: int) -> tuple[int, str]:
    class Keeper:
        number = 7
        level = 0
        message = ""

    def sink(level, message, user, object_at=py_object.from_address, address_of=cppyy.addressof):
        keeper = object_at(address_of(user)).value
        keeper.level = level
        keeper.message = message

    xc_log_message = lib.xc_log_message
    keeper = Keeper()
    cell = py_object(keeper)
    user = c_void_p(addressof(cell))
    start = clock()
    for _ in repeat(None, loops):
        if xc_log_message(sink, user, 2):
            raise failure()
    return clock() - start, f"{keeper.level}|{keeper.message}|{keeper.number}"


# end of cases

CASES = (apply_i64, sort_i32, log_message)
