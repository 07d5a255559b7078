"""libcrosscall without argtypes, which saves the conversion that they ask for.

ctypes then passes Python ints as C int, bytes as char *, and its own instances as what they are:
https://docs.python.org/3/library/ctypes.html#ctypes-calling-functions
So 64-bit integers and doubles are wrapped at every call, and structs handed over by a byref that is
made once. restype is declared wherever the result is no int.
"""

from ctypes import CDLL

from crosscall import CrosscallError, load

lib = load(CDLL, check_arguments=False)


def failure() -> CrosscallError:
    """What the last failed call left as its message."""
    return CrosscallError(lib.xc_last_error().decode())
