"""NumPy arrays of doubles, read and written in place; array.ctypes is their address for a c_void_p."""

from time import perf_counter_ns as clock

import numpy as np
from binding import check, compiled, lib

# case: sum_f64
xc_sum_f64 = lib.xc_sum_f64


@compiled("float64(float64[::1], int64)")
def sum_f64_loop(values, loops):
    r = 0.0
    for _ in range(loops):
        r = xc_sum_f64(values.ctypes, values.size)
    return r


def sum_f64(size: int, loops: int) -> tuple[int, str]:
    loop = sum_f64_loop()
    values = np.arange(size, dtype=np.float64)
    start = clock()
    r = loop(values, loops)
    return clock() - start, str(int(r))


# case: scale_f64
xc_scale_f64 = lib.xc_scale_f64


@compiled("int64(float64[::1], float64, int64)")
def scale_f64_loop(values, factor, loops):
    for _ in range(loops):
        status = xc_scale_f64(values.ctypes, values.size, factor)
        if status != 0:
            return status
    return 0


def scale_f64(size: int, loops: int) -> tuple[int, str]:
    loop = scale_f64_loop()
    values = np.arange(size, dtype=np.float64)
    start = clock()
    check(loop(values, -1.0, loops))
    return clock() - start, str(int(values[-1]))


# end of cases

CASES = (sum_f64, scale_f64)
