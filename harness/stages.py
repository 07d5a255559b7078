"""Adaptive stopping: which rows deserve more executions, within what time is left.

Looked at only at the fixed stages of the profile. A rule that looked after every execution would stop
when chance makes an interval narrow, and its 95 % would no longer be 95 %. For the same reason the early
stages leave out nothing for being narrow: up to the profile's settled executions every row goes on if
there is time for it, and only if there is not do the widest go first. From then on the wide ones go on.
"""

from collections import defaultdict
from dataclasses import dataclass

from harness.mechanisms import BASELINE, REPLICA
from harness.records import RowInfo, Stage
from harness.rows import Analysis, ResultRow

# Precise enough: half the interval within 2 % of the estimate, or within one cycle.
WIDE_SHARE = 0.02
# What an execution costs besides its samples (requests, warm-up, pairs of the baseline), as a multiple of
# them, where the run does not tell.
_USUAL_OVERHEAD = 2.0
# Once rows stop, the others share the baseline's samples and the starts among fewer: each was seen to
# cost 1.1 to 1.4 times what it cost before.
_NARROWED = 1.3


@dataclass(frozen=True)
class Candidate:
    """A row, its half-width in multiples of what is wanted, and what its samples take per execution."""

    row: ResultRow
    times: float
    samples_ns: float


def tolerance_ns(row: ResultRow, cycle_ns: float) -> float:
    """How wide half an interval may be."""
    return max(WIDE_SHARE * row.ns.estimate, cycle_ns)


def candidates(analysis: Analysis) -> list[Candidate]:
    """All rows, the widest first; without the controls, which follow from the others."""
    found = []
    for row in analysis.rows:
        if row.mechanism not in (BASELINE, REPLICA):
            times = row.ns.half_width / (tolerance_ns(row, analysis.cycle_ns) or 1.0)
            samples = row.values.samples / max(row.executions, 1)
            found.append(Candidate(row, times, samples * row.values.loops * row.ns.estimate))
    return sorted(found, key=lambda candidate: -candidate.times)


def _startups_ns(analysis: Analysis) -> dict[str, int]:
    """The longest start of each mechanism."""
    longest: dict[str, int] = defaultdict(int)
    for group in analysis.run.groups:
        for worker in group.workers:
            longest[worker.mechanism] = max(longest[worker.mechanism], worker.startup_ns)
    return longest


def _overhead(analysis: Analysis) -> float:
    """What an execution of the last stage took besides starting, as a multiple of its samples. The very
    first is left out: it calibrates, and shows JITs their limits."""
    stages = analysis.run.stages
    since = max(1, stages[-1].after if stages else 1)
    groups = [group for group in analysis.run.groups if group.execution >= since]
    workers = [worker for group in groups for worker in group.workers]
    busy_ns = sum(group.wall_ns for group in groups) - sum(worker.startup_ns for worker in workers)
    own = [worker for worker in workers if worker.mechanism not in (BASELINE, REPLICA)]
    samples_ns = sum(sum(row.elapsed_ns) for worker in own for row in worker.rows)
    return busy_ns / samples_ns if busy_ns > 0 and samples_ns else _USUAL_OVERHEAD


def next_stage(analysis: Analysis, after: int, until: int, left_s: float) -> Stage:
    """The rows that go on from `after` to `until` executions: the widest that fit the time left."""
    every = candidates(analysis)
    settled = analysis.run.header.profile.settled
    startup_ns = _startups_ns(analysis)
    overhead = _overhead(analysis) * (_NARROWED if until > settled else 1.0)
    left_ns = left_s * 1e9
    rows: dict[str, list[RowInfo]] = defaultdict(list)
    for candidate in every:
        if candidate.times <= 1 and until > settled:
            break
        mechanism = candidate.row.mechanism
        start_ns = 0 if mechanism in rows else startup_ns[mechanism]
        left_ns -= (candidate.samples_ns * overhead + start_ns) * (until - after)
        if left_ns < 0:
            break
        rows[mechanism].append(RowInfo(case=candidate.row.key.case, size=candidate.row.key.size))
    return Stage(after=after, until=until, rows=dict(rows))
