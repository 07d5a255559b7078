"""libcrosscall by CDLL, with arrays declared as bare addresses.

https://docs.python.org/3/library/array.html#array.array.buffer_info
"""

from ctypes import CDLL, c_void_p

from crosscall import DOUBLES, INTEGERS, CrosscallError, load

lib = load(CDLL)
for name in ("xc_sum_f64", "xc_scale_f64", "xc_sort_i32", "xc_matmul_f64", "xc_add_batch"):
    function = getattr(lib, name)
    function.argtypes = [c_void_p if type in (DOUBLES, INTEGERS) else type for type in function.argtypes]


def failure() -> CrosscallError:
    """What the last failed call left as its message."""
    return CrosscallError(lib.xc_last_error().decode())
