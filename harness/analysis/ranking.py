"""Every row against the best of its language: paired by execution, never finer than the run can see."""

import math
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from harness.analysis.executions import Executions
from harness.analysis.results import Key, ResultRow
from harness.analysis.significance import FASTER, NOT_SEPARATED, log_floor, verdict
from harness.core.statistics import Interval, holm_or_strongest, median_interval, sign_test_p_value
from harness.suite.reference import BASELINE

BEST = "best"
REFERENCE = "baseline"
ALONE = "only one"
_FEWEST_IN_COMMON = 2


@dataclass(frozen=True)
class Standing:
    """A row beside the best of its language. ratio: its time over the best's, None where it is that one,
    where they share too few executions, or where one of the two has several speeds: then the verdict alone
    says whether, execution by execution, it was the slower one."""

    row: ResultRow
    best: str
    ratio: Interval | None
    verdict: str


def _log_times(values: Executions) -> dict[int, float]:
    """Log times by execution, in units of the processor's clock where that is known: two mechanisms of
    one execution may have been measured minutes apart, in different groups."""
    return {e: math.log(ticks) for e, ticks in values.in_clock_ticks().items() if ticks > 0}


def log_ratios(row: ResultRow, best: ResultRow) -> list[float]:
    """The logarithm of a row's time over another's, in each execution that both have."""
    own, other = _log_times(row.values), _log_times(best.values)
    return [own[e] - other[e] for e in sorted(own.keys() & other.keys())]


def best_of(rows: Sequence[ResultRow]) -> ResultRow | None:
    """The fastest that calls C at all, as this machine has it: host rows are there for scale, and what is
    built otherwise has its place beside its own usual build. In C itself the baseline, which all else on
    the page is measured against."""
    baseline = next((row for row in rows if row.mechanism == BASELINE), None)
    if baseline:
        return baseline
    calling = [row for row in rows if row.info.tier != "host" and not row.info.label]
    return min(calling, key=by_speed, default=None)


def floor_between(row: ResultRow, best: ResultRow) -> float:
    """The smallest log ratio that may be called a difference: the floor of the rows in the shortest time."""
    return log_floor(max(row.floor_ns, best.floor_ns), min(*speeds_ns(row), *speeds_ns(best)))


def _standings_of_language(rows: Sequence[ResultRow]) -> list[Standing]:
    best = best_of(rows)
    if best is None or len(rows) == 1:
        return [Standing(row, best.mechanism if best else "", None, ALONE) for row in rows]
    logs = {row.key: log_ratios(row, best) for row in rows if row is not best}
    enough = {key: values for key, values in logs.items() if len(values) >= _FEWEST_IN_COMMON}
    # A family each: versions that somebody asked for make no verdict on the language's own ways weaker.
    usual = [key for key in enough if "@" not in key.mechanism]
    others = [key for key in enough if "@" in key.mechanism]
    significant: dict[Key, bool] = {}
    for family in (usual, others):
        tests = [(sign_test_p_value(enough[key]), len(enough[key])) for key in family]
        significant |= zip(family, holm_or_strongest(tests), strict=True)
    found = [Standing(best, best.mechanism, None, REFERENCE if best.mechanism == BASELINE else BEST)]
    for row in rows:
        if row is best:
            continue
        if row.key not in enough:
            found.append(Standing(row, best.mechanism, None, NOT_SEPARATED))
            continue
        logs_apart = median_interval(enough[row.key])
        known = verdict(logs_apart, floor_between(row, best)) if significant[row.key] else NOT_SEPARATED
        ratio = None if row.regimes or best.regimes else logs_apart.map(math.exp)
        found.append(Standing(row, best.mechanism, ratio, known))
    return found


def is_faster(row: ResultRow, than: ResultRow) -> bool:
    """Whether row is told apart from the other, execution by execution, and not only ahead by estimate."""
    logs = log_ratios(row, than)
    apart = len(logs) >= _FEWEST_IN_COMMON
    return apart and verdict(median_interval(logs), floor_between(row, than)) == FASTER


def standings(rows: Sequence[ResultRow]) -> list[Standing]:
    """All rows, each with its verdict within its language and case."""
    tables: dict[tuple[str, str, int], list[ResultRow]] = defaultdict(list)
    for row in rows:
        tables[row.info.language, row.key.case, row.key.size].append(row)
    return [standing for table in tables.values() for standing in _standings_of_language(table)]


def ranking_ns(row: ResultRow) -> float:
    """What a row is placed by among others: its estimate, or the slowest of its speeds, so that nothing is
    called the fastest for a speed that only some executions saw."""
    return row.regimes[-1].ns if row.regimes else row.ns.estimate


def by_speed(row: ResultRow) -> tuple[float, Key]:
    """The order of every table and picture: from fast to slow."""
    return ranking_ns(row), row.key


def speeds_ns(row: ResultRow) -> list[float]:
    """What the row ran at, the fastest first; one number where it is at rest."""
    return [regime.ns for regime in row.regimes] or [row.ns.estimate]


def usual_of(rows: Sequence[ResultRow]) -> ResultRow | None:
    """The row of a language that its manifest calls the usual one, as this machine has it; in runs that do
    not say, or lack it, the cheapest that is documented first, and in C the baseline."""
    rows = [row for row in rows if not row.info.label]
    named = [row for row in rows if row.info.usual or row.mechanism == BASELINE]
    return min(named or [r for r in rows if r.info.tier == "default"], key=by_speed, default=None)
