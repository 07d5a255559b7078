"""Calls that compute for a while."""

from array import array
from itertools import repeat
from time import perf_counter_ns as clock

import inputs
from binding import buffer, failure, lib


# case: work
def work(size: int, loops: int) -> tuple[int, str]:
    xc_work = lib.xc_work
    start = clock()
    for _ in repeat(None, loops):
        r = xc_work(size)
    return clock() - start, str(r)


# case: sha256
def sha256(size: int, loops: int) -> tuple[int, str]:
    xc_sha256 = lib.xc_sha256
    data = buffer(bytearray(inputs.data(size)))
    digest = bytearray(32)
    start = clock()
    for _ in repeat(None, loops):
        if xc_sha256(data, size, digest):
            raise failure()
    return clock() - start, digest.hex()


# case: matmul_f64
def matmul_f64(size: int, loops: int) -> tuple[int, str]:
    xc_matmul_f64 = lib.xc_matmul_f64
    a, b = inputs.factors(size)
    product = array("d", bytes(8 * size * size))
    start = clock()
    for _ in repeat(None, loops):
        if xc_matmul_f64(a, b, product, size):
            raise failure()
    return clock() - start, str(int(sum(product)))


# end of cases

CASES = (work, sha256, matmul_f64)
