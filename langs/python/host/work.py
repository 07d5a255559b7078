"""Calls that compute for a while."""

from array import array
from itertools import repeat
from time import perf_counter_ns as clock

import inputs
import library


# case: work
def work(size: int, loops: int) -> tuple[int, str]:
    call = library.work
    start = clock()
    for _ in repeat(None, loops):
        r = call(size)
    return clock() - start, str(r)


# case: sha256
def sha256(size: int, loops: int) -> tuple[int, str]:
    call = library.sha256
    data = inputs.data(size)
    digest = bytearray(32)
    start = clock()
    for _ in repeat(None, loops):
        call(data, digest)
    return clock() - start, digest.hex()


# case: matmul_f64
def matmul_f64(size: int, loops: int) -> tuple[int, str]:
    call = library.matmul_f64
    a, b = inputs.factors(size)
    product = array("d", bytes(8 * size * size))
    start = clock()
    for _ in repeat(None, loops):
        call(a, b, product, size)
    return clock() - start, str(int(sum(product)))


# end of cases

CASES = (work, sha256, matmul_f64)
