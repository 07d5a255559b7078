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
(stats.median_interval): nothing is assumed of the residuals. A residual's spread grows with the time it
is a part of, so the points weigh 1 / time; else the largest array alone would decide.
"""

import math
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from harness.control import control_of
from harness.mechanisms import BASELINE
from harness.numbers import nanoseconds, overhead
from harness.rows import Analysis, Key
from harness.schedule import QUICK, Row
from harness.stats import Interval, median_interval

# A line that misses a point by more than this share of what it predicts there is no description of it.
TOLERATED_MISFIT = 0.1


@dataclass(frozen=True)
class Part:
    """One line of the model. rows: what was measured, each with the number of `unit`s it hands over and
    whether a result comes back, None where all bring one."""

    name: str
    unit: str
    rows: tuple[tuple[Row, int], ...]
    without_result: str = ""

    @property
    def terms(self) -> tuple[str, ...]:
        return ("fixed", "slope", "result") if self.without_result else ("fixed", "slope")

    @property
    def design(self) -> NDArray[np.float64]:
        """Shape (rows, terms): what each coefficient is multiplied with."""
        columns = [(1.0, float(units), float(row.case != self.without_result)) for row, units in self.rows]
        return np.array(columns)[:, : len(self.terms)]


# How many arguments the functions take: native/include/crosscall.h; all of these have 64 bits. add_i32
# is left out: 32 bits are another type in Python's ctypes and a plain number in JavaScript, where 64 are a
# BigInt. noop alone brings nothing back: without a term for that it would bend the line of the others.
PARTS = (
    Part(
        "arguments",
        "integer argument",
        ((Row("noop", 1), 0), (Row("inc_i64", 1), 1), (Row("sum6_i64", 1), 6), (Row("sum12_i64", 1), 12)),
        without_result="noop",
    ),
    Part("strings", "byte", tuple((Row("str_len", size), size) for size in (8, 256, 4096))),
    Part("arrays", "element", tuple((Row("sum_f64", size), size) for size in (8, 1024, 131072))),
)


@dataclass(frozen=True)
class Point:
    """A measured row beside the line. residual_ns: measured minus predicted, by execution; resolution_ns:
    what the run cannot tell apart here, a cycle or the A/A floor's share of the time."""

    case: str
    size: int
    units: int
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
        residual = self.residual_ns
        seen = residual.excludes(0) and abs(residual.estimate) > self.resolution_ns
        return seen and self.relative > TOLERATED_MISFIT


@dataclass(frozen=True)
class Line:
    """A mechanism's coefficients for one part, ns per call and ns per unit; all None where `reason` says
    why: rows that were not measured, or points that lie on no line. words says either in one phrase."""

    mechanism: str
    part: str
    unit: str
    points: tuple[Point, ...]
    reason: str
    words: str
    fixed_ns: Interval | None = None
    result_ns: Interval | None = None
    slope_ns: Interval | None = None

    @property
    def largest_residual(self) -> Point | None:
        return max(self.points, key=lambda point: point.relative, default=None)


def _no_line(mechanism: str, part: Part, reason: str, points: tuple[Point, ...] = ()) -> Line:
    return Line(mechanism, part.name, part.unit, points, reason, f"no line: {reason}")


def why_not_measured(analysis: Analysis, mechanism: str, row: Row) -> str:
    """The reason why the run has no such row, "" if it has one."""
    if Key(mechanism, *row) in analysis.by_key:
        return ""
    header = analysis.run.header
    if mechanism not in analysis.infos:
        return header.absent.get(mechanism) or f"{mechanism} is not in this run"
    skip = analysis.infos[mechanism].skip
    quick = "the quick profile leaves it out" if header.profile.name == QUICK.name else ""
    why = skip.get(row.case) or skip.get(f"{row.case}:{row.size}") or quick or "it is not in this run"
    return f"{row} was not measured: {why}"


def _missing(analysis: Analysis, mechanism: str, part: Part) -> str:
    """Why the part's overheads are not all there, "" if they are."""
    if mechanism == BASELINE:
        return "overheads are taken from this row"
    if mechanism in analysis.infos and analysis.infos[mechanism].tier == "host":
        return "a host row calls no C"
    reasons = (why_not_measured(analysis, mechanism, row) for row, _ in part.rows)
    return next(filter(None, reasons), "")


