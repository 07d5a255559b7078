"""The curves of the page: each figure's points as the script draws them, with the table of its numbers."""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from harness.analysis.cost_model import PriceLine
from harness.analysis.overhead_share import TOLERABLE_SHARE, enough_work
from harness.analysis.results import Analysis
from harness.output.report.figures.curves import Curve, Panel
from harness.output.report.figures.plans import plans
from harness.output.report.payload import rounded
from harness.output.report.sections.numbertables import NumberTable, point_table
from harness.suite.row import Row

_MODEL_STEPS = 24


@dataclass(frozen=True)
class Figure:
    """What a picture is drawn from, and the table of its points."""

    plan: Panel
    data: dict[str, Any]
    table: NumberTable


def _model_points(curve: Curve, log: bool) -> list[list[float]] | None:
    """The model's line, straight in numbers and so bent on a logarithmic axis: in steps that are even there,
    which is linear up to the least size where nothing, 0, has a place too."""
    if curve.model is None:
        return None
    first, last = curve.points[0].x, curve.points[-1].x
    least = min((point.x for point in curve.points if point.x > 0), default=1.0)

    def on(x: float) -> float:
        return x if not log else x / least if x <= least else 1 + math.log10(x / least)

    def back(at: float) -> float:
        return at if not log else at * least if at <= 1 else least * 10 ** (at - 1)

    steps = [on(first) + (on(last) - on(first)) * i / _MODEL_STEPS for i in range(_MODEL_STEPS + 1)]
    return [[rounded(x), rounded(curve.model(x))] for x in map(back, steps)]


def _line(curve: Curve, number: int, log: bool) -> dict[str, Any]:
    """points as [x, low, y, high], speeds as [x, y]; model as [x, y], None where there is none."""
    return {
        "mechanism": number,
        "lead": curve.lead,
        "points": [
            [rounded(v) for v in (x, y.low, y.estimate, y.high)]
            for x, y in curve.at_rest
            if all(map(math.isfinite, (y.low, y.high)))
        ],
        "speeds": [[rounded(x), rounded(ns)] for x, ns in curve.speeds],
        "model": _model_points(curve, log),
    }


def _work_ns(analysis: Analysis, mechanism: str, share: float) -> float:
    """How long C must work for the crossing to be so small a share; 0 where there is no such time."""
    needed = enough_work(analysis, mechanism, share).work_ns
    return rounded(needed.estimate) if needed and math.isfinite(needed.estimate) else 0.0


def _dots(plan: Panel, analysis: Analysis, numbers: Mapping[str, int]) -> list[list[float]]:
    """[mechanism, ns for 10 %, ns for 1 %] for the figure of shares."""
    if plan.threshold is None:
        return []
    found = [
        [numbers[c.info.id], *(_work_ns(analysis, c.info.id, share) for share in (TOLERABLE_SHARE, 0.01))]
        for c in plan.curves
    ]
    return [dot for dot in found if dot[1] > 0]


def curve_data(plan: Panel, analysis: Analysis, numbers: Mapping[str, int]) -> dict[str, Any]:
    """A figure as static/curves.js draws it."""
    return {
        "title": plan.title,
        "x_label": plan.x_label,
        "y_label": plan.y_label,
        "x_log": plan.x_log,
        "y_log": plan.y_log,
        "threshold": plan.threshold,
        "ideal": plan.ideal is not None,
        "lines": [_line(curve, numbers[curve.info.id], plan.x_log) for curve in plan.curves],
        "dots": _dots(plan, analysis, numbers),
    }


def figures(analysis: Analysis, lines: Sequence[PriceLine], columns: Mapping[Row, int]) -> list[Figure]:
    """Every curve that this run has the sizes for. lines: its cost models; columns: what the page's data
    calls its rows by."""
    infos = analysis.run.header.mechanisms
    numbers = {info.id: number for number, info in enumerate(infos)}
    return [
        Figure(plan, curve_data(plan, analysis, numbers), point_table(plan, analysis, numbers, columns))
        for plan in plans(analysis.by_key, infos, lines)
    ]
