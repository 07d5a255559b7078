"""Numbers as people read them: rounded on the page only, with units, never finer than they are known."""

import math

from harness.control import is_difference
from harness.rows import ResultRow
from harness.stats import Interval

_UNITS = (("s", 1e9), ("ms", 1e6), ("µs", 1e3), ("ns", 1.0))


def _unit(ns: float) -> tuple[str, float]:
    return next((unit for unit in _UNITS if abs(ns) >= unit[1]), _UNITS[-1])


def nanoseconds(ns: float) -> str:
    """Three significant digits in the unit that fits."""
    unit, size = _unit(ns)
    return f"{significant(ns / size)} {unit}"


def significant(value: float, digits: int = 3) -> str:
    """value with that many significant digits and no exponent."""
    if value == 0 or not math.isfinite(value):
        return "0" if value == 0 else str(value)
    decimals = digits - 1 - math.floor(math.log10(abs(value)))
    return f"{value:.{max(decimals, 0)}f}"


def interval(value: Interval) -> str:
    """`low … high` in the unit of the estimate."""
    unit, size = _unit(value.estimate)
    return f"{significant(value.low / size)} … {significant(value.high / size)} {unit}"


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
    unit, size = _unit(row.regimes[0].ns)
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


def bytes_(size: int) -> str:
    for unit, step in (("GiB", 1 << 30), ("MiB", 1 << 20), ("KiB", 1 << 10)):
        if size >= step:
            return f"{significant(size / step)} {unit}"
    return f"{size} B"
