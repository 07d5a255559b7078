"""Why a call costs what it costs: instructions by who does the work, as the script draws them."""

from collections.abc import Mapping, Sequence
from dataclasses import astuple, dataclass, fields
from typing import Any

from harness.analysis.instructions import ROLES, AtOdds, at_odds, by_role, more_than, per_cycle
from harness.analysis.results import Analysis
from harness.analysis.significance import SLOWER
from harness.output.report.payload import rounded
from harness.runfile.anatomies import Anatomy
from harness.suite.row import Row

# Of functions with a name the largest.
_MOST_FUNCTIONS = 10


@dataclass(frozen=True)
class Bar:
    """One mechanism in one row, both by their numbers in the page's data. parts: (place in ROLES,
    instructions); spread: what its loops took where they differ, else ""; more: what it has beyond the one of
    its language with the fewest, in words."""

    mechanism: int
    row: int
    instructions: int
    spread: str
    per_cycle: float | None
    kernel_entries: int
    parts: list[tuple[int, int]]
    modules: list[tuple[str, int]]
    functions: list[tuple[str, str, int]]
    more: str


# What the script is told of each bar, in this order.
FIELDS = tuple(field.name for field in fields(Bar))


@dataclass(frozen=True)
class Anatomies:
    """What stands around the bars, of the row that most mechanisms were counted in. uncounted: (mechanism,
    why); odd: two mechanisms whose times do not follow their instructions, and how."""

    case: str
    roles: list[str]
    uncounted: list[tuple[str, str]]
    odd: list[tuple[str, str, str]]


def _more(one: Anatomy, fewest: Anatomy) -> str:
    parts = [f"{difference:+,d} {module}" for module, difference in more_than(one, fewest)]
    return f"beside {fewest.mechanism}: {', '.join(parts)}" if parts else ""


def _by_count(found: Sequence[Anatomy]) -> list[Anatomy]:
    """Those that were counted, the fewest instructions first."""
    counted = [one for one in found if one.calls]
    return sorted(counted, key=lambda one: (one.instructions or 0, one.mechanism))


def bars(
    found: Sequence[Anatomy], analysis: Analysis, numbers: Mapping[str, int], rows: Mapping[Row, int]
) -> list[Bar]:
    """Every row that was counted. numbers, rows: what the page's data calls mechanisms and rows by."""
    fewest: dict[tuple[str, Row], Anatomy] = {}
    drawn = []
    for one in _by_count(found):
        row = Row(one.case, one.size)
        least = fewest.setdefault((one.mechanism.split("/")[0], row), one)
        if one.mechanism not in numbers or row not in rows:
            continue
        cycle = per_cycle(one, analysis)
        bar = Bar(
            mechanism=numbers[one.mechanism],
            row=rows[row],
            instructions=one.instructions or 0,
            spread="" if one.is_steady else f"{min(one.calls)} to {max(one.calls)}",
            per_cycle=None if cycle is None else rounded(cycle),
            kernel_entries=one.kernel_entries,
            parts=[(ROLES.index(name), count) for name, count in by_role(one).items()],
            modules=[(part.module, part.instructions) for part in one.modules],
            functions=[
                (part.function, part.module, part.instructions) for part in one.functions[:_MOST_FUNCTIONS]
            ],
            more=_more(one, least),
        )
        drawn.append(bar)
    return drawn


def bar_data(drawn: Sequence[Bar]) -> list[tuple[Any, ...]]:
    """The bars as the page's data has them, each in the order of FIELDS."""
    return [astuple(bar) for bar in drawn]


def anatomies(found: Sequence[Anatomy], analysis: Analysis) -> Anatomies | None:
    """The section around the bars; None where nothing was counted."""
    rows = [Row(one.case, one.size) for one in found if one.calls]
    if not rows:
        return None
    row = max(sorted(set(rows)), key=rows.count)
    of_row = [one for one in found if (one.case, one.size) == row]
    uncounted = [(one.mechanism, one.why) for one in of_row if not one.calls]
    pairs = at_odds(_by_count(of_row), analysis)
    odd = [(pair.slower.mechanism, pair.faster.mechanism, _odd(pair)) for pair in pairs]
    return Anatomies(str(row), list(ROLES), uncounted, odd)


def _odd(pair: AtOdds) -> str:
    counts = f"{pair.slower.instructions:,} and {pair.faster.instructions:,} instructions"
    return f"{counts}, and {'slower' if pair.verdict == SLOWER else 'times not separated'}"
