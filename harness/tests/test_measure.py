"""Measuring a group: pairs, rounds, and what a dying worker takes with it."""

from collections.abc import Mapping
from dataclasses import replace

import pytest

from harness.errors import WorkerError
from harness.measure import measure_group
from harness.mechanisms import BASELINE, REPLICA
from harness.schedule import QUICK, Row
from harness.setting import Ledger, Setting
from harness.tests.fakes import ADD, FakeWorker, add_case, mechanism

EMPTY = Row("empty", 1)


def setting(workers: Mapping[str, FakeWorker | list[FakeWorker]], jit: tuple[str, ...] = ()) -> Setting:
    queue = {name: list(w) if isinstance(w, list) else [w] for name, w in workers.items()}
    mechanisms = {name: mechanism(name, name in jit) for name in workers}
    return Setting(
        profile=QUICK,
        cases=add_case(),
        mechanisms=mechanisms,
        rows={name: [ADD] for name in mechanisms},
        seed=1,
        abi=1,
        start=lambda m: queue[m.id].pop(0),
    )


def test_every_worker_gets_every_round_and_is_ended() -> None:
    workers = {name: FakeWorker(name, 100) for name in (BASELINE, REPLICA, "x/a")}
    ledger = Ledger()
    group = measure_group(setting(workers), ledger, execution=2, number=1, members=list(workers))
    assert (group.execution, group.group, group.failures) == (2, 1, [])
    assert {w.mechanism for w in group.workers} == set(workers)
    for record in group.workers:
        rows = {row.case: row for row in record.rows}
        assert set(rows) == {"empty", "add_i32"}
        # 100 ns a loop: 5000 take half a millisecond, and a twentieth more is asked for.
        assert rows["add_i32"].loops == 5250
        assert rows["add_i32"].elapsed_ns == [525000] * QUICK.rounds
        assert record.startup_ns == 5_000_000
        assert record.first_call_ns == 100
    assert {worker.ended for worker in workers.values()} == {"closed"}


def test_a_dying_worker_takes_only_its_own_samples_with_it() -> None:
    workers = {name: FakeWorker(name, 100) for name in (BASELINE, REPLICA, "x/b")}
    workers["x/a"] = FakeWorker("x/a", 100, dies_at=35)
    group = measure_group(setting(workers), Ledger(), 0, 0, list(workers))
    assert {w.mechanism for w in group.workers} == {BASELINE, REPLICA, "x/b"}
    assert all(len(row.elapsed_ns) == QUICK.rounds for w in group.workers for row in w.rows)
    (failure,) = group.failures
    assert failure.mechanism == "x/a"
    assert "died by signal SIGSEGV" in failure.reason
    assert workers["x/a"].ended == "killed"


def test_a_wrong_value_while_measuring_is_a_failure() -> None:
    workers = {name: FakeWorker(name, 100) for name in (BASELINE, REPLICA)}
    workers["x/a"] = FakeWorker("x/a", 100, value="3345679")
    group = measure_group(setting(workers), Ledger(), 0, 0, list(workers))
    assert group.failures[0].reason == "x/a: run add_i32 1 1: value is '3345679', not '3345678'"


def test_without_the_baseline_the_group_is_tried_again() -> None:
    first, second = FakeWorker(BASELINE, 100, dies_at=5), FakeWorker(BASELINE, 100)
    workers = {BASELINE: [first, second], REPLICA: [FakeWorker(REPLICA, 100) for _ in range(2)]}
    group = measure_group(setting(workers), Ledger(), 0, 0, list(workers))
    assert {w.mechanism for w in group.workers} == {BASELINE, REPLICA}
    assert [failure.mechanism for failure in group.failures] == [BASELINE]


