"""What a mean does not show: a section for each lab that the run has readings of, ready for the page."""

from collections.abc import Sequence
from dataclasses import dataclass

from harness.analysis.labs import LabTable, lab_tables
from harness.analysis.labs.safety import kind_of
from harness.analysis.labs.table import Cell
from harness.core.statistics import Interval
from harness.runfile.records import Run

SAFETY = "safety"


@dataclass(frozen=True)
class Matrix:
    """Mistakes as rows, mechanisms as columns; each cell with the class that colours it."""

    mechanisms: Sequence[str]
    lines: Sequence[tuple[str, str, Sequence[tuple[Cell, str] | None]]]  # (mistake, what it is, cells)


def matrix(table: LabTable) -> Matrix:
    """The safety lab's table turned: what the same mistake comes to, side by side."""
    cells = {(row[0].text, row[1].text): row[2] for row in table.rows if len(row) == len(table.columns)}
    mechanisms = list(dict.fromkeys(name for name, _ in cells))
    mistakes = list(dict.fromkeys(mistake for _, mistake in cells))
    lines = []
    for mistake in mistakes:
        own = [cells.get((name, mistake)) for name in mechanisms]
        lines.append(
            (mistake, table.words.get(mistake, ""), [(c, kind_of(str(c.value))) if c else None for c in own])
        )
    return Matrix(mechanisms, lines)


def digits(cell: Cell) -> float | str:
    """What a cell sorts by."""
    if isinstance(cell.value, Interval):
        return cell.value.estimate
    return cell.value if isinstance(cell.value, int | float) else ""


@dataclass(frozen=True)
class LabSection:
    """table as it stands, matrix in its place for mistakes."""

    table: LabTable
    matrix: Matrix | None


def labs(run: Run) -> list[LabSection]:
    """A section per lab."""
    found = []
    for table in lab_tables(run):
        turned = matrix(table) if table.lab == SAFETY else None
        found.append(LabSection(table, turned))
    return found
