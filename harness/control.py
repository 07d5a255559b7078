"""The run's own A/A control: what two builds of one program differ by is what it cannot tell apart."""

import functools
import math
from dataclasses import dataclass

import numpy as np

from harness.mechanisms import REPLICA
from harness.rows import Analysis, ResultRow
from harness.stats import Interval, log_ratio_interval

FASTER, SLOWER, NOT_SEPARATED = "faster", "slower", "not separated"
# From this share of separated rows on the control is bad: 5 % are expected, and 1 row more by chance.
_TOLERATED = 0.05


@dataclass(frozen=True)
class Control:
    """rows compared, how many the interval alone calls different, how many remain called so beyond one
    cycle; floor_ratio: the 95th percentile of |log ratio| over the rows."""

    rows: int
    outside_interval: int
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
        return self.rows > 0 and self.separated <= max(1, math.ceil(_TOLERATED * self.rows))


def verdict(difference: Interval, resolution: float) -> str:
    """Whether a difference is one: its interval excludes 0 and it is larger than the resolution."""
    if not difference.excludes(0) or abs(difference.estimate) <= resolution:
        return NOT_SEPARATED
    return SLOWER if difference.estimate > 0 else FASTER


def row_ratio(row: ResultRow) -> Interval:
    """The row's time over the baseline's, paired by execution."""
    own = row.values
    executions = own.paired()
    return log_ratio_interval([own.time_ns[e] for e in executions], [own.linked_ns[e] for e in executions])


@functools.lru_cache(maxsize=8)  # every reading of a run asks for it; an Analysis never changes
def control_of(analysis: Analysis) -> Control:
    """The replica's rows against the baseline's."""
    rows = [r for r in analysis.rows if r.mechanism == REPLICA and r.overhead_ns is not None]
    ratios = [abs(math.log(row_ratio(row).estimate)) for row in rows]
    overheads = [row.overhead_ns for row in rows if row.overhead_ns]
    return Control(
        rows=len(rows),
        outside_interval=sum(o.excludes(0) for o in overheads),
        separated=sum(verdict(o, analysis.cycle_ns) != NOT_SEPARATED for o in overheads),
        floor_ratio=float(np.quantile(ratios, 0.95)) if ratios else math.inf,
    )
