"""Calls of the extension with what it does not expect: exceptions of Python, and nothing worse."""

import gc
import sys
from array import array

import crosscall as c

failures = []


def raises(kinds, function, *args):
    try:
        result = function(*args)
    except kinds:
        return
    except BaseException as error:
        failures.append(f"{function.__name__}{args!r:.80}: raised {error!r}")
        return
    failures.append(f"{function.__name__}{args!r:.80}: gave {result!r:.80}")


def fails(*args):
    raise KeyError("from the callback")


class Liar:
    """A sequence that is shorter than it says."""

    def __len__(self):
        return 9

    def __getitem__(self, i):
        return [1, 2][i]


WRONG = (TypeError, ValueError, OverflowError)
POINT, MATRIX, INTS = c.Point(1, 2), c.Mat4(*range(16)), array("i", [3, 1, 2])

for wrong in (None, "x", b"x", [], object()):
    raises(TypeError, c.add_i32, wrong, 1)
    raises(TypeError, c.inc_i64, wrong)
    raises(TypeError, c.work, wrong)
    raises(TypeError, c.Counter, wrong)
    raises(TypeError, c.Buffer, wrong)
    raises(TypeError, c.Point, wrong, 1)
    raises(TypeError, c.Point(1, 2).__class__, 1)
    raises(TypeError, c.point_dist, wrong, POINT)
    raises(TypeError, c.point_add, POINT, wrong)
    raises(TypeError, c.mat4_scale, wrong, 1.0)
    raises(TypeError, c.apply_i64, wrong, 1, 2)
for wrong in (None, 1, b"x", []):
    raises(TypeError, c.str_len, wrong)
    raises(TypeError, c.str_upper, wrong)
    raises(TypeError, c.parse_i64, wrong)
    raises(TypeError, c.person_json, wrong, 1, 2)
raises(ValueError, c.person_json, "a\0b", 1, 2)
raises(UnicodeEncodeError, c.str_len, "\ud800")
raises(WRONG, c.add_i32, 2**31, 1)
raises(WRONG, c.inc_i64, 2**63)
raises(TypeError, c.sum12_i64, 1)
raises(TypeError, c.sum8_f64, *"abcdefgh")
raises(TypeError, c.Mat4, 1)
raises(TypeError, c.Mat4, *"abcdefghijklmnop")
raises(IndexError, MATRIX.__getitem__, 16)
raises(TypeError, c.sum_f64, None)
raises(TypeError, c.sum_f64, ["a"])
raises(IndexError, c.sum_f64, Liar())
raises(TypeError, c.scale_f64, (1.0,), 2.0)
raises(KeyError, c.apply_i64, fails, 1, 2)
raises(TypeError, c.apply_i64, lambda x: "text", 1, 2)
raises(ValueError, c.apply_i64, lambda x: x, 1, -1)
raises(KeyError, c.sort_i32, INTS, array("i", INTS), fails)
raises(TypeError, c.sort_i32, INTS, array("i", INTS), lambda a, b: None)
raises(ValueError, c.sort_i32, INTS, array("i", [1]), lambda a, b: 0)
raises(OverflowError, c.sort_i32, INTS, array("i", INTS), lambda a, b: 2**40)
raises(KeyError, c.log_message, fails, None, 2)
raises(c.CrosscallError, c.log_message, print, None, 77)
raises(c.CrosscallError, c.Buffer, 0)
raises(c.CrosscallError, c.Buffer, -1)
raises(IndexError, c.Buffer(3).__getitem__, 3)
raises(c.CrosscallError, c.parse_i64, "x")
raises(ValueError, c.matmul_f64, [1.0], [1.0], [1.0], 2)
raises(ValueError, c.matmul_f64, [], [], [], 2**40)
raises(ValueError, c.matmul_f64, [1.0], [1.0], [1.0], -1)
raises(ValueError, c.add_batch, [1], [1, 2], [1])
raises(OverflowError, c.add_batch, [2**31], [1], [1])
gc.collect()

for failure in failures:
    print(failure, file=sys.stderr)
sys.exit(bool(failures))
