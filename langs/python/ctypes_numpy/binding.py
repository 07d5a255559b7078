"""libcrosscall by CDLL, with NumPy's arrays as arguments.

An ndpointer in argtypes checks type, dimensions and layout of an array at every call, then lends its
memory: https://numpy.org/doc/stable/reference/routines.ctypeslib.html#numpy.ctypeslib.ndpointer
"""

from ctypes import CDLL, c_double, c_size_t, c_void_p

from crosscall import CompareI32, CrosscallError, load
from numpy.ctypeslib import ndpointer

lib = load(CDLL)

DOUBLES = ndpointer("float64", ndim=1, flags="C_CONTIGUOUS")
INTEGERS = ndpointer("int32", ndim=1, flags="C_CONTIGUOUS")
WRITABLE_DOUBLES = ndpointer("float64", ndim=1, flags=("C_CONTIGUOUS", "WRITEABLE"))
WRITABLE_INTEGERS = ndpointer("int32", ndim=1, flags=("C_CONTIGUOUS", "WRITEABLE"))

lib.xc_sum_f64.argtypes = (DOUBLES, c_size_t)
lib.xc_scale_f64.argtypes = (WRITABLE_DOUBLES, c_size_t, c_double)
lib.xc_sort_i32.argtypes = (INTEGERS, WRITABLE_INTEGERS, c_size_t, CompareI32, c_void_p)
lib.xc_matmul_f64.argtypes = (DOUBLES, DOUBLES, WRITABLE_DOUBLES, c_size_t)
lib.xc_add_batch.argtypes = (INTEGERS, INTEGERS, WRITABLE_INTEGERS, c_size_t)


def failure() -> CrosscallError:
    """What the last failed call left as its message."""
    return CrosscallError(lib.xc_last_error().decode())
