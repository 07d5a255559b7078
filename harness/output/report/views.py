"""What the templates are given: the run analysed once, and every section's view of it."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import groupby
from typing import Any

from harness.analysis.aa_control import Control, control_of
from harness.analysis.cost_model import cost_models
from harness.analysis.instructions import ROLES
from harness.analysis.ranking import by_speed, standings
from harness.analysis.results import Analysis, ResultRow
from harness.analysis.versions import ladders
from harness.analysis.warnings import run_warnings
from harness.core.format import significant
from harness.core.statistics import correctable, strongest_sign_test
from harness.output.report.figures.curve_figures import figures
from harness.output.report.figures.palette import REFERENCE
from harness.output.report.languages import Languages
from harness.output.report.links import row_link
from harness.output.report.payload import LAYOUTS_SINCE, Payload, code_of, packed
from harness.output.report.sections import answers, cards, comparisons, environment, heat, trust
from harness.output.report.sections.anatomies import FIELDS, anatomies, bar_data, bars
from harness.output.report.sections.claimed import claims_beside
from harness.output.report.sections.labs import digits, labs
from harness.output.report.sections.numbertables import NumberTable, cost_table, misfits, packable
from harness.output.report.sections.versions import version_data
from harness.output.report.sections.witnesses import witnesses
from harness.runfile.crosschecked import Crosscheck
from harness.runfile.records import Run
from harness.suite.reference import BASELINE, HEADLINE
from harness.suite.row import Row
from harness.suite.snippets import Checkout

TIERS = (
    ("default", "what the documentation shows first"),
    ("tuned", "documented and faster"),
    ("unsafe", "with a restriction: less checked or less general"),
    ("host", "no call into C at all, for scale"),
)

# What people pass, in their words, each by the first of the rows that a run has: a quick one lacks some.
_PASSES = (
    ("integers", [Row("add_i32", 1)]),
    ("a string", [Row("str_len", 256)]),
    ("an array", [Row("sum_f64", 1024)]),
    ("a struct", [Row("point_add", 1), Row("person_json", 1)]),
    ("a callback", [Row("apply_i64", 1), Row("apply_i64", 1000)]),
    ("an error", [Row("parse_fail", 1)]),
)
# The heat map's columns at first: those, and two more.
_MORE = (Row("str_upper", 32), Row("counter_cycle", 1))


@dataclass(frozen=True)
class Subject:
    """The run a page is about, analysed once. crosscheck: what else measured its machine, if anything did."""

    run: Run
    analysis: Analysis
    checkout: Checkout
    crosscheck: Crosscheck | None = None

    @cached_property
    def columns(self) -> list[Row]:
        """The case sizes that were measured, in the header's order."""
        order = {case.id: i for i, case in enumerate(self.run.header.cases)}
        return sorted({r.key.row for r in self.analysis.rows}, key=lambda row: (order[row.case], row.size))

    @cached_property
    def row_numbers(self) -> dict[Row, int]:
        """What the page's data calls each row by."""
        return {row: number for number, row in enumerate(self.columns)}

    @cached_property
    def headline(self) -> list[ResultRow]:
        """The rows of the first picture, from fast to slow."""
        case, size = answers.headline_case(self.analysis.rows)
        rows = [r for r in self.analysis.rows if r.key.row == (case, size)]
        return sorted(rows, key=by_speed)

    @cached_property
    def control(self) -> Control:
        return control_of(self.analysis)

    @cached_property
    def languages(self) -> Languages:
        return Languages(info.language for info in self.run.header.mechanisms)

    @cached_property
    def numbers(self) -> dict[str, int]:
        """What the page calls each mechanism by."""
        return {info.id: number for number, info in enumerate(self.run.header.mechanisms)}


def percent(share: float) -> str:
    """A share as the page's sentences have it."""
    return f"{significant(100 * share, 2)} %"


def _correction(subject: Subject) -> str:
    """What the verdicts are worth in this run."""
    most = max(Counter(info.language for info in subject.run.header.mechanisms).values(), default=1) - 1
    executions = subject.run.executions
    if correctable(executions, most):
        return "Verdicts are corrected (Holm) for the number of mechanisms of the language."
    return (
        f"With {executions} executions, verdicts cannot be corrected for the number of mechanisms. Instead "
        "every execution must point the same way, which happens between equals in "
        f"{strongest_sign_test(executions):.1%} of comparisons; the floor of the row guards against those."
    )


def _covered(subject: Subject) -> str:
    """What the intervals of this run cover, in words."""
    header = subject.run.header
    text = (
        "The interval covers what differs between processes and between code layouts: each execution "
        "runs another layout of the library and of every program that is compiled here."
    )
    if header.version < LAYOUTS_SINCE:
        text = (
            "The interval covers what differs between processes, but not what differs between code layouts: "
            f"in a file of version {header.version} every execution ran on one and the same."
        )
    if header.run_spread:
        return (
            f"{text} What the machine moves by between runs, {percent(header.run_spread)} as one standard "
            "deviation, is added in quadrature."
        )
    return (
        f"{text} What the machine moves by between runs is not in it: the run's file has no figure for that."
    )


