"""Python functions that C calls: extern "Python", declared in declare.py."""

from array import array
from itertools import repeat
from time import perf_counter_ns as clock

import inputs
from binding import failure, ffi, lib


# case: apply_i64
@ffi.def_extern()
def increment(value, user):
    return value + 1


def apply_i64(size: int, loops: int) -> tuple[int, str]:
    xc_apply_i64, callback, NULL = lib.xc_apply_i64, lib.increment, ffi.NULL
    value = 2**53
    start = clock()
    for _ in repeat(None, loops):
        r = xc_apply_i64(callback, NULL, value, size)
    return clock() - start, str(r)


# case: sort_i32
@ffi.def_extern()
def compare(a, b, user):
    return (a > b) - (a < b)


def sort_i32(size: int, loops: int) -> tuple[int, str]:
    xc_sort_i32, callback, NULL = lib.xc_sort_i32, lib.compare, ffi.NULL
    from_buffer = ffi.from_buffer
    shuffled = inputs.shuffled(size)
    output = array("i", bytes(4 * size))
    start = clock()
    for _ in repeat(None, loops):
        if xc_sort_i32(
            from_buffer("int32_t[]", shuffled),
            from_buffer("int32_t[]", output),
            size,
            callback,
            NULL,
        ):
            raise failure()
    return clock() - start, f"{output[0]},{output[size // 2]},{output[-1]}"


# case: log_message
@ffi.def_extern()
def sink(level, message, user):
    keeper = ffi.from_handle(user)
    keeper.level = level
    keeper.message = ffi.string(message).decode()


def log_message(size: int, loops: int) -> tuple[int, str]:
    class Keeper:
        number = 7
        level = 0
        message = ""

    xc_log_message, callback = lib.xc_log_message, lib.sink
    keeper = Keeper()
    user = ffi.new_handle(keeper)
    start = clock()
    for _ in repeat(None, loops):
        if xc_log_message(callback, user, 2):
            raise failure()
    return clock() - start, f"{keeper.level}|{keeper.message}|{keeper.number}"


# end of cases

CASES = (apply_i64, sort_i32, log_message)
