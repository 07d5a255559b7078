"""Structs by pointer and by value, as cppyy binds them."""

from itertools import repeat
from time import perf_counter_ns as clock

from binding import lib


# case: point_dist
def point_dist(size: int, loops: int) -> tuple[int, str]:
    xc_point_dist = lib.xc_point_dist
    a, b = lib.xc_point(1, 2), lib.xc_point(4, 6)
    start = clock()
    for _ in repeat(None, loops):
        r = xc_point_dist(a, b)
    return clock() - start, str(int(r))


# case: point_add
def point_add(size: int, loops: int) -> tuple[int, str]:
    xc_point_add = lib.xc_point_add
    a, b = lib.xc_point(1, 2), lib.xc_point(3, 4)
    start = clock()
    for _ in repeat(None, loops):
        p = xc_point_add(a, b)
        x = p.x
        y = p.y
    return clock() - start, f"{int(x)},{int(y)}"


# case: mat4_scale
def mat4_scale(size: int, loops: int) -> tuple[int, str]:
    xc_mat4_scale = lib.xc_mat4_scale
    m = lib.xc_mat4()
    for i in range(16):
        m.m[i] = i
    start = clock()
    for _ in repeat(None, loops):
        m2 = xc_mat4_scale(m, 2.0)
    return clock() - start, str(int(sum(m2.m)))


# end of cases

CASES = (point_dist, point_add, mat4_scale)