def least_squares(
    design: NDArray[np.float64], weights: NDArray[np.float64], values: NDArray[np.float64]
) -> NDArray[np.float64]:
    """Coefficients (terms, executions) that minimise the sum of (weights × residuals)² in each column.

    design: (rows, terms); weights: (rows,); values: (rows, executions), in the coefficients' unit.
    """
    solution, *_ = np.linalg.lstsq(design * weights[:, None], values * weights[:, None], rcond=None)
    return np.asarray(solution, dtype=np.float64)


def _line(analysis: Analysis, mechanism: str, part: Part, floor_ratio: float) -> Line:
    if reason := _missing(analysis, mechanism, part):
        return _no_line(mechanism, part, reason)
    rows = [analysis.by_key[Key(mechanism, *row)] for row, _ in part.rows]
    common = sorted(set.intersection(*(set(row.values.overhead_ns) for row in rows)))
    if not common:
        return _no_line(mechanism, part, "no execution measured all of its rows")
    overheads_ns = np.array([[row.values.overhead_ns[e] for e in common] for row in rows])
    weights = 1 / np.array([row.ns.estimate or 1.0 for row in rows])
    by_execution = least_squares(part.design, weights, overheads_ns)
    resolutions_ns = [max(analysis.cycle_ns, floor_ratio * row.ns.estimate) for row in rows]
    points = _points(part, by_execution, overheads_ns, resolutions_ns)
    if off := [point for point in points if point.off_the_line]:
        return _no_line(mechanism, part, _misfit(off), points)
    found = {term: median_interval(own) for term, own in zip(part.terms, by_execution, strict=True)}
    return Line(
        mechanism=mechanism,
        part=part.name,
        unit=part.unit,
        points=points,
        reason="",
        words=_words(found, points[-1], part.unit, analysis.cycle_ns),
        **{f"{term}_ns": value for term, value in found.items()},
    )


def _points(
    part: Part,
    by_execution: NDArray[np.float64],
    overheads_ns: NDArray[np.float64],
    resolutions_ns: Sequence[float],
) -> tuple[Point, ...]:
    predicted = part.design @ np.median(by_execution, axis=1)
    residuals = overheads_ns - part.design @ by_execution
    return tuple(
        Point(
            case=row.case,
            size=row.size,
            units=units,
            overhead_ns=median_interval(overheads_ns[i]),
            predicted_ns=float(predicted[i]),
            residual_ns=median_interval(residuals[i]),
            resolution_ns=resolutions_ns[i],
        )
        for i, (row, units) in enumerate(part.rows)
    )


def _misfit(off: Sequence[Point]) -> str:
    """What the line misses most, in words."""
    worst = max(off, key=lambda point: point.relative)
    measured, predicted = nanoseconds(worst.overhead_ns.estimate), nanoseconds(worst.predicted_ns)
    where = Row(worst.case, worst.size)
    return f"{where} takes {measured} where a line says {predicted}"


def _words(found: dict[str, Interval], farthest: Point, unit: str, cycle_ns: float) -> str:
    """The line in one phrase; a price that is not told apart from none is given as its limit. A slope is
    as fine as the farthest point's time."""
    text = overhead(found["fixed"], cycle_ns)
    if "result" in found:
        text += f", {overhead(found['result'], cycle_ns)} for a result"
    finest_ns = farthest.resolution_ns / farthest.units
    return f"{text}, {overhead(found['slope'], finest_ns)} per {unit}"


def cost_model(analysis: Analysis, mechanism: str) -> list[Line]:
    """The mechanism's three lines in the order of PARTS."""
    floor = control_of(analysis).known_floor
    return [_line(analysis, mechanism, part, floor) for part in PARTS]


def cost_models(analysis: Analysis) -> list[Line]:
    """The lines of every mechanism that calls C, in the header's order."""
    calling = [m for m, info in analysis.infos.items() if info.tier != "host" and m != BASELINE]
    return [line for mechanism in calling for line in cost_model(analysis, mechanism)]


def as_dicts(lines: Sequence[Line]) -> list[dict[str, Any]]:
    """The lines as JSON knows them."""
    return [asdict(line) for line in lines]
