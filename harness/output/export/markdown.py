"""The league table of one case as Markdown."""

from collections.abc import Sequence

from harness.analysis.results import Analysis, ResultRow
from harness.analysis.wording import interval_text, over_c, time_text
from harness.suite.reference import HEADLINE

NAME = "markdown"


def as_markdown(rows: Sequence[ResultRow], case: str = HEADLINE) -> str:
    """The league table of one case, fastest first, as README shows it."""
    lines = [
        "| mechanism | tier | time per call | 95 % interval | over C |",
        "|---|---|--:|--:|--:|",
    ]
    lines += [
        f"| {row.info.title} (`{row.mechanism}`) | {row.info.tier} | {time_text(row)} "
        f"| {interval_text(row)} | {over_c(row)} |"
        for row in league(rows, case)
    ]
    return "\n".join(lines) + "\n"


def league(rows: Sequence[ResultRow], case: str) -> list[ResultRow]:
    return sorted((r for r in rows if r.key.case == case), key=lambda r: (r.ns.estimate, r.key))


def write(analysis: Analysis, rows: Sequence[ResultRow]) -> str:
    """The league table of the headline case."""
    return as_markdown(rows)
