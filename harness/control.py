"""Whether a difference is one: the run's own A/A control, and the floors and verdicts that follow from it.

c/replica is the program of c/linked in another layout, of itself and of the library: what the two differ
by is what a rebuild changes. In each row the floor is the end of the control's interval that lies farther
from 0, the largest difference between two builds of one program that this run cannot rule out there. A
difference counts if its interval excludes 0 and its estimate lies beyond the floor of its row; terminal,
page, JSON and comparisons all ask here.
"""

import functools
import math
from dataclasses import dataclass

import numpy as np

from harness.mechanisms import BASELINE, BY_POINTER, REPLICA
from harness.rows import Analysis, Key, ResultRow
from harness.stats import Interval, log_ratio_interval, median_interval

FASTER, SLOWER, NOT_SEPARATED = "faster", "slower", "not separated"
IS_BASELINE = "baseline"
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


def is_difference(difference: Interval, floor: float) -> bool:
    """Whether the interval excludes 0 and the estimate lies beyond the floor, both in one unit."""
    return difference.excludes(0) and abs(difference.estimate) > floor


def verdict(difference: Interval, floor: float) -> str:
    """What is_difference finds, with its direction."""
    if not is_difference(difference, floor):
        return NOT_SEPARATED
    return SLOWER if difference.estimate > 0 else FASTER


def row_verdict(row: ResultRow) -> str | None:
    """The row against c/linked; None where there is nothing to hold it against."""
    if row.mechanism == BASELINE:
        return IS_BASELINE
    return verdict(row.overhead_ns, row.floor_ns) if row.overhead_ns else None


def beats_all_of_c(analysis: Analysis, row: ResultRow) -> bool:
    """Whether a row is faster than every C program that calls the same library: than c/linked and, where
    that was measured, than c/dlopen, whose calls take a jump less."""
    if row_verdict(row) != FASTER or row.mechanism == BY_POINTER:
        return False
    by_pointer = analysis.values.get(Key(BY_POINTER, *row.key.row))
    if by_pointer is None:
        return True
    own, other = analysis.overheads_ns(row.values), analysis.overheads_ns(by_pointer)
    differences = [own[e] - other[e] for e in own.keys() & other.keys()]
    return bool(differences) and verdict(median_interval(differences), row.floor_ns) == FASTER


def log_floor(floor_ns: float, shortest_ns: float) -> float:
    """A floor in ns as the log ratio it is of a time."""
    return math.log1p(floor_ns / shortest_ns) if shortest_ns > 0 else math.inf


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
