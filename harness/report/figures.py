"""The curves of the page: each figure with the table of its numbers, and the cost model's table."""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from harness.mechanisms import BASELINE
from harness.numbers import nanoseconds, significant
from harness.report.answers import enough_ns
from harness.report.costs import Line, fit, points_by_arguments, points_by_size
from harness.report.curveplots import curve_groups, curve_svg
from harness.report.curves import Plan, Point, Rows, plans
from harness.report.plots import row_link
from harness.report.svg import Classes, slim
from harness.results import MechanismInfo


@dataclass(frozen=True)
class Entry:
    """A number in a table: as text, as what it sorts by, with where it comes from."""

    text: str
    value: float | str = ""
    link: str = ""
    title: str = ""


@dataclass(frozen=True)
class NumberTable:
    """heads of the number columns; lines by the mechanism's number in the page's data."""

    heads: list[str]
    lines: list[tuple[int, MechanismInfo, list[Entry]]]


@dataclass(frozen=True)
class Figure:
    """A picture and the table of its points."""

    plan: Plan
    svg: Markup
    table: NumberTable


_NONE = Entry("–")


def _words(plan: Plan, y: float) -> str:
    if plan.threshold is not None:
        return f"{significant(y, 2)} %"
    return significant(y) if plan.ideal else nanoseconds(y)


def _point(plan: Plan, point: Point | None) -> Entry:
    if point is None:
        return _NONE
    title = f"95 % interval {_words(plan, point.y.low)} … {_words(plan, point.y.high)}"
    return Entry(_words(plan, point.y.estimate), point.y.estimate, row_link(point.row.key), title)


def _break_even(point: Point, steps_ns: float, cycle_ns: float) -> list[Entry]:
    """How long, and how many steps of `work`, until the crossing is a tenth."""
    need = enough_ns(point.row, cycle_ns)
    if not need:
        return [Entry("at once", 0), Entry("0", 0)]
    steps = need / steps_ns if steps_ns else math.nan
    return [Entry(nanoseconds(need), need), Entry(significant(steps, 2), steps) if steps_ns else _NONE]


def _gain(points: Sequence[Point]) -> list[Entry]:
    factor = points[0].y.estimate / points[-1].y.estimate
    return [Entry(f"{significant(factor, 2)} ×", factor)]


def _step_ns(rows: Rows) -> float:
    """What one step of `work` takes, from the two largest sizes in C."""
    points = points_by_size(rows, BASELINE, "work")[-2:]
    if len(points) < 2:
        return 0.0
    (few, short), (many, long) = points
    return (long.ns.estimate - short.ns.estimate) / (many - few)


def _table(plan: Plan, rows: Rows, numbers: Mapping[str, int], cycle_ns: float) -> NumberTable:
    sizes = sorted({(p.row.key.size, str(p.row.key.row)) for c in plan.curves for p in c.points})
    heads = [label for _, label in sizes]
    extra = {"work": ["C must run for", "steps of work"], "add_batch": ["gain"]}.get(plan.name, [])
    step_ns = _step_ns(rows)
    lines = []
    for curve in plan.curves:
        by_size = {p.row.key.size: p for p in curve.points}
        entries = [_point(plan, by_size.get(size)) for size, _ in sizes]
        if plan.name == "work":
            entries += _break_even(curve.points[0], step_ns, cycle_ns)
        elif plan.name == "add_batch":
            entries += _gain(curve.points)
        lines.append((numbers[curve.info.id], curve.info, entries))
    return NumberTable([*heads, *extra], lines)


def _coefficients(line: Line | None, unit: str) -> tuple[Entry, Entry]:
    if line is None:
        return _NONE, _NONE
    warning = "" if line.fits else f" (off by {line.misfit:.0%})"
    known = f"95 % interval {nanoseconds(line.slope.low)} … {nanoseconds(line.slope.high)} per {unit}"
    fixed = f"95 % interval {nanoseconds(line.fixed.low)} … {nanoseconds(line.fixed.high)}"
    slope = nanoseconds(line.slope.estimate) if line.slope.excludes(0) else "≈ 0"
    return (
        Entry(nanoseconds(line.fixed.estimate), line.fixed.estimate, title=fixed),
        Entry(f"{slope}{warning}", line.slope.estimate, title=known),
    )


def cost_table(rows: Rows, infos: Sequence[MechanismInfo]) -> NumberTable | None:
    """fixed + per argument + per byte + per element of each mechanism; None where no line can be drawn."""
    lines = []
    for number, info in enumerate(infos):
        fixed, argument = _coefficients(fit(points_by_arguments(rows, info.id)), "argument")
        by_case = {
            case: _coefficients(fit(points_by_size(rows, info.id, case)), unit)
            for case, unit in (("str_len", "byte"), ("sum_f64", "element"))
        }
        entries = [fixed, argument, *by_case["str_len"], *by_case["sum_f64"]]
        if any(entry is not _NONE for entry in entries):
            lines.append((number, info, entries))
    heads = ["a call", "per argument", "a string", "per byte", "an array", "per element"]
    return NumberTable(heads, lines) if lines else None


def figures(
    rows: Rows,
    infos: Sequence[MechanismInfo],
    language_classes: Mapping[str, str],
    classes: Classes,
    cycle_ns: float,
) -> list[Figure]:
    """Every curve that this run has the sizes for."""
    numbers = {info.id: number for number, info in enumerate(infos)}
    gids = {name: f"m{number}" for name, number in numbers.items()}
    found = []
    for plan in plans(rows, infos):
        groups = curve_groups(plan, gids, language_classes)
        label = f"{plan.title}: {plan.y_label} over {plan.x_label}, one curve per mechanism"
        svg = slim(curve_svg(plan, gids), f"{plan.name}-", label, classes, groups)
        found.append(Figure(plan, svg, _table(plan, rows, numbers, cycle_ns)))
    return found
