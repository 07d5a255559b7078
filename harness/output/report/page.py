"""write_report: runs in, one self-contained index.html out."""

import contextlib
import gc
from collections.abc import Iterator, Sequence
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from harness.analysis.ranking import ranking_ns
from harness.analysis.results import Analysis, ResultRow
from harness.analysis.wording import interval_text, time_text
from harness.core.errors import UsageError
from harness.core.files import write_whole
from harness.core.format import bytes_, escaped, nanoseconds
from harness.core.paths import relative
from harness.output.report.payload import rounded
from harness.output.report.policy import content_security_policy
from harness.output.report.speeds import unbroken
from harness.output.report.views import Subject, views
from harness.runfile.crosschecked import Crosscheck
from harness.runfile.records import Run
from harness.suite.snippets import Checkout

_HERE = Path(__file__).parent
_SCRIPTS = (
    *("state.js", "format.js", "tables.js", "rows.js", "chosen.js", "answer.js", "curves.js", "anatomy.js"),
    *("comparison.js", "versions.js", "pictures.js", "views.js", "start.js"),
)
_STYLES = ("page.css", "tables.css", "pictures.css")
FILE_NAME = "index.html"


def _time(row: ResultRow) -> str:
    return unbroken(time_text(row))


def _digits(value: float | str) -> float | str:
    """What a cell sorts by, no longer than needed."""
    return value if isinstance(value, str) else rounded(value)


def _shown(page: str) -> str:
    """page without what would turn or hide the text beside it, or is no text, as terminals are spared it."""
    strange = {one for one in set(page) if not one.isprintable()} - set("\n\t\N{NO-BREAK SPACE}")
    return page.translate({ord(one): escaped(one) for one in strange})


def _environment() -> Environment:
    templates = FileSystemLoader(_HERE / "templates")
    found = Environment(
        loader=templates,
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    found.filters.update(ns=nanoseconds, bytes=bytes_, time=_time, bounds=interval_text)
    found.filters.update(rank=ranking_ns, digits=_digits)
    return found


def _static(names: Sequence[str]) -> str:
    return "\n".join((_HERE / "static" / name).read_text(encoding="utf-8") for name in names)


@contextlib.contextmanager
def _collector_at_rest() -> Iterator[None]:
    """A page is a few hundred thousand small objects and hardly a cycle among them; looking for cycles
    anyway takes a quarter of the time."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


@_collector_at_rest()
def render(runs: Sequence[Run], checkout: Checkout, crosscheck: Crosscheck | None = None) -> str:
    """The page about the last of the runs, beside each of the earlier ones. checkout: what is known here of
    the last one's code; crosscheck: what other harnesses measured on its machine."""
    *earlier, run = runs
    subject = Subject(run, Analysis(run), checkout, crosscheck)
    given = views(subject, [Analysis(one) for one in earlier])
    style = "\n".join([_static(_STYLES), given["language_sheet"]])
    script = f'(() => {{\n"use strict";\n{_static(_SCRIPTS)}\n}})();'
    template = _environment().get_template("page.html")
    policy = content_security_policy(script, style)
    return _shown(template.render(**given, style=Markup(style), script=Markup(script), policy=policy))


def write_report(
    runs: list[Run], folder: Path, checkout: Checkout, crosscheck: Crosscheck | None = None
) -> Path:
    """Writes folder/index.html and returns its path. UsageError where the folder cannot be made."""
    if not runs:
        raise UsageError("a report needs at least one run")
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise UsageError(f"{relative(folder)}: cannot be made: {error.strerror}") from error
    path, text = folder / FILE_NAME, render(runs, checkout, crosscheck)
    try:
        write_whole(path, text)
    except OSError as error:
        raise UsageError(f"{relative(path)}: cannot be written: {error.strerror}") from error
    return path
