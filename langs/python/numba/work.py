"""Calls that compute for a while."""

from time import perf_counter_ns as clock

import inputs
import numpy as np
from binding import check, compiled, lib

# case: work
xc_work = lib.xc_work


@compiled("int64(int64, int64)")
def work_loop(steps, loops):
    r = 0
    for _ in range(loops):
        r = xc_work(steps)
    return r


def work(size: int, loops: int) -> tuple[int, str]:
    loop = work_loop()
    start = clock()
    r = loop(size, loops)
    return clock() - start, str(r)


# case: sha256
xc_sha256 = lib.xc_sha256


@compiled("int64(uint8[::1], uint8[::1], int64)")
def sha256_loop(data, digest, loops):
    for _ in range(loops):
        status = xc_sha256(data.ctypes, data.size, digest.ctypes)
        if status != 0:
            return status
    return 0


def sha256(size: int, loops: int) -> tuple[int, str]:
    loop = sha256_loop()
    data = np.array(bytearray(inputs.data(size)), dtype=np.uint8)
    digest = np.zeros(32, dtype=np.uint8)
    start = clock()
    check(loop(data, digest, loops))
    return clock() - start, digest.tobytes().hex()


# case: matmul_f64
xc_matmul_f64 = lib.xc_matmul_f64


@compiled("int64(float64[::1], float64[::1], float64[::1], int64, int64)")
def matmul_f64_loop(a, b, product, n, loops):
    for _ in range(loops):
        status = xc_matmul_f64(a.ctypes, b.ctypes, product.ctypes, n)
        if status != 0:
            return status
    return 0


def matmul_f64(size: int, loops: int) -> tuple[int, str]:
    loop = matmul_f64_loop()
    a, b = (np.array(factor) for factor in inputs.factors(size))
    product = np.zeros(size * size)
    start = clock()
    check(loop(a, b, product, size, loops))
    return clock() - start, str(int(product.sum()))


# end of cases

CASES = (work, sha256, matmul_f64)
