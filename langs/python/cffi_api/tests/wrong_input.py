"""Calls by cffi with what C does not expect: exceptions of Python, and nothing worse."""

import sys

from _crosscall import ffi, lib

failures = []


def raises(kinds, function, *args):
    try:
        result = function(*args)
    except kinds:
        return
    except BaseException as error:
        failures.append(f"{args!r:.80}: raised {error!r}")
        return
    failures.append(f"{args!r:.80}: gave {result!r:.80}")


def equals(expected, result):
    if result != expected:
        failures.append(f"gave {result!r:.80}, not {expected!r:.80}")


for wrong in (None, "x", b"x", 1.5, []):
    raises(TypeError, lib.xc_add_i32, wrong, 1)
    raises(TypeError, lib.xc_inc_i64, wrong)
for count in (0, 1, 3):
    raises(TypeError, lib.xc_add_i32, *[1] * count)
raises(OverflowError, lib.xc_add_i32, 2**31, 1)
raises(OverflowError, lib.xc_inc_i64, 2**63)
raises(OverflowError, lib.xc_buffer_new, -1)
raises(OverflowError, lib.xc_buffer_new, 2**64)
raises(TypeError, lib.xc_str_len, "text")  # bytes are wanted
raises(TypeError, lib.xc_str_len, None)
raises(TypeError, lib.xc_sum_f64, [None], 1)
raises(TypeError, lib.xc_point_dist, 1, 2)
raises(TypeError, lib.xc_counter_add, ffi.new("xc_point *"), 1)
raises(TypeError, lib.xc_apply_i64, len, ffi.NULL, 1, 1)
equals(-1, lib.xc_str_len(ffi.NULL))
equals(ffi.NULL, lib.xc_str_upper(ffi.NULL))
equals(ffi.NULL, lib.xc_person_json(ffi.NULL))
equals(-1, lib.xc_str_copy(ffi.NULL, 8, b"x"))
equals(-1, lib.xc_str_copy(ffi.new("char[]", 2), 2, b"xy"))
equals(1, lib.xc_scale_f64(ffi.NULL, 8, 1.0))
equals(1, lib.xc_sha256(ffi.NULL, 8, ffi.new("uint8_t[]", 32)))
equals(1, lib.xc_sha256(ffi.NULL, 0, ffi.NULL))
equals(1, lib.xc_matmul_f64(ffi.NULL, ffi.NULL, ffi.NULL, 8))
equals(3, lib.xc_matmul_f64(*[ffi.new("double[]", 1)] * 3, 2**62))
equals(1, lib.xc_add_batch(ffi.NULL, ffi.NULL, ffi.NULL, 8))
equals(1, lib.xc_sort_i32(ffi.NULL, ffi.NULL, 8, ffi.NULL, ffi.NULL))
equals(1, lib.xc_log_message(ffi.NULL, ffi.NULL, 2))
equals(1, lib.xc_parse_i64(b"1", ffi.NULL))
equals(-(2**63), lib.xc_apply_i64(ffi.NULL, ffi.NULL, 1, 1))
equals(-(2**63), lib.xc_counter_add(ffi.NULL, 1))
equals(ffi.NULL, lib.xc_buffer_new(0))
equals(ffi.NULL, lib.xc_buffer_new(2**62))
for free in (lib.xc_str_free, lib.xc_counter_free, lib.xc_buffer_free):
    free(ffi.NULL)
counter = ffi.gc(lib.xc_counter_new(1), lib.xc_counter_free)
ffi.release(counter)
ffi.release(counter)

print(*failures, sep="\n")
sys.exit(bool(failures))
