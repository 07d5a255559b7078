"""The curves as pictures: small, log where times are, with the names at the ends of the lines."""

import math
from collections.abc import Mapping, Sequence
from typing import Any

import matplotlib
import numpy as np
from matplotlib.axes import Axes
from matplotlib.patches import PathPatch
from matplotlib.path import Path
from matplotlib.ticker import FixedLocator, FuncFormatter, NullLocator
from matplotlib.transforms import IdentityTransform

from harness.output.report.figures.curves import Curve, Panel
from harness.output.report.figures.drawing import (
    FILLED,
    HOLLOW,
    SETTINGS,
    TIER_MARKS,
    decades,
    name_in,
    new_figure,
    time_tick,
    to_svg,
)
from harness.output.report.figures.svg import GRID, INK, MUTED, SERIES, Mark

_WIDTH_PX, _HEIGHT_PX = 520, 380
_LEFT_PX, _TOP_PX, _BOTTOM_PX = 64, 12, 46
# To the right: the leading lines, and the names at 11 px.
_LEAD_PX, _CHARACTER_PX = 16, 6.2
_LABEL_PX = 13.5
_FONT_PX = 12
_MODEL_STEPS = 24


def _limits(values: Sequence[float], log: bool) -> tuple[float, float]:
    positive = [v for v in values if v > 0] or [1.0]
    if log:
        return 0.0 if 0 in values else min(positive) / 1.4, max(positive) * 1.4
    return 0.0, max(positive) * 1.05


def _format(label: str) -> FuncFormatter:
    """Ticks of times carry units, others are bare numbers."""
    if label.startswith("time"):
        return FuncFormatter(lambda ns, _: time_tick(ns))
    return FuncFormatter(lambda value, _: f"{value:,g}")


def _dress(axes: Axes, plan: Panel) -> None:
    xs = [point.x for curve in plan.curves for point in curve.points]
    ys = [y.estimate for curve in plan.curves for _, y in curve.at_rest]
    ys += [ns for curve in plan.curves for _, ns in curve.speeds]
    # Nothing handed over, 0, has a place too: up to the smallest size the axis is linear.
    least = min((x for x in xs if x > 0), default=1.0)
    if plan.x_log:
        axes.set_xscale("symlog", linthresh=least) if 0 in xs else axes.set_xscale("log")
    if plan.y_log:
        axes.set_yscale("log")
    axes.set_xlim(*_limits(xs, plan.x_log))
    axes.set_ylim(*_limits([*ys, *(map(plan.ideal, xs) if plan.ideal else ())], plan.y_log))
    for axis, log, limits in (
        (axes.xaxis, plan.x_log, axes.get_xlim()),
        (axes.yaxis, plan.y_log, axes.get_ylim()),
    ):
        if log:
            ticks = decades(*limits) if limits[0] > 0 else [0, *decades(least, limits[1])]
            axis.set_major_locator(FixedLocator(ticks))
        axis.set_minor_locator(NullLocator())
    if not plan.x_log:
        axes.xaxis.set_major_locator(FixedLocator(sorted(set(xs))))
    axes.xaxis.set_major_formatter(_format(plan.x_label))
    axes.yaxis.set_major_formatter(_format(plan.y_label))
    axes.tick_params(length=0, labelcolor=MUTED, labelsize=_FONT_PX)
    axes.grid(color=GRID, linewidth=1)
    axes.set_axisbelow(True)
    axes.set_xlabel(plan.x_label, color=INK, fontsize=_FONT_PX)
    axes.set_ylabel(plan.y_label, color=INK, fontsize=_FONT_PX)
    for spine in axes.spines.values():
        spine.set_visible(False)


def _reference_lines(axes: Axes, plan: Panel) -> None:
    if plan.threshold is not None:
        axes.axhline(plan.threshold, color=INK, linewidth=1, linestyle=(0, (4, 3)), zorder=1.5)
    if plan.ideal:
        low, high = axes.get_xlim()
        ends = [low, high]
        axes.plot(ends, [plan.ideal(x) for x in ends], color=INK, linewidth=1, linestyle=(0, (4, 3)))
        middle = (low + high) / 2
        place: Any = {"xytext": (-5, 5), "textcoords": "offset points", "ha": "right"}
        axes.annotate("ideal", (middle, plan.ideal(middle)), color=INK, fontsize=_FONT_PX, **place)


def _intervals(curve: Curve, gid: str) -> PathPatch:
    vertices = [end for x, y in curve.at_rest for end in ((x, y.low), (x, y.high))]
    path = Path(vertices, [Path.MOVETO, Path.LINETO] * len(curve.at_rest))
    return PathPatch(path, fill=False, edgecolor=SERIES, linewidth=4, alpha=0.35, gid=gid, clip_on=False)


