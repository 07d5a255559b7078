"""Runs against runs, row by row: the ratio of times with an interval and a verdict.

The unit is the run: two runs of one build differ by more than their executions show. Each side may be
several runs; its value is the mean of the runs' log times, and what that is uncertain by has two parts,
added in quadrature and divided by the number of runs:

    executions    the half-width of each run's own exact interval
    runs          the spread between runs that the self-test measured (Header.run_spread), or what the runs
                  of the side show, if that is more

A row is called faster or slower if the ratio lies beyond three bounds: its interval, widened so that one
false call in the whole table has a chance of 5 %; what two builds of one program differ by in this row of
either run (the floor); and, on one machine, what the C reference rows, whose code did not change, differ by
between the runs. Where C itself is another (reference_shifts.py), no row is called anything.
"""

import math
import statistics
from collections.abc import Sequence
from dataclasses import asdict, dataclass, replace
from typing import Any

from harness.analysis.guards import Guard, guards_between
from harness.analysis.reference_shifts import moved, reference_floor
from harness.analysis.results import Analysis, Key
from harness.analysis.sides import Normalise, Side, side_of
from harness.analysis.significance import log_floor, verdict
from harness.core.statistics import CONFIDENCE, Z_95, Interval

NOT_COMPARABLE = "not comparable"
_NORMAL = statistics.NormalDist()
# The tails of rows are heavier than a normal distribution's. Without this, 4 of 45 comparisons of the
# self-test's runs called a row; with it, 0 of 45 at 6 executions and 1 of 45 at 12.
_TAIL = 1.25


@dataclass(frozen=True)
class Compared:
    """One row of a comparison. ratio: time in the later run over time in the earlier one, normalised;
    after_alike_ns: the later time if what it is normalised by had not changed: before_ns times the ratio."""

    key: Key
    ratio: Interval
    before_ns: float
    after_ns: float
    after_alike_ns: float
    p_value: float
    floor_ratio: float
    verdict: str
    warnings: tuple[str, ...]


@dataclass(frozen=True)
class Comparison:
    """Two sides compared, each one run or several."""

    before: str
    after: str
    normalised_by: Normalise
    guards: list[Guard]
    rows: list[Compared]


def _row_floor(runs: Sequence[Analysis], key: Key) -> float:
    """The smallest log ratio that may be called a difference in this row."""
    rows = [run.by_key[key] for run in runs if key in run.by_key]
    shortest_ns = min(row.ns.estimate for row in rows)
    return log_floor(max(row.floor_ns for row in rows), shortest_ns)


def _family(rows: int) -> float:
    """By what an interval at 95 % is widened so that all of so many rows hold at 95 %."""
    return _TAIL * _NORMAL.inv_cdf(1 - (1 - CONFIDENCE) / (2 * max(rows, 1))) / Z_95


def _compared(
    key: Key, old: Side, new: Side, runs: Sequence[Analysis], least: float, family: float
) -> Compared:
    apart, half_width = new.log_time - old.log_time, math.hypot(old.half_width, new.half_width)
    n = min(old.executions, new.executions)
    wide = Interval(apart - family * half_width, apart, apart + family * half_width, CONFIDENCE, n)
    ratio = Interval(apart - half_width, apart, apart + half_width, CONFIDENCE, n)
    floor = max(least, _row_floor(runs, key))
    found = [run.by_key[key] for run in runs if key in run.by_key]
    return Compared(
        key=key,
        ratio=ratio.map(lambda log: math.exp(min(log, 700.0))),
        before_ns=0.0,
        after_ns=0.0,
        after_alike_ns=0.0,
        p_value=2 * (1 - _NORMAL.cdf(Z_95 * abs(apart) / half_width)) if half_width else float(apart == 0),
        floor_ratio=math.exp(min(floor, 700.0)),
        verdict=verdict(wide, floor),
        warnings=("several speeds",) if any(row.regimes for row in found) else (),
    )


def _mean_ns(runs: Sequence[Analysis], key: Key) -> float:
    return statistics.fmean(run.by_key[key].ns.estimate for run in runs if key in run.by_key)


def compare(before: Sequence[Analysis], after: Sequence[Analysis], by: Normalise = "clock") -> Comparison:
    """All rows that both sides have, in the order of the first run."""
    c_moved = moved(before, after, by)
    guards = list(dict.fromkeys(g for old in before for new in after for g in guards_between(old, new)))
    guards = [*([c_moved] if c_moved else []), *guards]
    forbidden = {key: g for g in guards if g.forbids for key in g.forbids}
    sides = {key: (side_of(before, key, by), side_of(after, key, by)) for key in before[0].by_key}
    known = {key: (old, new) for key, (old, new) in sides.items() if old and new}
    least = reference_floor(before, after, by)
    family = _family(sum(key not in forbidden for key in known))
    rows = []
    for key, (old, new) in known.items():
        row = _compared(key, old, new, (*before, *after), least, family)
        before_ns = _mean_ns(before, key)
        alike_ns = before_ns * row.ratio.estimate
        row = replace(row, before_ns=before_ns, after_ns=_mean_ns(after, key), after_alike_ns=alike_ns)
        if key in forbidden:
            row = replace(row, verdict=NOT_COMPARABLE, warnings=(str(forbidden[key]),))
        rows.append(row)
    return Comparison(
        before=", ".join(analysis.run.path for analysis in before),
        after=", ".join(analysis.run.path for analysis in after),
        normalised_by=by,
        guards=guards,
        rows=rows,
    )


def as_dicts(comparison: Comparison) -> list[dict[str, Any]]:
    """The rows as `compare --json` prints them."""
    return [
        {
            "mechanism": row.key.mechanism,
            "case": row.key.case,
            "size": row.key.size,
            "before": comparison.before,
            "after": comparison.after,
            "normalised_by": comparison.normalised_by,
            "ratio": asdict(row.ratio),
            "before_ns": row.before_ns,
            "after_ns": row.after_ns,
            "after_alike_ns": row.after_alike_ns,
            "p_value": row.p_value,
            "floor_ratio": row.floor_ratio,
            "verdict": row.verdict,
            "warnings": list(row.warnings),
            "doubts": list(row.warnings),  # the name that warnings had before
        }
        for row in comparison.rows
    ]
