"""The headline picture: time per call of one case by mechanism, with all that is known of it.

Drawn with matplotlib's own Figure, without pyplot, which would take a third of the page's build time
to import. One row per mechanism, the axis on top, so that a script can close up the rows that a filter
hides and cut the picture off below.
"""

import io
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any
from urllib.parse import quote

import matplotlib
from matplotlib.axes import Axes
from matplotlib.backends.backend_svg import FigureCanvasSVG
from matplotlib.figure import Figure
from matplotlib.patches import PathPatch
from matplotlib.path import Path
from matplotlib.ticker import FixedLocator, FuncFormatter, NullLocator

from harness.numbers import interval, nanoseconds
from harness.report.svg import GRID, INK, MUTED, PAPER, SERIES, Group
from harness.rows import Key, ResultRow

# The estimate's shape says the tier, so that colour is never the only sign.
TIER_MARKS = {"default": "o", "tuned": "D", "unsafe": "s", "host": "v"}
SETTINGS: Any = {
    "svg.fonttype": "none",  # text as text: selectable, searchable, in the page's own font
    "svg.hashsalt": "crosscall",  # the same run gives the same bytes
    "text.parse_math": False,  # a $ in a name is a $
    "path.simplify": False,
    "font.size": 11,
    "axes.unicode_minus": False,
}


@dataclass(frozen=True)
class Frame:
    """The measures of a headline picture in CSS pixels: labels_px is what stands left of the plot,
    values_px right of it; head_px holds the axis. In a narrow one the label stands over its row."""

    name: str
    width_px: int
    labels_px: int
    values_px: int
    pitch_px: int
    head_px: int = 46

    @property
    def narrow(self) -> bool:
        return self.labels_px < 50


WIDE = Frame("wide", width_px=940, labels_px=190, values_px=72, pitch_px=18)
NARROW = Frame("narrow", width_px=340, labels_px=8, values_px=10, pitch_px=34)


@dataclass(frozen=True)
class Series:
    """A mechanism in a picture: its number in the page's data and the class of its language's colour."""

    number: int
    language_class: str
    row: ResultRow

    @property
    def gid(self) -> str:
        return f"m{self.number}"


def row_link(key: Key) -> str:
    """Where the page shows a row with its raw executions; the script reads the same words."""
    return f"#case={quote(key.case)}:{key.size}&row={quote(key.mechanism)}"


def to_svg(figure: Figure) -> str:
    text = io.StringIO()
    FigureCanvasSVG(figure).print_svg(text, metadata={"Date": None, "Creator": None})
    return text.getvalue()


def new_figure(width_px: float, height_px: float) -> Figure:
    """matplotlib's SVG counts points; here a point is a CSS pixel."""
    return Figure(figsize=(width_px / 72, height_px / 72), dpi=72)


def dots(points: Sequence[tuple[float, float]], gid: str, size_px: float = 4.2) -> PathPatch:
    """Many points as one path of lines without length and with round ends: a tenth of the bytes."""
    vertices = [point for point in points for _ in range(2)]
    path = Path(vertices, [Path.MOVETO, Path.LINETO] * len(points))
    return PathPatch(path, fill=False, edgecolor=SERIES, linewidth=size_px, capstyle="round", gid=gid)


def decades(low: float, high: float) -> list[float]:
    """The powers of ten from low to high."""
    return [10.0**e for e in range(-3, 13) if low <= 10.0**e <= high]


def _times_axis(axes: Axes, low: float, high: float, log: bool) -> None:
    if log:
        axes.set_xscale("log")
        axes.xaxis.set_major_locator(FixedLocator(decades(low, high)))
        axes.xaxis.set_minor_locator(NullLocator())
    axes.set_xlim(low, high)
    axes.xaxis.set_major_formatter(FuncFormatter(lambda v, _: "0" if v == 0 else _tick(v)))
    axes.xaxis.tick_top()
    axes.tick_params(axis="x", length=0, labelcolor=MUTED, pad=2)
    axes.grid(axis="x", color=GRID, linewidth=1)
    axes.set_axisbelow(True)
    axes.yaxis.set_major_locator(NullLocator())
    for spine in axes.spines.values():
        spine.set_visible(False)


def _tick(ns: float) -> str:
    for unit, size in (("s", 1e9), ("ms", 1e6), ("µs", 1e3)):
        if ns >= size:
            return f"{ns / size:g} {unit}"
    return f"{ns:g} ns"


def _limits(series: Sequence[Series], log: bool) -> tuple[float, float]:
    times = [t for s in series for t in s.row.values.time_ns.values() if t > 0]
    empties = [e for s in series if (e := s.row.empty_ns) and e > 0]
    low, high = min([*times, *empties], default=1.0), max(times, default=10.0)
    return (max(low / 1.5, high / 1e7, 0.01), high * 1.35) if log else (0.0, high * 1.05)


