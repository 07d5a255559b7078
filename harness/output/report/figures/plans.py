"""The figures that a run can have: time over arguments and size, break-even, batching, threads.

Each function turns the run's rows into the points, models and words of one figure.
"""

from collections.abc import Sequence
from typing import NamedTuple

from harness.analysis.cost_model import PriceLine
from harness.analysis.ranking import speeds_ns
from harness.analysis.results import Key, ResultRow
from harness.analysis.threads import speed_up_of
from harness.output.report.figures.costs import PART, Model, Rows, models_of, points_by_size, points_of
from harness.output.report.figures.curves import Panel, Point, curves_of
from harness.runfile.records import MechanismInfo
from harness.suite.reference import BASELINE, HEADLINE

_MODEL = (
    "Points are measured. Where the cost model fits, the curve is C's own time plus the model; "
    "otherwise it joins the points."
)


class Words(NamedTuple):
    """What a figure of the cost model says."""

    title: str
    x_label: str
    reading: str


_COSTS = {
    "arguments": Words(
        "Calls over arguments",
        "integer arguments of 64 bits",
        "A curve rises where each argument is boxed, checked or copied; the first step is the result.",
    ),
    "strings": Words(
        "Strings over size",
        "bytes",
        "Where a curve keeps its distance from C's, no byte is converted.",
    ),
    "arrays": Words(
        "Arrays over size",
        "elements",
        "Where a curve keeps its distance from C's, the array is passed on as it is; else it is copied.",
    ),
}


def _timed(points: Sequence[tuple[float, ResultRow]], each: bool = False) -> list[Point]:
    """Points of time per call, or of time per unit if `each`. What a clock could not see is left out:
    these axes are logarithmic."""
    return [_time_point(x, row, x if each else 1.0) for x, row in points if row.ns.low > 0]


def _time_point(x: float, row: ResultRow, by: float) -> Point:
    if row.regimes:
        return Point(x, None, row, tuple(ns / by for ns in speeds_ns(row)))
    return Point(x, row.ns.map(lambda ns: ns / by), row)


def over_units(
    rows: Rows, infos: Sequence[MechanismInfo], lines: Sequence[PriceLine], name: str, words: Words
) -> Panel:
    """Time per call over arguments, bytes or elements, with the cost model's curve; two points alone
    are no curve."""
    part = PART[name]
    own = {info.id: points_of(rows, info.id, part) for info in infos}
    points = {mechanism: _timed(found) for mechanism, found in own.items() if len(found) > 2}
    return Panel(
        name=name,
        title=words.title,
        x_label=words.x_label,
        y_label="time per call",
        reading=f"{_MODEL} {words.reading}",
        curves=curves_of(points, infos, models_of(rows, lines, part)),
        x_log=name != "arguments",
    )


def _share(overhead_ns: float) -> Model:
    """The percentage of a call that is crossing, over the time its body takes."""
    return lambda body_ns: max(0.0, 100 * overhead_ns / (overhead_ns + body_ns))


def _crossing_share(size: int, row: ResultRow, rows: Rows) -> Point | None:
    """Which percentage of this call is crossing, over what the same work takes in C, where that is one
    time."""
    base = rows.get(Key(BASELINE, "work", size))
    if base is None or base.regimes or base.ns.estimate <= 0:
        return None
    if row.overhead_ns is None or row.ns.estimate <= 0:
        return None
    if row.regimes:
        return Point(base.ns.estimate, None, row)
    total = row.ns.estimate
    share = row.overhead_ns.map(lambda ns: min(max(100 * ns / total, 0.0), 100.0))
    return Point(base.ns.estimate, share, row)


def break_even(rows: Rows, infos: Sequence[MechanismInfo]) -> Panel:
    """Which share of a call is crossing, over what the C function itself takes."""
    points, models = {}, {}
    for info in infos:
        measured = points_by_size(rows, info.id, "work")
        own = [point for size, row in measured if (point := _crossing_share(int(size), row, rows))]
        points[info.id] = own
        if own and own[0].y and own[0].row.overhead_ns:
            models[info.id] = _share(own[0].row.overhead_ns.estimate)
    reading = (
        "Once the C function runs this long, crossing is under 10 % of the total (filled dot) and under 1 % "
        "(pale dot). The dots are read from the measured sweep of the work; without a pale dot, crossing is "
        "above 1 % at its end."
    )
    return Panel(
        "work",
        "When crossing stops mattering",
        "time the C function itself takes",
        "share of the call that is crossing (%)",
        reading,
        curves_of(points, infos, models),
        y_log=False,
        threshold=10.0,
    )


def batching(rows: Rows, infos: Sequence[MechanismInfo]) -> Panel:
    """Time per addition, one by one and many to a call."""
    points = {}
    for info in infos:
        alone = rows.get(Key(info.id, HEADLINE, 1))
        batches = points_by_size(rows, info.id, "add_batch")
        points[info.id] = _timed([(1.0, alone), *batches] if alone else batches, each=True)
    reading = (
        "The same additions, one per call and many per call. Where the curves meet, the mechanism no "
        "longer matters. Every mechanism can batch."
    )
    curves = curves_of(points, infos)
    return Panel("add_batch", "Batching", "additions per call", "time per addition", reading, curves)


def _speed_up_point(one: ResultRow, many: ResultRow, threads: float) -> Point | None:
    up = speed_up_of(one, many, threads)
    restless = bool(one.regimes or many.regimes)
    return Point(threads, up, many) if up or restless else None


def threading(rows: Rows, infos: Sequence[MechanismInfo]) -> Panel:
    """How many times as much work several host threads get done."""
    points = {}
    for info in infos:
        own = points_by_size(rows, info.id, "parallel_work")
        one = own[0][1] if own and own[0][0] == 1 else None
        points[info.id] = [p for n, row in own if one and (p := _speed_up_point(one, row, n))]
    reading = (
        "On the dashed line, two threads do twice the work of one. A flat curve means that the language lets "
        "one thread into C at a time, or that the machine has no more processors."
    )
    return Panel(
        "parallel_work",
        "Threads",
        "host threads",
        "speed-up over one thread",
        reading,
        curves_of(points, infos, most=True),
        x_log=False,
        y_log=False,
        ideal=lambda threads: threads,
    )


def plans(rows: Rows, infos: Sequence[MechanismInfo], lines: Sequence[PriceLine]) -> list[Panel]:
    """The figures that this run has points for. lines: the cost models of its mechanisms."""
    found = [over_units(rows, infos, lines, name, words) for name, words in _COSTS.items()]
    found += [break_even(rows, infos), batching(rows, infos), threading(rows, infos)]
    return [plan for plan in found if plan.curves]
