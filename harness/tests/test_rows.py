"""From raw integers to rows: medians, pairs and intervals over numbers one can check in the head."""

import pytest

from harness.control import FASTER, NOT_SEPARATED, SLOWER, control_of, verdict
from harness.mechanisms import BASELINE, REPLICA
from harness.records import Group, Run
from harness.rows import Analysis, Key
from harness.stats import Interval
from harness.tests.fakes import group, header, run_of, samples, worker_record

KEY = Key("x/a", "add_i32", 1)


def two_mechanisms(*groups: Group) -> Analysis:
    names = [BASELINE, REPLICA, "x/a"]
    return Analysis(Run(path="t", header=header(names), groups=list(groups)))


def test_an_execution_is_the_median_of_its_rounds() -> None:
    analysis = two_mechanisms(
        group(
            0,
            worker_record(BASELINE, samples("add_i32", 10, 10, 20, 30)),
            worker_record("x/a", samples("add_i32", 100, 1000, 9000, 1200)),
        )
    )
    row = analysis.by_key[KEY]
    assert row.ns.estimate == 12.0
    assert row.values.linked_ns == {0: 2.0}


def test_an_overhead_is_the_median_of_pairs_not_the_difference_of_medians() -> None:
    analysis = two_mechanisms(
        group(
            0,
            worker_record(BASELINE, samples("add_i32", 1, 10, 50, 20)),
            worker_record("x/a", samples("add_i32", 1, 13, 52, 40)),
        )
    )
    # pairs: 3, 2, 20; the medians would give 40 - 20 = 20
    assert analysis.by_key[KEY].values.overhead_ns == {0: 3.0}


def test_a_pair_comes_from_the_same_group() -> None:
    analysis = two_mechanisms(
        group(0, worker_record(BASELINE, samples("add_i32", 1, 10)), number=0),
        group(
            0,
            worker_record(BASELINE, samples("add_i32", 1, 20)),
            worker_record("x/a", samples("add_i32", 1, 25)),
            number=1,
        ),
    )
    assert analysis.by_key[KEY].values.overhead_ns == {0: 5.0}
    assert analysis.by_key[Key(BASELINE, "add_i32", 1)].ns.estimate == 15.0


def test_the_replica_counts_once_per_execution_like_any_other() -> None:
    def both(number: int, replica_ns: int) -> Group:
        return group(
            0,
            worker_record(BASELINE, samples("add_i32", 1, 10)),
            worker_record(REPLICA, samples("add_i32", 1, replica_ns)),
            number=number,
        )

    analysis = two_mechanisms(both(0, 11), both(1, 99))
    assert analysis.by_key[Key(REPLICA, "add_i32", 1)].ns.estimate == 11.0


def test_a_group_without_its_baseline_gives_nothing() -> None:
    analysis = two_mechanisms(group(0, worker_record("x/a", samples("add_i32", 1, 25))))
    assert analysis.rows == []


def test_the_cycle_follows_from_the_clock_probe() -> None:
    assert Analysis(run_of({BASELINE: [9] * 6}, probe_ns=6)).cycle_ns == 2.0
    assert two_mechanisms(group(0, worker_record(BASELINE, samples("add_i32", 1, 9)))).cycle_ns == 0.0


def test_the_bare_loop_stands_beside_the_number_and_is_not_subtracted() -> None:
    (row,) = Analysis(run_of({BASELINE: [9] * 6})).rows
    assert row.empty_ns == 0.2
    assert row.ns.estimate == 9.0


def test_rows_carry_the_exact_interval() -> None:
    analysis = Analysis(run_of({BASELINE: [1] * 6, "x/a": [3, 9, 4, 8, 5, 7]}))
    row = analysis.by_key[KEY]
    assert (row.ns.low, row.ns.estimate, row.ns.high) == (3.0, 6.0, 9.0)
    assert row.overhead_ns == Interval(2.0, 5.0, 8.0, 0.96875, 6)
    assert row.executions == 6


@pytest.mark.parametrize(
    ("low", "estimate", "high", "expected"),
    [
        (0.5, 1.0, 1.5, SLOWER),
        (-1.5, -1.0, -0.5, FASTER),
        (-0.1, 1.0, 1.5, NOT_SEPARATED),
        (0.1, 0.2, 0.3, NOT_SEPARATED),  # finer than the resolution of 0.25
    ],
)
def test_a_verdict_needs_an_interval_without_zero_and_a_cycle(
    low: float, estimate: float, high: float, expected: str
) -> None:
    assert verdict(Interval(low, estimate, high, 0.96, 6), resolution=0.25) == expected


def test_a_replica_that_is_slower_makes_a_bad_control() -> None:
    bad = run_of({BASELINE: [10] * 6, REPLICA: [20] * 6})
    control = control_of(Analysis(bad))
    assert (control.rows, control.separated) == (1, 1)
    good = run_of({BASELINE: [10, 11, 10, 11, 10, 11], REPLICA: [11, 10, 11, 10, 11, 10]})
    assert control_of(Analysis(good)).separated == 0
