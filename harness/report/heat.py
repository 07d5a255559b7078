"""The heat map: what each mechanism adds to each case, as a table that can be read without its colours."""

import bisect
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from harness.mechanisms import BASELINE
from harness.numbers import significant
from harness.records import MechanismInfo
from harness.report.links import row_link
from harness.rows import Key, ResultRow
from harness.schedule import Row
from harness.stats import Interval

# Upper ends of the levels in ns, about three to a decade where calls live; the last level has none.
LEVELS_NS = (1, 3, 10, 30, 100, 300, 1_000, 10_000)


@dataclass(frozen=True)
class Cell:
    """text: the overhead in two digits; level: its colour's number, "s" for not separated from zero, "f"
    for faster than the baseline; link: to the row."""

    text: str
    level: str
    link: str


@dataclass(frozen=True)
class Line:
    """One mechanism's cells; None where it has no such row."""

    number: int
    info: MechanismInfo
    cells: list[Cell | None]


def short(ns: float) -> str:
    """Two digits and a unit."""
    known = float(f"{ns:.2g}")
    for unit, size in (("s", 1e9), ("ms", 1e6), ("µs", 1e3)):
        if abs(known) >= size:
            return f"{significant(known / size, 2)} {unit}"
    return f"{significant(known, 2)} ns"


def level(value: Interval, cycle_ns: float) -> str:
    if not value.excludes(0) or abs(value.estimate) <= cycle_ns:
        return "s"
    return "f" if value.estimate < 0 else str(bisect.bisect_left(LEVELS_NS, value.estimate))


def _cell(row: ResultRow, cycle_ns: float) -> Cell:
    if row.overhead_ns is None:
        base = row.mechanism == BASELINE
        return Cell(short(row.ns.estimate) if base else "–", "b", row_link(row.key))
    found = level(row.overhead_ns, cycle_ns)
    limit = max(abs(row.overhead_ns.low), abs(row.overhead_ns.high), cycle_ns)
    text = f"< {short(limit)}" if found == "s" else short(row.overhead_ns.estimate)
    return Cell(text, found, row_link(row.key))


def heat_map(
    infos: Sequence[MechanismInfo],
    columns: Sequence[Row],
    rows: Mapping[Key, ResultRow],
    cycle_ns: float,
) -> list[Line]:
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
            lines.append(Line(number, info, [_cell(row, cycle_ns) if row else None for row in own]))
    return lines


def legend() -> list[tuple[str, str]]:
    """(level, what it means), from cheap to dear."""
    ends = [short(ns) for ns in LEVELS_NS]
    named = [("s", "not separated from C"), ("0", f"≤ {ends[0]}")]
    named += [(str(i), f"≤ {end}") for i, end in enumerate(ends) if i]
    return [("f", "faster than C"), *named, (str(len(ends)), f"> {ends[-1]}")]
