"""Every row against the best of its language: paired by execution, never finer than the run can see."""

import math
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from harness.control import FASTER, NOT_SEPARATED, SLOWER, Control
from harness.mechanisms import BASELINE
from harness.rows import Executions, ResultRow
from harness.stats import CONFIDENCE, Interval, holm, median_interval, sign_test_p_value

BEST = "best"
REFERENCE = "baseline"
ALONE = "only one"
_FEWEST_IN_COMMON = 2


@dataclass(frozen=True)
class Standing:
    """A row beside the best of its language. ratio: its time over the best's, None where it is that one
    or where they share too few executions."""

    row: ResultRow
    best: str
    ratio: Interval | None
    verdict: str


def _log_times(values: Executions) -> dict[int, float]:
    """Log times by execution, in units of the processor's clock where that is known: two mechanisms of
    one execution may have been measured minutes apart, in different groups."""
    return {
        e: math.log(t / values.probe_ns.get(e, 1.0))
        for e, t in values.time_ns.items()
        if t > 0 and (not values.probe_ns or values.probe_ns.get(e, 0) > 0)
    }


def _log_ratios(row: ResultRow, best: ResultRow) -> list[float]:
    own, other = _log_times(row.values), _log_times(best.values)
    return [own[e] - other[e] for e in sorted(own.keys() & other.keys())]


def best_of(rows: Sequence[ResultRow]) -> ResultRow | None:
    """The fastest that calls C at all: host rows are there for scale. In C itself the baseline, which
    all else on the page is measured against."""
    baseline = next((row for row in rows if row.mechanism == BASELINE), None)
    if baseline:
        return baseline
    calling = [row for row in rows if row.info.tier != "host"]
    return min(calling, key=lambda row: (row.ns.estimate, row.key), default=None)


def strongest(n: int) -> float:
    """The smallest p-value of a sign test: all n executions point the same way."""
    return float(2 * 0.5**n)


def correctable(n: int, tests: int) -> bool:
    """Whether so many executions can pass Holm's first step at all. Where they cannot, the strongest
    evidence they can give is asked for, as harness/compare.py does."""
    return strongest(n) <= (1 - CONFIDENCE) / max(tests, 1)


def _resolution(row: ResultRow, best: ResultRow, control: Control, cycle_ns: float) -> float:
    """The smallest log ratio that may be called a difference: one cycle, or the A/A floor."""
    shortest_ns = min(row.ns.estimate, best.ns.estimate)
    cycle = math.log1p(cycle_ns / shortest_ns) if shortest_ns > 0 else math.inf
    return max(cycle, control.floor_ratio)


def _verdict(ratio: Interval, resolution: float, significant: bool) -> str:
    if not significant or not ratio.excludes(1) or abs(math.log(ratio.estimate)) <= resolution:
        return NOT_SEPARATED
    return SLOWER if ratio.estimate > 1 else FASTER


def _standings_of_language(rows: Sequence[ResultRow], control: Control, cycle_ns: float) -> list[Standing]:
    best = best_of(rows)
    if best is None or len(rows) == 1:
        return [Standing(row, best.mechanism if best else "", None, ALONE) for row in rows]
    logs = {row.key: _log_ratios(row, best) for row in rows if row is not best}
    enough = {key: values for key, values in logs.items() if len(values) >= _FEWEST_IN_COMMON}
    p_values = {key: sign_test_p_value(values) for key, values in enough.items()}
    significant = dict(zip(enough, holm(list(p_values.values())), strict=True))
    if not all(correctable(len(values), len(enough)) for values in enough.values()):
        significant = {key: p <= strongest(len(enough[key])) for key, p in p_values.items()}
    found = [Standing(best, best.mechanism, None, REFERENCE if best.mechanism == BASELINE else BEST)]
    for row in rows:
        if row is best:
            continue
        if row.key not in enough:
            found.append(Standing(row, best.mechanism, None, NOT_SEPARATED))
            continue
        ratio = median_interval(enough[row.key]).map(math.exp)
        resolution = _resolution(row, best, control, cycle_ns)
        verdict = _verdict(ratio, resolution, significant[row.key])
        found.append(Standing(row, best.mechanism, ratio, verdict))
    return found


def standings(rows: Sequence[ResultRow], control: Control, cycle_ns: float) -> list[Standing]:
    """All rows, each with its verdict within its language and case."""
    tables: dict[tuple[str, str, int], list[ResultRow]] = defaultdict(list)
    for row in rows:
        tables[row.info.language, row.key.case, row.key.size].append(row)
    return [
        standing for table in tables.values() for standing in _standings_of_language(table, control, cycle_ns)
    ]
