"""From raw integers to rows: medians, pairs and intervals over numbers one can check in the head."""

import math
from collections.abc import Mapping, Sequence

import pytest

from harness.analysis.regimes import Regime
from harness.analysis.results import Analysis, Key
from harness.core.statistics import Interval
from harness.runfile.records import Group, Run
from harness.suite.reference import BASELINE, REPLICA
from harness.suite.row import Row
from harness.tests.builders import group, header, run_of, samples, worker_record

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


# ---- mean, worst and speeds ------------------------------------------------------------------------


def test_the_mean_and_the_worst_sample_stand_beside_the_median() -> None:
    analysis = two_mechanisms(
        *(
            group(
                execution,
                worker_record(BASELINE, samples("add_i32", 10, 10, 10, 10)),
                worker_record("x/a", samples("add_i32", 10, 100, 100, slowest)),
            )
            for execution, slowest in enumerate((100, 400, 1000))
        )
    )
    row = analysis.by_key[KEY]
    assert row.values.time_ns == {0: 10, 1: 10, 2: 10}
    assert row.values.mean_ns == {0: 10, 1: 20, 2: 40}
    assert (row.mean_ns, row.worst_ns) == (20, 100)


def test_samples_that_changed_their_speed_give_the_row_its_regimes() -> None:
    def shifted(execution: int) -> Group:
        own = samples("add_i32", 10, 100, 100, 200, 200)
        linked = samples("add_i32", 10, 10, 10, 10, 10)
        return group(execution, worker_record(BASELINE, linked), worker_record("x/a", own))

    row = two_mechanisms(shifted(0), shifted(1)).by_key[KEY]
    assert row.values.shifts == {0: (10, 20), 1: (10, 20)}
    assert row.regimes == (Regime(10, 2), Regime(20, 2))


def test_processes_of_two_speeds_give_the_row_its_regimes() -> None:
    analysis = Analysis(run_of({BASELINE: [10] * 6, "x/a": [90, 230] * 3}))
    assert analysis.by_key[KEY].regimes == (Regime(90, 3), Regime(230, 3))
    assert analysis.by_key[Key(BASELINE, "add_i32", 1)].regimes == ()


# ---- the clock -------------------------------------------------------------------------------------


def at_clocks(*probes_ns: int, names: Sequence[str] = ("x/a",)) -> Analysis:
    """Executions in which the probe takes so long, C three times and the others ten times as long."""
    groups = []
    for execution, probe in enumerate(probes_ns):
        rows = [samples("add_i32", 1, 3 * probe), samples("clock_probe", 1, probe)]
        others = [worker_record(name, samples("add_i32", 1, 10 * probe)) for name in names]
        groups.append(group(execution, worker_record(BASELINE, *rows), *others))
    return two_mechanisms(*groups)


def test_an_overhead_is_counted_in_probes_and_shown_at_the_runs_median_clock() -> None:
    analysis = at_clocks(3, 4, 5)
    row = analysis.by_key[KEY]
    assert (analysis.clock_ns, analysis.cycle_ns) == (4, 4 / 3)
    assert row.values.overhead_ns == {0: 21, 1: 28, 2: 35}  # as measured
    assert analysis.overheads_ns(row.values) == pytest.approx({0: 28, 1: 28, 2: 28})
    assert row.overhead_ns
    assert (row.overhead_ns.low, row.overhead_ns.high) == pytest.approx((28, 28))
    assert row.ns.low == 30  # a time is what it was


def test_the_floor_is_at_the_runs_median_clock_too() -> None:
    assert at_clocks(3, 4, 5, names=(REPLICA,)).floors_ns == pytest.approx({Row("add_i32", 1): 28})


def test_the_probe_is_that_of_the_pairs_own_group() -> None:
    quick = [samples("add_i32", 1, 6), samples("clock_probe", 1, 3)]
    slow = [samples("add_i32", 1, 12), samples("clock_probe", 1, 6)]
    analysis = two_mechanisms(
        group(0, worker_record(BASELINE, *quick), number=0),
        group(0, worker_record(BASELINE, *slow), worker_record("x/a", samples("add_i32", 1, 32)), number=1),
    )
    # 20 ns where the probe took 6 are 15 where it takes 4.5, the median of both groups
    assert analysis.overheads_ns(analysis.by_key[KEY].values) == {0: 15}


def test_a_run_without_a_probe_shows_overheads_as_measured() -> None:
    analysis = two_mechanisms(
        group(
            0,
            worker_record(BASELINE, samples("add_i32", 1, 9)),
            worker_record("x/a", samples("add_i32", 1, 30)),
        )
    )
    assert (analysis.clock_ns, analysis.cycle_ns) == (0, 0)
    assert analysis.overheads_ns(analysis.by_key[KEY].values) == {0: 21}