def _draw_row(axes: Axes, at: float, one: Series, low: float) -> None:
    row, gid = one.row, one.gid
    ends = [max(row.ns.low, low), max(row.ns.high, low)]
    axes.plot([low, ends[0]], [at, at], color=GRID, linewidth=1, gid=gid)
    axes.plot(ends, [at, at], color=SERIES, linewidth=8, alpha=0.3, solid_capstyle="butt", gid=gid)
    if shown := [(t, at) for t in row.values.time_ns.values() if t > low]:
        cloud = dots(shown, gid)
        cloud.set_alpha(0.6)
        axes.add_patch(cloud)
    if row.empty_ns and row.empty_ns > low:
        axes.plot([row.empty_ns] * 2, [at - 0.28, at + 0.28], color=MUTED, linewidth=1.5, gid=gid)
    if row.ns.estimate > low:
        style = {"color": SERIES, "markersize": 6.5, "markeredgecolor": PAPER, "markeredgewidth": 1}
        mark: Any = {"marker": TIER_MARKS[row.info.tier], "linestyle": "none", **style}
        axes.plot(row.ns.estimate, at, gid=gid, **mark)


def _write_row(axes: Axes, at: float, one: Series, frame: Frame) -> None:
    """Name, a dab of the language's colour, and the number at the right end."""
    place = axes.get_yaxis_transform()
    text: Any = {"fontsize": 11, "color": INK, "va": "center", "gid": one.gid, "transform": place}
    name: Any = {**text, "url": row_link(one.row.key)}
    dab: Any = {"color": SERIES, "linewidth": 8, "transform": place, "clip_on": False, "gid": one.gid}
    pixel = 1 / (frame.width_px - frame.labels_px - frame.values_px)
    value = nanoseconds(one.row.ns.estimate)
    if frame.narrow:
        above = at - 0.5
        axes.plot([0, 8 * pixel], [above, above], solid_capstyle="butt", **dab)
        axes.text(13 * pixel, above, one.row.mechanism, **name)
        axes.text(1, above, value, ha="right", **text)
        return
    axes.plot([-16 * pixel, -8 * pixel], [at, at], solid_capstyle="butt", **dab)
    axes.text(-22 * pixel, at, one.row.mechanism, ha="right", **name)
    axes.text(1 + (frame.values_px - 2) * pixel, at, value, ha="right", **text)


def headline(series: Sequence[Series], baseline: ResultRow | None, frame: Frame, log: bool) -> str:
    """The picture as matplotlib wrote it. series: from fast to slow, at least one."""
    with matplotlib.rc_context(SETTINGS):
        height = frame.head_px + frame.pitch_px * len(series) + 6
        figure = new_figure(frame.width_px, height)
        plot_px = frame.width_px - frame.labels_px - frame.values_px
        axes = figure.add_axes(
            (
                frame.labels_px / frame.width_px,
                6 / height,
                plot_px / frame.width_px,
                frame.pitch_px * len(series) / height,
            )
        )
        axes.patch.set_visible(False)
        figure.patch.set_visible(False)
        low, high = _limits(series, log)
        _times_axis(axes, low, high, log)
        axes.set_ylim(len(series) - 0.5, -0.5)
        shift = 0.22 if frame.narrow else 0.0
        for i, one in enumerate(series):
            _draw_row(axes, i + shift, one, low)
            _write_row(axes, i + shift, one, frame)
        if baseline:
            _mark_baseline(axes, baseline)
        return to_svg(figure)


def _mark_baseline(axes: Axes, baseline: ResultRow) -> None:
    at = baseline.ns.estimate
    axes.axvline(at, color=INK, linewidth=1, linestyle=(0, (4, 3)), gid="xc-baseline", zorder=0.5)
    axes.annotate(
        f"C baseline {nanoseconds(at)}",
        (at, 1),
        xycoords=axes.get_xaxis_transform(),
        xytext=(0, 22),
        textcoords="offset points",
        color=INK,
        fontsize=11,
        ha="left",
        annotation_clip=False,
    )


def groups(series: Sequence[Series]) -> dict[str, Group]:
    """What hovering over a row says, and its language's colour."""
    return {
        s.gid: Group(
            f"{s.row.info.title} ({s.row.mechanism}, {s.row.info.tier}): "
            f"{nanoseconds(s.row.ns.estimate)}, 95 % interval {interval(s.row.ns)}",
            s.language_class,
        )
        for s in series
    }
