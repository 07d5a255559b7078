"""libcrosscall by PyDLL, which keeps the GIL."""

from ctypes import PyDLL

from crosscall import CrosscallError, load

lib = load(PyDLL)


def failure() -> CrosscallError:
    """What the last failed call left as its message."""
    return CrosscallError(lib.xc_last_error().decode())
