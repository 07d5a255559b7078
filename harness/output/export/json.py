"""The published rows as JSON: what show --json prints."""

from collections.abc import Sequence
from typing import Any

from harness.analysis.results import Analysis, ResultRow
from harness.core.format import json_text
from harness.output.columns import COLUMNS

NAME = "json"


def as_dicts(rows: Sequence[ResultRow], cycle_ns: float) -> list[dict[str, Any]]:
    """The rows by the names of their columns."""
    return [{column.name: column.value(row, cycle_ns) for column in COLUMNS} for row in rows]


def write(analysis: Analysis, rows: Sequence[ResultRow]) -> str:
    """A list of objects, one a row."""
    return json_text(as_dicts(rows, analysis.cycle_ns)) + "\n"
