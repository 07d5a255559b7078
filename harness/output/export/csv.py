"""The published rows as CSV."""

import csv
import io
from collections.abc import Sequence

from harness.analysis.results import Analysis, ResultRow
from harness.output.columns import COLUMNS

NAME = "csv"


def as_csv(rows: Sequence[ResultRow], cycle_ns: float) -> str:
    """The rows flat; an absent number is an empty cell."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow([f"{column.name}{suffix}" for column in COLUMNS for suffix, _ in column.flat])
    for row in rows:
        values = [(column.value(row, cycle_ns), column.flat) for column in COLUMNS]
        cells = [make(value) for value, flat in values for _, make in flat]
        writer.writerow(["" if cell is None else cell for cell in cells])
    return text.getvalue()


def write(analysis: Analysis, rows: Sequence[ResultRow]) -> str:
    """A heading, then a line per row."""
    return as_csv(rows, analysis.cycle_ns)
