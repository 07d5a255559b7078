"""C that calls back."""

from array import array
from itertools import repeat
from time import perf_counter_ns as clock

import inputs
from binding import exports, failure, library, memory, store
from library import Place


# case: apply_i64
def apply_i64(size: int, loops: int) -> tuple[int, str]:
    def increment(value: int) -> int:
        return value + 1

    xc_apply_i64 = exports["xc_apply_i64"]
    fn, user = library.call("map_i64"), library.upcall(increment)
    value = 2**53
    start = clock()
    for _ in repeat(None, loops):
        r = xc_apply_i64(store, fn, user, value, size)
    elapsed_ns = clock() - start
    library.upcalls.clear()
    return elapsed_ns, str(r)


# case: sort_i32
def sort_i32(size: int, loops: int) -> tuple[int, str]:
    def order(a: int, b: int) -> int:
        return (a > b) - (a < b)

    xc_sort_i32 = exports["xc_sort_i32"]
    compare, user = library.call("compare_i32"), library.upcall(order)
    shuffled, output = inputs.shuffled(size), array("i", bytes(4 * size))
    with Place(library, 8 * size) as place:
        result = place + 4 * size
        start = clock()
        for _ in repeat(None, loops):
            memory(place, 4 * size)[:] = memoryview(shuffled).cast("B")
            if xc_sort_i32(store, place, result, size, compare, user):
                raise failure()
            memoryview(output).cast("B")[:] = memory(result, 4 * size)
        elapsed_ns = clock() - start
    library.upcalls.clear()
    return elapsed_ns, f"{output[0]},{output[size // 2]},{output[-1]}"


# case: log_message
def log_message(size: int, loops: int) -> tuple[int, str]:
    class Keeper:
        number = 7
        level = 0
        message = ""

        def keep(self, level: int, message: int) -> None:
            self.level = level
            self.message = library.text(message)

    xc_log_message = exports["xc_log_message"]
    keeper = Keeper()
    sink, user = library.call("log_sink"), library.upcall(keeper.keep)
    start = clock()
    for _ in repeat(None, loops):
        if xc_log_message(store, sink, user, 2):
            raise failure()
    elapsed_ns = clock() - start
    library.upcalls.clear()
    return elapsed_ns, f"{keeper.level}|{keeper.message}|{keeper.number}"


# end of cases

CASES = (apply_i64, sort_i32, log_message)
