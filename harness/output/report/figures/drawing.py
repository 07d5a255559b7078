"""What all pictures share: matplotlib without pyplot, its settings, and shapes that stay small as SVG.

pyplot would take a third of the page's build time to import, and keeps figures alive nobody asks for.
"""

import io
from collections.abc import Sequence
from typing import Any

from matplotlib.figure import Figure
from matplotlib.patches import PathPatch
from matplotlib.path import Path

from harness.core.format import escaped
from harness.output.report.figures.svg import PAPER, SERIES

# The longest of the mechanisms' ids has 18 characters; 40 leave half of a picture to its lines.
_LONGEST_NAME = 40
# The estimate's shape says the tier, so that colour is never the only sign.
TIER_MARKS = {"default": "o", "tuned": "D", "unsafe": "s", "host": "v"}
# How an estimate is marked, and how one of several speeds: a ring, which the executions show through.
FILLED: Any = {"color": SERIES, "markersize": 6.5, "markeredgecolor": PAPER, "markeredgewidth": 1}
HOLLOW: Any = {"color": "none", "markersize": 8, "markeredgecolor": SERIES, "markeredgewidth": 1.5}
SETTINGS: Any = {
    "svg.fonttype": "none",  # text as text: selectable, searchable, in the page's own font
    "svg.hashsalt": "crosscall",  # the same run gives the same bytes
    "text.parse_math": False,  # a $ in a name is a $
    "path.simplify": False,
    "font.size": 11,
    "axes.unicode_minus": False,
}


def to_svg(figure: Figure) -> str:
    text = io.StringIO()
    figure.savefig(text, format="svg", metadata={"Date": None, "Creator": None})
    return text.getvalue()


def name_in(text: str) -> str:
    """A name from a run file as a picture has room for it, and as XML can hold it."""
    shown = escaped(text)
    return f"{shown[:_LONGEST_NAME]}…" if len(shown) > _LONGEST_NAME else shown


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


def time_tick(ns: float) -> str:
    """A round time on an axis."""
    if ns == 0:
        return "0"
    for unit, size in (("s", 1e9), ("ms", 1e6), ("µs", 1e3)):
        if ns >= size:
            return f"{ns / size:g} {unit}"
    return f"{ns:g} ns"
