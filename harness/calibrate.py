"""How many loops a sample needs, and when a JIT has settled."""

import statistics
from dataclasses import dataclass, field
from typing import Protocol

from harness.protocol import Ran
from harness.schedule import Profile, Row

# A loop the compiler could delete would double forever; 2^26 empty loops take about 20 ms.
LOOPS_CAP = 1 << 26
WINDOW = 10
AGREE_WITHIN = 0.05
PASSES_CAP = 8
# A row whose two windows would take this many times the cap is not warmed up.
_HEAVY_CAPS = 3


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


def agree(samples: list[int]) -> bool:
    """Whether the medians of the last WINDOW samples and of the WINDOW before differ by at most 5 %."""
    if len(samples) < 2 * WINDOW:
        return False
    before = statistics.median(samples[-2 * WINDOW : -WINDOW])
    last = statistics.median(samples[-WINDOW:])
    return abs(last - before) <= AGREE_WITHIN * before


@dataclass
class Warming:
    """One row on its way to a steady state, at fixed loops. Its samples come in passes of WINDOW with the
    other rows' passes in between, because JITs compile in the background: what agrees with itself over
    tens of milliseconds may only be waiting for its compiler."""

    loops: int
    elapsed_ns: list[int] = field(default_factory=list)

    def run_pass(self, worker: Runs, row: Row) -> None:
        self.elapsed_ns += [worker.run(row.case, row.size, self.loops).ns for _ in range(WINDOW)]

    @property
    def steady(self) -> bool:
        return agree(self.elapsed_ns)

    def is_over(self, cap_ns: int) -> bool:
        """Steady, or given up: cap_ns have gone by in loops without two windows that agree."""
        passes = len(self.elapsed_ns) // WINDOW
        return self.steady or passes >= PASSES_CAP or (passes >= 2 and sum(self.elapsed_ns) >= cap_ns)


def heat(worker: Runs, row: Row, warmup_loops: int, profile: Profile) -> Warming | None:
    """Makes a row hot enough for its JIT to take notice: warmup_loops in one go, as far as cap_ns allows.
    None for a body so heavy that no loop around it matters."""
    loops = calibrate(worker, row, profile.warmup_sample_ns)
    sample_ns = worker.run(row.case, row.size, loops).ns
    if sample_ns * 2 * WINDOW > _HEAVY_CAPS * profile.warmup_cap_ns:
        return None
    affordable = profile.warmup_cap_ns * loops // max(sample_ns, 1)
    if warmup_loops:
        worker.run(row.case, row.size, max(loops, min(warmup_loops, affordable)))
    return Warming(loops)
