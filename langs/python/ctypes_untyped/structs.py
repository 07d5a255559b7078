"""Structs by a byref that is made once, and by value."""

from ctypes import byref
from itertools import repeat
from time import perf_counter_ns as clock

from binding import lib
from crosscall import Mat4, Point


# case: point_dist
def point_dist(size: int, loops: int) -> tuple[int, str]:
    xc_point_dist = lib.xc_point_dist
    a, b = byref(Point(1, 2)), byref(Point(4, 6))
    start = clock()
    for _ in repeat(None, loops):
        r = xc_point_dist(a, b)
    return clock() - start, str(int(r))


# case: point_add
def point_add(size: int, loops: int) -> tuple[int, str]:
    xc_point_add = lib.xc_point_add
    a, b = Point(1, 2), Point(3, 4)
    start = clock()
    for _ in repeat(None, loops):
        p = xc_point_add(a, b)
        x = p.x
        y = p.y
    return clock() - start, f"{int(x)},{int(y)}"


# case: mat4_scale
def mat4_scale(size: int, loops: int) -> tuple[int, str]:
    xc_mat4_scale = lib.xc_mat4_scale
    m = Mat4(tuple(range(16)))
    start = clock()
    for _ in repeat(None, loops):
        m2 = xc_mat4_scale(m, 2.0)
    return clock() - start, str(int(sum(m2.m)))


# end of cases

CASES = (point_dist, point_add, mat4_scale)
