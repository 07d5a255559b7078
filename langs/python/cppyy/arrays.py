"""Arrays of doubles, read and written in place."""

from itertools import repeat
from time import perf_counter_ns as clock

import inputs
from binding import buffer, failure, lib


# case: sum_f64
def sum_f64(size: int, loops: int) -> tuple[int, str]:
    xc_sum_f64 = lib.xc_sum_f64
    values = buffer(inputs.doubles(size))
    start = clock()
    for _ in repeat(None, loops):
        r = xc_sum_f64(values, size)
    return clock() - start, str(int(r))


# case: scale_f64
def scale_f64(size: int, loops: int) -> tuple[int, str]:
    xc_scale_f64 = lib.xc_scale_f64
    values = inputs.doubles(size)
    start = clock()
    for _ in repeat(None, loops):
        if xc_scale_f64(values, size, -1.0):
            raise failure()
    return clock() - start, str(int(values[-1]))


# end of cases

CASES = (sum_f64, scale_f64)
