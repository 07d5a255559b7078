"""Arrays of doubles, handed over by ffi.from_buffer, which copies nothing.

https://cffi.readthedocs.io/en/stable/ref.html#ffi-buffer-ffi-from-buffer
"""

from itertools import repeat
from time import perf_counter_ns as clock

import inputs
from binding import failure, ffi, lib


# case: sum_f64
def sum_f64(size: int, loops: int) -> tuple[int, str]:
    xc_sum_f64, from_buffer = lib.xc_sum_f64, ffi.from_buffer
    values = inputs.doubles(size)
    start = clock()
    for _ in repeat(None, loops):
        r = xc_sum_f64(from_buffer("double[]", values), size)
    return clock() - start, str(int(r))


# case: scale_f64
def scale_f64(size: int, loops: int) -> tuple[int, str]:
    xc_scale_f64, from_buffer = lib.xc_scale_f64, ffi.from_buffer
    values = inputs.doubles(size)
    start = clock()
    for _ in repeat(None, loops):
        if xc_scale_f64(from_buffer("double[]", values), size, -1.0):
            raise failure()
    return clock() - start, str(int(values[-1]))


# end of cases

CASES = (sum_f64, scale_f64)
