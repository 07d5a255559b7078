"""Arrays of doubles, array.array('d')."""

from itertools import repeat
from time import perf_counter_ns as clock

import inputs
import library


# case: sum_f64
def sum_f64(size: int, loops: int) -> tuple[int, str]:
    call = library.sum_f64
    values = inputs.doubles(size)
    start = clock()
    for _ in repeat(None, loops):
        r = call(values)
    return clock() - start, str(int(r))


# case: scale_f64
def scale_f64(size: int, loops: int) -> tuple[int, str]:
    call = library.scale_f64
    values = inputs.doubles(size)
    start = clock()
    for _ in repeat(None, loops):
        call(values, -1.0)
    return clock() - start, str(int(values[-1]))


# end of cases

CASES = (sum_f64, scale_f64)
