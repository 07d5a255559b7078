"""Calls that compute for a while over arrays."""

from itertools import repeat
from time import perf_counter_ns as clock

import inputs
import numpy as np
from binding import failure, lib


# case: matmul_f64
def matmul_f64(size: int, loops: int) -> tuple[int, str]:
    xc_matmul_f64 = lib.xc_matmul_f64
    a, b = (np.array(factor) for factor in inputs.factors(size))
    product = np.zeros(size * size)
    start = clock()
    for _ in repeat(None, loops):
        if xc_matmul_f64(a, b, product, size):
            raise failure()
    return clock() - start, str(int(product.sum()))


# end of cases

CASES = (matmul_f64,)
