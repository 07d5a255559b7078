"""One group of fresh processes, measured: started, then case by case heated, calibrated and sampled.

Without the baseline there is nothing to pair with, so a group that loses it, even at its end, is tried once
more.
"""

import itertools

from harness.core.errors import WorkerError
from harness.measure.crew import Crew
from harness.measure.heating import wait_until_idle, warm_up
from harness.measure.plan import Learnt, RunPlan
from harness.measure.sampling import calibrate_all, sample_rounds
from harness.runfile.records import Failure, Group
from harness.suite.reference import BASELINE
from harness.suite.row import Row


def _measure_case(crew: Crew, rows: list[Row]) -> None:
    """All sizes of one case: heated, calibrated, and sampled in rounds at once, while they are hot."""
    alone = [one for one in crew.live.values() if one.mechanism.is_alone(rows[0].case)]
    crew.each([(one, rows[0]) for one in alone], crew.swap_in)
    warm_up(crew, rows)
    calibrate_all(crew, rows)
    wait_until_idle(crew)
    sample_rounds(crew, rows)
    crew.swap_back()


def _measure(crew: Crew) -> None:
    """Case by case in random order, as long as the baseline lives."""
    every = sorted({row for one in crew.live.values() for row in one.rows})
    cases = [list(rows) for _, rows in itertools.groupby(every, key=lambda row: row.case)]
    crew.dice.shuffle(cases)
    for rows in cases:
        if crew.has_baseline:
            _measure_case(crew, rows)


def measure_group(plan: RunPlan, learnt: Learnt, execution: int, number: int, members: list[str]) -> Group:
    """Measures the members in fresh processes. WorkerError if the baseline fails twice."""
    failures: list[Failure] = []
    for _ in range(2):
        crew = Crew(plan, learnt, execution, number)
        crew.failures += failures
        try:
            crew.start(members)
            _measure(crew)
            group = crew.finish()
            if crew.has_baseline:
                return group
        except BaseException:
            crew.abandon()
            raise
        failures = crew.failures
    why = [failure.reason for failure in failures if failure.mechanism == BASELINE][-1]
    raise WorkerError(f"{BASELINE}, the baseline of every overhead, failed twice: {why}")
