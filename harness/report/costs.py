"""The cost model: what a call takes fixed, per argument, per byte of a string, per element of an array.

Each execution is fitted by itself and the executions' coefficients get the same exact interval as every
other number here: no assumption about the residuals is needed. Residuals are taken relative to the
time, because the spread grows with it and a megabyte would otherwise decide alone.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from harness.rows import Key, ResultRow
from harness.stats import Interval, median_interval

# How many arguments the functions of these cases take: native/include/crosscall.h.
ARGUMENTS = {"noop": 0, "add_i32": 2, "sum6_i64": 6, "sum12_i64": 12}
# A line that misses a point by more than this is not drawn as if it explained anything.
TOLERATED_MISFIT = 0.25


@dataclass(frozen=True)
class Line:
    """time = fixed + slope × units. misfit: the largest relative distance of a point from the line."""

    fixed: Interval
    slope: Interval
    misfit: float

    @property
    def fits(self) -> bool:
        return self.misfit <= TOLERATED_MISFIT

    def at(self, units: float) -> float:
        return self.fixed.estimate + self.slope.estimate * units


def fit(points: Sequence[tuple[float, ResultRow]]) -> Line | None:
    """The line through (units, row), None for fewer than three points or too few common executions."""
    if len(points) < 3:
        return None
    common = set.intersection(*(set(row.values.time_ns) for _, row in points))
    executions = sorted(e for e in common if all(row.values.time_ns[e] > 0 for _, row in points))
    if len(executions) < 2:
        return None
    units = np.array([x for x, _ in points], dtype=np.float64)
    times = np.array([[row.values.time_ns[e] for _, row in points] for e in executions])
    coefficients = np.array([_weighted(units, own) for own in times])
    fixed = median_interval(coefficients[:, 0])
    slope = median_interval(coefficients[:, 1])
    found = np.array([row.ns.estimate for _, row in points])
    misfit = float(np.max(np.abs(fixed.estimate + slope.estimate * units - found) / found))
    return Line(fixed, slope, misfit)


def _weighted(units: np.ndarray, times: np.ndarray) -> np.ndarray:
    """Least squares of (fixed + slope × units) / time = 1."""
    design = np.stack([1 / times, units / times], axis=1)
    solution, *_ = np.linalg.lstsq(design, np.ones(len(times)), rcond=None)
    return np.asarray(solution)


def points_by_size(rows: Mapping[Key, ResultRow], mechanism: str, case: str) -> list[tuple[float, ResultRow]]:
    """A case's sizes with their rows, rising."""
    own = [row for key, row in rows.items() if key.mechanism == mechanism and key.case == case]
    return [(float(row.key.size), row) for row in sorted(own, key=lambda row: row.key.size)]


def points_by_arguments(rows: Mapping[Key, ResultRow], mechanism: str) -> list[tuple[float, ResultRow]]:
    """The calls whose bodies differ in nothing but their arguments."""
    found = ((count, rows.get(Key(mechanism, case, 1))) for case, count in ARGUMENTS.items())
    return [(float(count), row) for count, row in found if row]
