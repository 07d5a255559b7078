"""The class of a handle with a safety net.

https://cffi.readthedocs.io/en/stable/ref.html#ffi-gc
"""

import binding
from binding import failure
from counter import Counter

ffi, lib = binding.ffi, binding.lib  # not imported by name, as in counter.py


# case: counter_guarded
class GuardedCounter(Counter):
    """A Counter whose handle is also given back where a program forgets to close it."""

    __slots__ = ()

    def __init__(self, value: int) -> None:
        handle = lib.xc_counter_new(value)
        if not handle:
            raise failure()
        self.handle = ffi.gc(handle, lib.xc_counter_free)

    def __exit__(self, *exception: object) -> None:
        ffi.release(self.handle)
        self.handle = None


# end of cases
