"""The counters that the counted library keeps in a file, out of a worker's reach.

Format: records of 64 bytes, see native/counted.h.
"""

import struct
from collections import Counter
from pathlib import Path

_RECORD = struct.Struct("=56sQ")
# Asked for once by every worker, whenever it likes: not part of any case.
UNCOUNTED = frozenset({"xc_abi_version"})


def read_counts(path: Path) -> Counter[str]:
    """Calls so far by function; empty while no library has been loaded."""
    try:
        data = path.read_bytes()
    except FileNotFoundError:
        return Counter()
    whole = len(data) - len(data) % _RECORD.size
    counts: Counter[str] = Counter()
    for raw, calls in _RECORD.iter_unpack(data[:whole]):
        # A worker may have written here itself: then the names are what they are, and compare says so.
        name = raw.rstrip(b"\0").decode(errors="backslashreplace")
        if name not in UNCOUNTED:
            counts[name] = calls
    return counts
