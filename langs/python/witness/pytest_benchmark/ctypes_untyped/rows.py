"""The six calls by ctypes, some of them without argtypes."""

from ctypes_rows import add_i32, inc_i64, parse_ok, point_add, str_len, sum_f64

__all__ = ["add_i32", "inc_i64", "parse_ok", "point_add", "str_len", "sum_f64"]
