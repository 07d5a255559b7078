"""Numbers in and out, and the bare loop: loops that Numba compiles, calls and all."""

from time import perf_counter_ns as clock

import numpy as np
from binding import compiled, lib
from llvmlite import ir
from numba import types
from numba.extending import intrinsic


@intrinsic
def nothing(typing_context):
    """Assembly without an instruction, which LLVM keeps, and with it the loop around it."""

    def generate(context, builder, signature, arguments):
        builder.asm(ir.FunctionType(ir.VoidType(), []), "", "", [], True)
        return context.get_dummy_value()

    return types.void(), generate


# case: empty
@compiled("void(int64)")
def empty_loop(loops):
    for _ in range(loops):
        nothing()


def empty(size: int, loops: int) -> tuple[int, str]:
    loop = empty_loop()
    start = clock()
    loop(loops)
    return clock() - start, "0"


# case: noop
xc_noop = lib.xc_noop


@compiled("void(int64)")
def noop_loop(loops):
    for _ in range(loops):
        xc_noop()


def noop(size: int, loops: int) -> tuple[int, str]:
    loop = noop_loop()
    start = clock()
    loop(loops)
    return clock() - start, "0"


# case: add_i32
xc_add_i32 = lib.xc_add_i32


@compiled("int64(int32, int32, int64)")
def add_i32_loop(a, b, loops):
    r = 0
    for _ in range(loops):
        r = xc_add_i32(a, b)
    return r


def add_i32(size: int, loops: int) -> tuple[int, str]:
    loop = add_i32_loop()
    a, b = np.int32(1_000_000), np.int32(2_345_678)
    start = clock()
    r = loop(a, b, loops)
    return clock() - start, str(r)


# case: inc_i64
xc_inc_i64 = lib.xc_inc_i64


@compiled("int64(int64, int64)")
def inc_i64_loop(x, loops):
    for _ in range(loops):
        x = xc_inc_i64(x)
    return x


def inc_i64(size: int, loops: int) -> tuple[int, str]:
    loop = inc_i64_loop()
    x = 2**53
    start = clock()
    r = loop(x, loops)
    return clock() - start, str(r)


# case: sum2_i64
xc_sum2_i64 = lib.xc_sum2_i64


@compiled("int64(int64, int64, int64)")
def sum2_i64_loop(a, b, loops):
    r = 0
    for _ in range(loops):
        r = xc_sum2_i64(a, b)
    return r


def sum2_i64(size: int, loops: int) -> tuple[int, str]:
    loop = sum2_i64_loop()
    a, b = (2**power for power in range(40, 42))
    start = clock()
    r = loop(a, b, loops)
    return clock() - start, str(r)


# case: sum4_i64
xc_sum4_i64 = lib.xc_sum4_i64


@compiled("int64(int64, int64, int64, int64, int64)")
def sum4_i64_loop(a, b, c, d, loops):
    r = 0
    for _ in range(loops):
        r = xc_sum4_i64(a, b, c, d)
    return r


def sum4_i64(size: int, loops: int) -> tuple[int, str]:
    loop = sum4_i64_loop()
    a, b, c, d = (2**power for power in range(40, 44))
    start = clock()
    r = loop(a, b, c, d, loops)
    return clock() - start, str(r)


# case: sum6_i64
xc_sum6_i64 = lib.xc_sum6_i64


@compiled("int64(int64, int64, int64, int64, int64, int64, int64)")
def sum6_i64_loop(a, b, c, d, e, f, loops):
    r = 0
    for _ in range(loops):
        r = xc_sum6_i64(a, b, c, d, e, f)
    return r


def sum6_i64(size: int, loops: int) -> tuple[int, str]:
    loop = sum6_i64_loop()
    a, b, c, d, e, f = (2**power for power in range(40, 46))
    start = clock()
    r = loop(a, b, c, d, e, f, loops)
    return clock() - start, str(r)


# case: sum8_i64
xc_sum8_i64 = lib.xc_sum8_i64


@compiled("int64(int64, int64, int64, int64, int64, int64, int64, int64, int64)")
def sum8_i64_loop(a, b, c, d, e, f, g, h, loops):
    r = 0
    for _ in range(loops):
        r = xc_sum8_i64(a, b, c, d, e, f, g, h)
    return r


def sum8_i64(size: int, loops: int) -> tuple[int, str]:
    loop = sum8_i64_loop()
    a, b, c, d, e, f, g, h = (2**power for power in range(40, 48))
    start = clock()
    r = loop(a, b, c, d, e, f, g, h, loops)
    return clock() - start, str(r)


# case: sum12_i64
xc_sum12_i64 = lib.xc_sum12_i64


@compiled("int64(int64, int64, int64, int64, int64, int64, int64, int64, int64, int64, int64, int64, int64)")
def sum12_i64_loop(a, b, c, d, e, f, g, h, i, j, k, m, loops):
    r = 0
    for _ in range(loops):
        r = xc_sum12_i64(a, b, c, d, e, f, g, h, i, j, k, m)
    return r


def sum12_i64(size: int, loops: int) -> tuple[int, str]:
    loop = sum12_i64_loop()
    a, b, c, d, e, f, g, h, i, j, k, m = (2**power for power in range(40, 52))
    start = clock()
    r = loop(a, b, c, d, e, f, g, h, i, j, k, m, loops)
    return clock() - start, str(r)


# case: sum8_f64
xc_sum8_f64 = lib.xc_sum8_f64


@compiled("float64(float64, float64, float64, float64, float64, float64, float64, float64, int64)")
def sum8_f64_loop(a, b, c, d, e, f, g, h, loops):
    r = 0.0
    for _ in range(loops):
        r = xc_sum8_f64(a, b, c, d, e, f, g, h)
    return r


def sum8_f64(size: int, loops: int) -> tuple[int, str]:
    loop = sum8_f64_loop()
    a, b, c, d, e, f, g, h = (2.0**power for power in range(8))
    start = clock()
    r = loop(a, b, c, d, e, f, g, h, loops)
    return clock() - start, str(int(r))


# end of cases

CASES = (empty, noop, add_i32, inc_i64, sum2_i64, sum4_i64, sum6_i64, sum8_i64, sum12_i64, sum8_f64)
