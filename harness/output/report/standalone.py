"""The headline picture as a file of its own, for README: the same drawing, with its colours inside."""

from harness.analysis.ranking import by_speed
from harness.analysis.results import Analysis
from harness.output.report.figures.pictures import headline_pictures
from harness.output.report.figures.svg import Classes
from harness.output.report.languages import Languages
from harness.output.report.sections.answers import headline_case

_LIGHT = "--paper:#fff;--ink:#1a1f26;--muted:#59626e;--grid:#dfe3e8;"
_DARK = "--paper:#0d1117;--ink:#e7ebf0;--muted:#a3adb9;--grid:#2c343e;"


def headline_image(analysis: Analysis) -> str:
    """An SVG file's text: time per call of add_i32 by mechanism on a logarithmic scale, light and dark
    by the reader's preference. "" for a run without rows."""
    case, size = headline_case(analysis.rows)
    rows = sorted((row for row in analysis.rows if row.key.row == (case, size)), key=by_speed)
    languages = Languages(row.info.language for row in rows)
    numbers = {row.mechanism: number for number, row in enumerate(rows)}
    classes = Classes()
    pictures = headline_pictures(rows, numbers, languages.classes, classes)
    if not pictures:
        return ""
    style = (
        f":root{{{_LIGHT}font-family:system-ui,sans-serif}}"
        f"@media(prefers-color-scheme:dark){{:root{{{_DARK}}}}}{languages.sheet()}{classes.sheet()}"
    )
    svg = str(pictures[0].svg).replace("<svg ", '<svg xmlns="http://www.w3.org/2000/svg" ', 1)
    end_of_tag = svg.index(">") + 1
    return f"{svg[:end_of_tag]}<style>{style}</style>{svg[end_of_tag:]}\n"
