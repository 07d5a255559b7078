"""libcrosscall by cffi's ABI mode, out of line: _crosscall is what declare.py wrote."""

import os

from _crosscall import ffi

lib = ffi.dlopen(os.environ["XC_LIBRARY"])


class CrosscallError(Exception):
    """A call failed; the text is the library's message."""


def failure() -> CrosscallError:
    """What the last failed call left as its message."""
    return CrosscallError(ffi.string(lib.xc_last_error()).decode())
