"""Warm-up: each row of each fresh process is heated until its runtime has nothing left to compile for it.

Heating is counted in calls, as the compilers count: a JVM's last tier comes after some 100,000 of them,
whatever time they take. Then samples come in passes of WINDOW until two passes agree. What the passes say
is kept in the run file and never trusted by itself: rows are judged by the samples that are published
(analysis/regimes.py).
"""

import statistics
from dataclasses import dataclass, field

from harness.measure.calibration import Runs
from harness.suite.profiles import Profile
from harness.suite.row import Row
from harness.worker.protocol import LOOPS_CAP

WINDOW = 10
AGREE_WITHIN = 0.05
PASSES_CAP = 16
# Another size of a case that is hot already runs through the same compiled code: this share of the case's
# loops and of its cap is enough to show a path that only this size takes.
_FURTHER_SIZE = 8
# A call that takes so long is mostly what C does: what surrounds it needs no time of its own to get hot.
_HEAVY_CALL_NS = 10_000
# A row whose two windows would take this many times the cap is not warmed up.
_HEAVY_CAPS = 3
# A step that is faster than the one before by more than this shows a compiler at work; then up to so many
# caps may be spent, where the manifest does not say how long its runtime needs.
_GETS_FASTER = 0.1
_RESTLESS_CAPS = 3


def agree(samples: list[int]) -> bool:
    """Whether the medians of the last WINDOW samples and of the WINDOW before differ by at most 5 %."""
    if len(samples) < 2 * WINDOW:
        return False
    before = statistics.median(samples[-2 * WINDOW : -WINDOW])
    last = statistics.median(samples[-WINDOW:])
    return abs(last - before) <= AGREE_WITHIN * before


@dataclass
class Warming:
    """One row on its way to a steady state. heats are (loops, ns) of the steps that heated it; then its
    samples come in passes of WINDOW at fixed loops, with the other rows' passes in between, because JITs
    compile in the background: what agrees with itself over tens of milliseconds may only be waiting for
    its compiler."""

    loops: int = 1
    heats: list[tuple[int, int]] = field(default_factory=list)
    elapsed_ns: list[int] = field(default_factory=list)

    def _heat(self, worker: Runs, row: Row, loops: int) -> int:
        ns = worker.run(row.case, row.size, loops).ns
        self.heats.append((loops, ns))
        return ns

    def heat(
        self,
        worker: Runs,
        row: Row,
        warmup_loops: int,
        profile: Profile,
        further: bool = False,
        warmup_ns: int = 0,
    ) -> bool:
        """Makes the row hot in doubling steps through warmup_loops, fewer for a `further` size of a case,
        as far as the caps allow: the profile's, or warmup_ns where that is more and the call is short.
        False for a body so heavy that no loop around it matters."""
        part = _FURTHER_SIZE if further else 1
        ns = min(self._heat(worker, row, 1) for _ in range(2))
        if ns * 2 * WINDOW > _HEAVY_CAPS * profile.warmup_cap_ns:
            return False
        wanted, least_ns = warmup_loops // part, profile.warmup_cap_ns // part
        most_ns = max(least_ns, warmup_ns // part)
        caps = 1 if warmup_ns else _RESTLESS_CAPS
        while self.loops < LOOPS_CAP:
            cap_ns = most_ns if self._speed(-1) < _HEAVY_CALL_NS else least_ns
            if not self._is_cold(wanted, profile.warmup_sample_ns, cap_ns, caps):
                break
            self.loops *= 2
            self._heat(worker, row, self.loops)
        last_ns = max(self.heats[-1][1], profile.warmup_sample_ns)
        self.loops = max(1, self.loops * profile.warmup_sample_ns // last_ns)
        return True

    def _speed(self, step: int) -> float:
        """A heating step's time per call, in ns."""
        loops, ns = self.heats[step]
        return ns / loops

    def _is_cold(self, wanted: int, sample_ns: int, cap_ns: int, caps: int) -> bool:
        """Whether another step is needed and affordable: the cap bounds what is heated by loops, and a
        row whose steps still get faster may take so many of it."""
        ns = self.heats[-1][1]
        restless = self._speed(-1) < (1 - _GETS_FASTER) * self._speed(-2)
        will_be_ns = sum(ns for _, ns in self.heats) + 2 * ns
        if will_be_ns > cap_ns * (caps if restless else 1):
            return False
        return ns < sample_ns or sum(n for n, _ in self.heats) < wanted

    def run_pass(self, worker: Runs, row: Row) -> None:
        self.elapsed_ns += [worker.run(row.case, row.size, self.loops).ns for _ in range(WINDOW)]

    @property
    def steady(self) -> bool:
        """Whether it came to rest; false where it was given up."""
        return agree(self.elapsed_ns)

    def is_over(self, cap_ns: int) -> bool:
        """Steady, or given up after PASSES_CAP or cap_ns in loops."""
        if self.steady:
            return True
        passes = len(self.elapsed_ns) // WINDOW
        return passes >= PASSES_CAP or (passes >= 2 and sum(self.elapsed_ns) >= cap_ns)
