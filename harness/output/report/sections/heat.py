"""The heat map: what each mechanism adds to each case, as a table that can be read without its colours."""

import bisect
import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from harness.analysis.ranking import speeds_ns
from harness.analysis.results import Key, ResultRow
from harness.analysis.significance import is_difference
from harness.core.format import significant
from harness.core.statistics import Interval
from harness.output.report.links import row_link
from harness.output.report.speeds import NO_NUMBER, unbroken
from harness.runfile.records import MechanismInfo
from harness.suite.reference import BASELINE
from harness.suite.row import Row

# Upper ends of the levels in ns, about three to a decade where calls live; the last level has none.
LEVELS_NS = (1, 3, 10, 30, 100, 300, 1_000, 10_000)


@dataclass(frozen=True)
class Cell:
    """text: the overhead in two digits; level: its colour's number, "s" for not separated from zero, "f"
    for faster than the baseline, "m" for a row that has several speeds, and text then its times; link: to
    the row."""

    text: str
    level: str
    link: str


@dataclass(frozen=True)
class HeatRow:
    """One mechanism's cells; None where it has no such row."""

    number: int
    info: MechanismInfo
    cells: list[Cell | None]


def _unit(ns: float) -> tuple[str, float]:
    units = (("s", 1e9), ("ms", 1e6), ("µs", 1e3))
    return next((unit for unit in units if abs(ns) >= unit[1]), ("ns", 1.0))


def _two_digits(ns: float) -> float:
    return float(f"{ns:.2g}")


def short(ns: float) -> str:
    """Two digits and a unit."""
    unit, size = _unit(_two_digits(ns))
    return f"{significant(_two_digits(ns) / size, 2)} {unit}"


def short_speeds(speeds_ns: Sequence[float]) -> str:
    """Each in two digits, in the unit of the fastest."""
    unit, size = _unit(_two_digits(speeds_ns[0]))
    *first, last = [significant(_two_digits(ns) / size, 2) for ns in speeds_ns]
    return unbroken(f"{', '.join(first)} or {last} {unit}")


def level(value: Interval, floor_ns: float) -> str:
    if not is_difference(value, floor_ns):
        return "s"
    return "f" if value.estimate < 0 else str(bisect.bisect_left(LEVELS_NS, value.estimate))


def _limit(value: Interval, floor_ns: float) -> float:
    """What an overhead that is not separated from zero is at most, as wording.overhead has it."""
    return max(abs(value.low), abs(value.high), floor_ns if math.isfinite(floor_ns) else 0.0)


def _cell(row: ResultRow) -> Cell:
    link, value = row_link(row.key), row.overhead_ns
    if row.regimes:
        return Cell(short_speeds(speeds_ns(row)), "m", link)
    if value is None:
        base = row.mechanism == BASELINE
        return Cell(short(row.ns.estimate) if base else NO_NUMBER, "b", link)
    found = level(value, row.floor_ns)
    text = f"< {short(_limit(value, row.floor_ns))}" if found == "s" else short(value.estimate)
    return Cell(text, found, link)


def heat_map(
    infos: Sequence[MechanismInfo],
    columns: Sequence[Row],
    rows: Mapping[Key, ResultRow],
) -> list[HeatRow]:
    """A line for each mechanism that was measured at all: C first, then language by language."""
    lines = []
    reference = BASELINE.split("/")[0]
    order = sorted(
        enumerate(infos),
        key=lambda one: (one[1].id != BASELINE, one[1].language != reference, one[1].id),
    )
    for number, info in order:
        own = [rows.get(Key(info.id, *column)) for column in columns]
        if any(own):
            lines.append(HeatRow(number, info, [_cell(row) if row else None for row in own]))
    return lines


def legend() -> list[tuple[str, str]]:
    """(level, what it means), from cheap to dear."""
    ends = [short(ns) for ns in LEVELS_NS]
    named = [("s", "not separated from C"), ("0", f"≤ {ends[0]}")]
    named += [(str(i), f"≤ {end}") for i, end in enumerate(ends) if i]
    return [("f", "faster than C"), *named, (str(len(ends)), f"> {ends[-1]}"), ("m", "several speeds")]
