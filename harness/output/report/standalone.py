"""The headline picture as a file of its own, for README: the same drawing, with its colours inside."""

from collections.abc import Sequence

from harness.analysis.results import ResultRow
from harness.output.report.figures.headline import Series, groups, headline
from harness.output.report.figures.svg import Classes, slim
from harness.output.report.languages import Languages
from harness.suite.reference import BASELINE

_LIGHT = "--paper:#fff;--ink:#1a1f26;--muted:#59626e;--grid:#dfe3e8;"
_DARK = "--paper:#0d1117;--ink:#e7ebf0;--muted:#a3adb9;--grid:#2c343e;"


def headline_image(rows: Sequence[ResultRow]) -> str:
    """An SVG file's text: time per call by mechanism on a logarithmic scale, light and dark by the reader's
    preference; "" for no rows. rows: of one case, from fast to slow."""
    if not rows:
        return ""
    languages = Languages(row.info.language for row in rows)
    classes = Classes()
    series = [Series(n, languages.classes[row.info.language], row) for n, row in enumerate(rows)]
    baseline = next((row for row in rows if row.mechanism == BASELINE), None)
    label = f"Time per call of {rows[0].key.row} by mechanism, logarithmic scale, fastest first"
    drawn = str(slim(headline(series, baseline), "wo", label, classes, groups(series)))
    style = (
        f":root{{{_LIGHT}font-family:system-ui,sans-serif}}"
        f"@media(prefers-color-scheme:dark){{:root{{{_DARK}}}}}{languages.sheet()}{classes.sheet()}"
    )
    svg = drawn.replace("<svg ", '<svg xmlns="http://www.w3.org/2000/svg" ', 1)
    end_of_tag = svg.index(">") + 1
    return f"{svg[:end_of_tag]}<style>{style}</style>{svg[end_of_tag:]}\n"
