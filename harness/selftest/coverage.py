"""What runs differ by beyond their executions, and how often an interval holds the long-run value."""

import math
import statistics
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from harness.analysis.results import Analysis, Key
from harness.core.statistics import Z_95, median_interval
from harness.runfile.records import Run
from harness.selftest.share import Share, share_of

# Rows differ in how much they move between runs, and more than half do not move at all; one spread must do
# for all of them. That of 8 rows in 10 is the least that held 95 % of intervals at 6, 12 and 25 executions.
_QUANTILE = 0.8


@dataclass(frozen=True)
class Covered:
    """Of so many executions: how many published intervals hold the long-run value, how many would without
    the spread between runs, and by what share the published ones are wider, in the median."""

    executions: int
    published: Share
    alone: Share
    wider: float


def _by_run(runs: Sequence[Run]) -> dict[Key, list[list[float]]]:
    """The executions' times of each row that all runs have, run by run."""
    analyses = [Analysis(run) for run in runs]
    keys = set.intersection(*(set(analysis.by_key) for analysis in analyses))
    return {
        key: [[t for _, t in sorted(a.values[key].time_ns.items())] for a in analyses] for key in sorted(keys)
    }


def _row_spread(times: Sequence[Sequence[float]]) -> float:
    """What the runs' medians differ by beyond what their own executions account for: the standard deviation
    of their logarithms, less the mean squared error of a median of executions."""
    logs = [np.log(own) for own in times]
    medians = [float(np.median(own)) for own in logs]
    own_error = statistics.fmean((median_interval(own).half_width / Z_95) ** 2 for own in logs)
    return math.sqrt(max(statistics.variance(medians) - own_error, 0.0))


def spread_of(runs: Sequence[Run]) -> float:
    """One figure for all rows, as high as 8 rows in 10 need it. At least two runs."""
    spreads = [_row_spread(times) for times in _by_run(runs).values() if len(times) > 1]
    return float(np.quantile(spreads, _QUANTILE)) if spreads else 0.0


def covered(runs: Sequence[Run], executions: int) -> Covered:
    """Each row of each run, with its first executions alone, against the median of all runs' executions."""
    rows = _by_run(runs)
    published, alone, wider = [], [], []
    for number in range(len(runs)):
        others = [run for i, run in enumerate(runs) if i != number]
        spread = spread_of(others) if len(others) > 1 else 0.0
        hits = [0, 0]
        for times in rows.values():
            long_run = float(np.median(np.concatenate([np.asarray(own) for own in times])))
            own = median_interval(times[number][:executions])
            wide = own.widened(Z_95 * spread * abs(own.estimate))
            hits[0] += not wide.excludes(long_run)
            hits[1] += not own.excludes(long_run)
            if own.half_width > 0:
                wider.append(wide.half_width / own.half_width - 1)
        published.append((hits[0], len(rows)))
        alone.append((hits[1], len(rows)))
    typical = statistics.median(wider) if wider else 0.0
    return Covered(executions, share_of(published), share_of(alone), typical)