def test_a_baseline_that_fails_twice_ends_the_run() -> None:
    workers = {
        BASELINE: [FakeWorker(BASELINE, 100, dies_at=5) for _ in range(2)],
        REPLICA: [FakeWorker(REPLICA, 100) for _ in range(2)],
    }
    with pytest.raises(WorkerError, match="c/linked, the baseline of every overhead, failed"):
        measure_group(setting(workers), Ledger(), 0, 0, list(workers))


def test_a_heavy_row_has_fewer_rounds_and_still_its_pairs() -> None:
    workers = {name: FakeWorker(name, 100) for name in (BASELINE, REPLICA)}
    workers["x/slow"] = FakeWorker("x/slow", 60_000_000)
    group = measure_group(setting(workers), Ledger(), 0, 0, list(workers))
    rounds = {
        w.mechanism: len(next(r for r in w.rows if r.case == "add_i32").elapsed_ns) for w in group.workers
    }
    assert rounds == {BASELINE: 3, REPLICA: 3, "x/slow": 1}


def test_loops_are_calibrated_once_per_run_and_a_jit_is_warmed_each_time() -> None:
    ledger = Ledger()
    workers = {name: [FakeWorker(name, 100) for _ in range(2)] for name in (BASELINE, REPLICA, "x/jit")}
    asked = {name: list(fakes) for name, fakes in workers.items()}
    fixed = setting(workers, jit=("x/jit",))
    first = measure_group(fixed, ledger, 0, 0, list(workers))
    second = measure_group(fixed, ledger, 1, 0, list(workers))
    assert asked[BASELINE][1].runs < asked[BASELINE][0].runs
    warm = {w.mechanism: w.rows[0] for w in first.workers}
    assert len(warm["x/jit"].warmup_ns) == 20
    assert warm["x/jit"].steady
    assert warm[REPLICA].warmup_ns == []
    # The curve is kept once; later executions warm up too but keep no curve.
    assert all(row.warmup_ns == [] for w in second.workers for row in w.rows)
    assert warm["x/jit"].heat_loops == [1, 1, *(1 << i for i in range(1, 12))]
    # 100 ns from the first loop on: one step to know that, two passes, and the rounds, for both rows.
    assert asked["x/jit"][1].runs == 1 + 2 * (1 + 20 + QUICK.rounds)


def test_rows_that_ask_for_long_samples_are_not_warmed_up() -> None:
    names = (BASELINE, REPLICA, "x/jit")
    workers = {name: FakeWorker(name, 100) for name in names}
    cases = {name: case.model_copy(update={"sample_ms": 20}) for name, case in add_case().items()}
    slow = replace(setting(workers, jit=("x/jit",)), cases=cases)
    group = measure_group(slow, Ledger(), 0, 0, list(names))
    rows = {row.case: row for w in group.workers if w.mechanism == "x/jit" for row in w.rows}
    assert len(rows["empty"].warmup_ns) == 20
    assert rows["add_i32"].warmup_ns == []
    assert rows["add_i32"].elapsed_ns[0] >= 20_000_000


def test_a_worker_that_dies_while_warming_up_is_dropped_alone() -> None:
    workers = {name: FakeWorker(name, 100) for name in (BASELINE, REPLICA)}
    workers["x/jit"] = FakeWorker("x/jit", 100, dies_at=30)
    group = measure_group(setting(workers, jit=("x/jit",)), Ledger(), 0, 0, list(workers))
    assert {w.mechanism for w in group.workers} == {BASELINE, REPLICA}
    assert [failure.mechanism for failure in group.failures] == ["x/jit"]


def test_the_time_in_loops_is_what_the_workers_said() -> None:
    workers = {name: FakeWorker(name, 100) for name in (BASELINE, REPLICA)}
    ledger = Ledger()
    measure_group(setting(workers), ledger, 0, 0, list(workers))
    # Two workers, two rows each: doubling 1 … 4096, 8192 twice, then three rounds of 5250.
    assert ledger.in_loops_ns == 2 * 2 * (8191 + 2 * 8192 + 3 * 5250) * 100
