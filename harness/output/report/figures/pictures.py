"""Which pictures the page has: each drawn, slimmed and labelled."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from harness.analysis.results import ResultRow
from harness.analysis.wording import time_text
from harness.output.report.figures.svg import Classes, slim
from harness.output.report.sections.headline import NARROW, WIDE, Frame, Series, groups, headline
from harness.suite.reference import BASELINE


@dataclass(frozen=True)
class Picture:
    """One variant of the headline: frame by width of the screen, scale by the reader's choice."""

    frame: Frame
    scale: str
    svg: Markup


def headline_pictures(
    rows: Sequence[ResultRow],
    numbers: Mapping[str, int],
    language_classes: Mapping[str, str],
    classes: Classes,
) -> list[Picture]:
    """The headline in two widths and two scales; none for no rows. rows: from fast to slow."""
    if not rows:
        return []
    series = [Series(numbers[r.mechanism], language_classes[r.info.language], r) for r in rows]
    baseline = next((row for row in rows if row.mechanism == BASELINE), None)
    titles = groups(series)
    found = []
    texts = [time_text(row) for row in rows]
    for frame in (WIDE.for_values(texts), NARROW):
        for scale in ("log", "linear"):
            label = f"Time per call of {rows[0].key.row} by mechanism, {scale} scale, fastest first"
            raw = headline(series, baseline, frame, scale == "log")
            svg = slim(raw, f"{frame.name[0]}{scale[1]}", label, classes, titles)
            found.append(Picture(frame, scale, svg))
    return found
