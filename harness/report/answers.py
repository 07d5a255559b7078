"""The answer in a minute: per language, the cheapest way into C, and when it stops mattering."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from harness.mechanisms import BASELINE
from harness.numbers import nanoseconds, overhead
from harness.report.links import row_link
from harness.rows import ResultRow
from harness.show import HEADLINE

# An overhead is a tenth of the whole when the work is nine times as long.
TOLERABLE_SHARE = 0.1


@dataclass(frozen=True)
class Way:
    """One mechanism's answer. enough: how long the C function must run for the overhead to be a tenth of
    the call; "" and 0 where the overhead is below what can be seen."""

    row: ResultRow
    link: str
    overhead: str
    enough: str
    enough_ns: float


@dataclass(frozen=True)
class Answer:
    """A language's cheapest documented way, and the cheapest of all if that is another one."""

    language: str
    usual: Way | None
    fastest: Way | None


def enough_ns(row: ResultRow, cycle_ns: float) -> float:
    """How long the C function must run until the crossing is a tenth of the call: overhead / (overhead +
    work) = share. 0 where the overhead is not separated from none."""
    over = row.overhead_ns
    if over is None or not over.excludes(0) or over.estimate <= cycle_ns:
        return 0.0
    return over.estimate * (1 - TOLERABLE_SHARE) / TOLERABLE_SHARE


def _way(row: ResultRow, cycle_ns: float) -> Way:
    enough = enough_ns(row, cycle_ns)
    return Way(
        row=row,
        link=row_link(row.key),
        overhead="baseline" if row.mechanism == BASELINE else overhead(row.overhead_ns, cycle_ns),
        enough=nanoseconds(enough) if enough else "",
        enough_ns=enough,
    )


def _fastest(rows: Sequence[ResultRow]) -> ResultRow | None:
    return min(rows, key=lambda r: (r.ns.estimate, r.key), default=None)


def headline_case(rows: Sequence[ResultRow]) -> tuple[str, int]:
    """The case of the first picture: add_i32, or the first one of a run that lacks it."""
    cases = [(row.key.case, row.key.size) for row in rows]
    return next((c for c in cases if c[0] == HEADLINE), cases[0] if cases else (HEADLINE, 1))


def answers(rows: Sequence[ResultRow], cycle_ns: float) -> list[Answer]:
    """One answer per language, the cheapest first. rows: those of the headline case."""
    languages: dict[str, list[ResultRow]] = defaultdict(list)
    for row in rows:
        if row.info.tier != "host":
            languages[row.info.language].append(row)
    found = []
    for language, own in languages.items():
        # Of C's own ways the baseline is the documented one; dlopen may come out a hair faster.
        usual = next((r for r in own if r.mechanism == BASELINE), None) or _fastest(
            [r for r in own if r.info.tier == "default"]
        )
        fastest = _fastest([r for r in own if r.info.tier in ("tuned", "unsafe")])
        if usual and fastest and fastest.ns.estimate >= usual.ns.estimate:
            fastest = None
        found.append(
            Answer(
                language,
                _way(usual, cycle_ns) if usual else None,
                _way(fastest, cycle_ns) if fastest else None,
            )
        )
    return sorted(found, key=_cheapest_ns)


def _cheapest_ns(answer: Answer) -> tuple[bool, float, str]:
    way = answer.usual or answer.fastest
    time = way.row.ns.estimate if way else 0.0
    return (answer.language != BASELINE.split("/")[0], time, answer.language)
