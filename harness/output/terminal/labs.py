"""A lab's table in the terminal."""

from harness.analysis.labs import LabTable
from harness.output.terminal.console import out, print_table

_LEFT = (
    "mechanism",
    "row",
    "mistake",
    "comes to",
    "other threads",
    "collection",
    "verdict",
    "load",
    "in C for",
)


def print_lab(table: LabTable) -> None:
    """How to read it, then its rows."""
    out.print()
    out.heading(table.title)
    for sentence in table.reads:
        out.print(sentence)
    right = [column for column in table.columns if column not in _LEFT]
    print_table(table.columns, [[cell.text for cell in row] for row in table.rows], right=right)
