"""Many small calls as one."""

from array import array
from itertools import repeat
from time import perf_counter_ns as clock

import inputs
from binding import failure, lib


# case: add_batch
def add_batch(size: int, loops: int) -> tuple[int, str]:
    xc_add_batch = lib.xc_add_batch
    a, b = inputs.addends(size)
    sums = array("i", bytes(4 * size))
    start = clock()
    for _ in repeat(None, loops):
        if xc_add_batch(a, b, sums, size):
            raise failure()
    return clock() - start, str(sums[-1])


# end of cases

CASES = (add_batch,)
