"""libcrosscall by CDLL, which lets go of the GIL in every call.

The loops bind its functions to locals, so that they do not look them up in lib.
"""

from ctypes import CDLL

from crosscall import CrosscallError, load

lib = load(CDLL)


def failure() -> CrosscallError:
    """What the last failed call left as its message."""
    return CrosscallError(lib.xc_last_error().decode())
