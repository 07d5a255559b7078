"""How many loops a sample needs."""

from typing import Protocol

from harness.protocol import Ran
from harness.schedule import Row

# A loop the compiler could delete would double forever; 2^26 empty loops take about 20 ms.
LOOPS_CAP = 1 << 26


class Runs(Protocol):
    """The part of a worker that calibration needs."""

    def run(self, case: str, size: int, loops: int) -> Ran: ...


def calibrate(worker: Runs, row: Row, sample_ns: int) -> int:
    """The first power of two of loops that takes at least sample_ns, twice in a row: one long sample
    may only have waited for the processor."""
    loops = 1
    while loops < LOOPS_CAP:
        if all(worker.run(row.case, row.size, loops).ns >= sample_ns for _ in range(2)):
            break
        loops *= 2
    return loops
