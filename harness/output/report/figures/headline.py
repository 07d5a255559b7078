"""The headline picture: time per call of one case by mechanism, with all that is known of it.

One row per mechanism, the axis on top, drawn for README: the page draws its own by script.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import matplotlib
from matplotlib.axes import Axes
from matplotlib.ticker import FixedLocator, FuncFormatter, NullLocator

from harness.analysis.ranking import speeds_ns
from harness.analysis.results import ResultRow
from harness.analysis.wording import interval_text, time_text
from harness.output.report.figures.drawing import (
    FILLED,
    HOLLOW,
    SETTINGS,
    TIER_MARKS,
    decades,
    dots,
    name_in,
    new_figure,
    time_tick,
    to_svg,
)
from harness.output.report.figures.svg import GRID, INK, MUTED, SERIES, Mark

# The picture in CSS pixels: the names stand left of the plot, the numbers right of it, the axis above.
_WIDTH_PX, _LABELS_PX, _HEAD_PX, _PITCH_PX = 940, 190, 46, 18
_CHARACTER_PX, _VALUE_GAP_PX, _LEAST_VALUES_PX = 6.0, 10, 72


def values_px(texts: Sequence[str]) -> int:
    """Room for the longest number."""
    needed = _VALUE_GAP_PX + _CHARACTER_PX * max(map(len, texts), default=0)
    return max(_LEAST_VALUES_PX, math.ceil(needed))


@dataclass(frozen=True)
class Series:
    """A mechanism in a picture: its number in the page's data and the class of its language's colour."""

    number: int
    language_class: str
    row: ResultRow

    @property
    def gid(self) -> str:
        return f"m{self.number}"


def _times_axis(axes: Axes, low: float, high: float) -> None:
    axes.set_xscale("log")
    axes.xaxis.set_major_locator(FixedLocator(decades(low, high)))
    axes.xaxis.set_minor_locator(NullLocator())
    axes.set_xlim(low, high)
    axes.xaxis.set_major_formatter(FuncFormatter(lambda ns, _: time_tick(ns)))
    axes.xaxis.tick_top()
    axes.tick_params(axis="x", length=0, labelcolor=MUTED, pad=2)
    axes.grid(axis="x", color=GRID, linewidth=1)
    axes.set_axisbelow(True)
    axes.yaxis.set_major_locator(NullLocator())
    for spine in axes.spines.values():
        spine.set_visible(False)


def _limits(series: Sequence[Series]) -> tuple[float, float]:
    times = [t for s in series for t in (*s.row.values.time_ns.values(), *speeds_ns(s.row)) if t > 0]
    empties = [e for s in series if (e := s.row.empty_ns) and e > 0]
    low, high = min([*times, *empties], default=1.0), max(times, default=10.0)
    return max(low / 1.5, high / 1e7, 0.01), high * 1.35


def _draw_row(axes: Axes, at: float, one: Series, low: float) -> None:
    """A band for the interval and a mark for the estimate; for a row of several speeds a mark for each and
    no band, which would run through times that nothing took."""
    row, gid = one.row, one.gid
    first = row.regimes[0].ns if row.regimes else row.ns.low
    axes.plot([low, max(first, low)], [at, at], color=GRID, linewidth=1, gid=gid)
    if not row.regimes:
        ends = [max(row.ns.low, low), max(row.ns.high, low)]
        axes.plot(ends, [at, at], color=SERIES, linewidth=8, alpha=0.3, solid_capstyle="butt", gid=gid)
    if shown := [(t, at) for t in row.values.time_ns.values() if t > low]:
        cloud = dots(shown, gid)
        cloud.set_alpha(0.6)
        axes.add_patch(cloud)
    if row.empty_ns and row.empty_ns > low:
        axes.plot(
            [row.empty_ns] * 2, [at - 5 / _PITCH_PX, at + 5 / _PITCH_PX], color=MUTED, linewidth=1.5, gid=gid
        )
    if marked := [ns for ns in speeds_ns(row) if ns > low]:
        style = HOLLOW if row.regimes else FILLED
        mark: Any = {"marker": TIER_MARKS[row.info.tier], "linestyle": "none", **style}
        axes.plot(marked, [at] * len(marked), gid=gid, **mark)


def _write_row(axes: Axes, at: float, one: Series, right_px: int) -> None:
    """Name, a dab of the language's colour, and the number at the right end."""
    place = axes.get_yaxis_transform()
    text: Any = {"fontsize": 11, "color": INK, "va": "center", "gid": one.gid, "transform": place}
    dab: Any = {"color": SERIES, "linewidth": 8, "transform": place, "clip_on": False, "gid": one.gid}
    pixel = 1 / (_WIDTH_PX - _LABELS_PX - right_px)
    axes.plot([-16 * pixel, -8 * pixel], [at, at], solid_capstyle="butt", **dab)
    axes.text(-22 * pixel, at, name_in(one.row.mechanism), ha="right", **text)
    axes.text(1 + (right_px - 2) * pixel, at, time_text(one.row), ha="right", **text)


def headline(series: Sequence[Series], baseline: ResultRow | None) -> str:
    """The picture as matplotlib wrote it. series: from fast to slow, at least one."""
    with matplotlib.rc_context(SETTINGS):
        right_px = values_px([time_text(one.row) for one in series])
        height = _HEAD_PX + _PITCH_PX * len(series) + 6
        figure = new_figure(_WIDTH_PX, height)
        axes = figure.add_axes(
            (
                _LABELS_PX / _WIDTH_PX,
                6 / height,
                (_WIDTH_PX - _LABELS_PX - right_px) / _WIDTH_PX,
                _PITCH_PX * len(series) / height,
            )
        )
        axes.patch.set_visible(False)
        figure.patch.set_visible(False)
        low, high = _limits(series)
        _times_axis(axes, low, high)
        axes.set_ylim(len(series) - 0.5, -0.5)
        for i, one in enumerate(series):
            _draw_row(axes, i, one, low)
            _write_row(axes, i, one, right_px)
        if baseline:
            _mark_baseline(axes, baseline)
        return to_svg(figure)


def _mark_baseline(axes: Axes, baseline: ResultRow) -> None:
    speeds = speeds_ns(baseline)
    for at in speeds:
        axes.axvline(at, color=INK, linewidth=1, linestyle=(0, (4, 3)), gid="xc-baseline", zorder=0.5)
    axes.annotate(
        f"C baseline {time_text(baseline)}",
        (speeds[0], 1),
        xycoords=axes.get_xaxis_transform(),
        xytext=(0, 22),
        textcoords="offset points",
        color=INK,
        fontsize=11,
        ha="left",
        annotation_clip=False,
    )


def groups(series: Sequence[Series]) -> dict[str, Mark]:
    """What hovering over a row says, and its language's colour."""
    return {
        s.gid: Mark(
            f"{s.row.info.title} ({s.row.mechanism}, {s.row.info.tier}): "
            f"{time_text(s.row)}, {'' if s.row.regimes else '95 % interval '}{interval_text(s.row)}",
            s.language_class,
        )
        for s in series
    }
