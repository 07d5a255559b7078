"""The class of a handle with a safety net.

https://docs.python.org/3/library/weakref.html#comparing-finalizers-with-del-methods
"""

from weakref import finalize

import binding
from binding import failure
from counter import Counter

lib = binding.lib  # not imported by name, as in counter.py


# case: counter_guarded
class GuardedCounter(Counter):
    """A Counter whose handle is also given back where a program forgets to close it."""

    __slots__ = ("__weakref__", "close")

    def __init__(self, value: int) -> None:
        self.handle = lib.xc_counter_new(value)
        if not self.handle:
            raise failure()
        self.close = finalize(self, lib.xc_counter_free, self.handle)

    def __exit__(self, *exception: object) -> None:
        self.close()
        self.handle = None


# end of cases
