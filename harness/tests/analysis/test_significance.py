"""What is called a difference, where the floor comes from, and how often chance makes one."""

import math
from collections.abc import Callable

import numpy as np
import pytest
from numpy.typing import NDArray

from harness.analysis.aa_control import control_of, row_ratio
from harness.analysis.results import Analysis, Key
from harness.analysis.significance import (
    FASTER,
    IS_BASELINE,
    NOT_SEPARATED,
    SLOWER,
    is_difference,
    log_floor,
    row_verdict,
    verdict,
)
from harness.core.statistics import Interval
from harness.runfile.records import Run
from harness.suite.cases import load_cases
from harness.suite.reference import BASELINE, CLOCK_PROBE, REPLICA
from harness.suite.row import Row
from harness.tests.builders import group, header, run_of, samples, worker_record

ADD = Row("add_i32", 1)
KEY = Key("x/a", *ADD)


def interval(low: float, estimate: float, high: float) -> Interval:
    return Interval(low, estimate, high, 0.96875, 6)


@pytest.mark.parametrize(
    ("low", "estimate", "high", "expected"),
    [
        (0.5, 1.0, 1.5, SLOWER),
        (-1.5, -1.0, -0.5, FASTER),
        (0.1, 0.3, 5.0, SLOWER),
        (-0.1, 1.0, 1.5, NOT_SEPARATED),
        (-1.5, -1.0, 0.1, NOT_SEPARATED),
        (0.0, 1.0, 1.5, NOT_SEPARATED),
        (0.1, 0.2, 0.5, NOT_SEPARATED),  # the estimate lies below the floor of 0.25
        (-0.5, -0.25, -0.1, NOT_SEPARATED),  # and on it
    ],
)
def test_a_difference_excludes_zero_and_lies_beyond_the_floor(
    low: float, estimate: float, high: float, expected: str
) -> None:
    found = interval(low, estimate, high)
    assert verdict(found, 0.25) == expected
    assert is_difference(found, 0.25) == (expected != NOT_SEPARATED)


def test_nothing_lies_beyond_an_unknown_floor() -> None:
    assert verdict(interval(99, 100, 101), math.inf) == NOT_SEPARATED
    assert verdict(interval(99, 100, 101), 0.0) == SLOWER


@pytest.mark.parametrize(
    ("ours_ns", "expected"), [(16, SLOWER), (15, NOT_SEPARATED), (5, NOT_SEPARATED), (4, FASTER)]
)
def test_a_row_is_held_against_c_by_its_own_floor(ours_ns: int, expected: str) -> None:
    # c/linked takes 10 ns and its other build 15
    rows = {BASELINE: [10] * 6, REPLICA: [15] * 6, "x/a": [ours_ns] * 6}
    assert row_verdict(Analysis(run_of(rows)).by_key[KEY]) == expected


def test_the_baseline_is_the_baseline_and_a_row_without_it_has_no_verdict() -> None:
    lonely = group(
        0,
        worker_record(BASELINE, samples("noop", 10, 100)),
        worker_record("x/a", samples("add_i32", 10, 100)),
    )
    analysis = Analysis(Run(path="t", header=header([BASELINE, "x/a"]), groups=[lonely]))
    assert {row.key: row_verdict(row) for row in analysis.rows} == {
        Key(BASELINE, "noop", 1): IS_BASELINE,
        KEY: None,
    }


def test_the_control_itself_is_never_told_apart_from_itself() -> None:
    analysis = Analysis(run_of({BASELINE: [10] * 6, REPLICA: [20, 21, 22, 23, 24, 25]}))
    assert row_verdict(analysis.by_key[Key(REPLICA, *ADD)]) == NOT_SEPARATED


def test_a_floor_in_ns_is_a_log_ratio_of_the_time_it_is_added_to() -> None:
    assert log_floor(1.0, 10.0) == pytest.approx(math.log(1.1))
    assert log_floor(0.0, 10.0) == 0.0
    assert log_floor(math.inf, 10.0) == math.inf
    assert log_floor(1.0, 0.0) == math.inf


def test_the_ratio_of_a_row_is_paired_by_execution() -> None:
    analysis = Analysis(run_of({BASELINE: [10, 20] * 3, "x/a": [30, 60] * 3}))
    ratio = row_ratio(analysis.by_key[KEY])
    assert (ratio.low, ratio.estimate, ratio.high) == pytest.approx((3, 3, 3))


