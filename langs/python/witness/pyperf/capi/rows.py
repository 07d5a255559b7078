"""The six calls by the extension module, whose functions raise by themselves."""

import crosscall
import inputs
from row import Row

__all__ = ["crosscall", "inputs"]

CASES = {
    "add_i32": Row("xc_add_i32 = crosscall.add_i32; a, b = 1_000_000, 2_345_678", "r = xc_add_i32(a, b)"),
    "inc_i64": Row("xc_inc_i64 = crosscall.inc_i64; x = 2**53", "x = xc_inc_i64(x)", "x"),
    "str_len": Row("xc_str_len = crosscall.str_len; text = inputs.text(size)", "r = xc_str_len(text)"),
    "point_add": Row(
        "xc_point_add = crosscall.point_add; a, b = crosscall.Point(1, 2), crosscall.Point(3, 4)",
        "p = xc_point_add(a, b)\nx = p.x\ny = p.y",
        "f'{int(x)},{int(y)}'",
    ),
    "sum_f64": Row(
        "xc_sum_f64 = crosscall.sum_f64; values = inputs.doubles(size)", "r = xc_sum_f64(values)", "int(r)"
    ),
    "parse_ok": Row(
        "xc_parse_i64 = crosscall.parse_i64; text = '123456789012'", "number = xc_parse_i64(text)", "number"
    ),
}
