"""A row's numbers in words: terminal, page and tables print the same."""

import math

from harness.analysis.results import ResultRow
from harness.analysis.significance import is_difference
from harness.core.format import interval, nanoseconds, significant, unit_of
from harness.core.statistics import Interval


def over_c(row: ResultRow) -> str:
    """A row's overhead; a row with several speeds has no one."""
    return "-" if row.regimes else overhead(row.overhead_ns, row.floor_ns)


def overhead(value: Interval | None, floor_ns: float) -> str:
    """An overhead as far as it is known: below the row's floor it is no number."""
    if value is None:
        return "-"
    if not is_difference(value, floor_ns):
        limit = max(abs(value.low), abs(value.high), floor_ns if math.isfinite(floor_ns) else 0.0)
        return f"< {nanoseconds(limit)}"
    return nanoseconds(value.estimate)


def time_text(row: ResultRow) -> str:
    """A row's time per call: one number where it is at rest, else each speed it was seen at."""
    if not row.regimes:
        return nanoseconds(row.ns.estimate)
    unit, size = unit_of(row.regimes[0].ns)
    *first, last = [significant(regime.ns / size) for regime in row.regimes]
    return f"{', '.join(first)} or {last} {unit}"


def interval_text(row: ResultRow) -> str:
    """A row's interval, or how many executions each of its speeds was seen in."""
    if not row.regimes:
        return interval(row.ns)
    *first, last = [str(regime.executions) for regime in row.regimes]
    return f"seen {', '.join(first)} and {last} times in {row.executions} executions"


def cycles(row: ResultRow, cycle_ns: float) -> str:
    """The overhead in cycles of the processor, where it is one."""
    if (
        row.regimes
        or row.overhead_ns is None
        or not cycle_ns
        or not is_difference(row.overhead_ns, row.floor_ns)
    ):
        return "-"
    return significant(row.overhead_ns.estimate / cycle_ns)
