"""The six calls by ctypes."""

from ctypes_rows import CASES, Point, c_double, c_int64, failure, inputs, lib

__all__ = ["CASES", "Point", "c_double", "c_int64", "failure", "inputs", "lib"]
