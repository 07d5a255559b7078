"""Many small calls as one."""

from time import perf_counter_ns as clock

import inputs
import numpy as np
from binding import check, compiled, lib

# case: add_batch
xc_add_batch = lib.xc_add_batch


@compiled("int64(int32[::1], int32[::1], int32[::1], int64)")
def add_batch_loop(a, b, sums, loops):
    for _ in range(loops):
        status = xc_add_batch(a.ctypes, b.ctypes, sums.ctypes, sums.size)
        if status != 0:
            return status
    return 0


def add_batch(size: int, loops: int) -> tuple[int, str]:
    loop = add_batch_loop()
    a, b = (np.array(addend) for addend in inputs.addends(size))
    sums = np.zeros(size, dtype=np.int32)
    start = clock()
    check(loop(a, b, sums, loops))
    return clock() - start, str(sums[-1])


# end of cases

CASES = (add_batch,)
