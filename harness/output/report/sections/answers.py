"""By language: the usual way into C, what is faster still, and when the crossing stops mattering."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from harness.analysis.overhead_share import enough_ns
from harness.analysis.ranking import by_speed, is_faster, ranking_ns, usual_of
from harness.analysis.results import ResultRow
from harness.core.format import nanoseconds
from harness.output.report.links import row_link
from harness.output.report.speeds import NO_NUMBER, overhead_text
from harness.suite.reference import BASELINE, HEADLINE


@dataclass(frozen=True)
class Way:
    """One mechanism's answer. enough: from where on the C function runs for long enough that the overhead is
    a tenth of the call. What the numbers sort by is "" where there is none."""

    row: ResultRow
    link: str
    overhead: str
    overhead_ns: float | str
    enough: str
    enough_ns: float | str


@dataclass(frozen=True)
class LanguageAnswer:
    """A language's usual way, and the cheapest of all if that is told apart from it."""

    language: str
    usual: Way | None
    fastest: Way | None


def _way(row: ResultRow) -> Way:
    enough = enough_ns(row)
    words = NO_NUMBER if row.regimes else f"from {nanoseconds(enough)}" if enough else "at once"
    return Way(
        row=row,
        link=row_link(row.key),
        overhead=overhead_text(row),
        overhead_ns="" if row.regimes else row.overhead_ns.estimate if row.overhead_ns else 0.0,
        enough=words,
        enough_ns="" if row.regimes else enough,
    )


def _fastest(rows: Sequence[ResultRow]) -> ResultRow | None:
    return min(rows, key=by_speed, default=None)


def headline_case(rows: Sequence[ResultRow]) -> tuple[str, int]:
    """The case of the first picture: add_i32, or the first one of a run that lacks it."""
    cases = [(row.key.case, row.key.size) for row in rows]
    return next((c for c in cases if c[0] == HEADLINE), cases[0] if cases else (HEADLINE, 1))


def answers(rows: Sequence[ResultRow]) -> list[LanguageAnswer]:
    """One answer per language, the cheapest first. rows: those of the headline case."""
    languages: dict[str, list[ResultRow]] = defaultdict(list)
    for row in rows:
        if row.info.tier != "host" and not row.info.label:
            languages[row.info.language].append(row)
    found = []
    for language, own in languages.items():
        usual = usual_of(own)
        fastest = _fastest([r for r in own if r.info.tier in ("tuned", "unsafe")])
        if usual and fastest and not is_faster(fastest, usual):
            fastest = None
        found.append(
            LanguageAnswer(
                language,
                _way(usual) if usual else None,
                _way(fastest) if fastest else None,
            )
        )
    return sorted(found, key=_cheapest_ns)


def rows_of(found: Sequence[LanguageAnswer]) -> list[ResultRow]:
    """Every row that the answers show."""
    return [way.row for answer in found for way in (answer.usual, answer.fastest) if way]


def _cheapest_ns(answer: LanguageAnswer) -> tuple[bool, float, str]:
    way = answer.usual or answer.fastest
    time = ranking_ns(way.row) if way else 0.0
    return (answer.language != BASELINE.split("/")[0], time, answer.language)
