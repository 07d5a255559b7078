"""From how much work on the overhead is a small share of a call."""

import math
from collections.abc import Sequence

from harness.analysis.results import Analysis, ResultRow
from harness.analysis.significance import is_difference
from harness.analysis.thresholds import Threshold, count_text, in_common, no_threshold, sizes_of
from harness.core.format import nanoseconds
from harness.core.statistics import Interval, median_interval
from harness.suite.reference import BASELINE
from harness.suite.row import Row

# Where the crossing stops mattering: an overhead is a tenth of the whole when the work is nine times as long.
TOLERABLE_SHARE = 0.1


def enough_ns(row: ResultRow) -> float:
    """How long the C function must run until the crossing is a tenth of the call: overhead / (overhead +
    work) = share. 0 where the overhead is not separated from none, or is not one number."""
    over = row.overhead_ns
    if row.regimes or over is None or over.estimate <= 0 or not is_difference(over, row.floor_ns):
        return 0.0
    return over.estimate * (1 - TOLERABLE_SHARE) / TOLERABLE_SHARE


def enough_work(analysis: Analysis, mechanism: str, share: float) -> Threshold:
    """The C work per call, in steps and in ns, at which the overhead falls under `share` of the whole.

    Read from the measured sweep, per execution: between the first size whose overhead is no larger a share
    of its time and the size before it, straight in logarithms. An overhead that grows with the work, as
    where the body is other code, shows at the larger sizes: their own shares must agree.
    """
    if mechanism == BASELINE or analysis.infos[mechanism].tier == "host":
        return Threshold(None, "no overhead is taken from this row")
    rows = [row for row in sizes_of(analysis, mechanism, "work") if row.overhead_ns]
    executions = in_common([row.values.overhead_ns for row in rows]) if len(rows) > 1 else []
    if not executions:
        return no_threshold(analysis, mechanism, *(Row("work", size) for size in (1, 100, 10000, 1000000)))
    if restless := next((row for row in rows if row.regimes), None):
        return Threshold(None, f"{restless.key.row} has several speeds")
    found = [_falls_below(rows, e, share) for e in executions]
    count, needed = (median_interval([one[i] for one in found]) for i in range(2))
    if math.isinf(count.estimate):
        return Threshold(None, f"not within the sweep: more than {rows[-1].key.size} steps")
    if row := _still_above(rows, needed, share):
        return Threshold(None, f"the overhead grows with the work: at {row.key.row} it is still more")
    over = rows[0].overhead_ns
    assert over is not None
    words = f"from {nanoseconds(needed.estimate)} on, {count_text(count.estimate)} steps"
    if over.high <= 0:
        words = "always: there is no overhead"
    elif not is_difference(over, rows[0].floor_ns):
        limit = "" if math.isinf(count.high) else f"; from {count_text(count.high)} steps on in any case"
        words = f"the overhead is not separated from 0{limit}"
    return Threshold(count, words, needed)


def _falls_below(rows: Sequence[ResultRow], execution: int, share: float) -> tuple[float, float]:
    """(steps, ns of C's own time) at which one execution's share falls to `share`: (0, 0) if it is there at
    the first size, infinite if it never is."""
    before: tuple[float, float, float] | None = None
    for row in rows:
        own = row.values
        now = max(own.overhead_ns[execution] / (own.time_ns[execution] or math.inf), 0.0)
        steps, c_ns = float(row.key.size), own.linked_ns[execution]
        if now <= share:
            if before is None:
                return 0.0, 0.0
            last, last_steps, last_ns = before
            part = 1.0 if now <= 0 else math.log(last / share) / math.log(last / now)
            return last_steps * (steps / last_steps) ** part, last_ns * (c_ns / last_ns) ** part
        before = now, steps, c_ns
    return math.inf, math.inf


def _still_above(rows: Sequence[ResultRow], needed: Interval, share: float) -> ResultRow | None:
    """The largest size whose overhead is clearly above the share though its work should be enough."""
    for row in reversed(rows):
        own = row.values
        shares = median_interval([own.overhead_ns[e] / (own.time_ns[e] or math.inf) for e in own.overhead_ns])
        enough = median_interval(list(own.linked_ns.values())).estimate >= needed.high
        seen = row.overhead_ns is not None and is_difference(row.overhead_ns, row.floor_ns)
        if enough and seen and shares.low > share:
            return row
    return None
