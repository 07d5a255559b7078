"""Whether a difference is one: the run's own A/A control, and the floors and verdicts that follow from it.

c/replica is the program of c/linked in another layout, of itself and of the library: what the two differ
by is what a rebuild changes. In each row the floor is the end of the control's interval that lies farther
from 0, the largest difference between two builds of one program that this run cannot rule out there. A
difference counts if its interval excludes 0 and its estimate lies beyond the floor of its row; terminal,
page, JSON and comparisons all ask here.
"""

import math

from harness.analysis.results import Analysis, Key, ResultRow
from harness.core.statistics import Interval, median_interval
from harness.suite.reference import BASELINE, BY_POINTER

FASTER, SLOWER, NOT_SEPARATED = "faster", "slower", "not separated"
IS_BASELINE = "baseline"


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
