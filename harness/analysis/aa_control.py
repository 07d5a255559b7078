"""The A/A control of a run: c/replica's rows against c/linked's."""

import functools
import math
from dataclasses import dataclass

import numpy as np

from harness.analysis.results import Analysis, ResultRow
from harness.core.statistics import Interval, log_ratio_interval
from harness.suite.reference import REPLICA

# From this share of rows on that the interval calls different the control is bad: 5 % are expected, and
# some more by chance.
_TOLERATED = 0.05


@dataclass(frozen=True)
class Control:
    """rows: how many were compared; separated: how many the interval alone calls different; floor_ratio:
    the 95th percentile over the rows of |log ratio|, infinite for a run without a control."""

    rows: int
    separated: int
    floor_ratio: float

    @property
    def share_not_separated(self) -> float:
        return 1 - self.separated / self.rows if self.rows else 0.0

    @property
    def known_floor(self) -> float:
        """floor_ratio, 0 for a run without a control: it has none."""
        return self.floor_ratio if math.isfinite(self.floor_ratio) else 0.0

    @property
    def good(self) -> bool:
        """Whether no more rows are separated than chance explains: 19 times in 20 a run of equal builds."""
        return self.rows > 0 and self.separated <= _most_by_chance(self.rows)


@functools.cache
def _most_by_chance(rows: int) -> int:
    """The 95th percentile of Binomial(rows, 5 %)."""
    below, k = 0.0, 0
    while True:
        below += math.comb(rows, k) * _TOLERATED**k * (1 - _TOLERATED) ** (rows - k)
        if below >= 0.95:
            return k
        k += 1


def row_ratio(row: ResultRow) -> Interval:
    """The row's time over the baseline's, paired by execution."""
    own = row.values
    executions = own.paired()
    return log_ratio_interval([own.time_ns[e] for e in executions], [own.linked_ns[e] for e in executions])


@functools.lru_cache(maxsize=8)  # every reading of a run asks for it; an Analysis never changes
def control_of(analysis: Analysis) -> Control:
    """The replica's rows against the baseline's."""
    rows = [row for row in analysis.rows if row.mechanism == REPLICA and row.overhead_ns is not None]
    ratios = [abs(math.log(row_ratio(row).estimate)) for row in rows]
    return Control(
        rows=len(rows),
        separated=sum(row.overhead_ns.excludes(0) for row in rows if row.overhead_ns),
        floor_ratio=float(np.quantile(ratios, 0.95)) if ratios else math.inf,
    )
