"""What a call's price is made of: fixed, per integer argument, per byte of a string, per array element.

    arguments  overhead = fixed + result, if something comes back, + per argument × arguments
    strings    overhead = fixed + per byte × bytes            (str_len)
    arrays     overhead = fixed + per element × elements      (sum_f64)

The quantity is the overhead of an execution, the paired difference to c/linked in the same rounds, and
not the time: c/linked calls the same function with the same bytes, so the body of the C function, which
has a price per byte and per element of its own, and a C caller's own call cancel. What remains is the
crossing and the conversion. Where a mechanism brings its own copy of the library (c/inline, c/from_rust,
WebAssembly), the difference between the two bodies remains too.

One least-squares fit per execution, then the exact interval over the executions' coefficients
(statistics.median_interval): nothing is assumed of the residuals. A residual's spread grows with the time it
is a part of, so the points weigh 1 / time; else the largest array alone would decide.

A line is fitted on some of the sizes and judged on the others: it is given only if it predicts what it has
not seen, and if none of its prices lies below zero. What lies on no line is drawn as measured.
"""

import math
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from typing import Any

import numpy as np
from numpy.typing import NDArray

from harness.analysis.absence import why_not_measured
from harness.analysis.prices import PRICES, Price
from harness.analysis.results import Analysis, Key
from harness.analysis.significance import is_difference
from harness.analysis.wording import overhead
from harness.core.format import nanoseconds
from harness.core.statistics import Interval, median_interval
from harness.suite.reference import BASELINE
from harness.suite.row import Row

# A line that misses a point by more than this share of what it predicts there is no description of it.
TOLERATED_MISFIT = 0.1


@dataclass(frozen=True)
class PricePoint:
    """A measured row beside the line. residual_ns: measured minus predicted, by execution; resolution_ns:
    what the run cannot tell apart here, the row's floor; held_out: whether the line has not seen it."""

    case: str
    size: int
    units: int
    held_out: bool
    overhead_ns: Interval
    predicted_ns: float
    residual_ns: Interval
    resolution_ns: float

    @property
    def relative(self) -> float:
        """The residual as a share of what the line predicts."""
        residual = abs(self.residual_ns.estimate)
        if self.predicted_ns:
            return residual / abs(self.predicted_ns)
        return math.inf if residual else 0.0

    @property
    def off_the_line(self) -> bool:
        return is_difference(self.residual_ns, self.resolution_ns) and self.relative > TOLERATED_MISFIT


@dataclass(frozen=True)
class PriceLine:
    """A mechanism's coefficients for one part, ns per call and ns per unit; all None where `reason` says
    why: rows that were not measured, or points that lie on no line. words says either in one phrase."""

    mechanism: str
    part: str
    unit: str
    points: tuple[PricePoint, ...]
    reason: str
    words: str
    fixed_ns: Interval | None = None
    result_ns: Interval | None = None
    slope_ns: Interval | None = None

    @property
    def largest_residual(self) -> PricePoint | None:
        return max(self.points, key=lambda point: point.relative, default=None)

    @property
    def finest_ns(self) -> dict[str, float]:
        """By term what the run cannot tell from nothing: the floor of the smallest row, and for a price per
        unit that of the farthest, which knows it best."""
        if not self.points:
            return {}
        near, far = self.points[0].resolution_ns, self.points[-1]
        return {"fixed": near, "result": near, "slope": far.resolution_ns / max(far.units, 1)}


def _no_line(mechanism: str, part: Price, reason: str, points: tuple[PricePoint, ...] = ()) -> PriceLine:
    return PriceLine(mechanism, part.name, part.unit, points, reason, f"no line: {reason}")


def _missing(analysis: Analysis, mechanism: str, part: Price) -> str:
    """Why the part's overheads are not all there, "" if they are."""
    if mechanism == BASELINE:
        return "overheads are taken from this row"
    if mechanism in analysis.infos and analysis.infos[mechanism].tier == "host":
        return "a host row calls no C"
    reasons = (why_not_measured(analysis, mechanism, own.row) for own in part.rows)
    return next(filter(None, reasons), "")


def least_squares(
    design: NDArray[np.float64], weights: NDArray[np.float64], values: NDArray[np.float64]
) -> NDArray[np.float64]:
    """Coefficients (terms, executions) that minimise the sum of (weights × residuals)² in each column.

    design: (rows, terms); weights: (rows,); values: (rows, executions), in the coefficients' unit.
    """
    solution, *_ = np.linalg.lstsq(design * weights[:, None], values * weights[:, None], rcond=None)
    return np.asarray(solution, dtype=np.float64)


