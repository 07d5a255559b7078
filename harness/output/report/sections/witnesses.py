"""Who else measured it: the same calls by each language's own harness, ready for the page."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from harness.analysis.agreement import AGREES, EXPLAINED, OPEN, Agreement, instructions_of, judged
from harness.analysis.results import Analysis, Key
from harness.core.format import nanoseconds
from harness.core.statistics import Interval
from harness.output.report.links import row_link, web_link
from harness.runfile.crosschecked import Crosscheck, HarnessInfo

MEANINGS = (
    (AGREES, "the two intervals lie within 3 % or one cycle of each other"),
    (EXPLAINED, "they do once a difference that was measured by itself is taken out"),
    (OPEN, "why they differ is not known yet"),
)


@dataclass(frozen=True)
class Line:
    """One row by one harness. number: its mechanism's in the page's data, "" where the run lacks it; row
    leads to what this run measured, "" where it did not; ends are (low, high) in words."""

    number: int | str
    mechanism: str
    case: str
    row: str
    harness: str
    link: str
    statistic: str
    suite_ns: float
    suite_ends: str
    witness_ns: float
    witness_ends: str
    ratio: float
    instructions: str
    verdict: str
    why: str


@dataclass(frozen=True)
class Witnesses:
    """All of a cross-check, open rows first; absent: (harness, why it is not here)."""

    when: str
    lines: list[Line]
    counts: list[tuple[str, int, str]]
    absent: list[tuple[str, str]]


def _ends(one: Interval) -> str:
    return f"{nanoseconds(one.low)} … {nanoseconds(one.high)}"


def _line(one: Agreement, by: HarnessInfo, analysis: Analysis, numbers: Mapping[str, int]) -> Line:
    key = Key(one.row.mechanism, one.row.case, one.row.size)
    return Line(
        number=numbers.get(key.mechanism, ""),
        mechanism=key.mechanism,
        case=str(key.row),
        row=row_link(key) if key in analysis.by_key else "",
        harness=by.title,
        link=web_link(by.docs),
        statistic=by.statistic,
        suite_ns=one.suite.estimate,
        suite_ends=_ends(one.suite),
        witness_ns=one.witness.estimate,
        witness_ends=_ends(one.witness),
        ratio=one.ratio,
        instructions=instructions_of(one.row),
        verdict=one.verdict,
        why=one.why,
    )


def witnesses(found: Crosscheck | None, analysis: Analysis, numbers: Mapping[str, int]) -> Witnesses | None:
    """The section, None where nobody else has measured. numbers: mechanism → its number on the page."""
    if found is None or not found.rows:
        return None
    by = {one.id: one for one in found.harnesses}
    verdicts = judged(found.rows)
    counted = Counter(one.verdict for one in verdicts)
    order = [OPEN, EXPLAINED, AGREES]
    verdicts.sort(key=lambda one: (order.index(one.verdict), one.row.mechanism))
    return Witnesses(
        when=found.created_utc[:10],
        lines=[_line(one, by[one.row.harness], analysis, numbers) for one in verdicts],
        counts=[(verdict, counted[verdict], meaning) for verdict, meaning in MEANINGS if counted[verdict]],
        absent=[(one.title, one.absent) for one in found.harnesses if one.absent],
    )
