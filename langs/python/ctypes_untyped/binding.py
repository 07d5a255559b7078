"""libcrosscall without argtypes where ctypes passes right by itself what the loops hand over.

That is Python ints as C int, bytes as char *, and its own instances as what they are:
https://docs.python.org/3/library/ctypes.html#ctypes-calling-functions
64-bit integers and doubles would have to be wrapped at every call, which takes longer than argtypes do,
so the functions that take them keep theirs, and so do those of arrays.
"""

from ctypes import CDLL

from crosscall import CrosscallError, load

UNCHECKED = {
    "xc_add_i32",
    "xc_str_len",
    "xc_str_upper",
    "xc_str_free",
    "xc_point_dist",
    "xc_point_add",
    "xc_log_message",
    "xc_counter_free",
    "xc_buffer_free",
}

lib = load(CDLL, UNCHECKED)


def failure() -> CrosscallError:
    """What the last failed call left as its message."""
    return CrosscallError(lib.xc_last_error().decode())
