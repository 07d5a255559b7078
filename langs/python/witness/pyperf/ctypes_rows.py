"""The six calls by ctypes; binding.py says which functions have argtypes."""

from ctypes import c_double, c_int64

import inputs
from binding import failure, lib
from crosscall import Point
from row import Row

__all__ = ["CASES", "Point", "c_double", "c_int64", "failure", "inputs", "lib"]

CASES = {
    "add_i32": Row("xc_add_i32 = lib.xc_add_i32; a, b = 1_000_000, 2_345_678", "r = xc_add_i32(a, b)"),
    "inc_i64": Row("xc_inc_i64 = lib.xc_inc_i64; x = 2**53", "x = xc_inc_i64(x)", "x"),
    "str_len": Row("xc_str_len = lib.xc_str_len; text = inputs.text(size)", "r = xc_str_len(text.encode())"),
    "point_add": Row(
        "xc_point_add = lib.xc_point_add; a, b = Point(1, 2), Point(3, 4)",
        "p = xc_point_add(a, b)\nx = p.x\ny = p.y",
        "f'{int(x)},{int(y)}'",
    ),
    "sum_f64": Row(
        "xc_sum_f64 = lib.xc_sum_f64; values, count = inputs.doubles(size), size; doubles = c_double * size",
        "r = xc_sum_f64(doubles.from_buffer(values), count)",
        "int(r)",
    ),
    "parse_ok": Row(
        "xc_parse_i64 = lib.xc_parse_i64; text = '123456789012'",
        "value = c_int64()\n"
        "if xc_parse_i64(text.encode(), value):\n    raise failure()\n"
        "number = value.value",
        "number",
    ),
}