# ---- floors ----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("replica_ns", "floor_ns"),
    [
        ([100, 101, 102, 100, 101, 99], 2),
        ([97, 101, 102, 100, 101, 99], 3),
        ([90, 91, 92, 93, 94, 95], 10),
        ([100] * 6, 0),
    ],
)
def test_the_floor_is_the_controls_end_that_lies_farther_from_zero(
    replica_ns: Sequence[int], floor_ns: float
) -> None:
    analysis = Analysis(run_of({BASELINE: [100] * 6, REPLICA: replica_ns, "x/a": [200] * 6}))
    assert analysis.floors_ns == {Row("add_i32", 1): floor_ns}
    assert {row.floor_ns for row in analysis.rows} == {floor_ns}


def in_two_rows(times_ns: Mapping[str, Mapping[str, int]]) -> Analysis:
    """By mechanism the time per call of some cases."""
    workers = [
        worker_record(name, *(samples(case, 1, ns) for case, ns in rows.items()))
        for name, rows in times_ns.items()
    ]
    return two_mechanisms(*(group(execution, *workers) for execution in range(6)))


def test_every_row_has_the_floor_of_its_own_control() -> None:
    both = {"noop": 10, "add_i32": 10}
    analysis = in_two_rows({BASELINE: both, REPLICA: {"noop": 11, "add_i32": 17}, "x/a": both})
    floors = {row.key.case: row.floor_ns for row in analysis.rows if row.mechanism == "x/a"}
    assert floors == {"noop": 1, "add_i32": 7}


def test_a_row_that_the_control_lost_has_no_finite_floor() -> None:
    both = {"noop": 10, "add_i32": 10}
    analysis = in_two_rows({BASELINE: both, REPLICA: {"noop": 11}, "x/a": both})
    floors = {row.key.case: row.floor_ns for row in analysis.rows if row.mechanism == "x/a"}
    assert floors == {"noop": 1, "add_i32": math.inf}


def test_a_run_without_a_control_has_no_floors() -> None:
    analysis = Analysis(run_of({BASELINE: [10] * 6, "x/a": [20] * 6}))
    assert analysis.floors_ns == {}
    assert [row.floor_ns for row in analysis.rows] == [0, 0]


# ---- what runs differ by ---------------------------------------------------------------------------

Z = 1.959963984540054  # 95 % of a normal distribution


def spread_run(times_ns: Mapping[str, Sequence[int]], spread: float) -> Analysis:
    run = run_of(times_ns)
    return Analysis(
        run.model_copy(
            update={"header": run.header.model_copy(update={"run_spread_ppm": round(spread * 1e6)})}
        )
    )


def test_published_intervals_hold_what_runs_differ_by_in_quadrature() -> None:
    row = spread_run({BASELINE: [100] * 6, "x/a": [500, 510, 500, 500, 460, 500]}, 0.05).by_key[KEY]
    between = Z * 0.05 * 500
    assert (row.ns.low, row.ns.estimate, row.ns.high) == pytest.approx(
        (500 - math.hypot(40, between), 500, 500 + math.hypot(10, between))
    )
    assert (row.ns.coverage, row.ns.n) == (0.96875, 6)
    assert row.overhead_ns
    between = Z * 0.05 * 400
    assert (row.overhead_ns.low, row.overhead_ns.estimate, row.overhead_ns.high) == pytest.approx(
        (400 - math.hypot(40, between), 400, 400 + math.hypot(10, between))
    )


def test_an_overhead_below_zero_is_widened_to_either_side() -> None:
    row = spread_run({BASELINE: [100] * 6, "x/a": [80] * 6}, 0.1).by_key[KEY]
    assert row.overhead_ns
    assert (row.overhead_ns.low, row.overhead_ns.high) == pytest.approx((-20 - 2 * Z, -20 + 2 * Z))


# ---- layouts ---------------------------------------------------------------------------------------


def test_the_layouts_that_a_row_was_seen_on_are_counted() -> None:
    def on(execution: int, layout: int | None, library: int | None) -> Group:
        own = worker_record("x/a", samples("add_i32", 1, 9)).model_copy(
            update={"layout": layout, "library_layout": library}
        )
        return group(execution, worker_record(BASELINE, samples("add_i32", 1, 9)), own)

    values = two_mechanisms(on(0, 3, 0), on(1, 4, 0), on(2, 3, None), on(3, None, 1)).by_key[KEY].values
    assert (values.layouts, values.libraries) == ({3, 4}, {0, 1})
