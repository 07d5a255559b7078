"""The page's run beside another one: what stands between them, how many rows differ, and every row."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from harness.compare import Comparison, Guard, compare
from harness.control import FASTER, NOT_SEPARATED, SLOWER
from harness.report.payload import rounded
from harness.rows import Analysis
from harness.schedule import Row

# What the ratio is made of: times in units of the processor's clock, or nanoseconds as they are.
NORMALISATIONS = (
    ("clock", "normalised by the processor's clock"),
    ("none", "nanoseconds as measured"),
)
_ORDER = (SLOWER, FASTER, NOT_SEPARATED)


@dataclass(frozen=True)
class Count:
    """One normalisation of a comparison in numbers."""

    by: str
    words: str
    verdicts: list[tuple[str, int]]
    expected_by_chance: float


@dataclass(frozen=True)
class Beside:
    """A comparison as the page shows it; number names it in the page's data."""

    number: int
    before: str
    when: str
    guards: list[Guard]
    counts: list[Count]
    found: Mapping[str, Comparison]


def _count(comparison: Comparison, words: str) -> Count:
    counted = Counter(row.verdict for row in comparison.rows)
    known = [(name, counted.pop(name, 0)) for name in _ORDER]
    return Count(
        by=comparison.normalised_by,
        words=words,
        verdicts=[*known, *sorted(counted.items())],
        expected_by_chance=comparison.expected_by_chance,
    )


def beside(earlier: Sequence[Analysis], now: Analysis) -> list[Beside]:
    """The page's run against each of the others, in their order."""
    found = []
    for number, before in enumerate(earlier):
        both = {"clock": compare(before, now, "clock"), "none": compare(before, now, "none")}
        found.append(
            Beside(
                number=number,
                before=before.run.path.rpartition("/")[2],
                when=before.run.header.created_utc,
                guards=both["clock"].guards,
                counts=[_count(both[name], words) for name, words in NORMALISATIONS],
                found=both,
            )
        )
    return found


def _rows(
    comparison: Comparison, mechanisms: Mapping[str, int], columns: Mapping[Row, int]
) -> list[list[Any]]:
    """[mechanism, row, before_ns, after_ns, [low, estimate, high] of the ratio, verdict] per row."""
    return [
        [
            mechanisms[row.key.mechanism],
            columns[row.key.row],
            rounded(row.before_ns),
            rounded(row.after_ns),
            [rounded(v) for v in (row.ratio.low, row.ratio.estimate, row.ratio.high)],
            row.verdict,
        ]
        for row in comparison.rows
    ]


def comparison_data(
    found: Sequence[Beside], mechanisms: Mapping[str, int], columns: Mapping[Row, int]
) -> list[dict[str, Any]]:
    """What the script draws the tables from, by comparison and normalisation."""
    return [
        {by: _rows(comparison, mechanisms, columns) for by, comparison in one.found.items()} for one in found
    ]
