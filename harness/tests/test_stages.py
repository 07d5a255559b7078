"""Who goes on at a stage, within what time, and what that does to the interval."""

import numpy as np
import pytest

from harness.mechanisms import BASELINE, REPLICA
from harness.records import Stage
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


def per_candidate_s() -> tuple[float, float]:
    """What three executions of x/wider and of x/wide take. A group of the fake lasts 1 ms, of which five
    workers take 1 µs each to start; the rest is shared by what the samples that are no controls' took:
    three rounds of 1000 loops. The first execution is left out."""
    sampled_ns = 3 * 1000 * sum(sum(times[1:]) for times in (NARROW, WIDE, WIDER)) / 5
    overhead = (1_000_000 - 5_000) / sampled_ns
    wider, wide = (3 * 1000 * median * overhead + 1000 for median in (200, 125))
    return 3 * wider / 1e9, 3 * wide / 1e9


def test_what_does_not_fit_the_time_stays_behind_the_narrowest_first() -> None:
    wider_s, wide_s = per_candidate_s()
    assert going_on(6, 9, left_s=(wider_s + wide_s) * 1.001) == ["x/wider", "x/wide"]
    assert going_on(6, 9, left_s=(wider_s + wide_s) * 0.999) == ["x/wider"]
    assert going_on(6, 9, left_s=0) == []


def test_rows_that_go_on_alone_are_taken_to_cost_more() -> None:
    wider_s, _ = per_candidate_s()
    assert going_on(12, 15, left_s=wider_s * 1.25) == []
    assert going_on(12, 15, left_s=wider_s * 1.3) == ["x/wider"]


def test_the_time_is_told_by_the_last_stage() -> None:
    """From its second execution on the fake takes ten times as long."""
    old = analysis()
    groups = [
        g.model_copy(update={"wall_ns": g.wall_ns * (10 if g.execution >= 3 else 1)}) for g in old.run.groups
    ]
    stage = Stage(after=3, until=6, rows={})
    slower = Analysis(old.run.model_copy(update={"groups": groups, "stages": [stage]}))
    wider_s, _ = per_candidate_s()
    assert list(next_stage(slower, 6, 9, wider_s * 9).rows) == []
    assert list(next_stage(slower, 6, 9, wider_s * 10.2).rows) == ["x/wider"]


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
