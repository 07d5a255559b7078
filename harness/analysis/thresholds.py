"""Thresholds over sizes: what every reading of where a call pays is made of."""

import math
from collections.abc import Sequence
from typing import NamedTuple

from harness.analysis.absence import why_not_measured
from harness.analysis.results import Analysis, ResultRow
from harness.core.format import significant
from harness.core.statistics import Interval
from harness.suite.row import Row


class Threshold(NamedTuple):
    """value is None where there is no number, and then words says why. work_ns: the value in ns of C
    work, where it is one of work."""

    value: Interval | None
    words: str
    work_ns: Interval | None = None


def sizes_of(analysis: Analysis, mechanism: str, case: str) -> list[ResultRow]:
    """The mechanism's rows of a case, by rising size."""
    found = [row for key, row in analysis.by_key.items() if key[:2] == (mechanism, case)]
    return sorted(found, key=lambda row: row.key.size)


def in_common(values: Sequence[dict[int, float]]) -> list[int]:
    """The executions that all of them have."""
    return sorted(set.intersection(*map(set, values))) if values else []


def no_threshold(analysis: Analysis, mechanism: str, *rows: Row) -> Threshold:
    reasons = (why_not_measured(analysis, mechanism, row) for row in rows)
    return Threshold(None, next(filter(None, reasons), "no execution measured all of its rows"))


def count_text(number: float) -> str:
    """A number of steps or calls, which are whole; a millionth more than whole is rounding."""
    whole = math.ceil(round(number, 6))
    return str(whole) if whole < 1000 else significant(whole)
