"""The curves of the page: each figure with the table of its numbers."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from harness.analysis.cost_model import PriceLine
from harness.analysis.results import Analysis
from harness.output.report.figures.curveplots import curve_groups, curve_svg
from harness.output.report.figures.curves import Panel
from harness.output.report.figures.plans import plans
from harness.output.report.figures.svg import Classes, slim
from harness.output.report.sections.numbertables import NumberTable, point_table


@dataclass(frozen=True)
class Figure:
    """A picture and the table of its points."""

    plan: Panel
    svg: Markup
    table: NumberTable


def figures(
    analysis: Analysis, lines: Sequence[PriceLine], language_classes: Mapping[str, str], classes: Classes
) -> list[Figure]:
    """Every curve that this run has the sizes for. lines: its cost models."""
    infos = analysis.run.header.mechanisms
    numbers = {info.id: number for number, info in enumerate(infos)}
    gids = {name: f"m{number}" for name, number in numbers.items()}
    found = []
    for plan in plans(analysis.by_key, infos, lines):
        groups = curve_groups(plan, gids, language_classes)
        label = f"{plan.title}: {plan.y_label} over {plan.x_label}, one curve per mechanism"
        svg = slim(curve_svg(plan, gids), f"{plan.name}-", label, classes, groups)
        found.append(Figure(plan, svg, point_table(plan, analysis, numbers)))
    return found
