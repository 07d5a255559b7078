"""libcrosscall by ctypes, as Numba calls it: the types of all functions declared, arrays as c_void_p.

https://numba.readthedocs.io/en/stable/reference/pysupported.html#ctypes
"""

import os
from collections.abc import Callable
from ctypes import CDLL, c_char_p, c_double, c_int32, c_int64, c_size_t, c_uint32, c_void_p
from functools import cache

from numba import njit

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
    "xc_sum_f64": (c_double, (c_void_p, c_size_t)),
    "xc_scale_f64": (c_int32, (c_void_p, c_size_t, c_double)),
    "xc_work": (c_int64, (c_int64,)),
    "xc_sha256": (c_int32, (c_void_p, c_size_t, c_void_p)),
    "xc_matmul_f64": (c_int32, (c_void_p, c_void_p, c_void_p, c_size_t)),
    "xc_add_batch": (c_int32, (c_void_p, c_void_p, c_void_p, c_size_t)),
}

lib = CDLL(os.environ["XC_LIBRARY"])
for name, (restype, argtypes) in SIGNATURES.items():
    function = getattr(lib, name)
    function.restype = restype
    function.argtypes = argtypes


class CrosscallError(Exception):
    """A call failed; the text is the library's message."""


def check(status: int) -> None:
    if status:
        raise CrosscallError(lib.xc_last_error().decode())


def compiled(signature: str, **options: bool) -> Callable:
    """A decorator: the function, compiled when its case is first asked for, which comes before the clock."""
    return lambda function: cache(lambda: njit(signature, **options)(function))
