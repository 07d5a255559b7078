"""Why a call costs what it costs: instructions by module, ready for the page."""

import math
from collections.abc import Mapping
from dataclasses import dataclass

from harness.analysis.instructions import ROLES, AtOdds, at_odds, by_role, more_than, per_cycle
from harness.analysis.results import Analysis, Key
from harness.analysis.significance import SLOWER
from harness.output.report.figures.svg import Classes
from harness.output.report.links import row_link
from harness.runfile.anatomies import Anatomy
from harness.suite.row import Row


@dataclass(frozen=True)
class Segment:
    """A part of a bar: role is the number of its place in ROLES; width the class that makes it as wide."""

    role: int
    name: str
    instructions: int
    width: str


@dataclass(frozen=True)
class Bar:
    """One mechanism. spread: what its loops took where they differ, else ""; more: what it has beyond the one
    of its language with the fewest, in words."""

    number: int
    mechanism: str
    link: str
    instructions: int
    spread: str
    per_cycle: float | None
    kernel_entries: int
    segments: list[Segment]
    modules: list[tuple[str, int]]
    functions: list[tuple[str, str, int]]
    more: str


@dataclass(frozen=True)
class Anatomies:
    """All that were counted of one row, the fewest instructions first; uncounted: (mechanism, why); odd: two
    mechanisms whose times and instructions say different things, and what."""

    case: str
    bars: list[Bar]
    roles: list[str]
    uncounted: list[tuple[str, str]]
    odd: list[tuple[str, str, str]]


def _segments(one: Anatomy, most: int, classes: Classes) -> list[Segment]:
    """Together as long as the logarithm of all instructions, each by its share of them."""
    total = one.instructions or 1
    length = 100 * math.log(total + 1) / math.log(most + 1)
    return [
        Segment(
            role=ROLES.index(name),
            name=name,
            instructions=count,
            width=classes.name(f"width:{length * count / total:.1f}%"),
        )
        for name, count in by_role(one).items()
    ]


def _more(one: Anatomy, fewest: Anatomy) -> str:
    parts = [f"{difference:+,d} {module}" for module, difference in more_than(one, fewest)]
    return f"beside {fewest.mechanism}: {', '.join(parts)}" if parts else ""


def anatomies(
    found: list[Anatomy], analysis: Analysis, numbers: Mapping[str, int], classes: Classes
) -> Anatomies | None:
    """The section of the row that most mechanisms were counted in; None where none was."""
    rows = [Row(one.case, one.size) for one in found if one.calls]
    if not rows:
        return None
    row = max(sorted(set(rows)), key=rows.count)
    of_row = [one for one in found if (one.case, one.size) == row]
    counted = sorted(
        (one for one in of_row if one.calls), key=lambda one: (one.instructions or 0, one.mechanism)
    )
    most = counted[-1].instructions or 1
    fewest: dict[str, Anatomy] = {}
    for one in counted:
        fewest.setdefault(one.mechanism.split("/")[0], one)
    bars = [
        Bar(
            number=numbers[one.mechanism],
            mechanism=one.mechanism,
            link=row_link(key) if (key := Key(one.mechanism, *row)) in analysis.by_key else "",
            instructions=one.instructions or 0,
            spread="" if one.is_steady else f"{min(one.calls)} to {max(one.calls)}",
            per_cycle=per_cycle(one, analysis),
            kernel_entries=one.kernel_entries,
            segments=_segments(one, most, classes),
            modules=[(part.module, part.instructions) for part in one.modules],
            functions=[(part.function, part.module, part.instructions) for part in one.functions[:10]],
            more=_more(one, fewest[one.mechanism.split("/")[0]]),
        )
        for one in counted
        if one.mechanism in numbers
    ]
    uncounted = [(one.mechanism, one.why) for one in of_row if not one.calls]
    odd = [(pair.slower.mechanism, pair.faster.mechanism, _odd(pair)) for pair in at_odds(counted, analysis)]
    return Anatomies(str(row), bars, list(ROLES), uncounted, odd)


def counts(
    found: list[Anatomy], numbers: Mapping[str, int], rows: Mapping[Row, int]
) -> list[tuple[int, int, int, str]]:
    """(mechanism, row, instructions, what its loops took where they differ) of every row that was counted, as
    the script takes it. numbers, rows: what the page's data calls them by."""
    return [
        (
            numbers[one.mechanism],
            rows[row],
            one.instructions or 0,
            "" if one.is_steady else f"{min(one.calls)} to {max(one.calls)}",
        )
        for one in found
        if one.calls and one.mechanism in numbers and (row := Row(one.case, one.size)) in rows
    ]


def _odd(pair: AtOdds) -> str:
    counts = f"{pair.slower.instructions:,} and {pair.faster.instructions:,} instructions"
    return f"{counts}, and {'slower' if pair.verdict == SLOWER else 'times not separated'}"
