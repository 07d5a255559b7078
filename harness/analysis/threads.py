"""How many times as much several host threads get done."""

from harness.analysis.results import Analysis, Key, ResultRow
from harness.analysis.thresholds import Threshold, in_common, no_threshold
from harness.core.format import significant
from harness.core.statistics import Interval, median_interval
from harness.suite.row import Row


def speed_up_of(one: ResultRow, many: ResultRow, threads: float) -> Interval | None:
    """threads × t(1) / t(threads), since each of the threads makes as many calls; None where no execution has
    both, or where one of them has several speeds."""
    if one.regimes or many.regimes:
        return None
    alone, together = one.values.time_ns, many.values.time_ns
    executions = [e for e in in_common([alone, together]) if together[e] > 0]
    return median_interval([threads * alone[e] / together[e] for e in executions]) if executions else None


def speed_up(analysis: Analysis, mechanism: str, threads: int) -> Threshold:
    """How many times as many calls per second so many threads make as one."""
    one, many = (analysis.by_key.get(Key(mechanism, "parallel_work", n)) for n in (1, threads))
    if one is None or many is None:
        return no_threshold(analysis, mechanism, Row("parallel_work", 1), Row("parallel_work", threads))
    if restless := next((row for row in (one, many) if row.regimes), None):
        return Threshold(None, f"{restless.key.row} has several speeds")
    found = speed_up_of(one, many, threads)
    if found is None:
        return Threshold(None, "no execution measured all of its rows")
    possible = min(threads, analysis.run.header.machine.cores_logical)
    return Threshold(found, f"{significant(found.estimate)} times as much, of {possible} possible")
