"""The six calls by ctypes, some of them without argtypes."""

from ctypes_rows import CASES, Point, c_double, c_int64, failure, inputs, lib

__all__ = ["CASES", "Point", "c_double", "c_int64", "failure", "inputs", "lib"]
