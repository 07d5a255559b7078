"""The published rows as CSV."""

import csv
import io
from collections.abc import Sequence

from harness.analysis.results import Analysis, ResultRow
from harness.core.format import escaped
from harness.output.columns import COLUMNS

NAME = "csv"


# What begins a formula in a spreadsheet (OWASP, CSV Injection); a quote before it says that it is text.
# Tabs and line ends do too, and are escaped.
_FORMULA = tuple("=+-@\uff1d\uff0b\uff0d\uff20")  # the last four as wide as an ideograph


def _cell(value: object) -> object:
    """What a program reads as value and no spreadsheet computes."""
    if not isinstance(value, str):
        return "" if value is None else value
    return f"'{escaped(value)}" if value.startswith(_FORMULA) else escaped(value)


def as_csv(rows: Sequence[ResultRow], cycle_ns: float) -> str:
    """The rows flat; an absent number is an empty cell."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow([f"{column.name}{suffix}" for column in COLUMNS for suffix, _ in column.flat])
    for row in rows:
        values = [(column.value(row, cycle_ns), column.flat) for column in COLUMNS]
        cells = [make(value) for value, flat in values for _, make in flat]
        writer.writerow(map(_cell, cells))
    return text.getvalue()


def write(analysis: Analysis, rows: Sequence[ResultRow]) -> str:
    """A heading, then a line per row."""
    return as_csv(rows, analysis.cycle_ns)
