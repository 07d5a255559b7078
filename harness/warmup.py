"""When a JIT has settled: heated step by step, watched in passes, and what the first execution of a run
teaches the later ones.

Each row of each fresh process is warmed up. The first execution cannot know how much that takes and goes
beyond the JIT's own thresholds; the later ones repeat the part of it that made a difference and then look
for themselves.
"""

import statistics
from dataclasses import dataclass, field

from harness.calibrate import LOOPS_CAP, Runs
from harness.schedule import Profile, Row

WINDOW = 10
AGREE_WITHIN = 0.05
PASSES_CAP = 16
# A row whose two windows would take this many times the cap is not warmed up.
_HEAVY_CAPS = 3
# A step that differs by more than this from the one before shows a compiler at work; then up to so many
# caps may be spent: code that reflects and allocates takes a JVM seconds to reach its last tier.
_RESTLESS = 0.1
_RESTLESS_CAPS = 4
# A later execution warms up until it is back at the speed of the first, up to this factor.
SAME_SPEED = 1.1


def agree(samples: list[int]) -> bool:
    """Whether the medians of the last WINDOW samples and of the WINDOW before differ by at most 5 %."""
    if len(samples) < 2 * WINDOW:
        return False
    before = statistics.median(samples[-2 * WINDOW : -WINDOW])
    last = statistics.median(samples[-WINDOW:])
    return abs(last - before) <= AGREE_WITHIN * before


@dataclass(frozen=True)
class Lesson:
    """What a row's first warm-up taught: the steps that heated it, the loops of a sample, and the time
    of such a sample at rest."""

    steps: tuple[int, ...]
    loops: int
    rest_ns: float


@dataclass
class Warming:
    """One row on its way to a steady state. heats are (loops, ns) of the steps that heated it; then its
    samples come in passes of WINDOW at fixed loops, with the other rows' passes in between, because JITs
    compile in the background: what agrees with itself over tens of milliseconds may only be waiting for
    its compiler."""

    lesson: Lesson | None = None
    loops: int = 1
    heats: list[tuple[int, int]] = field(default_factory=list)
    elapsed_ns: list[int] = field(default_factory=list)

    def _heat(self, worker: Runs, row: Row, loops: int) -> int:
        ns = worker.run(row.case, row.size, loops).ns
        self.heats.append((loops, ns))
        return ns

    def heat(self, worker: Runs, row: Row, warmup_loops: int, profile: Profile) -> bool:
        """Makes the row hot: as its lesson says, or in doubling steps through warmup_loops as far as the
        caps allow. False for a body so heavy that no loop around it matters."""
        if self.lesson:
            for loops in self.lesson.steps:
                self._heat(worker, row, loops)
            self.loops = self.lesson.loops
            return True
        ns = min(self._heat(worker, row, 1) for _ in range(2))
        if ns * 2 * WINDOW > _HEAVY_CAPS * profile.warmup_cap_ns:
            return False
        while self.loops < LOOPS_CAP and self._is_cold(warmup_loops, profile):
            self.loops *= 2
            self._heat(worker, row, self.loops)
        last_ns = max(self.heats[-1][1], profile.warmup_sample_ns)
        self.loops = max(1, self.loops * profile.warmup_sample_ns // last_ns)
        return True

    def _is_cold(self, warmup_loops: int, profile: Profile) -> bool:
        """Whether another step is needed and affordable: the cap bounds what is heated by loops, and a
        row whose steps still get faster may take _RESTLESS_CAPS of it."""
        (before, before_ns), (loops, ns) = self.heats[-2:]
        speed, last_speed = ns / loops, before_ns / before
        restless = abs(speed - last_speed) > _RESTLESS * last_speed
        will_be_ns = sum(ns for _, ns in self.heats) + 2 * ns
        if will_be_ns > profile.warmup_cap_ns * (_RESTLESS_CAPS if restless else 1):
            return False
        return ns < profile.warmup_sample_ns or sum(n for n, _ in self.heats) < warmup_loops

    def run_pass(self, worker: Runs, row: Row) -> None:
        self.elapsed_ns += [worker.run(row.case, row.size, self.loops).ns for _ in range(WINDOW)]

    @property
    def steady(self) -> bool:
        return agree(self.elapsed_ns)

    @property
    def _rest_ns(self) -> float:
        return statistics.median(self.elapsed_ns[-WINDOW:])

    def is_over(self, cap_ns: int) -> bool:
        """Steady and as fast as the run has seen it; or given up after PASSES_CAP or cap_ns in loops."""
        if self.steady and (self.lesson is None or self._rest_ns <= SAME_SPEED * self.lesson.rest_ns):
            return True
        passes = len(self.elapsed_ns) // WINDOW
        return passes >= PASSES_CAP or (passes >= 2 and sum(self.elapsed_ns) >= cap_ns)

    def taught(self) -> Lesson | None:
        """What the next executions need to know: the steps up to the last that was slower than the row
        is at rest. None if it never came to rest: then they find out for themselves."""
        if not self.steady:
            return None
        slow_ns = SAME_SPEED * self._rest_ns / self.loops
        slow = [i for i, (loops, ns) in enumerate(self.heats) if ns / loops > slow_ns]
        needed = self.heats[: slow[-1] + 1 if slow else 1]
        return Lesson(tuple(loops for loops, _ in needed), self.loops, self._rest_ns)
