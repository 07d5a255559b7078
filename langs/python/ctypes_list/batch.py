"""Many small calls as one."""

from ctypes import c_int32
from itertools import repeat
from time import perf_counter_ns as clock

import inputs
from binding import failure, lib


# case: add_batch
def add_batch(size: int, loops: int) -> tuple[int, str]:
    xc_add_batch = lib.xc_add_batch
    a, b = map(list, inputs.addends(size))
    sums = [0] * size
    integers = c_int32 * size
    start = clock()
    for _ in repeat(None, loops):
        added = integers()
        if xc_add_batch(integers(*a), integers(*b), added, size):
            raise failure()
        sums[:] = added
    return clock() - start, str(sums[-1])


# end of cases

CASES = (add_batch,)
