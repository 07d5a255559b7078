"""Calls that compute for a while."""

from array import array
from itertools import repeat
from time import perf_counter_ns as clock

import crosscall
import inputs


# case: work
def work(size: int, loops: int) -> tuple[int, str]:
    xc_work = crosscall.work
    start = clock()
    for _ in repeat(None, loops):
        r = xc_work(size)
    return clock() - start, str(r)


# case: sha256
def sha256(size: int, loops: int) -> tuple[int, str]:
    xc_sha256 = crosscall.sha256
    data = inputs.data(size)
    digest = bytearray(32)
    start = clock()
    for _ in repeat(None, loops):
        xc_sha256(data, digest)
    return clock() - start, digest.hex()


# case: matmul_f64
def matmul_f64(size: int, loops: int) -> tuple[int, str]:
    xc_matmul_f64 = crosscall.matmul_f64
    a, b = inputs.factors(size)
    product = array("d", bytes(8 * size * size))
    start = clock()
    for _ in repeat(None, loops):
        xc_matmul_f64(a, b, product, size)
    return clock() - start, str(int(sum(product)))


# end of cases

CASES = (work, sha256, matmul_f64)