def test_a_replica_that_is_slower_makes_a_bad_control() -> None:
    control = control_of(Analysis(run_of({BASELINE: [10] * 6, REPLICA: [20] * 6})))
    assert (control.rows, control.separated, control.share_not_separated) == (1, 1, 0.0)
    assert control.floor_ratio == pytest.approx(math.log(2))
    good = run_of({BASELINE: [10, 11, 10, 11, 10, 11], REPLICA: [11, 10, 11, 10, 11, 10]})
    assert control_of(Analysis(good)).separated == 0


def test_a_run_without_a_control_has_no_floor_and_is_not_good() -> None:
    control = control_of(Analysis(run_of({BASELINE: [10] * 6, "x/a": [20] * 6})))
    assert (control.rows, control.separated, control.good) == (0, 0, False)
    assert (control.floor_ratio, control.known_floor) == (math.inf, 0.0)


@pytest.mark.parametrize(("separated", "good"), [(3, True), (4, False)])
def test_a_control_is_good_while_chance_explains_it(separated: int, good: bool) -> None:
    # of 20 rows chance separates at most 3 in 19 of 20 runs: Binomial(20, 5 %)
    cases = list(load_cases())[:20]
    replica_ns = [300] * separated + [200] * (20 - separated)
    groups = [
        group(
            execution,
            worker_record(BASELINE, *(samples(case, 100, 200) for case in cases)),
            worker_record(REPLICA, *(samples(c, 100, ns) for c, ns in zip(cases, replica_ns, strict=True))),
        )
        for execution in range(6)
    ]
    control = control_of(Analysis(Run(path="t", header=header([BASELINE, REPLICA]), groups=groups)))
    assert (control.rows, control.separated, control.good) == (20, separated, good)


# ---- equal programs of two speeds ------------------------------------------------------------------

RUNS, EXECUTIONS, LOOPS = 1000, 12, 100_000
CLOCK_DRIFT, NOISE = 0.03, 0.01
EQUALS = (BASELINE, REPLICA, "x/a")
EQUALS_HEADER = header(EQUALS)
PROMISED = 0.05 + 3 * math.sqrt(0.05 * 0.95 / RUNS)


def equal_programs(dice: np.random.Generator, speeds_ns: NDArray[np.float64]) -> Run:
    """c/linked, its replica and x/a, one program each. speeds_ns: by execution and program what the layout
    that it got there gives it; beside that there is the noise of the execution and the clock's drift."""
    clock = np.exp(dice.normal(0, CLOCK_DRIFT, (EXECUTIONS, 1)))
    elapsed = np.rint(speeds_ns * clock * np.exp(dice.normal(0, NOISE, speeds_ns.shape)) * LOOPS)
    groups = []
    for execution in range(EXECUTIONS):
        workers = [
            worker_record(name, samples(ADD.case, LOOPS, int(ns)))
            for name, ns in zip(EQUALS, elapsed[execution], strict=True)
        ]
        workers[0].rows.append(samples(CLOCK_PROBE, LOOPS, round(clock[execution, 0] * LOOPS)))
        groups.append(group(execution, *workers))
    return Run(path="t", header=EQUALS_HEADER, groups=groups)


def share_called_different(layouts: Callable[[np.random.Generator], NDArray[np.float64]]) -> float:
    """Of many runs of equal programs, in how many x/a is called faster or slower than c/linked."""
    dice = np.random.default_rng(20261126)
    rows = (Analysis(equal_programs(dice, layouts(dice))).by_key[KEY] for _ in range(RUNS))
    return sum(row_verdict(row) != NOT_SEPARATED for row in rows) / RUNS


@pytest.mark.parametrize("speeds_ns", [(3.17, 5.7), (3.17, 3.17)])
def test_equal_programs_are_called_different_no_more_often_than_promised(
    speeds_ns: tuple[float, float],
) -> None:
    """Every execution of every program draws a layout, and with it one of two speeds."""
    share = share_called_different(lambda dice: dice.choice(speeds_ns, (EXECUTIONS, len(EQUALS))))
    assert share <= PROMISED


def test_a_layout_kept_for_a_whole_run_would_break_that_promise() -> None:
    """What the layouts are for: in a quarter of runs x/a has another speed than both builds of C."""
    share = share_called_different(
        lambda dice: np.tile(dice.choice((3.17, 5.7), len(EQUALS)), (EXECUTIONS, 1))
    )
    assert share == pytest.approx(0.25, abs=0.05)
