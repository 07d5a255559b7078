"""Both numbers of a row side by side, and whether they agree.

The suite measures a row just before and just after pytest-benchmark does, and its two intervals
together are what the suite says. They agree if pytest-benchmark's number lies within them or no further
outside than the tolerance. Where the suite itself is less sure than that, because the machine changed
its speed meanwhile or was busy, agreement would be cheap and disagreement no news: undecided.
"""

import math
from dataclasses import dataclass

from harness.core.statistics import Interval
from harness.suite.row import Row

AGREES, DISAGREES, UNDECIDED = "agrees", "disagrees", "undecided"
# pytest-benchmark sees one process, and with it one of the several speeds a process has for life; the
# suite's interval is about many. On a shared machine of two processors it was up to 13 % from the middle.
TOLERANCE = 0.15
# On the same machine the speeds of one row lay up to 30 % apart between processes, without any drift.
TOO_WIDE = 0.5


@dataclass(frozen=True)
class Agreement:
    """One row. before, after: the suite's time per call around rival_ns, which is pytest-benchmark's."""

    mechanism: str
    row: Row
    before: Interval
    after: Interval
    rival_ns: float

    @property
    def suite_ns(self) -> float:
        return math.sqrt(self.before.estimate * self.after.estimate)

    @property
    def low_ns(self) -> float:
        return min(self.before.low, self.after.low)

    @property
    def high_ns(self) -> float:
        return max(self.before.high, self.after.high)

    @property
    def ratio(self) -> float:
        return self.rival_ns / self.suite_ns

    @property
    def spread(self) -> float:
        """How much more the upper end is than the lower one."""
        return self.high_ns / self.low_ns - 1

    def verdict(self, tolerance: float = TOLERANCE) -> str:
        if self.spread > TOO_WIDE:
            return UNDECIDED
        within = self.low_ns / (1 + tolerance) <= self.rival_ns <= self.high_ns * (1 + tolerance)
        return AGREES if within else DISAGREES
