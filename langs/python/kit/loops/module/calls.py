"""Numbers in and out, and the bare loop."""

from itertools import repeat
from time import perf_counter_ns as clock

import crosscall


# case: empty
def empty(size: int, loops: int) -> tuple[int, str]:
    start = clock()
    for _ in repeat(None, loops):
        pass
    return clock() - start, "0"


# case: noop
def noop(size: int, loops: int) -> tuple[int, str]:
    xc_noop = crosscall.noop
    start = clock()
    for _ in repeat(None, loops):
        xc_noop()
    return clock() - start, "0"


# case: add_i32
def add_i32(size: int, loops: int) -> tuple[int, str]:
    xc_add_i32 = crosscall.add_i32
    a, b = 1_000_000, 2_345_678
    start = clock()
    for _ in repeat(None, loops):
        r = xc_add_i32(a, b)
    return clock() - start, str(r)


# case: inc_i64
def inc_i64(size: int, loops: int) -> tuple[int, str]:
    xc_inc_i64 = crosscall.inc_i64
    x = 2**53
    start = clock()
    for _ in repeat(None, loops):
        x = xc_inc_i64(x)
    return clock() - start, str(x)


# case: sum2_i64
def sum2_i64(size: int, loops: int) -> tuple[int, str]:
    xc_sum2_i64 = crosscall.sum2_i64
    a, b = (2**power for power in range(40, 42))
    start = clock()
    for _ in repeat(None, loops):
        r = xc_sum2_i64(a, b)
    return clock() - start, str(r)


# case: sum4_i64
def sum4_i64(size: int, loops: int) -> tuple[int, str]:
    xc_sum4_i64 = crosscall.sum4_i64
    a, b, c, d = (2**power for power in range(40, 44))
    start = clock()
    for _ in repeat(None, loops):
        r = xc_sum4_i64(a, b, c, d)
    return clock() - start, str(r)


# case: sum6_i64
def sum6_i64(size: int, loops: int) -> tuple[int, str]:
    xc_sum6_i64 = crosscall.sum6_i64
    a, b, c, d, e, f = (2**power for power in range(40, 46))
    start = clock()
    for _ in repeat(None, loops):
        r = xc_sum6_i64(a, b, c, d, e, f)
    return clock() - start, str(r)


# case: sum8_i64
def sum8_i64(size: int, loops: int) -> tuple[int, str]:
    xc_sum8_i64 = crosscall.sum8_i64
    a, b, c, d, e, f, g, h = (2**power for power in range(40, 48))
    start = clock()
    for _ in repeat(None, loops):
        r = xc_sum8_i64(a, b, c, d, e, f, g, h)
    return clock() - start, str(r)


# case: sum12_i64
def sum12_i64(size: int, loops: int) -> tuple[int, str]:
    xc_sum12_i64 = crosscall.sum12_i64
    a, b, c, d, e, f, g, h, i, j, k, m = (2**power for power in range(40, 52))
    start = clock()
    for _ in repeat(None, loops):
        r = xc_sum12_i64(a, b, c, d, e, f, g, h, i, j, k, m)
    return clock() - start, str(r)


# case: sum8_f64
def sum8_f64(size: int, loops: int) -> tuple[int, str]:
    xc_sum8_f64 = crosscall.sum8_f64
    a, b, c, d, e, f, g, h = (2.0**power for power in range(8))
    start = clock()
    for _ in repeat(None, loops):
        r = xc_sum8_f64(a, b, c, d, e, f, g, h)
    return clock() - start, str(int(r))


# end of cases

CASES = (empty, noop, add_i32, inc_i64, sum2_i64, sum4_i64, sum6_i64, sum8_i64, sum12_i64, sum8_f64)
