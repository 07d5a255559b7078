"""Who goes on at a stage, within what time, and what that does to the interval."""

import numpy as np
import pytest

from harness.mechanisms import BASELINE, REPLICA
from harness.rows import Analysis
from harness.schedule import FULL
from harness.stages import WIDE_SHARE, candidates, next_stage
from harness.stats import median_interval
from harness.tests.fakes import run_of

NARROW, WIDE, WIDER = [1000, 1001, 1002, 1003, 1004, 1005], [100, 150] * 3, [100, 300] * 3


def analysis() -> Analysis:
    times = {BASELINE: [10] * 6, REPLICA: [10] * 6, "x/narrow": NARROW, "x/wide": WIDE, "x/wider": WIDER}
    return Analysis(run_of(times, profile=FULL))


def going_on(after: int, until: int, left_s: float) -> list[str]:
    stage = next_stage(analysis(), after, until, left_s)
    assert (stage.after, stage.until) == (after, until)
    return list(stage.rows)


def test_the_widest_come_first_and_the_controls_follow_from_the_others() -> None:
    assert [c.row.mechanism for c in candidates(analysis())] == ["x/wider", "x/wide", "x/narrow"]


def test_up_to_the_settled_executions_every_row_goes_on() -> None:
    assert FULL.settled == 12
    assert going_on(9, 12, left_s=100) == ["x/wider", "x/wide", "x/narrow"]


def test_beyond_them_only_rows_outside_the_tolerance_do() -> None:
    assert going_on(12, 17, left_s=100) == ["x/wider", "x/wide"]


def test_what_does_not_fit_the_time_stays_behind_the_narrowest_first() -> None:
    # A group of the fake lasts 1 ms, of which five workers take 1 µs each to start. The three candidates
    # share the rest by what their samples take: 1002.5 + 125 + 200 parts in 1327.5.
    per_part_ms = (1 - 0.005) / 1327.5
    first = 3 * (200 * per_part_ms + 0.001)
    second = 3 * (125 * per_part_ms + 0.001)
    assert going_on(6, 9, left_s=(first + second) / 1000 * 1.001) == ["x/wider", "x/wide"]
    assert going_on(6, 9, left_s=(first + second) / 1000 * 0.999) == ["x/wider"]
    assert going_on(6, 9, left_s=0) == []


def test_a_run_that_does_not_tell_its_time_is_taken_to_need_twice_its_samples() -> None:
    old = analysis()
    groups = [g.model_copy(update={"wall_ns": 0}) for g in old.run.groups]
    untold = Analysis(old.run.model_copy(update={"groups": groups}))
    samples_s = 3 * 1000 * 200e-9  # three rounds of 1000 loops of 200 ns
    enough = 3 * (2 * samples_s + 1e-6)
    assert list(next_stage(untold, 6, 9, enough * 1.001).rows) == ["x/wider"]
    assert list(next_stage(untold, 6, 9, enough * 0.999).rows) == []


@pytest.mark.parametrize("spread", [0.002, 0.02, 0.05])
def test_stopping_at_stages_leaves_the_interval_its_coverage(spread: float) -> None:
    """4000 rows as processes make them, one of four speeds each and some noise, stopped by the rule."""
    dice = np.random.default_rng(20)
    speeds, shares = np.array([1.0, 1.2, 1.4, 1.6]), [0.4, 0.3, 0.2, 0.1]
    covered, truth = 0, true_median(spread)
    for _ in range(4000):
        times = dice.choice(1 + (speeds - 1) * spread * 5, size=25, p=shares)
        times = times * (1 + spread * dice.standard_normal(25))
        for n in (12, 17, 25):
            found = median_interval(list(times[:n]))
            if found.half_width <= WIDE_SHARE * found.estimate:
                break
        covered += found.low <= truth <= found.high
    assert covered / 4000 >= 0.94


def true_median(spread: float) -> float:
    dice = np.random.default_rng(21)
    speeds = 1 + np.array([0.0, 0.2, 0.4, 0.6]) * spread * 5
    times = dice.choice(speeds, size=2_000_000, p=[0.4, 0.3, 0.2, 0.1])
    return float(np.median(times * (1 + spread * dice.standard_normal(times.size))))
