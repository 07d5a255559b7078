"""Rows that are not at rest (analysis/regimes.py): what the page says, sorts and draws in place of a median.

Their median is a number at which nothing ran, so it stands nowhere: not in a cell, not as a mark, not in
the data that the script reads; nor does what would be computed from it.
"""

from collections.abc import Callable
from dataclasses import replace

from harness.analysis.results import ResultRow
from harness.analysis.significance import IS_BASELINE
from harness.analysis.wording import cycles, overhead, time_text
from harness.suite.reference import BASELINE

NO_NUMBER = "–"


def unbroken(text: str) -> str:
    """text for a narrow cell: its unit stays on the line of the last number."""
    return "\N{NO-BREAK SPACE}".join(text.rsplit(" ", 1))


def scaled_text(row: ResultRow, scale: Callable[[float], float]) -> str:
    """The speeds as wording.time_text words them, each turned into another time by scale."""
    scaled = tuple(replace(regime, ns=scale(regime.ns)) for regime in row.regimes)
    return unbroken(time_text(replace(row, regimes=scaled)))


def overhead_text(row: ResultRow) -> str:
    """What the row adds to C, where that is one number."""
    if row.mechanism == BASELINE:
        return IS_BASELINE
    return NO_NUMBER if row.regimes or not row.overhead_ns else overhead(row.overhead_ns, row.floor_ns)


def overhead_cycles(row: ResultRow, cycle_ns: float) -> float | None:
    """The same in cycles of the processor at the run's median clock, as wording.cycles words it; None where
    it is not told apart from none."""
    found = cycles(row, cycle_ns)
    return None if row.regimes or found == "-" else float(found)
