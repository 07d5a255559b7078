"""The counters of a module that was built to count, copied to the file that XC_COUNTS names.

The format is that of native/counted.h; what the records say is C's own.
"""

import os
from collections import Counter
from collections.abc import Callable
from functools import wraps
from pathlib import Path
from struct import Struct

from library import Library
from protocol import Case

RECORD = Struct("<56sQ")


def records(library: Library) -> Counter[bytes]:
    """What the instance has counted so far, by name; nothing in a module that does not count."""
    if "counters" not in library.exports:
        return Counter()
    start, size, stride = (library.call(name) for name in ("counters", "counters_size", "counter_stride"))
    slots = bytes(library.memory(start, size))
    return Counter(dict(RECORD.unpack_from(slots, at) for at in range(0, size, stride)))


def saved_after(case: Case, counted: Callable[[], Counter[bytes]]) -> Case:
    """The case, which saves what was counted before it answers."""

    @wraps(case)
    def run(size: int, loops: int) -> tuple[int, str]:
        try:
            return case(size, loops)
        finally:
            save(counted())

    return run


def save(counted: Counter[bytes]) -> None:
    path = os.environ.get("XC_COUNTS")
    if path and counted:
        Path(path).write_bytes(b"".join(RECORD.pack(*item) for item in counted.items()))