def _facts(subject: Subject) -> dict[str, Any]:
    """The top of the page, the filters and the foot."""
    run, header = subject.run, subject.run.header
    groups = {case.id: case.group for case in header.cases}
    passes = [
        (word, row)
        for word, rows in _PASSES
        if (row := next((row for row in rows if row in subject.columns), None))
    ]
    column_groups = [groups[column.case] for column in subject.columns]
    return {
        "title": f"{header.machine.cpu}, {header.created_utc[:10]}",
        "when": f"{header.created_utc[:16].replace('T', ' ')} UTC",
        "machine": header.machine,
        "profile": header.profile,
        "executions": run.executions,
        "mechanisms": header.mechanisms,
        "absent": header.absent,
        "columns": subject.columns,
        "column_groups": column_groups,
        "case_groups": list(dict.fromkeys(column_groups)),
        "bands": [(name, len(list(own))) for name, own in groupby(column_groups)],
        "stresses": {case.id: case.stresses for case in header.cases},
        "few": [row for row in (*(row for _, row in passes), *_MORE) if row in subject.columns]
        or subject.columns[:8],
        "baselines": [
            info.id
            for info in header.mechanisms
            if info.language == REFERENCE and info.id != BASELINE and info.tier != "host" and not info.label
        ],
        "passes": [(word, f"{row.case}:{row.size}") for word, row in passes],
        "facts": environment.facts(run),
        "environment": environment.as_text(run),
        "languages": subject.languages.names,
        "classes": subject.languages.classes,
        "language_sheet": subject.languages.sheet(),
        "tiers": TIERS,
        "probe": header.probe,
        "run_file": run.path.rpartition("/")[2],
    }


def _answers(subject: Subject) -> dict[str, Any]:
    """The sections that answer in a minute: by language, and whether to believe it."""
    baseline = next((row for row in subject.headline if row.mechanism == BASELINE), None)
    warnings = run_warnings(subject.analysis, subject.control)
    found = answers.answers(subject.headline)
    return {
        "headline_label": str(subject.headline[0].key.row) if subject.headline else HEADLINE,
        "baseline": baseline,
        "baseline_link": row_link(baseline.key) if baseline else "",
        "answers": found,
        "several_speeds": any(row.regimes for row in answers.rows_of(found)),
        "trust": trust.trust(subject.control, warnings, subject.analysis.cycle_ns),
    }


def _details(subject: Subject) -> dict[str, Any]:
    """The sections for an hour: all cases, curves, mechanisms, claims."""
    analysis, infos = subject.analysis, subject.run.header.mechanisms
    lines = cost_models(analysis)
    return {
        "heat": heat.heat_map(infos, subject.columns, analysis.by_key),
        "heat_legend": heat.legend(),
        "curves": figures(analysis, lines, subject.row_numbers),
        "costs": cost_table(lines, infos),
        "misfits": misfits(lines),
        "correction": _correction(subject),
        "covered": _covered(subject),
        "cards": cards.cards(subject.run, infos, subject.checkout),
        "claims": claims_beside(analysis, subject.numbers),
        "witnesses": witnesses(subject.crosscheck, analysis, subject.numbers),
        "versions": ladders(analysis),
        "anatomy": anatomies(subject.run.anatomies, analysis),
        "labs": labs(subject.run),
        "lab_digits": digits,
    }


def _tables(details: Mapping[str, Any]) -> dict[str, NumberTable]:
    """The tables of numbers that the script builds, by the ids that they will have."""
    found = {f"numbers-{figure.plan.name}": figure.table for figure in details["curves"]}
    return found | ({"costs": details["costs"]} if details["costs"] else {})


def _data(
    subject: Subject,
    earlier: Sequence[Analysis],
    details: Mapping[str, Any],
    tables: Mapping[str, NumberTable],
) -> dict[str, Any]:
    """What the script works on, and the comparisons, which stand in it row by row."""
    analysis, infos = subject.analysis, subject.run.header.mechanisms
    payload = Payload(analysis, infos, subject.columns)
    found = standings(analysis.rows)
    compared = comparisons.beside(earlier, analysis)
    data = payload.data(found, subject.checkout, subject.languages.classes)
    drawn_bars = bars(subject.run.anatomies, analysis, subject.numbers, subject.row_numbers)
    data["roles"], data["anatomy_fields"], data["anatomies"] = ROLES, FIELDS, bar_data(drawn_bars)
    data["curves"] = [figure.data for figure in details["curves"]]
    data["versions"] = version_data(details["versions"], subject.numbers, subject.row_numbers)
    data["tables"] = {name: packable(table) for name, table in tables.items()}
    data["comparisons"] = comparisons.comparison_data(compared, payload.mechanisms, payload.columns)
    spread = max(one.run.header.run_spread for one in (analysis, *earlier))
    return {
        "comparisons": compared,
        "spread": percent(spread) if spread else "",
        "data": packed(data),
        "code": packed(code_of(infos, subject.checkout)),
    }


def views(subject: Subject, earlier: Sequence[Analysis]) -> dict[str, Any]:
    """All that the templates ask for. earlier: the runs to compare with."""
    details = _details(subject)
    return {
        **_facts(subject),
        **_answers(subject),
        **details,
        **_data(subject, earlier, details, _tables(details)),
    }
