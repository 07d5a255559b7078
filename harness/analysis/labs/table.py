"""What a lab's readings come to: a table for terminal and page, the same figures for programs."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass, field
from typing import Any

from harness.core.format import interval, nanoseconds
from harness.core.statistics import Interval, median_interval
from harness.runfile.labs import Lab


@dataclass(frozen=True)
class Cell:
    """One figure: an interval over executions where there is one, else text; why it is empty."""

    text: str
    value: Interval | float | str | None = None
    why: str = ""
    code: str = ""


@dataclass(frozen=True)
class LabTable:
    """rows: of cells under columns, the mechanism first. reads: how to read it, in sentences. figures: each
    row for programs, `mechanism` in every one; words: what names in it mean."""

    lab: str
    title: str
    reads: Sequence[str]
    columns: Sequence[str]
    rows: Sequence[Sequence[Cell]]
    figures: Sequence[Mapping[str, Any]]
    words: Mapping[str, str] = field(default_factory=dict)


def by_row(
    readings: Iterable[Lab], key: Callable[[Lab], tuple[Any, ...]]
) -> dict[tuple[Any, ...], list[Lab]]:
    """Readings of all executions together, by what key takes of them, in the order of their first."""
    found: dict[tuple[Any, ...], list[Lab]] = defaultdict(list)
    for reading in readings:
        if not reading.why:
            found[key(reading)].append(reading)
    return dict(found)


def empty_rows(readings: Iterable[Lab], columns: int) -> tuple[list[list[Cell]], list[dict[str, Any]]]:
    """A row for each mechanism that could not be read, with its reason, and the same for programs."""
    reasons = {one.mechanism: one.why for one in readings if one.why and not one.outcome}
    rows = [
        [Cell(name), *[Cell("-", why=why)] * (columns - 2), Cell(why, why=why)]
        for name, why in reasons.items()
    ]
    return rows, [{"mechanism": name, "why": why} for name, why in reasons.items()]


def over_executions(values: Iterable[float]) -> Interval:
    """The interval of one number per execution."""
    return median_interval(list(values))


def time_cell(value: Interval) -> Cell:
    """A time with its interval."""
    return Cell(f"{nanoseconds(value.estimate)} ({interval(value)})", value)


def as_figure(value: Interval) -> dict[str, float]:
    """low, estimate and high for programs."""
    found = asdict(value)
    return {key: found[key] for key in ("low", "estimate", "high")}