def _line(analysis: Analysis, mechanism: str, part: Price) -> PriceLine:
    if reason := _missing(analysis, mechanism, part):
        return _no_line(mechanism, part, reason)
    rows = [analysis.by_key[Key(mechanism, *own.row)] for own in part.rows]
    if restless := next((row for row in rows if row.regimes), None):
        return _no_line(mechanism, part, f"{restless.key.row} has several speeds")
    overheads = [analysis.overheads_ns(row.values) for row in rows]
    common = sorted(set.intersection(*map(set, overheads)))
    if not common:
        return _no_line(mechanism, part, "no execution measured all of its rows")
    overheads_ns = np.array([[own[e] for e in common] for own in overheads])
    weights = part.fitted / np.array([row.ns.estimate or 1.0 for row in rows])
    by_execution = least_squares(part.design, weights, overheads_ns)
    points = _points(part, by_execution, overheads_ns, [row.floor_ns for row in rows])
    found = {term: median_interval(own) for term, own in zip(part.terms, by_execution, strict=True)}
    line = PriceLine(
        mechanism=mechanism,
        part=part.name,
        unit=part.unit,
        points=points,
        reason="",
        words="",
        **{f"{term}_ns": value for term, value in found.items()},
    )
    if reason := _misfit(points) or _below_zero(line, found):
        return _no_line(mechanism, part, reason, points)
    return replace(line, words=_words(line, found))


def _points(
    part: Price,
    by_execution: NDArray[np.float64],
    overheads_ns: NDArray[np.float64],
    resolutions_ns: Sequence[float],
) -> tuple[PricePoint, ...]:
    predicted = part.design @ np.median(by_execution, axis=1)
    residuals = overheads_ns - part.design @ by_execution
    return tuple(
        PricePoint(
            case=own.row.case,
            size=own.row.size,
            units=own.units,
            held_out=own.held_out,
            overhead_ns=median_interval(overheads_ns[i]),
            predicted_ns=float(predicted[i]),
            residual_ns=median_interval(residuals[i]),
            resolution_ns=resolutions_ns[i],
        )
        for i, own in enumerate(part.rows)
    )


def _misfit(points: Sequence[PricePoint]) -> str:
    """What the line misses most, in words; "" if it misses nothing."""
    off = [point for point in points if point.off_the_line]
    if not off:
        return ""
    worst = max(off, key=lambda point: point.relative)
    measured, predicted = nanoseconds(worst.overhead_ns.estimate), nanoseconds(worst.predicted_ns)
    where = Row(worst.case, worst.size)
    return f"{where} takes {measured} where a line says {predicted}"


def _below_zero(line: PriceLine, found: Mapping[str, Interval]) -> str:
    """Which price the line would put below zero, "" if none: there is no such price."""
    for term, value in found.items():
        if value.estimate < 0 and is_difference(value, line.finest_ns[term]):
            return f"its {term} price would be {nanoseconds(value.estimate)}"
    return ""


def _words(line: PriceLine, found: Mapping[str, Interval]) -> str:
    """The line in one phrase; a price that is not told apart from none is given as its limit."""
    text = overhead(found["fixed"], line.finest_ns["fixed"])
    if "result" in found:
        text += f", {overhead(found['result'], line.finest_ns['result'])} for a result"
    return f"{text}, {overhead(found['slope'], line.finest_ns['slope'])} per {line.unit}"


def cost_model(analysis: Analysis, mechanism: str) -> list[PriceLine]:
    """The mechanism's three lines in the order of PRICES."""
    return [_line(analysis, mechanism, part) for part in PRICES]


def cost_models(analysis: Analysis) -> list[PriceLine]:
    """The lines of every mechanism that calls C, in the header's order; none of a run of somebody's own
    calls, of whose arguments nothing is known."""
    if analysis.run.header.probe:
        return []
    calling = [m for m, info in analysis.infos.items() if info.tier != "host" and m != BASELINE]
    return [line for mechanism in calling for line in cost_model(analysis, mechanism)]


def as_dicts(lines: Sequence[PriceLine]) -> list[dict[str, Any]]:
    """The lines as JSON knows them: a floor that the control lost is null."""
    return [{**asdict(line), "points": [_as_dict(point) for point in line.points]} for line in lines]


def _as_dict(point: PricePoint) -> dict[str, Any]:
    known = point.resolution_ns if math.isfinite(point.resolution_ns) else None
    return {**asdict(point), "resolution_ns": known}
