"""Calls of an extension module with what it does not expect: any exception of Python, and nothing worse.

Which exception it is differs between pybind11, nanobind, Cython, PyO3 and SWIG, each of which converts
arguments by a rule of its own; what a binding takes by such a rule, its test names in `taken`.
"""

import gc
import sys
from array import array
from collections.abc import Collection

import crosscall as c


def doubles(count):
    return array("d", bytes(8 * count))


def ints(count):
    return array("i", bytes(4 * count))


def fails(*_):
    raise KeyError("from the callback")


POINT, MATRIX = c.Point(1, 2), c.Mat4(*range(16))
COUNTS = {
    "noop": 0,
    "add_i32": 2,
    "inc_i64": 1,
    "sum2_i64": 2,
    "sum4_i64": 4,
    "sum6_i64": 6,
    "sum8_i64": 8,
    "sum12_i64": 12,
    "sum8_f64": 8,
    "str_len": 1,
    "person_json": 3,
    "work": 1,
}


def calls():
    """(what it is about, function, arguments) of each call that must not come back with a result."""
    for name, count in COUNTS.items():
        for given in {0, count - 1, count + 1} - {count, -1}:
            yield "count", getattr(c, name), [1] * given
    for wrong in (None, "x", b"x", [], object()):
        yield "number", c.add_i32, (wrong, 1)
        yield "number", c.inc_i64, (wrong,)
        yield "number", c.work, (wrong,)
        yield "number", c.sum8_f64, (wrong, *[1.0] * 7)
        yield "number", c.Counter, (wrong,)
        yield "number", c.Buffer, (wrong,)
        yield "number", c.Counter(1).add, (wrong,)
    yield "fraction", c.add_i32, (1.5, 1)
    yield "fraction", c.inc_i64, (1.5,)
    for big in (2**31, -(2**31) - 1, 2**64):
        yield "range", c.add_i32, (big, 0)
    for big in (2**63, -(2**63) - 1, 2**64):
        yield "range", c.inc_i64, (big,)
        yield "range", c.sum2_i64, (0, big)
        yield "range", c.Counter, (big,)
        yield "range", c.Counter(1).add, (big,)
    for big in (-1, 2**64, 2**62, 0):
        yield "range", c.Buffer, (big,)
    for wrong in (None, 1, []):
        for function in (c.str_len, c.str_upper, c.parse_i64):
            yield "text", function, (wrong,)
        yield "text", c.person_json, (wrong, 1, 2)
    for wrong in (b"x", bytearray(b"x")):
        for function in (c.str_len, c.str_upper, c.parse_i64):
            yield "bytes", function, (wrong,)
    for function in (c.str_len, c.str_upper, c.parse_i64):
        yield "NUL", function, ("1\0b",)
        yield "surrogate", function, ("\ud800",)
    for wrong in ("9" * 100, "", "ü"):
        yield "parse", c.parse_i64, (wrong,)
    for short in (bytearray(3), bytearray()):
        yield "capacity", c.str_copy, (short, "abc")
    for wrong in (b"read only", "text", None, 1):
        yield "buffer", c.str_copy, (wrong, "abc")
    for wrong in (None, 1, [1.0], "x"):
        yield "array", c.sum_f64, (wrong,)
        yield "array", c.scale_f64, (wrong, 2.0)
    for wrong in (array("f", [1]), array("q", [1]), bytearray(8)):
        yield "elements", c.sum_f64, (wrong,)
        yield "elements", c.scale_f64, (wrong, 2.0)
    yield "contiguous", c.sum_f64, (memoryview(doubles(8))[::2],)
    yield "read only", c.scale_f64, (memoryview(doubles(8)).toreadonly(), 2.0)
    yield "lengths", c.add_batch, (ints(4), ints(3), ints(4))
    yield "lengths", c.add_batch, (ints(4), ints(4), ints(3))
    for n in (1, 3, 2**32, 2**63, 2**64 - 1, -1, 2**64):
        yield "lengths", c.matmul_f64, (doubles(4), doubles(4), doubles(4), n)
    yield "lengths", c.matmul_f64, (doubles(4), doubles(4), doubles(0), 2)
    for size in (0, 31, 33):
        yield "lengths", c.sha256, (b"", bytearray(size))
    yield "lengths", c.sort_i32, (ints(9), ints(8), lambda a, b: 0)
    yield "read only", c.sha256, (b"", bytes(32))
    yield "buffer", c.sha256, (None, bytearray(32))
    for wrong in (1, (1, 2), MATRIX, c.Point):
        yield "struct", c.point_dist, (POINT, wrong)
        yield "struct", c.point_add, (wrong, POINT)
    yield "no struct", c.point_dist, (POINT, None)
    yield "no struct", c.point_add, (None, POINT)
    for wrong in (None, 1, POINT, list(range(16))):
        yield "struct", c.mat4_scale, (wrong, 2.0)
    yield "struct", c.Point, (1,)
    yield "struct", c.Point, ("x", 2)
    yield "struct", c.Mat4, range(15)
    yield "index", MATRIX.__getitem__, (16,)
    yield "index", c.Buffer(4).__getitem__, (4,)
    yield "attribute", setattr, (POINT, "x", 1.0)
    yield "upcall", c.apply_i64, (fails, 1, 3)
    yield "upcall", c.apply_i64, (lambda _: "x", 1, 3)
    yield "upcall", c.apply_i64, (lambda _: 2**63, 1, 3)
    yield "upcall", c.apply_i64, (1, 1, 3)
    yield "upcall", c.sort_i32, (ints(9), ints(9), fails)
    yield "upcall", c.sort_i32, (ints(9), ints(9), lambda a, b: None)
    yield "upcall", c.log_message, (fails, None, 2)
    yield "upcall", c.log_message, (fails, None, 99)
    yield "no function", c.apply_i64, (None, 1, 3)
    yield "no function", c.sort_i32, (ints(9), ints(9), None)
    yield "handle", c.Counter.add, (POINT, 1)
    yield "unmade", lambda kind: kind.__new__(kind).add(1), (c.Counter,)


def main(taken: Collection[str] = (), left_out: Collection[str] = ()) -> None:
    """Makes all calls and ends the program, with 1 if one of them gave a result. taken: what the binding
    takes by a rule of its own, which then may give a result, but may not do anything worse. left_out: what
    ends the process through a fault of the binding's own, and so is not called at all."""
    unrefused = []
    for about, function, arguments in calls():
        if about in left_out:
            continue
        try:
            result = function(*arguments)
        except Exception:
            continue
        if about not in taken:
            name = getattr(function, "__name__", repr(function))
            unrefused.append(f"{about}: {name}{tuple(arguments)!r:.80}: gave {result!r:.80}")
    gc.collect()
    print(*unrefused, sep="\n")
    sys.exit(bool(unrefused))
