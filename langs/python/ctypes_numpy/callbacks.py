"""A Python function that C calls, for arrays."""

from itertools import repeat
from time import perf_counter_ns as clock

import inputs
import numpy as np
from binding import failure, lib
from crosscall import CompareI32


# case: sort_i32
def sort_i32(size: int, loops: int) -> tuple[int, str]:
    @CompareI32
    def compare(a, b, user):
        return (a > b) - (a < b)

    xc_sort_i32 = lib.xc_sort_i32
    shuffled = np.array(inputs.shuffled(size))
    output = np.zeros(size, dtype=np.int32)
    start = clock()
    for _ in repeat(None, loops):
        if xc_sort_i32(shuffled, output, size, compare, None):
            raise failure()
    return clock() - start, f"{output[0]},{output[size // 2]},{output[-1]}"


# end of cases

CASES = (sort_i32,)