def _model_path(axes: Axes, curve: Curve) -> tuple[list[float], list[float]]:
    """The model's line; straight in numbers, so bent on logarithmic axes. Its steps are even on the axis."""
    assert curve.model
    on_axis = axes.xaxis.get_transform()
    first, last = on_axis.transform([curve.points[0].x, curve.points[-1].x])
    xs = [float(x) for x in on_axis.inverted().transform(np.linspace(first, last, _MODEL_STEPS + 1))]
    low, high = axes.get_ylim()
    kept = [(x, y) for x in xs if low <= (y := curve.model(x)) <= high]
    return [x for x, _ in kept], [y for _, y in kept]


def _line_of(axes: Axes, curve: Curve) -> tuple[list[float], list[float]]:
    """The model's line, or what joins the points; it breaks off at those that have no one y."""
    if curve.model:
        return _model_path(axes, curve)
    return [p.x for p in curve.points], [p.y.estimate if p.y else math.nan for p in curve.points]


def _draw(axes: Axes, curve: Curve, gid: str) -> None:
    mark: Any = {"linestyle": "none", "marker": TIER_MARKS[curve.info.tier], "gid": gid, "clip_on": False}
    style = "-" if curve.model or curve.info.tier != "host" else ":"
    axes.plot(*_line_of(axes, curve), color=SERIES, linewidth=1.6, linestyle=style, gid=gid)
    if curve.at_rest:
        axes.add_patch(_intervals(curve, gid))
        axes.plot(*zip(*((x, y.estimate) for x, y in curve.at_rest), strict=True), **FILLED, **mark)
    if curve.speeds:
        axes.plot(*zip(*curve.speeds, strict=True), **HOLLOW, **mark)


def spread(wanted: Sequence[float], gap: float, low: float, high: float) -> list[float]:
    """Places as near to the wanted ones as can be, in the same order, at least a gap apart."""
    order = sorted(range(len(wanted)), key=lambda i: wanted[i])
    places = [0.0] * len(wanted)
    at = low - gap
    for i in order:
        at = places[i] = max(wanted[i], at + gap)
    limit = high + gap
    for i in reversed(order):
        limit = places[i] = min(places[i], limit - gap)
    return places


def _right_px(plan: Panel) -> float:
    """Room for the longest name."""
    longest = max((len(name_in(curve.info.id)) for curve in plan.curves if curve.lead), default=0)
    return _LEAD_PX + _CHARACTER_PX * longest


def _name_ends(axes: Axes, plan: Panel, gids: Mapping[str, str]) -> None:
    leads = [curve for curve in plan.curves if curve.lead]
    ends = [axes.transData.transform(curve.end) for curve in leads]
    places = spread([float(y) for _, y in ends], _LABEL_PX, _BOTTOM_PX, _HEIGHT_PX - _TOP_PX)
    x = _WIDTH_PX - _right_px(plan) + 12
    for curve, (end_x, end_y), y in zip(leads, ends, places, strict=True):
        gid = gids[curve.info.id]
        to_pixels: Any = {"transform": IdentityTransform(), "clip_on": False, "gid": gid}
        axes.plot([end_x + 4, x - 3], [end_y, y], color=SERIES, linewidth=0.7, alpha=0.6, **to_pixels)
        axes.text(x, y, name_in(curve.info.id), color=INK, fontsize=11, va="center", **to_pixels)


def curve_svg(plan: Panel, gids: Mapping[str, str]) -> str:
    """The figure as matplotlib wrote it. gids: mechanism → m<number>."""
    with matplotlib.rc_context(SETTINGS):
        figure = new_figure(_WIDTH_PX, _HEIGHT_PX)
        axes = figure.add_axes(
            (
                _LEFT_PX / _WIDTH_PX,
                _BOTTOM_PX / _HEIGHT_PX,
                (_WIDTH_PX - _LEFT_PX - _right_px(plan)) / _WIDTH_PX,
                (_HEIGHT_PX - _TOP_PX - _BOTTOM_PX) / _HEIGHT_PX,
            )
        )
        axes.patch.set_visible(False)
        figure.patch.set_visible(False)
        _dress(axes, plan)
        _reference_lines(axes, plan)
        for curve in plan.curves:
            _draw(axes, curve, gids[curve.info.id])
        _name_ends(axes, plan, gids)
        return to_svg(figure)


def curve_groups(
    plan: Panel, gids: Mapping[str, str], language_classes: Mapping[str, str]
) -> dict[str, Mark]:
    """What hovering over a curve says; those that are not the fastest of their language can be hidden."""
    return {
        gids[c.info.id]: Mark(
            f"{c.info.title} ({c.info.id}, {c.info.tier})",
            f"{language_classes[c.info.language]} {'lead' if c.lead else 'more'}",
        )
        for c in plan.curves
    }
