"""The cost model on the page: harness/analysis/cost_model.py's lines as curves beside the measured points."""

from collections.abc import Callable, Mapping, Sequence

import numpy as np

from harness.analysis.cost_model import PriceLine
from harness.analysis.prices import PRICES, Price
from harness.analysis.results import Key, ResultRow
from harness.suite.reference import BASELINE

Rows = Mapping[Key, ResultRow]
Model = Callable[[float], float]
PART = {part.name: part for part in PRICES}


def points_by_size(rows: Rows, mechanism: str, case: str) -> list[tuple[float, ResultRow]]:
    """A case's sizes with their rows, rising."""
    own = [row for key, row in rows.items() if key.mechanism == mechanism and key.case == case]
    return [(float(row.key.size), row) for row in sorted(own, key=lambda row: row.key.size)]


def points_of(rows: Rows, mechanism: str, part: Price) -> list[tuple[float, ResultRow]]:
    """The measured rows of a part of the model, each with the units that it hands over."""
    found = ((own.units, rows.get(Key(mechanism, *own.row))) for own in part.rows)
    return [(float(units), row) for units, row in found if row]


def _curve(line: PriceLine, base: Sequence[tuple[float, ResultRow]]) -> Model | None:
    """Time over units as the line has it: C's own time, interpolated, and what the line adds. A result
    comes back from one argument on; up to there it is faded in."""
    if line.fixed_ns is None or line.slope_ns is None or len(base) < 2:
        return None
    fixed, slope = line.fixed_ns.estimate, line.slope_ns.estimate
    result = line.result_ns.estimate if line.result_ns else 0.0
    units, times = [x for x, _ in base], [row.ns.estimate for _, row in base]

    def at(x: float) -> float:
        return float(np.interp(x, units, times)) + fixed + slope * x + result * min(x, 1.0)

    return at


def models_of(rows: Rows, lines: Sequence[PriceLine], part: Price) -> dict[str, Model]:
    """The curve of each mechanism that has a line."""
    base = points_of(rows, BASELINE, part)
    own = ((line.mechanism, _curve(line, base)) for line in lines if line.part == part.name)
    return {mechanism: curve for mechanism, curve in own if curve}
