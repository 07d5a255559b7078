"""Price over version: the rows of one mechanism with several versions of one tool, the oldest first, each
held against that one.

A factor is the median over executions of one time over the other, in the clock's units, widened by what
runs on a machine differ by, as a claim's ratio is. It is a difference by the rule of all rows, corrected
(Holm) for the number of versions.
"""

import math
import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from harness.analysis.ranking import floor_between, log_ratios
from harness.analysis.results import Analysis, Key, ResultRow
from harness.analysis.significance import NOT_SEPARATED, verdict
from harness.core.statistics import Z_95, Interval, holm_or_strongest, median_interval, sign_test_p_value
from harness.suite.row import Row

OLDEST, FIRST = "the oldest", "the first"
_FEWEST_IN_COMMON = 2


@dataclass(frozen=True)
class Step:
    """One version's row. label is what was asked for, version what it says it is; factor: its time over that
    of the first, None for that one itself, where they share too few executions, and where one of the two
    has several speeds."""

    row: ResultRow
    label: str
    version: str
    factor: Interval | None
    verdict: str


@dataclass(frozen=True)
class Ladder:
    """A mechanism's versions of one tool in one case and size; first: what the one is that the others are
    held against, the oldest or, where they are no older and newer of one thing, as two compilers, the first
    that was asked for; usual: the row of what this machine has anyway, None where there is none."""

    mechanism: str
    tool: str
    key: Row
    first: str
    steps: list[Step]
    usual: ResultRow | None


def _version(row: ResultRow) -> tuple[str, list[int]]:
    """(what stands before the numbers, the numbers) of what it says it is, or of what it was called."""
    setting = row.info.setting
    said = (setting.version if setting else "") or row.info.label
    numbers = re.search(r"\d+(?:\.\d+)*", said)
    if not numbers:
        return said, []
    return said[: numbers.start()], [int(n) for n in numbers[0].split(".")]


def _in_order(rows: Sequence[ResultRow], asked: Sequence[str]) -> tuple[str, list[ResultRow]]:
    """(what the first of them is, they themselves)"""
    versions = [_version(row) for row in rows]
    names, numbers = {name for name, _ in versions}, [own for _, own in versions]
    if len(names) == 1 and all(numbers.count(own) == 1 for own in numbers):
        return OLDEST, sorted(rows, key=lambda row: _version(row)[1])
    return FIRST, sorted(rows, key=lambda row: asked.index(row.mechanism))


def _steps(first: str, rows: Sequence[ResultRow], spread: float) -> list[Step]:
    oldest, *newer = rows
    logs = [log_ratios(row, oldest) for row in newer]
    tests = [
        (sign_test_p_value(own), len(own)) if len(own) >= _FEWEST_IN_COMMON else (1.0, 1) for own in logs
    ]
    steps = [_step(oldest, None, first)]
    for row, own, sure in zip(newer, logs, holm_or_strongest(tests), strict=True):
        if len(own) < _FEWEST_IN_COMMON:
            steps.append(_step(row, None, NOT_SEPARATED))
            continue
        apart = median_interval(own).widened(spread)
        known = verdict(apart, floor_between(row, oldest)) if sure else NOT_SEPARATED
        several = row.regimes or oldest.regimes
        steps.append(_step(row, None if several else apart.map(math.exp), known))
    return steps


def _step(row: ResultRow, factor: Interval | None, known: str) -> Step:
    setting = row.info.setting
    return Step(row, row.info.label, setting.version if setting else "", factor, known)


def ladders(analysis: Analysis) -> list[Ladder]:
    """Those of a run, for each mechanism and tool of which it has several versions."""
    found: dict[tuple[str, str, Row], list[ResultRow]] = defaultdict(list)
    for row in analysis.rows:
        if row.info.setting:
            found[row.info.base, row.info.setting.tool, row.key.row].append(row)
    # Two rows of one run, each moved by what runs differ by.
    spread = Z_95 * math.sqrt(2) * analysis.run.header.run_spread
    asked = list(analysis.infos)
    made = []
    for (mechanism, tool, key), rows in found.items():
        if len(rows) > 1:
            first, ordered = _in_order(rows, asked)
            usual = analysis.by_key.get(Key(mechanism, *key))
            made.append(Ladder(mechanism, tool, key, first, _steps(first, ordered, spread), usual))
    return made
