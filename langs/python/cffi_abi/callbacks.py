"""Python functions that C calls, by ffi.callback."""

from array import array
from itertools import repeat
from time import perf_counter_ns as clock

import inputs
from binding import failure, ffi, lib


# case: apply_i64
def apply_i64(size: int, loops: int) -> tuple[int, str]:
    @ffi.callback("xc_map_i64")
    def increment(value, user):
        return value + 1

    xc_apply_i64, NULL = lib.xc_apply_i64, ffi.NULL
    value = 2**53
    start = clock()
    for _ in repeat(None, loops):
        r = xc_apply_i64(increment, NULL, value, size)
    return clock() - start, str(r)


# case: sort_i32
def sort_i32(size: int, loops: int) -> tuple[int, str]:
    @ffi.callback("xc_compare_i32")
    def compare(a, b, user):
        return (a > b) - (a < b)

    xc_sort_i32, from_buffer, NULL = lib.xc_sort_i32, ffi.from_buffer, ffi.NULL
    shuffled = inputs.shuffled(size)
    output = array("i", bytes(4 * size))
    start = clock()
    for _ in repeat(None, loops):
        if xc_sort_i32(
            from_buffer("int32_t[]", shuffled),
            from_buffer("int32_t[]", output),
            size,
            compare,
            NULL,
        ):
            raise failure()
    return clock() - start, f"{output[0]},{output[size // 2]},{output[-1]}"


# case: log_message
def log_message(size: int, loops: int) -> tuple[int, str]:
    class Keeper:
        number = 7
        level = 0
        message = ""

    @ffi.callback("xc_log_sink")
    def sink(level, message, user):
        keeper = ffi.from_handle(user)
        keeper.level = level
        keeper.message = ffi.string(message).decode()

    xc_log_message = lib.xc_log_message
    keeper = Keeper()
    user = ffi.new_handle(keeper)
    start = clock()
    for _ in repeat(None, loops):
        if xc_log_message(sink, user, 2):
            raise failure()
    return clock() - start, f"{keeper.level}|{keeper.message}|{keeper.number}"


# end of cases

CASES = (apply_i64, sort_i32, log_message)
