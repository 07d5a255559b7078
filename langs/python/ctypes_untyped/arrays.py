"""Arrays of doubles, read and written in place."""

from ctypes import c_double, c_size_t, c_void_p
from itertools import repeat
from time import perf_counter_ns as clock

import inputs
from binding import failure, lib


# case: sum_f64
def sum_f64(size: int, loops: int) -> tuple[int, str]:
    xc_sum_f64 = lib.xc_sum_f64
    values = inputs.doubles(size)
    start = clock()
    for _ in repeat(None, loops):
        address, count = values.buffer_info()
        r = xc_sum_f64(c_void_p(address), c_size_t(count))
    return clock() - start, str(int(r))


# case: scale_f64
def scale_f64(size: int, loops: int) -> tuple[int, str]:
    xc_scale_f64 = lib.xc_scale_f64
    values = inputs.doubles(size)
    start = clock()
    for _ in repeat(None, loops):
        address, count = values.buffer_info()
        if xc_scale_f64(c_void_p(address), c_size_t(count), c_double(-1.0)):
            raise failure()
    return clock() - start, str(int(values[-1]))


# end of cases

CASES = (sum_f64, scale_f64)
