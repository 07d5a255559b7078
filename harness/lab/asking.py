"""What a lab worker is asked for beyond the protocol of langs/README.md, and what it answers."""

from harness.core.fields import Count, Nanoseconds
from harness.worker.protocol import Reply

# The loops of a lab: numbers, a string, and a callback that is called ten times.
ROWS = (("add_i32", 1), ("str_len", 256), ("apply_i64", 10))
TIMEOUT_S = 60.0


class Histogram(Reply):
    """Counts by bucket (core/histogram.py), and what the last call gave."""

    buckets: dict[str, Count]
    value: str


class Stalled(Reply):
    """The gaps between a heartbeat's readings while another thread is in C. held_ns: how long that was there
    in all; collect_ns: what a collection of garbage that was asked for meanwhile took, 0 without one."""

    buckets: dict[str, Count]
    held_ns: Nanoseconds
    collect_ns: Nanoseconds = 0


class Phases(Reply):
    """Readings of the monotonic clock in the order in which a worker starts: its first own line, what it
    needs imported, the library loaded."""

    main_ns: Nanoseconds
    imported_ns: Nanoseconds
    loaded_ns: Nanoseconds


class Allocated(Reply):
    """What the runtime says it allocated meanwhile; what it does not tell is null."""

    objects: Count | None = None
    bytes: Count | None = None


class Happened(Reply):
    """What a mistake came to, seen from inside: exception, value, nothing. what: the exception's words, or
    the value."""

    outcome: str
    what: str = ""
