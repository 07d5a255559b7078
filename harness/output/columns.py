"""The figures of a row, once for all: JSON, CSV and the page's details of a row are made from this list.

A new figure is one entry: with a title it stands on the page too.
"""

import math
from collections.abc import Callable, Iterable
from dataclasses import asdict, dataclass
from typing import Any

from harness.analysis.results import ResultRow
from harness.analysis.significance import row_verdict
from harness.core.format import nanoseconds
from harness.core.statistics import Interval

_ENDS = ("low", "estimate", "high")


@dataclass(frozen=True)
class Column:
    """name: the key in JSON and the heading in CSV; value: what JSON holds, of a row and the run's cycle in
    ns; flat: the columns of CSV as (suffix, what to make of the value), none for a key of JSON alone; title:
    the page's words for it, "" where the page shows it in another way; text: how the page writes it."""

    name: str
    value: Callable[[ResultRow, float], Any]
    flat: tuple[tuple[str, Callable[[Any], Any]], ...] = (("", lambda value: value),)
    title: str = ""
    text: Callable[[Any], str] = str


def _interval(value: Interval | None) -> dict[str, float] | None:
    return {name: getattr(value, name) for name in (*_ENDS, "coverage")} if value else None


def _end(name: str) -> Callable[[Any], Any]:
    return lambda value: value[name] if value else None


def _joined(values: Iterable[str]) -> str:
    return "; ".join(values)


_INTERVAL = tuple((f"_{name}", _end(name)) for name in _ENDS)
_LIST = (("", _joined),)
_REGIMES = (("", lambda regimes: _joined(f"{one['ns']} in {one['executions']}" for one in regimes)),)


def _cycles(row: ResultRow, cycle_ns: float) -> float | None:
    return row.overhead_ns.estimate / cycle_ns if row.overhead_ns and cycle_ns else None


def _floor_ns(row: ResultRow, cycle_ns: float) -> float | None:
    return row.floor_ns if math.isfinite(row.floor_ns) else None


def _floor_text(floor_ns: float | None) -> str:
    return "unknown" if floor_ns is None else nanoseconds(floor_ns)


COLUMNS = (
    Column("mechanism", lambda row, _: row.key.mechanism),
    Column("case", lambda row, _: row.key.case),
    Column("size", lambda row, _: row.key.size),
    Column("tier", lambda row, _: row.info.tier),
    Column("executions", lambda row, _: row.executions),
    Column("ns", lambda row, _: _interval(row.ns), _INTERVAL),
    Column("overhead_ns", lambda row, _: _interval(row.overhead_ns), _INTERVAL),
    Column("overhead_cycles", _cycles),
    Column(
        "floor_ns",
        _floor_ns,
        title="the floor (what two layouts of one C program may differ by)",
        text=_floor_text,
    ),
    Column("mean_ns", lambda row, _: row.mean_ns),
    Column("worst_ns", lambda row, _: row.worst_ns),
    Column("empty_ns", lambda row, _: row.empty_ns),
    Column("verdict", lambda row, _: row_verdict(row)),
    Column("regimes", lambda row, _: [asdict(regime) for regime in row.regimes], _REGIMES),
    Column("layouts", lambda row, _: len(row.values.layouts)),
    Column("library_layouts", lambda row, _: len(row.values.libraries)),
    Column("loops", lambda row, _: row.values.loops, title="calls per sample"),
    Column("samples", lambda row, _: row.values.samples),
    Column("waited", lambda row, _: row.values.waited),
    Column("warnings", lambda row, _: list(row.warnings), _LIST),
    # The name that warnings had before; programs that read it go on doing so.
    Column("doubts", lambda row, _: list(row.warnings), flat=()),
)
# What the page lists below a row, in this order.
TITLED = tuple(column for column in COLUMNS if column.title)


def figures(row: ResultRow, cycle_ns: float) -> list[str]:
    """The texts of the titled columns."""
    return [column.text(column.value(row, cycle_ns)) for column in TITLED]
