"""Calls of the extension with what it does not expect: exceptions of Python, and nothing worse."""

import gc
import sys
from array import array

import crosscall as c

failures = []


def raises(kinds, function, *args, **names):
    try:
        result = function(*args, **names)
    except kinds:
        return
    except BaseException as error:
        failures.append(f"{function.__name__}{args!r:.80}: raised {error!r}")
        return
    failures.append(f"{function.__name__}{args!r:.80}: gave {result!r:.80}")


def equals(expected, function, *args):
    result = function(*args)
    if result != expected:
        failures.append(f"{function.__name__}{args!r:.80}: gave {result!r:.80}, not {expected!r:.80}")


def doubles(count):
    return array("d", bytes(8 * count))


def ints(count):
    return array("i", bytes(4 * count))


def fails(*args):
    raise KeyError("from the callback")


WRONG = (TypeError, ValueError, OverflowError)
NO_TYPE = (None, "x", 1.5, b"x", [], object())

# Numbers: other types, too many of them, and those that do not fit.
for wrong in NO_TYPE:
    raises(TypeError, c.add_i32, wrong, 1)
    raises(TypeError, c.inc_i64, wrong)
    raises(TypeError, c.work, wrong)
    raises(TypeError, c.Counter, wrong)
    raises(TypeError, c.Buffer, wrong)
COUNTS = {
    "add_i32": 2,
    "sum2_i64": 2,
    "sum4_i64": 4,
    "sum6_i64": 6,
    "sum8_i64": 8,
    "sum12_i64": 12,
    "sum8_f64": 8,
    "str_copy": 2,
    "person_json": 3,
    "scale_f64": 2,
    "point_dist": 2,
    "point_add": 2,
    "mat4_scale": 2,
    "apply_i64": 3,
    "sort_i32": 3,
    "log_message": 3,
    "sha256": 2,
    "matmul_f64": 4,
    "add_batch": 3,
}
for name, count in COUNTS.items():
    for given in (0, count - 1, count + 1):
        raises(TypeError, getattr(c, name), *[1] * given)
for big in (2**31, -(2**31) - 1, 2**64):
    raises(OverflowError, c.add_i32, big, 0)
for big in (2**63, -(2**63) - 1, 2**64):
    raises(OverflowError, c.inc_i64, big)
    raises(OverflowError, c.sum2_i64, 0, big)
equals(-(2**31), c.add_i32, 2**31 - 1, 1)
equals(-(2**63), c.inc_i64, 2**63 - 1)

# Texts.
for wrong in (None, 1, b"x", bytearray(b"x"), []):
    raises(TypeError, c.str_len, wrong)
    raises(TypeError, c.str_upper, wrong)
    raises(TypeError, c.parse_i64, wrong)
    raises(TypeError, c.person_json, wrong, 1, 2)
for function in (c.str_len, c.str_upper, c.parse_i64):
    raises(ValueError, function, "a\0b")
    raises(UnicodeEncodeError, function, "\ud800")
equals(0, c.str_len, "")
equals(4, c.str_len, "\U0001f600")
equals("É".lower(), c.str_upper, "é")
raises(c.CrosscallError, c.parse_i64, "9" * 100)
raises(c.CrosscallError, c.parse_i64, "")
raises(c.CrosscallError, c.parse_i64, "ü")
raises(c.CrosscallError, c.str_copy, bytearray(3), "abc")
raises(c.CrosscallError, c.str_copy, bytearray(), "abc")
raises((BufferError, TypeError), c.str_copy, b"read only", "abc")
raises((BufferError, TypeError), c.str_copy, "text", "abc")
equals(1 << 20, c.str_len, "x" * (1 << 20))

# Arrays: other types, other lengths, not contiguous, read only.
for wrong in (None, 1, [1.0], "x", array("f", [1]), array("q", [1]), bytearray(8)):
    raises((TypeError, BufferError), c.sum_f64, wrong)
    raises((TypeError, BufferError), c.scale_f64, wrong, 2.0)
raises((TypeError, BufferError), c.sum_f64, memoryview(doubles(8))[::2])
raises((TypeError, BufferError), c.scale_f64, memoryview(doubles(8)).toreadonly(), 2.0)
raises(TypeError, c.scale_f64, doubles(8), None)
equals(0.0, c.sum_f64, doubles(0))
equals(None, c.scale_f64, doubles(0), 2.0)
raises(ValueError, c.add_batch, ints(4), ints(3), ints(4))
raises(ValueError, c.add_batch, ints(4), ints(4), ints(3))
raises((TypeError, BufferError), c.add_batch, ints(4), doubles(4), ints(4))
for n in (1, 3, 2**32, 2**63, 2**64 - 1):
    raises(ValueError, c.matmul_f64, doubles(4), doubles(4), doubles(4), n)
