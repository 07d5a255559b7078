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


def _overhead(analysis: Analysis, rows: list[Candidate]) -> float:
    """What an execution took besides starting, as a multiple of its samples. The first is left out: it
    calibrates, and shows JITs their limits."""
    later = [group for group in analysis.run.groups if group.execution]
    executions = len({group.execution for group in later})
    started_ns = sum(worker.startup_ns for group in later for worker in group.workers)
    busy_ns = sum(group.wall_ns for group in later) - started_ns
    samples_ns = executions * sum(row.samples_ns for row in rows)
    return busy_ns / samples_ns if busy_ns > 0 and samples_ns else _USUAL_OVERHEAD


def next_stage(analysis: Analysis, after: int, until: int, left_s: float) -> Stage:
    """The rows that go on from `after` to `until` executions: the widest that fit the time left."""
    every = candidates(analysis)
    startup_ns, overhead = _startups_ns(analysis), _overhead(analysis, every)
    settled = analysis.run.header.profile.settled
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
