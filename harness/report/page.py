"""write_report: runs in, one self-contained index.html out."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from harness.cases import Case, load_cases
from harness.control import control_of
from harness.doubts import run_doubts, with_doubts
from harness.errors import UsageError
from harness.mechanisms import BASELINE
from harness.numbers import bytes_, interval, nanoseconds
from harness.places import relative
from harness.report import answers, cards, environment, heat, trust
from harness.report.figures import cost_table, figures
from harness.report.languages import Languages
from harness.report.payload import Payload, code_of, packed
from harness.report.pictures import headline_pictures
from harness.report.plots import row_link
from harness.report.policy import content_security_policy
from harness.report.sources import Source, source_of
from harness.report.svg import Classes
from harness.report.verdicts import correctable, standings
from harness.results import Run
from harness.rows import Analysis, ResultRow
from harness.schedule import Row
from harness.show import HEADLINE

_HERE = Path(__file__).parent
_SCRIPTS = ("state.js", "format.js", "tables.js", "rows.js", "views.js", "start.js")
_STYLES = ("page.css", "tables.css", "pictures.css")
TIERS = (
    ("default", "what the documentation shows first"),
    ("tuned", "documented and faster"),
    ("unsafe", "gives something up"),
    ("host", "no call into C at all, for scale"),
)
FILE_NAME = "index.html"


@dataclass(frozen=True)
class Subject:
    """The run a page is about, analysed once."""

    run: Run
    analysis: Analysis
    cases: dict[str, Case]

    @cached_property
    def rows(self) -> list[ResultRow]:
        return with_doubts(self.analysis)

    @cached_property
    def columns(self) -> list[Row]:
        """The case sizes that were measured, in the header's order."""
        order = {case.id: i for i, case in enumerate(self.run.header.cases)}
        return sorted({r.key.row for r in self.rows}, key=lambda row: (order[row.case], row.size))

    @cached_property
    def headline(self) -> list[ResultRow]:
        """The rows of the first picture, from fast to slow."""
        case, size = answers.headline_case(self.rows)
        rows = [r for r in self.rows if r.key.row == (case, size)]
        return sorted(rows, key=lambda r: (r.ns.estimate, r.key))

    @cached_property
    def sources(self) -> dict[str, Source]:
        return {info.id: source_of(info, self.cases) for info in self.run.header.mechanisms}


def _environment() -> Environment:
    templates = FileSystemLoader(_HERE / "templates")
    found = Environment(
        loader=templates,
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    found.filters.update(ns=nanoseconds, interval=interval, bytes=bytes_)
    return found


def _static(names: Sequence[str]) -> str:
    return "\n".join((_HERE / "static" / name).read_text(encoding="utf-8") for name in names)


def _correction(subject: Subject) -> str:
    """What the verdicts are worth in this run."""
    if correctable(subject.run.executions, tests=1) and subject.run.executions >= 9:
        return "Verdicts are corrected (Holm) for the number of mechanisms of the language."
    return (
        f"With {subject.run.executions} executions verdicts cannot be corrected for their number: "
        "of twenty between equals one would be wrong, were it not for the resolution."
    )


def _views(subject: Subject, classes: Classes) -> dict[str, Any]:
    run, analysis = subject.run, subject.analysis
    header = run.header
    control = control_of(analysis)
    languages = Languages(info.language for info in header.mechanisms)
    numbers = {info.id: number for number, info in enumerate(header.mechanisms)}
    groups = {case.id: case.group for case in header.cases}
    by_key = {row.key: row for row in subject.rows}
    baseline = next((r for r in subject.headline if r.mechanism == BASELINE), None)
    label = str(subject.headline[0].key.row) if subject.headline else HEADLINE
    payload = Payload(analysis, header.mechanisms, subject.columns)
    found = standings(subject.rows, control, analysis.cycle_ns)
    return {
        "title": f"{header.machine.cpu}, {header.created_utc[:10]}",
        "when": f"{header.created_utc[:16].replace('T', ' ')} UTC",
        "machine": header.machine,
        "profile": header.profile,
        "executions": run.executions,
        "mechanisms": header.mechanisms,
        "columns": subject.columns,
        "column_groups": [groups[column.case] for column in subject.columns],
        "facts": environment.facts(run),
        "environment": environment.as_text(run),
        "languages": languages.names,
        "classes": languages.classes,
        "tiers": TIERS,
        "case_groups": list(dict.fromkeys(groups[column.case] for column in subject.columns)),
        "headline_label": label,
        "baseline": baseline,
        "baseline_link": row_link(baseline.key) if baseline else "",
        "answers": answers.answers(subject.headline, analysis.cycle_ns),
        "trust": trust.trust(control, run_doubts(analysis, control), run.executions, analysis.cycle_ns),
        "absent": header.absent,
        "pictures": headline_pictures(subject.headline, numbers, languages.classes, classes),
        "heat": heat.heat_map(header.mechanisms, subject.columns, by_key, analysis.cycle_ns),
        "heat_legend": heat.legend(),
        "curves": figures(by_key, header.mechanisms, languages.classes, classes, analysis.cycle_ns),
        "costs": cost_table(by_key, header.mechanisms),
        "claims": [],
        "comparisons": [],
        "cards": cards.cards(run, header.mechanisms, subject.sources),
        "correction": _correction(subject),
        "run_file": run.path.rpartition("/")[2],
        "data": packed(payload.data(found, subject.cases, subject.sources, languages.classes)),
        "code": packed(code_of(header.mechanisms, subject.sources)),
        "language_sheet": languages.sheet(),
    }


def render(runs: Sequence[Run]) -> str:
    """The page about the last of the runs, compared with the first where there are several."""
    run = runs[-1]
    classes = Classes()
    views = _views(Subject(run, Analysis(run), load_cases()), classes)
    style = "\n".join([_static(_STYLES), views["language_sheet"], classes.sheet()])
    script = f'(() => {{\n"use strict";\n{_static(_SCRIPTS)}\n}})();'
    return (
        _environment()
        .get_template("page.html")
        .render(
            **views,
            style=Markup(style),
            script=Markup(script),
            policy=content_security_policy(script, style),
        )
    )


def write_report(runs: list[Run], folder: Path) -> Path:
    """Writes folder/index.html and returns its path. UsageError where the folder cannot be made."""
    if not runs:
        raise UsageError("a report needs at least one run")
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise UsageError(f"{relative(folder)}: cannot be made: {error.strerror}") from error
    path = folder / FILE_NAME
    try:
        path.write_text(render(runs), encoding="utf-8")
    except OSError as error:
        raise UsageError(f"{relative(path)}: cannot be written: {error.strerror}") from error
    return path
