"""What C itself, whose code did not change, differs by between the sides of a comparison."""

import math
from collections.abc import Sequence

import numpy as np

from harness.analysis.guards import Guard, is_one_machine
from harness.analysis.results import Analysis
from harness.analysis.sides import Normalise, run_spread, side_of
from harness.core.format import significant
from harness.core.statistics import Z_95, median_interval
from harness.suite.reference import BASELINE, REPLICA

# A smaller shift on one machine is what the floor of the reference rows is for.
_UNMOVED = math.log(1.05)


def _shifts(
    before: Sequence[Analysis], after: Sequence[Analysis], by: Normalise, mechanisms: Sequence[str]
) -> list[float]:
    """By how much each row of the mechanisms is later than before, as a logarithm."""
    found = []
    for key in before[0].by_key:
        sides = side_of(before, key, by), side_of(after, key, by)
        if key.mechanism in mechanisms and sides[0] and sides[1]:
            found.append(sides[1].log_time - sides[0].log_time)
    return found


def reference_floor(before: Sequence[Analysis], after: Sequence[Analysis], by: Normalise) -> float:
    """The 95th percentile of what the C reference rows shifted by on one machine, 0 where that is no
    control."""
    machines = [analysis.run.header.machine for analysis in (*before, *after)]
    if by == "linked" or not all(is_one_machine(machines[0], other) for other in machines):
        return 0.0
    shifts = [abs(shift) for shift in _shifts(before, after, by, (BASELINE, REPLICA))]
    return float(np.quantile(shifts, 0.95)) if shifts else 0.0


def moved(before: Sequence[Analysis], after: Sequence[Analysis], by: Normalise) -> Guard | None:
    """What forbids every verdict: that C as a whole is faster or slower than before. Then the processor, its
    clock or the C compiler is another one, and no row tells what a change of its own did."""
    shifts = _shifts(before, after, by, (BASELINE,))
    if by == "linked" or not shifts:
        return None
    middle = median_interval(shifts)
    spread = max(run_spread(run) for run in (*before, *after))
    bound = max(_UNMOVED, math.sqrt(2) * Z_95 * spread)
    if middle.low <= bound and middle.high >= -bound:
        return None
    times = significant(math.exp(abs(middle.estimate)), 3)
    what = f"{times} times as {'long' if middle.estimate > 0 else 'short'}"
    unit = "by the processor's clock" if by == "clock" else "in nanoseconds"
    why = (
        f"{unit}, {BASELINE} takes {what} as before (median of {len(shifts)} rows), so no row is called "
        "slower or faster; --normalise linked compares what each mechanism adds to C"
    )
    return Guard("C itself moved", why, frozenset(before[0].by_key))
