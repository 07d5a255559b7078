"""Structs by pointer and by value."""

from array import array
from itertools import repeat
from struct import Struct
from time import perf_counter_ns as clock
from typing import NamedTuple

import inputs
from binding import exports, library, memory, store
from library import Place


class Point(NamedTuple):
    x: float
    y: float


POINT = Struct("<2d")


# case: point_dist
def point_dist(size: int, loops: int) -> tuple[int, str]:
    xc_point_dist = exports["xc_point_dist"]
    a, b = Point(1, 2), Point(4, 6)
    with Place(library, 2 * POINT.size) as place:
        start = clock()
        for _ in repeat(None, loops):
            points = memory(place, 2 * POINT.size)
            POINT.pack_into(points, 0, *a)
            POINT.pack_into(points, POINT.size, *b)
            r = xc_point_dist(store, place, place + POINT.size)
        return clock() - start, str(int(r))


# case: point_add
def point_add(size: int, loops: int) -> tuple[int, str]:
    xc_point_add = exports["xc_point_add"]
    a, b = Point(1, 2), Point(3, 4)
    with Place(library, 2 * POINT.size) as place:
        second = place + POINT.size
        start = clock()
        for _ in repeat(None, loops):
            points = memory(place, 2 * POINT.size)
            POINT.pack_into(points, 0, *a)
            POINT.pack_into(points, POINT.size, *b)
            with Place(library, POINT.size) as result:
                xc_point_add(store, result, place, second)
                x, y = POINT.unpack(memory(result, POINT.size))
        return clock() - start, f"{int(x)},{int(y)}"


# case: mat4_scale
def mat4_scale(size: int, loops: int) -> tuple[int, str]:
    xc_mat4_scale = exports["xc_mat4_scale"]
    matrix = inputs.doubles(16)
    with Place(library, 128) as place:
        start = clock()
        for _ in repeat(None, loops):
            memory(place, 128)[:] = memoryview(matrix).cast("B")
            with Place(library, 128) as result:
                xc_mat4_scale(store, result, place, 2.0)
                scaled = array("d")
                scaled.frombytes(memory(result, 128))
        return clock() - start, str(int(sum(scaled)))


# end of cases

CASES = (point_dist, point_add, mat4_scale)
