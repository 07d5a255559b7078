"""Arrays of doubles."""

from itertools import repeat
from time import perf_counter_ns as clock

import inputs
from binding import exports, failure, library, memory, store
from library import Place


# case: sum_f64
def sum_f64(size: int, loops: int) -> tuple[int, str]:
    xc_sum_f64 = exports["xc_sum_f64"]
    values = inputs.doubles(size)
    with Place(library, 8 * size) as place:
        start = clock()
        for _ in repeat(None, loops):
            memory(place, 8 * size)[:] = memoryview(values).cast("B")
            r = xc_sum_f64(store, place, size)
        return clock() - start, str(int(r))


# case: scale_f64
def scale_f64(size: int, loops: int) -> tuple[int, str]:
    xc_scale_f64 = exports["xc_scale_f64"]
    values = inputs.doubles(size)
    with Place(library, 8 * size) as place:
        start = clock()
        for _ in repeat(None, loops):
            held = memoryview(values).cast("B")
            memory(place, 8 * size)[:] = held
            if xc_scale_f64(store, place, size, -1.0):
                raise failure()
            held[:] = memory(place, 8 * size)
        return clock() - start, str(int(values[-1]))


# end of cases

CASES = (sum_f64, scale_f64)
