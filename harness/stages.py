"""Adaptive stopping: which rows deserve more executions, within what time is left.

Looked at only at the fixed stages of the profile. A rule that looked after every execution would stop
when chance makes an interval narrow, and its 95 % would no longer be 95 %.
"""

from collections import defaultdict
from dataclasses import dataclass

from harness.mechanisms import BASELINE, REPLICA
from harness.records import RowInfo, Stage
from harness.rows import Analysis, ResultRow

# Precise enough: half the interval within 2 % of the estimate, or within one cycle.
WIDE_SHARE = 0.02
# What an execution costs besides its samples: requests, calibration, pairs of the baseline.
_OVERHEAD = 2.0


@dataclass(frozen=True)
class Wide:
    """A row that is too wide, by how many times, and what one more execution of it costs."""

    row: ResultRow
    times: float
    cost_ns: float


def tolerance_ns(row: ResultRow, cycle_ns: float) -> float:
    """How wide half an interval may be."""
    return max(WIDE_SHARE * row.ns.estimate, cycle_ns)


def wide_rows(analysis: Analysis) -> list[Wide]:
    """The rows outside the tolerance, the widest first. The controls follow from the others."""
    found = []
    for row in analysis.rows:
        times = row.ns.half_width / (tolerance_ns(row, analysis.cycle_ns) or 1.0)
        if times > 1 and row.mechanism not in (BASELINE, REPLICA):
            own = row.values
            samples = own.samples / max(row.executions, 1)
            found.append(Wide(row, times, samples * own.loops * row.ns.estimate * _OVERHEAD))
    return sorted(found, key=lambda wide: -wide.times)


def next_stage(analysis: Analysis, after: int, until: int, left_s: float) -> Stage:
    """The widest rows that fit the time left; none if it is up."""
    startup_ns: dict[str, int] = defaultdict(int)
    for group in analysis.run.groups:
        for worker in group.workers:
            startup_ns[worker.mechanism] = max(startup_ns[worker.mechanism], worker.startup_ns)
    left_ns = left_s * 1e9
    rows: dict[str, list[RowInfo]] = defaultdict(list)
    for wide in wide_rows(analysis):
        mechanism = wide.row.mechanism
        cost_ns = wide.cost_ns + (0 if mechanism in rows else startup_ns[mechanism])
        left_ns -= cost_ns * (until - after)
        if left_ns < 0:
            break
        rows[mechanism].append(RowInfo(case=wide.row.key.case, size=wide.row.key.size))
    return Stage(after=after, until=until, rows=dict(rows))
