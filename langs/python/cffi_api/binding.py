"""libcrosscall by cffi's API mode: _crosscall is a compiled module, made by declare.py."""

from _crosscall import ffi, lib


class CrosscallError(Exception):
    """A call failed; the text is the library's message."""


def failure() -> CrosscallError:
    """What the last failed call left as its message."""
    return CrosscallError(ffi.string(lib.xc_last_error()).decode())
