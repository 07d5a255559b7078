"""The page's run beside another one: what stands between them, how many rows differ, and every row."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from harness.analysis.compare import Compared, Comparison, compare
from harness.analysis.guards import Guard
from harness.analysis.ranking import ranking_ns
from harness.analysis.results import Analysis, ResultRow
from harness.analysis.sides import NORMALISATIONS as SIDES
from harness.analysis.significance import FASTER, NOT_SEPARATED, SLOWER
from harness.analysis.wording import interval_text, time_text
from harness.output.report.figures.costs import Rows
from harness.output.report.payload import rounded
from harness.suite.row import Row

# What the ratio is made of: times in units of the processor's clock, or nanoseconds as they are.
NORMALISATIONS = (
    ("clock", "normalised by the processor's clock"),
    ("linked", "normalised by C, as between two machines"),
    ("none", "nanoseconds as measured"),
)
_ORDER = (SLOWER, FASTER, NOT_SEPARATED)


@dataclass(frozen=True)
class Count:
    """One normalisation of a comparison in numbers."""

    by: str
    words: str
    verdicts: list[tuple[str, int]]


@dataclass(frozen=True)
class Beside:
    """A comparison as the page shows it; number names it in the page's data. rows: those of either run."""

    number: int
    before: str
    when: str
    guards: list[Guard]
    counts: list[Count]
    found: Mapping[str, Comparison]
    rows: tuple[Rows, Rows]


def _count(comparison: Comparison, words: str) -> Count:
    counted = Counter(row.verdict for row in comparison.rows)
    known = [(name, counted.pop(name, 0)) for name in _ORDER]
    return Count(
        by=comparison.normalised_by,
        words=words,
        verdicts=[*known, *sorted(counted.items())],
    )


def beside(earlier: Sequence[Analysis], now: Analysis) -> list[Beside]:
    """The page's run against each of the others, in their order."""
    found = []
    for number, before in enumerate(earlier):
        both: dict[str, Comparison] = {by: compare([before], [now], by) for by in SIDES}
        found.append(
            Beside(
                number=number,
                before=before.run.path.rpartition("/")[2],
                when=before.run.header.created_utc,
                guards=both["clock"].guards,
                counts=[_count(both[name], words) for name, words in NORMALISATIONS],
                found=both,
                rows=(before.by_key, now.by_key),
            )
        )
    return found


def _time(row: ResultRow) -> float | list[Any]:
    """A time, or [the slowest, all in words, how often each was seen] for a row of several speeds."""
    if row.regimes:
        return [rounded(ranking_ns(row)), time_text(row), interval_text(row)]
    return rounded(row.ns.estimate)


def _row(row: Compared, before: ResultRow, now: ResultRow, numbers: tuple[int, int]) -> list[Any]:
    several = before.regimes or now.regimes
    ratio = [rounded(v) for v in (row.ratio.low, row.ratio.estimate, row.ratio.high)]
    return [*numbers, _time(before), _time(now), None if several else ratio, row.verdict]


def _rows(one: Beside, by: str, mechanisms: Mapping[str, int], columns: Mapping[Row, int]) -> list[list[Any]]:
    """[mechanism, row, time before, time now, [low, estimate, high] of the ratio, verdict] per row; the ratio
    is None where one of the times is of several speeds."""
    before, now = one.rows
    return [
        _row(row, before[row.key], now[row.key], (mechanisms[row.key.mechanism], columns[row.key.row]))
        for row in one.found[by].rows
    ]


def comparison_data(
    found: Sequence[Beside], mechanisms: Mapping[str, int], columns: Mapping[Row, int]
) -> list[dict[str, Any]]:
    """What the script draws the tables from, by comparison and normalisation."""
    return [{by: _rows(one, by, mechanisms, columns) for by in one.found} for one in found]
