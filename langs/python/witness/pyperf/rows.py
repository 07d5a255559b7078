"""The six calls by cffi, in either of its modes; a mechanism's own folder has those of the others."""

import inputs
from binding import failure, ffi, lib
from row import Row

__all__ = ["failure", "ffi", "inputs", "lib"]

CASES = {
    "add_i32": Row("xc_add_i32 = lib.xc_add_i32; a, b = 1_000_000, 2_345_678", "r = xc_add_i32(a, b)"),
    "inc_i64": Row("xc_inc_i64 = lib.xc_inc_i64; x = 2**53", "x = xc_inc_i64(x)", "x"),
    "str_len": Row("xc_str_len = lib.xc_str_len; text = inputs.text(size)", "r = xc_str_len(text.encode())"),
    "point_add": Row(
        "xc_point_add = lib.xc_point_add\n"
        "a, b = ffi.new('xc_point *', (1, 2))[0], ffi.new('xc_point *', (3, 4))[0]",
        "p = xc_point_add(a, b)\nx = p.x\ny = p.y",
        "f'{int(x)},{int(y)}'",
    ),
    "sum_f64": Row(
        "xc_sum_f64, from_buffer = lib.xc_sum_f64, ffi.from_buffer\n"
        "values, count = inputs.doubles(size), size",
        "r = xc_sum_f64(from_buffer('double[]', values), count)",
        "int(r)",
    ),
    "parse_ok": Row(
        "xc_parse_i64 = lib.xc_parse_i64; text = '123456789012'; new = ffi.new",
        "value = new('int64_t *')\n"
        "if xc_parse_i64(text.encode(), value):\n    raise failure()\n"
        "number = value[0]",
        "number",
    ),
}
