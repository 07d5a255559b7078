"""The tables beside the curves: the points with their intervals, the readings, the cost model."""

import math
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from typing import Any

from harness.analysis.break_even import batch_that_beats, pays_against_host
from harness.analysis.cost_model import PriceLine
from harness.analysis.overhead_share import TOLERABLE_SHARE, enough_work
from harness.analysis.results import Analysis
from harness.analysis.thresholds import Threshold
from harness.analysis.wording import interval_text, overhead, time_text
from harness.core.format import interval, nanoseconds, significant
from harness.core.statistics import Interval
from harness.output.report.figures.curves import Panel, Point
from harness.output.report.payload import rounded
from harness.output.report.speeds import scaled_text
from harness.runfile.records import MechanismInfo
from harness.suite.row import Row

NUMBER, WORDS = "number", "words"
# Which thresholds stand beside which figure.
_ANSWERS: Mapping[str, tuple[tuple[str, Callable[[Analysis, str], Threshold]], ...]] = {
    "work": (
        ("C work for < 10 %", partial(enough_work, share=TOLERABLE_SHARE)),
        ("C work for < 1 %", partial(enough_work, share=0.01)),
        ("C beats the language itself", pays_against_host),
    ),
    "add_batch": (("a batch beats single calls", batch_that_beats),),
}


@dataclass(frozen=True)
class Entry:
    """A number in a table: as text, as what it sorts by, and the ends of its 95 % interval or what else is to
    be said. kind: its cell's class where that is not its column's alone."""

    text: str
    value: float | str = ""
    title: str = ""
    kind: str = ""


@dataclass(frozen=True)
class NumberTable:
    """heads: (name, NUMBER or WORDS); lines by the mechanism's number in the page's data; rows: under which
    heads the cells are rows of the data, and which: the script makes links of them."""

    heads: list[tuple[str, str]]
    lines: list[tuple[int, MechanismInfo, list[Entry]]]
    rows: Mapping[str, int] = field(default_factory=dict)


_NONE = Entry("–")


def packable(table: NumberTable) -> dict[str, Any]:
    """The table as the script builds it when it is opened: heads as [name, kind, row of the data or None],
    lines as [mechanism, [[text, value, title, kind], …]] without what an entry leaves empty at its end."""
    return {
        "heads": [[name, kind, table.rows.get(name)] for name, kind in table.heads],
        "lines": [[number, [_short(entry) for entry in entries]] for number, _, entries in table.lines],
    }


def _short(entry: Entry) -> list[float | str]:
    is_number = not isinstance(entry.value, str) and math.isfinite(entry.value)
    found = [entry.text, rounded(float(entry.value)) if is_number else "", entry.title, entry.kind]
    while len(found) > 1 and found[-1] == "":
        found.pop()
    return found


def _words(plan: Panel, y: float) -> str:
    if plan.threshold is not None:
        return f"{significant(y, 2)} %"
    return significant(y) if plan.ideal else nanoseconds(y)


def _speeds(point: Point) -> Entry:
    """A point without one value: its speeds, or where the figure is of no times that there are several."""
    if not point.speeds:
        title = f"time per call {time_text(point.row)}" if point.row.regimes else "on one thread"
        return Entry("several speeds", title=title)
    scale = point.speeds[0] / point.row.regimes[0].ns
    text = scaled_text(point.row, lambda ns: ns * scale)
    return Entry(text, point.speeds[-1], interval_text(point.row), "speeds")


def _point(plan: Panel, point: Point | None) -> Entry:
    if point is None:
        return _NONE
    if point.y is None:
        return _speeds(point)
    title = f"{_words(plan, point.y.low)} … {_words(plan, point.y.high)}"
    return Entry(_words(plan, point.y.estimate), point.y.estimate, title)


def _answer(answer: Threshold) -> Entry:
    if answer.value is None:
        return Entry(answer.words)
    ends = f"{significant(answer.value.low)} … {significant(answer.value.high)}"
    return Entry(answer.words, answer.value.estimate, title=ends)


def point_table(
    plan: Panel, analysis: Analysis, numbers: Mapping[str, int], columns: Mapping[Row, int]
) -> NumberTable:
    """A figure's points and, where there are any, what is read from them. numbers, columns: what the page's
    data calls mechanisms and rows by."""
    order = {str(p.row.key.row): p.row.key.size for c in plan.curves for p in c.points}
    if plan.name == "arguments":
        order = {str(p.row.key.row): int(p.x) for c in plan.curves for p in c.points}
    labels = sorted(order, key=lambda label: order[label])
    answers = _ANSWERS.get(plan.name, ())
    lines = []
    for curve in plan.curves:
        by_label = {str(p.row.key.row): p for p in curve.points}
        entries = [_point(plan, by_label.get(label)) for label in labels]
        entries += [_answer(ask(analysis, curve.info.id)) for _, ask in answers]
        lines.append((numbers[curve.info.id], curve.info, entries))
    heads = [(n, NUMBER) for n in labels] + [(n, WORDS) for n, _ in answers]
    return NumberTable(heads, lines, {str(row): n for row, n in columns.items() if str(row) in order})


def _coefficient(value: Interval | None, finest_ns: float) -> Entry:
    if value is None:
        return _NONE
    return Entry(overhead(value, finest_ns), value.estimate, title=interval(value))


def _line_entries(line: PriceLine) -> list[Entry]:
    """fixed, for arguments what a result costs, and the price per unit; or that there is no line."""
    terms = 3 if line.part == "arguments" else 2
    if line.fixed_ns is None or line.slope_ns is None:
        misfit = bool(line.points)
        return [Entry("no line" if misfit else "–", title=line.reason)] + [_NONE] * (terms - 1)
    finest = line.finest_ns
    result = [_coefficient(line.result_ns, finest["result"])] if terms == 3 else []
    slope = _coefficient(line.slope_ns, finest["slope"])
    return [_coefficient(line.fixed_ns, finest["fixed"]), *result, slope]


def cost_table(lines: Sequence[PriceLine], infos: Sequence[MechanismInfo]) -> NumberTable | None:
    """What each mechanism adds: fixed, per result and argument, per byte, per element; None where no
    mechanism has a line."""
    heads = ["a call", "a result", "per argument", "a string", "per byte", "an array", "per element"]
    found = []
    for number, info in enumerate(infos):
        own = [line for line in lines if line.mechanism == info.id]
        if any(line.points for line in own):
            entries = [entry for line in own for entry in _line_entries(line)]
            found.append((number, info, entries))
    return NumberTable([(head, NUMBER) for head in heads], found) if found else None


def misfits(lines: Sequence[PriceLine]) -> list[PriceLine]:
    """The lines that cannot be drawn, each with the point it would miss."""
    return [line for line in lines if line.points and line.fixed_ns is None]
