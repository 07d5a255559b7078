"""How many loops a sample needs."""

import math
from typing import Protocol

from harness.suite.row import Row
from harness.worker.protocol import LOOPS_CAP, Ran

_MARGIN = 1.05


class Runs(Protocol):
    """The part of a worker that calibration needs."""

    def run(self, case: str, size: int, loops: int) -> Ran: ...


def calibrate(worker: Runs, row: Row, sample_ns: int) -> int:
    """Loops that take sample_ns and a twentieth more: doubled until they take that long twice in a row,
    for one long sample may only have waited for the processor, then scaled to fit."""
    loops = 1
    while loops < LOOPS_CAP:
        first = worker.run(row.case, row.size, loops).ns
        if first >= sample_ns:
            taken_ns = min(first, worker.run(row.case, row.size, loops).ns)
            if taken_ns >= sample_ns:
                return max(1, math.ceil(loops * sample_ns * _MARGIN / taken_ns))
        loops *= 2
    return loops
