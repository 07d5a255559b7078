"""Two builds of one mechanism in one run, row by row: did the change make calls cheaper or dearer.

Both were measured in the same blocks, so that each execution gives one ratio of their times, independent of
the others'. Were the two the same, a ratio would as likely lie above 1 as below: an order-statistic interval
of it is exact whatever the distribution (statistics.py). The verdicts take it at a confidence by which all
rows of the run hold at 95 % at once, and ask, like all verdicts of this suite, for more than the floor that
the run's control gives for the row.
"""

import math
import statistics
from collections.abc import Sequence
from dataclasses import dataclass

from harness.analysis.guards import GATE_EXECUTIONS
from harness.analysis.results import Analysis, Key
from harness.analysis.significance import FASTER, NOT_SEPARATED, SLOWER, log_floor, verdict
from harness.core.format import significant
from harness.core.statistics import CONFIDENCE, Interval, median_interval
from harness.suite.row import Row


@dataclass(frozen=True)
class Changed:
    """One row. ratio: this side's time over the other's, at 95 % for this row alone; this_ns and other_ns:
    the medians of the executions that both have."""

    row: Row
    ratio: Interval
    this_ns: float
    other_ns: float
    floor_ratio: float
    verdict: str
    several_speeds: bool = False

    @property
    def is_regression(self) -> bool:
        """Whether it is slower by so many executions that it may stop somebody."""
        return self.verdict == SLOWER and self.ratio.n >= GATE_EXECUTIONS


def _pairs(analysis: Analysis, this: str, other: str) -> dict[Row, list[tuple[float, float]]]:
    """By row the times of both sides in each execution that has both."""
    found = {}
    for row in (key.row for key in analysis.by_key if key.mechanism == this):
        a, b = (analysis.values.get(Key(name, *row)) for name in (this, other))
        if a and b and (both := sorted(a.time_ns.keys() & b.time_ns.keys())):
            found[row] = [(a.time_ns[e], b.time_ns[e]) for e in both]
    return found


def _changed(
    analysis: Analysis, sides: Sequence[str], row: Row, pairs: Sequence[tuple[float, float]], wanted: float
) -> Changed:
    logs = [math.log(this / other) for this, other in pairs]
    this_ns, other_ns = (statistics.median(times) for times in zip(*pairs, strict=True))
    unknown = math.inf if analysis.floors_ns else 0.0
    floor = log_floor(analysis.floors_ns.get(row, unknown), min(this_ns, other_ns))
    wide = median_interval(logs, wanted)
    return Changed(
        row=row,
        ratio=median_interval(logs).map(math.exp),
        this_ns=this_ns,
        other_ns=other_ns,
        floor_ratio=math.exp(min(floor, 700.0)),
        verdict=verdict(wide, floor) if wide.coverage >= wanted else NOT_SEPARATED,
        several_speeds=any(analysis.by_key[Key(side, *row)].regimes for side in sides),
    )


def changed_rows(analysis: Analysis, this: str, other: str) -> list[Changed]:
    """Every row that both sides measured together, in the order of the cases."""
    pairs = _pairs(analysis, this, other)
    # Šidák, J. Am. Stat. Assoc. 62 (1967). Bonferroni's correction, stricter by a hair, would let none of 12
    # executions point the other way in eight rows; on a busy machine one does.
    wanted = CONFIDENCE ** (1 / max(len(pairs), 1))
    return [_changed(analysis, (this, other), row, of_row, wanted) for row, of_row in pairs.items()]


def times_text(ratio: Interval) -> str:
    """`1.12× (1.08–1.17)`"""
    low, estimate, high = (significant(value) for value in (ratio.low, ratio.estimate, ratio.high))
    return f"{estimate}× ({low}–{high})"


def sentence(rows: Sequence[Changed], mechanism: str, label: str) -> str:
    """What came of it, in one sentence."""
    said = []
    for word in (SLOWER, FASTER):
        named = [f"{one.row} {times_text(one.ratio)}" for one in rows if one.verdict == word]
        if named:
            said.append(f"{word} than at {label} in {len(named)} of {len(rows)} rows: {', '.join(named)}")
    if not said:
        return f"{mechanism} is not separated from itself at {label} in any of {len(rows)} rows"
    return f"{mechanism} is {'; and '.join(said)}"
