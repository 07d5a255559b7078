"""The league table of one case as Markdown."""

import re
from collections.abc import Sequence

from harness.analysis.results import Analysis, ResultRow
from harness.analysis.wording import interval_text, over_c, time_text
from harness.core.format import escaped
from harness.suite.reference import HEADLINE

NAME = "markdown"
# What means something within a line (CommonMark 0.31 chapter 6; GFM adds |, ~ and, on GitHub, $).
_MARKS = re.compile(r"[\\`*_\[\]<>|&~$]")


def plain(text: str) -> str:
    """text that reads in a table's cell as it is."""
    return _MARKS.sub(r"\\\g<0>", escaped(text))


def _code(text: str) -> str:
    """text as code in a table's cell: between more backticks than it has in a row. A pipe is escaped even
    there (GFM 4.10)."""
    shown = escaped(text).replace("|", "\\|")
    fence = "`" * (1 + max(map(len, re.findall("`+", shown)), default=0))
    return f"{fence} {shown} {fence}" if shown[:1] == "`" or shown[-1:] == "`" else f"{fence}{shown}{fence}"


def as_markdown(rows: Sequence[ResultRow], case: str = HEADLINE) -> str:
    """The league table of one case, fastest first, as README shows it."""
    lines = [
        "| mechanism | tier | time per call | 95 % interval | over C |",
        "|---|---|--:|--:|--:|",
    ]
    lines += [
        f"| {plain(row.info.title)} ({_code(row.mechanism)}) | {plain(row.info.tier)} | {time_text(row)} "
        f"| {interval_text(row)} | {over_c(row)} |"
        for row in league(rows, case)
    ]
    return "\n".join(lines) + "\n"


def league(rows: Sequence[ResultRow], case: str) -> list[ResultRow]:
    return sorted((r for r in rows if r.key.case == case), key=lambda r: (r.ns.estimate, r.key))


def write(analysis: Analysis, rows: Sequence[ResultRow]) -> str:
    """The league table of the headline case."""
    return as_markdown(rows)
