"""How many loops a sample needs, and when a JIT has settled."""

import statistics
from dataclasses import dataclass
from typing import Protocol

from harness.protocol import Ran
from harness.schedule import Row

# A loop the compiler could delete would double forever; 2^26 empty loops take about 20 ms.
LOOPS_CAP = 1 << 26
WINDOW = 10
AGREE_WITHIN = 0.05
WARMUP_CAP_SAMPLES = 80


class Runs(Protocol):
    """The part of a worker that calibration needs."""

    def run(self, case: str, size: int, loops: int) -> Ran: ...


@dataclass(frozen=True)
class Warmup:
    """The samples of a warm-up in order, at fixed loops, and whether they came to rest."""

    loops: int
    elapsed_ns: tuple[int, ...]
    steady: bool


def calibrate(worker: Runs, row: Row, sample_ns: int) -> int:
    """The first power of two of loops that takes at least sample_ns, twice in a row: one long sample
    may only have waited for the processor."""
    loops = 1
    while loops < LOOPS_CAP:
        if all(worker.run(row.case, row.size, loops).ns >= sample_ns for _ in range(2)):
            break
        loops *= 2
    return loops


def agree(samples: list[int]) -> bool:
    """Whether the medians of the last WINDOW samples and of the WINDOW before differ by at most 5 %."""
    if len(samples) < 2 * WINDOW:
        return False
    before = statistics.median(samples[-2 * WINDOW : -WINDOW])
    last = statistics.median(samples[-WINDOW:])
    return abs(last - before) <= AGREE_WITHIN * before


def warm_up(worker: Runs, row: Row, loops: int, cap_ns: int) -> Warmup:
    """Runs until two windows agree, or until cap_ns have gone by in loops: then it is not steady."""
    samples: list[int] = []
    while not agree(samples):
        if len(samples) >= WARMUP_CAP_SAMPLES or (sum(samples) >= cap_ns and len(samples) >= 2 * WINDOW):
            return Warmup(loops, tuple(samples), steady=False)
        samples.append(worker.run(row.case, row.size, loops).ns)
        # A body heavier than the cap is not what a JIT is still working on.
        if len(samples) >= 3 and sum(samples) >= 4 * cap_ns:
            return Warmup(loops, tuple(samples), steady=agree(samples))
    return Warmup(loops, tuple(samples), steady=True)