raises(OverflowError, c.matmul_f64, doubles(4), doubles(4), doubles(4), -1)
raises(OverflowError, c.matmul_f64, doubles(4), doubles(4), doubles(4), 2**64)
raises(ValueError, c.matmul_f64, doubles(4), doubles(4), doubles(0), 2)
for size in (0, 31, 33):
    raises(ValueError, c.sha256, b"", bytearray(size))
raises((BufferError, TypeError), c.sha256, b"", bytes(32))
raises(TypeError, c.sha256, None, bytearray(32))

# Structs.
point, matrix = c.Point(1, 2), c.Mat4(*range(16))
for wrong in (None, 1, (1, 2), matrix, c.Point):
    raises(TypeError, c.point_dist, point, wrong)
    raises(TypeError, c.point_add, wrong, point)
for wrong in (None, 1, point, list(range(16))):
    raises(TypeError, c.mat4_scale, wrong, 2.0)
raises(TypeError, c.mat4_scale, matrix, "2")
raises(TypeError, c.Point, 1)
raises(TypeError, c.Point, "x", 2)
raises(TypeError, c.Point, 1, 2, z=3)
raises(TypeError, c.Mat4, *range(15))
raises(TypeError, c.Mat4, *range(15), None)
raises(TypeError, c.Mat4, *range(16), z=3)
raises(IndexError, matrix.__getitem__, 16)
raises(IndexError, matrix.__getitem__, -17)
raises(AttributeError, setattr, point, "x", 1.0)

# Callbacks.
raises(KeyError, c.apply_i64, fails, 1, 3)
raises(TypeError, c.apply_i64, None, 1, 3)
raises(TypeError, c.apply_i64, lambda value: "x", 1, 3)
raises(OverflowError, c.apply_i64, lambda value: 2**63, 1, 3)
raises(OverflowError, c.apply_i64, fails, 1, -1)
equals(7, c.apply_i64, None, 7, 0)
raises(KeyError, c.sort_i32, ints(9), ints(9), fails)
raises(TypeError, c.sort_i32, ints(9), ints(9), None)
raises(TypeError, c.sort_i32, ints(9), ints(9), lambda a, b: None)
raises(OverflowError, c.sort_i32, ints(9), ints(9), lambda a, b: 2**31)
raises(ValueError, c.sort_i32, ints(9), ints(8), lambda a, b: 0)
held = ints(9)
raises(BufferError, c.sort_i32, held, held, lambda a, b: held.append(1) or 0)
equals(None, c.sort_i32, held, held, lambda a, b: a - b)
raises(KeyError, c.log_message, fails, None, 2)
raises(c.CrosscallError, c.log_message, fails, None, 99)
raises(TypeError, c.log_message, None, None, 2)

# Handles: also made as type.__call__ makes them, which is what a subclass of type does.
equals(8, type.__call__(c.Counter, 5).add, 3)
equals(67, lambda: type.__call__(c.Buffer, 4)[3])
for make in (c.Counter, c.Buffer, lambda *a, **k: type.__call__(c.Counter, *a, **k)):
    raises(TypeError, make)
    raises(TypeError, make, 1, 2)
    raises(TypeError, make, unknown=1)
raises(OverflowError, c.Counter, 2**63)
raises(OverflowError, c.Counter(1).add, 2**63)
raises(OverflowError, c.Buffer, -1)
raises(OverflowError, c.Buffer, 2**64)
raises(c.CrosscallError, c.Buffer, 0)
raises((c.CrosscallError, OverflowError), c.Buffer, 2**62)
raises((c.CrosscallError, OverflowError), c.Buffer, 2**63)
raises(IndexError, c.Buffer(4).__getitem__, 4)
raises(IndexError, c.Buffer(4).__getitem__, -5)
raises(TypeError, c.Counter.add, point, 1)
raises(TypeError, object.__new__, c.Counter)
raises(TypeError, c.Counter.__new__, c.Point, 1)
raises(TypeError, type, "Sub", (c.Counter,), {})
gc.collect()

print(*failures, sep="\n")
sys.exit(bool(failures))
