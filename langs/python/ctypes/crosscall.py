"""libcrosscall for ctypes: its types, and what each function takes and returns."""

import os
from collections.abc import Container
from ctypes import (
    CDLL,
    CFUNCTYPE,
    POINTER,
    Structure,
    c_char_p,
    c_double,
    c_int32,
    c_int64,
    c_size_t,
    c_ubyte,
    c_uint32,
    c_void_p,
    py_object,
)


class CrosscallError(Exception):
    """A call failed; the text is the library's message."""


class Text(c_char_p):
    """A string of the library's, to be freed by the caller.

    A plain c_char_p as restype would become bytes at once and its address be lost; subclasses stay
    as they are: https://docs.python.org/3/library/ctypes.html#ctypes-fundamental-data-types-2
    """


class CounterHandle(c_void_p):
    """An xc_counter *. A subclass, so that no other pointer passes for one."""


class Person(Structure):
    _fields_ = (("name", c_char_p), ("id", c_int64), ("age", c_int32))


class Point(Structure):
    _fields_ = (("x", c_double), ("y", c_double))


class Mat4(Structure):
    _fields_ = (("m", c_double * 16),)


# An exception in a callback does not reach the caller: ctypes prints it and C goes on.
MapI64 = CFUNCTYPE(c_int64, c_int64, c_void_p)
CompareI32 = CFUNCTYPE(c_int32, c_int32, c_int32, c_void_p)
# Any Python object may travel as user data; the caller keeps it alive for the call.
LogSink = CFUNCTYPE(None, c_int32, c_char_p, py_object)

Status = c_int32
DOUBLES = POINTER(c_double)
INTEGERS = POINTER(c_int32)
BYTES = POINTER(c_ubyte)

SIGNATURES = {
    "xc_abi_version": (c_uint32, ()),
    "xc_last_error": (c_char_p, ()),
    "xc_noop": (None, ()),
    "xc_add_i32": (c_int32, (c_int32, c_int32)),
    "xc_inc_i64": (c_int64, (c_int64,)),
    "xc_sum2_i64": (c_int64, (c_int64,) * 2),
    "xc_sum4_i64": (c_int64, (c_int64,) * 4),
    "xc_sum6_i64": (c_int64, (c_int64,) * 6),
    "xc_sum8_i64": (c_int64, (c_int64,) * 8),
    "xc_sum12_i64": (c_int64, (c_int64,) * 12),
    "xc_sum8_f64": (c_double, (c_double,) * 8),
    "xc_str_len": (c_int64, (c_char_p,)),
    "xc_str_upper": (Text, (c_char_p,)),
    "xc_str_free": (None, (Text,)),
    "xc_str_copy": (c_int64, (c_char_p, c_size_t, c_char_p)),
    "xc_person_json": (Text, (POINTER(Person),)),
    "xc_sum_f64": (c_double, (DOUBLES, c_size_t)),
    "xc_scale_f64": (Status, (DOUBLES, c_size_t, c_double)),
    "xc_point_dist": (c_double, (POINTER(Point), POINTER(Point))),
    "xc_point_add": (Point, (Point, Point)),
    "xc_mat4_scale": (Mat4, (Mat4, c_double)),
    "xc_apply_i64": (c_int64, (MapI64, c_void_p, c_int64, c_size_t)),
    "xc_sort_i32": (Status, (INTEGERS, INTEGERS, c_size_t, CompareI32, c_void_p)),
    "xc_log_message": (Status, (LogSink, py_object, c_int32)),
    "xc_counter_new": (CounterHandle, (c_int64,)),
    "xc_counter_add": (c_int64, (CounterHandle, c_int64)),
    "xc_counter_free": (None, (CounterHandle,)),
    "xc_buffer_new": (BYTES, (c_size_t,)),
    "xc_buffer_free": (None, (BYTES,)),
    "xc_parse_i64": (Status, (c_char_p, POINTER(c_int64))),
    "xc_work": (c_int64, (c_int64,)),
    "xc_sha256": (Status, (c_char_p, c_size_t, BYTES)),
    "xc_matmul_f64": (Status, (DOUBLES, DOUBLES, DOUBLES, c_size_t)),
    "xc_add_batch": (Status, (INTEGERS, INTEGERS, INTEGERS, c_size_t)),
}


def load(loader: type[CDLL], unchecked: Container[str] = ()) -> CDLL:
    """The library with every result declared, and every argument too but of the functions in unchecked."""
    lib = loader(os.environ["XC_LIBRARY"])
    for name, (restype, argtypes) in SIGNATURES.items():
        function = getattr(lib, name)
        function.restype = restype
        if name not in unchecked:
            function.argtypes = argtypes
    return lib
