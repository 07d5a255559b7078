"""The rows that are looked at, each in a worker of its own.

Each is asked in two ways: in requests of many calls, where what every call leaks adds up, and in requests of
one call, where what a request sets up and does not take down adds up too.
"""

import time
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Protocol

from harness.core.errors import WorkerError
from harness.leaks.resident import resident_bytes
from harness.leaks.rule import Growth, last_growth
from harness.suite.cases import Case, abi_version
from harness.suite.mechanisms import Mechanism
from harness.suite.row import Row
from harness.verify.prepare import Ready
from harness.worker.process import Worker
from harness.worker.protocol import Ran

# A text or an array that no runtime keeps in a register or in a small object.
_LONG = 256
# The smaller a heap may be, the sooner it is full. Java's is then the 64 MiB that are mapped at its start
# (langs/java/kit/vm.options), so that what is kept there ends in an OutOfMemoryError, which is a failure.
# Ruby lets C's memory behind its old objects grow to 128 MiB before it looks at them.
# https://docs.oracle.com/en/java/javase/25/docs/specs/man/java.html, https://nodejs.org/api/cli.html,
# https://github.com/ruby/ruby/blob/v3_1_2/gc.c (GC_OLDMALLOC_LIMIT_MAX)
_SMALL_HEAPS = {
    "JDK_JAVA_OPTIONS": "-Xmx64m",
    "NODE_OPTIONS": "--max-semi-space-size=1",
    "RUBY_GC_MALLOC_LIMIT_MAX": str(16 << 20),
    "RUBY_GC_OLDMALLOC_LIMIT_MAX": str(16 << 20),
}
IN_LOOPS, ONE_BY_ONE = "in loops", "one by one"


@dataclass(frozen=True)
class Effort:
    """calls: in loops; requests: of one call each; seconds: what
    either may take."""

    calls: int
    requests: int
    seconds: float


@dataclass(frozen=True)
class Found:
    """One row of a mechanism in one way of asking; growth is None where it failed, for a reason."""

    mechanism: str
    row: Row
    way: str
    growth: Growth | None
    failure: str = ""


class Asked(Protocol):
    """The part of a worker that is needed here."""

    @property
    def pid(self) -> int: ...

    def run(self, case: str, size: int, loops: int) -> Ran: ...


def rows_of(ready: Ready, cases: Iterable[Case]) -> Iterator[Row]:
    """Of each case that the mechanism has, the smallest size that is timed, and the long one if it is."""
    for case in cases:
        for size in dict.fromkeys((min(case.sizes), _LONG)):
            skipped = case.id in ready.unwritten or ready.mechanism.skip_reason(case.id, size)
            if size in case.sizes and not skipped:
                yield Row(case.id, size)


def grown(worker: Asked, row: Row, effort: Effort) -> Iterator[tuple[str, Growth]]:
    """(way, growth) of a live worker, in one way after the other."""

    def in_loops(calls: int) -> None:
        worker.run(row.case, row.size, calls)

    def one_by_one(calls: int) -> None:
        for _ in range(calls):
            worker.run(row.case, row.size, 1)

    def memory() -> int:
        return resident_bytes(worker.pid)

    yield IN_LOOPS, last_growth(in_loops, effort.calls, effort.seconds, memory, time.monotonic)
    yield ONE_BY_ONE, last_growth(one_by_one, effort.requests, effort.seconds, memory, time.monotonic)


def look(mechanism: Mechanism, row: Row, effort: Effort) -> Iterator[Found]:
    """Both ways of one row, in a fresh worker over the release library; a worker's failure is found too."""
    way = IN_LOOPS
    try:
        with Worker.of(mechanism, "release", _SMALL_HEAPS) as worker:
            worker.hello(abi_version())
            for way, growth in grown(worker, row, effort):
                yield Found(mechanism.id, row, way, growth)
    except WorkerError as error:
        yield Found(mechanism.id, row, way, None, str(error))
