"""Lists of floats, copied into an array of C's at every call, and back where C changes them.

https://docs.python.org/3/library/ctypes.html#arrays
"""

from ctypes import c_double
from itertools import repeat
from time import perf_counter_ns as clock

import inputs
from binding import failure, lib


# case: sum_f64
def sum_f64(size: int, loops: int) -> tuple[int, str]:
    xc_sum_f64 = lib.xc_sum_f64
    values = list(inputs.doubles(size))
    doubles = c_double * size
    start = clock()
    for _ in repeat(None, loops):
        r = xc_sum_f64(doubles(*values), size)
    return clock() - start, str(int(r))


# case: scale_f64
def scale_f64(size: int, loops: int) -> tuple[int, str]:
    xc_scale_f64 = lib.xc_scale_f64
    values = list(inputs.doubles(size))
    doubles = c_double * size
    start = clock()
    for _ in repeat(None, loops):
        scaled = doubles(*values)
        if xc_scale_f64(scaled, size, -1.0):
            raise failure()
        values[:] = scaled
    return clock() - start, str(int(values[-1]))


# end of cases

CASES = (sum_f64, scale_f64)
