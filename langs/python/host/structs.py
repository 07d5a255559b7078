"""A dataclass for a struct, a list for a matrix."""

from itertools import repeat
from time import perf_counter_ns as clock

import crosscall
from crosscall import Point


# case: point_dist
def point_dist(size: int, loops: int) -> tuple[int, str]:
    xc_point_dist = crosscall.point_dist
    a, b = Point(1, 2), Point(4, 6)
    start = clock()
    for _ in repeat(None, loops):
        r = xc_point_dist(a, b)
    return clock() - start, str(int(r))


# case: point_add
def point_add(size: int, loops: int) -> tuple[int, str]:
    xc_point_add = crosscall.point_add
    a, b = Point(1, 2), Point(3, 4)
    start = clock()
    for _ in repeat(None, loops):
        p = xc_point_add(a, b)
        x = p.x
        y = p.y
    return clock() - start, f"{int(x)},{int(y)}"


# case: mat4_scale
def mat4_scale(size: int, loops: int) -> tuple[int, str]:
    xc_mat4_scale = crosscall.mat4_scale
    m = [float(i) for i in range(16)]
    start = clock()
    for _ in repeat(None, loops):
        m2 = xc_mat4_scale(m, 2.0)
    return clock() - start, str(int(sum(m2)))


# end of cases

CASES = (point_dist, point_add, mat4_scale)
