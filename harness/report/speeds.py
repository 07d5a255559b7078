"""Rows that are not at rest (harness/rest.py): what the page says, sorts and draws in place of a median.

Their median is a number at which nothing ran, so it stands nowhere: not in a cell, not as a mark, not in
the data that the script reads; nor does what would be computed from it.
"""

from collections.abc import Callable
from dataclasses import replace

from harness.control import IS_BASELINE
from harness.mechanisms import BASELINE
from harness.numbers import cycles, overhead, time_text
from harness.rows import Key, ResultRow

NO_NUMBER = "–"


def ranking_ns(row: ResultRow) -> float:
    """What a row is placed by among others: its estimate, or the slowest of its speeds, so that nothing is
    called the fastest for a speed that only some executions saw."""
    return row.regimes[-1].ns if row.regimes else row.ns.estimate


def by_speed(row: ResultRow) -> tuple[float, Key]:
    """The order of every table and picture: from fast to slow."""
    return ranking_ns(row), row.key


def speeds_ns(row: ResultRow) -> list[float]:
    """What the row ran at, the fastest first; one number where it is at rest."""
    return [regime.ns for regime in row.regimes] or [row.ns.estimate]


def unbroken(text: str) -> str:
    """text for a narrow cell: its unit stays on the line of the last number."""
    return "\N{NO-BREAK SPACE}".join(text.rsplit(" ", 1))


def scaled_text(row: ResultRow, scale: Callable[[float], float]) -> str:
    """The speeds as numbers.time_text words them, each turned into another time by scale."""
    scaled = tuple(replace(regime, ns=scale(regime.ns)) for regime in row.regimes)
    return unbroken(time_text(replace(row, regimes=scaled)))


def overhead_text(row: ResultRow) -> str:
    """What the row adds to C, where that is one number."""
    if row.mechanism == BASELINE:
        return IS_BASELINE
    return NO_NUMBER if row.regimes or not row.overhead_ns else overhead(row.overhead_ns, row.floor_ns)


def overhead_cycles(row: ResultRow, cycle_ns: float) -> float | None:
    """The same in cycles of the processor at the run's median clock, as numbers.cycles words it; None where
    it is not told apart from none."""
    found = cycles(row, cycle_ns)
    return None if row.regimes or found == "-" else float(found)
