"""Numbers as people read them: rounded on the page only, with units, never finer than they are known."""

import math

from harness.core.statistics import Interval

_UNITS = (("s", 1e9), ("ms", 1e6), ("µs", 1e3), ("ns", 1.0))


def unit_of(ns: float) -> tuple[str, float]:
    return next((unit for unit in _UNITS if abs(ns) >= unit[1]), _UNITS[-1])


def printable(text: str, most: int = 2048) -> str:
    """text from a stranger for a terminal: control characters as escapes, and no more than so many."""
    escaped = (one if one.isprintable() else one.encode("unicode_escape").decode() for one in text[:most])
    shown = "".join(escaped)
    return f"{shown} … ({len(text)} characters)" if len(text) > most else shown


def nanoseconds(ns: float) -> str:
    """Three significant digits in the unit that fits."""
    unit, size = unit_of(ns)
    return f"{significant(ns / size)} {unit}"


def significant(value: float, digits: int = 3) -> str:
    """value with that many significant digits and no exponent."""
    if value == 0 or not math.isfinite(value):
        return "0" if value == 0 else str(value)
    decimals = digits - 1 - math.floor(math.log10(abs(value)))
    return f"{value:.{max(decimals, 0)}f}"


def interval(value: Interval) -> str:
    """`low … high` in the unit of the estimate."""
    unit, size = unit_of(value.estimate)
    return f"{significant(value.low / size)} … {significant(value.high / size)} {unit}"


def bytes_(size: int) -> str:
    for unit, step in (("GiB", 1 << 30), ("MiB", 1 << 20), ("KiB", 1 << 10)):
        if size >= step:
            return f"{significant(size / step)} {unit}"
    return f"{size} B"
