"""Measuring a group: pairs, rounds, and what a dying worker takes with it."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import groupby, takewhile
from typing import Any

import pytest

from harness.core.errors import WorkerDied, WorkerError, WorkerFailed, WorkerSilent
from harness.core.interrupts import Interrupted
from harness.measure.group import measure_group
from harness.measure.participant import Asked
from harness.measure.plan import Learnt, RunPlan
from harness.measure.schedstat import CpuWait
from harness.suite.layouts import Layout, layout_of
from harness.suite.mechanisms import Mechanism
from harness.suite.profiles import Profile
from harness.suite.reference import BASELINE, REPLICA
from harness.suite.row import Row
from harness.tests.builders import ADD, FakeWorker, add_case, mechanism
from harness.worker.protocol import Hello, Ran

EMPTY = Row("empty", 1)
ADD_8 = Row("add_i32", 8)
PROFILE = Profile(
    name="test",
    sample_ns=500_000,
    rounds=4,
    jit_rounds=3,
    stages=[6],
    layouts=6,
    jit_sample_ns=1_000_000,
    settle_ns=1_000_000,
    warmup_sample_ns=200_000,
    warmup_cap_ns=300_000_000,
)
# 100 ns a loop: doubling steps until one takes the 0.2 ms of a sample of the warm-up, and calibration until
# two take the millisecond of a sample behind a compiler.
HEATED = [1, *(1 << i for i in range(12))]
CALIBRATED = [*(1 << i for i in range(15)), 1 << 14]


def setting(workers: Mapping[str, FakeWorker | Sequence[FakeWorker]], jit: tuple[str, ...] = ()) -> RunPlan:
    queue = {name: [w] if isinstance(w, FakeWorker) else list(w) for name, w in workers.items()}
    mechanisms = {name: mechanism(name, name in jit) for name in workers}
    return RunPlan(
        profile=PROFILE,
        cases=add_case(),
        mechanisms=mechanisms,
        rows={name: [ADD] for name in mechanisms},
        seed=1,
        abi=1,
        start=lambda m, layout: queue[m.id].pop(0),
    )


def fakes(*names: str) -> dict[str, FakeWorker]:
    """The controls and others, all at 100 ns a loop."""
    return {name: FakeWorker(name, 100) for name in (BASELINE, REPLICA, *names)}


def loops_of(worker: FakeWorker, row: Row) -> list[int]:
    """What the worker was asked for of one row, in order."""
    return [loops for asked, loops in worker.asked if asked == row]


def test_every_worker_gets_every_round_and_is_ended() -> None:
    workers = {name: FakeWorker(name, 100) for name in (BASELINE, REPLICA, "x/a")}
    ledger = Learnt()
    group = measure_group(setting(workers), ledger, execution=2, number=1, members=list(workers))
    assert (group.execution, group.group, group.failures) == (2, 1, [])
    assert {w.mechanism for w in group.workers} == set(workers)
    for record in group.workers:
        rows = {row.case: row for row in record.rows}
        assert set(rows) == {"empty", "add_i32"}
        # 100 ns a loop: 5000 take half a millisecond, and a twentieth more is asked for.
        assert rows["add_i32"].loops == 5250
        assert rows["add_i32"].elapsed_ns == [525000] * PROFILE.rounds
        assert record.startup_ns == 5_000_000
        assert record.first_call_ns == 100
    assert {worker.ended for worker in workers.values()} == {"closed"}


def test_a_dying_worker_takes_only_its_own_samples_with_it() -> None:
    workers = {name: FakeWorker(name, 100) for name in (BASELINE, REPLICA, "x/b")}
    workers["x/a"] = FakeWorker("x/a", 100, dies_at=35)
    group = measure_group(setting(workers), Learnt(), 0, 0, list(workers))
    assert {w.mechanism for w in group.workers} == {BASELINE, REPLICA, "x/b"}
    assert all(len(row.elapsed_ns) == PROFILE.rounds for w in group.workers for row in w.rows)
    (failure,) = group.failures
    assert failure.mechanism == "x/a"
    assert "died by signal SIGSEGV" in failure.reason
    assert workers["x/a"].ended == "killed"


def test_a_wrong_value_while_measuring_is_a_failure() -> None:
    workers = {name: FakeWorker(name, 100) for name in (BASELINE, REPLICA)}
    workers["x/a"] = FakeWorker("x/a", 100, value="3345679")
    group = measure_group(setting(workers), Learnt(), 0, 0, list(workers))
    assert group.failures[0].reason == "x/a: run add_i32 1 1: value is '3345679', not '3345678'"


class WrongIn(FakeWorker):
    """Wrong in one case, in each of its requests, and otherwise right."""

    def __init__(self, name: str, case: str, raises: type[WorkerError]) -> None:
        super().__init__(name, 100)
        self._case, self._raises = case, raises

    def run(self, case: str, size: int, loops: int) -> Ran:
        if case == self._case:
            raise self._raises(f"{self.name}: run {case}: wrong")
        return super().run(case, size, loops)


def test_a_row_that_is_answered_wrongly_costs_no_other_row() -> None:
    workers = {**fakes(), "x/a": WrongIn("x/a", "add_i32", WorkerFailed)}
    group = measure_group(setting(workers, jit=("x/a",)), Learnt(), 0, 0, list(workers))
    rows = {worker.mechanism: {row.case for row in worker.rows} for worker in group.workers}
    assert rows == {BASELINE: {"empty", "add_i32"}, REPLICA: {"empty", "add_i32"}, "x/a": {"empty"}}
    assert [(failure.mechanism, failure.case) for failure in group.failures] == [("x/a", "add_i32")]
    assert workers["x/a"].ended == "closed"


def test_a_row_that_ended_its_worker_is_not_asked_for_again() -> None:
    pairs = {name: [FakeWorker(name, 100) for _ in range(2)] for name in (BASELINE, REPLICA)}
    deadly = [WrongIn("x/a", "add_i32", WorkerDied) for _ in range(2)]
    fixed, learnt = setting({**pairs, "x/a": deadly}), Learnt()
    first, second = (
        measure_group(fixed, learnt, execution, 0, list(fixed.mechanisms)) for execution in (0, 1)
    )
    assert {worker.mechanism for worker in first.workers} == {BASELINE, REPLICA}
    (own,) = [worker for worker in second.workers if worker.mechanism == "x/a"]
    assert [row.case for row in own.rows] == ["empty"]
    assert second.failures[0].reason == "left out, as it ended the worker: x/a: run add_i32: wrong"


class EndsBadly(FakeWorker):
    def close(self) -> None:
        raise WorkerDied(f"{self.name}: exit code 1 after bye")


def test_a_baseline_that_ends_badly_is_tried_again_and_nothing_is_kept_without_it() -> None:
    pairs = {BASELINE: [EndsBadly(BASELINE, 100), FakeWorker(BASELINE, 100)]}
    workers = {**pairs, REPLICA: [FakeWorker(REPLICA, 100) for _ in range(2)]}
    group = measure_group(setting(workers), Learnt(), 0, 0, list(workers))
    assert {worker.mechanism for worker in group.workers} == {BASELINE, REPLICA}
    assert [failure.reason for failure in group.failures] == [f"{BASELINE}: exit code 1 after bye"]


def test_who_fails_beside_the_baseline_is_not_blamed_for_it() -> None:
    workers = {
        BASELINE: [EndsBadly(BASELINE, 100) for _ in range(2)],
        REPLICA: [EndsBadly(REPLICA, 100) for _ in range(2)],
    }
    with pytest.raises(WorkerError, match="failed twice: c/linked: exit code 1 after bye"):
        measure_group(setting(workers), Learnt(), 0, 0, list(workers))


def test_a_worker_that_is_not_the_one_that_was_checked_is_not_measured() -> None:
    workers = fakes("x/a")
    plan = replace(
        setting(workers), introductions={"x/a": Hello(protocol=1, abi=1, runtime="old 1", cases=[])}
    )
    group = measure_group(plan, Learnt(), 0, 0, list(workers))
    assert [failure.mechanism for failure in group.failures] == ["x/a"]
    assert "check it again: python -m harness check x/a" in group.failures[0].reason
    assert workers["x/a"].ended == "killed"


@pytest.mark.parametrize("at", ["hello", "run"])
def test_whoever_asks_the_run_to_end_leaves_no_worker(at: str) -> None:
    workers = fakes("x/a")

    def interrupted(*_: object) -> Any:
        raise Interrupted(15)

    setattr(workers["x/a"], at, interrupted)
    with pytest.raises(Interrupted):
        measure_group(setting(workers), Learnt(), 0, 0, list(workers))
    started = [one for one in workers.values() if one.name == "x/a" or one.asked]
    assert {one.ended for one in started} == {"killed"}


def test_without_the_baseline_the_group_is_tried_again() -> None:
    first, second = FakeWorker(BASELINE, 100, dies_at=5), FakeWorker(BASELINE, 100)
    workers = {BASELINE: [first, second], REPLICA: [FakeWorker(REPLICA, 100) for _ in range(2)]}
    group = measure_group(setting(workers), Learnt(), 0, 0, list(workers))
    assert {w.mechanism for w in group.workers} == {BASELINE, REPLICA}
    assert [failure.mechanism for failure in group.failures] == [BASELINE]


def test_a_baseline_that_fails_twice_ends_the_run() -> None:
    workers = {
        BASELINE: [FakeWorker(BASELINE, 100, dies_at=5) for _ in range(2)],
        REPLICA: [FakeWorker(REPLICA, 100) for _ in range(2)],
    }
    with pytest.raises(WorkerError, match="c/linked, the baseline of every overhead, failed"):
        measure_group(setting(workers), Learnt(), 0, 0, list(workers))


def test_a_heavy_row_has_fewer_rounds_and_still_its_pairs() -> None:
    workers = {name: FakeWorker(name, 100) for name in (BASELINE, REPLICA)}
    workers["x/slow"] = FakeWorker("x/slow", 60_000_000)
    group = measure_group(setting(workers), Learnt(), 0, 0, list(workers))
    rounds = {
        w.mechanism: len(next(r for r in w.rows if r.case == "add_i32").elapsed_ns) for w in group.workers
    }
    assert rounds == {BASELINE: 4, REPLICA: 4, "x/slow": 1}


def test_loops_are_calibrated_once_per_run_and_a_jit_is_warmed_up_each_time() -> None:
    ledger = Learnt()
    workers = {name: [FakeWorker(name, 100) for _ in range(2)] for name in (BASELINE, REPLICA, "x/jit")}
    asked = {name: list(fakes) for name, fakes in workers.items()}
    fixed = setting(workers, jit=("x/jit",))
    groups = [measure_group(fixed, ledger, execution, 0, list(workers)) for execution in range(2)]
    first, second = asked["x/jit"]
    # Two passes of ten samples, then each round behind its untimed slice.
    passes, rounds = [2000] * 20, [10500] * 2 * PROFILE.jit_rounds
    for row in (EMPTY, ADD):
        assert loops_of(first, row) == HEATED + passes + CALIBRATED + rounds
        assert loops_of(second, row) == HEATED + passes + rounds
        assert loops_of(asked[REPLICA][1], row) == [5250] * PROFILE.rounds
    for group in groups:
        by_name = {w.mechanism: w.rows for w in group.workers}
        for rows in by_name["x/jit"]:
            assert (rows.steady, rows.heat_loops, rows.heat_ns) == (True, HEATED, [100 * n for n in HEATED])
            assert (rows.warmup_loops, rows.warmup_ns) == (2000, [200_000] * 20)
        assert [rows.warmup_ns for rows in by_name[REPLICA]] == [[], []]


@pytest.mark.parametrize(("keys", "samples"), [({}, 0), ({"jit": True}, 20), ({"warmup_loops": 1}, 20)])
def test_whoever_has_a_compiler_or_asks_for_it_is_warmed_up(keys: dict[str, Any], samples: int) -> None:
    workers = fakes("x/a")
    fixed = setting(workers)
    mechanisms = {**fixed.mechanisms, "x/a": mechanism("x/a", **keys)}
    group = measure_group(replace(fixed, mechanisms=mechanisms), Learnt(), 0, 0, list(workers))
    (record,) = [w for w in group.workers if w.mechanism == "x/a"]
    assert [len(row.warmup_ns) for row in record.rows] == [samples] * 2


def test_behind_a_compiler_samples_are_longer_and_each_follows_an_untimed_slice() -> None:
    workers = fakes("x/jit")
    profile = PROFILE.model_copy(update={"settle_ns": 3_000_000})
    fixed = replace(setting(workers, jit=("x/jit",)), profile=profile)
    group = measure_group(fixed, Learnt(), 0, 0, list(workers))
    assert loops_of(workers["x/jit"], ADD)[-6:] == [31500, 10500] * 3
    elapsed = {w.mechanism: [row.elapsed_ns for row in w.rows] for w in group.workers}
    assert elapsed["x/jit"] == [[1_050_000] * 3] * 2
    assert elapsed[BASELINE] == [[525_000] * 4] * 2


def test_a_mechanism_may_ask_for_a_longer_slice_and_not_for_a_shorter_one() -> None:
    for settle_ms, slice_loops in ((0, 10500), (1, 10500), (5, 52500)):
        workers = fakes("x/a")
        fixed = setting(workers)
        mechanisms = {**fixed.mechanisms, "x/a": mechanism("x/a", warmup_loops=1, settle_ms=settle_ms)}
        measure_group(replace(fixed, mechanisms=mechanisms), Learnt(), 0, 0, list(workers))
        assert loops_of(workers["x/a"], ADD)[-6:] == [slice_loops, 10500] * 3


def test_a_profile_of_before_has_no_slices_and_one_length_of_sample() -> None:
    workers = fakes("x/jit")
    profile = PROFILE.model_copy(update={"settle_ns": 0, "jit_sample_ns": 0})
    fixed = replace(setting(workers, jit=("x/jit",)), profile=profile)
    group = measure_group(fixed, Learnt(), 0, 0, list(workers))
    assert {row.loops for w in group.workers for row in w.rows} == {5250}
    assert loops_of(workers["x/jit"], ADD)[-4:] == [8192, *[5250] * 3]


@pytest.mark.parametrize("seed", range(4))
def test_a_case_is_heated_calibrated_and_measured_before_the_next_begins(seed: int) -> None:
    workers = fakes("x/jit")
    fixed = setting(workers, jit=("x/jit",))
    sizes = replace(fixed, rows={name: [ADD, ADD_8] for name in workers}, seed=seed)
    measure_group(sizes, Learnt(), 0, 0, list(workers))
    for worker in workers.values():
        cases = [case for case, _ in groupby(row.case for row, _ in worker.asked)]
        assert cases[0] == "noop"  # the very first call
        assert sorted(cases[1:]) == ["add_i32", "empty"]


@pytest.mark.parametrize("seed", range(4))
def test_the_smallest_size_of_a_case_is_heated_first_and_the_further_ones_by_an_eighth(seed: int) -> None:
    workers = fakes("x/jit")
    fixed = setting(workers)
    mechanisms = {**fixed.mechanisms, "x/jit": mechanism("x/jit", jit=True, warmup_loops=100_000)}
    rows = {name: [ADD_8, ADD] for name in workers}
    measure_group(replace(fixed, mechanisms=mechanisms, rows=rows, seed=seed), Learnt(), 0, 0, list(workers))
    whole = [1, *(1 << i for i in range(17))]
    eighth = [1, *(1 << i for i in range(14))]
    asked = [(row, loops) for row, loops in workers["x/jit"].asked if row in (ADD, ADD_8)]
    heated = list(takewhile(lambda pair: pair[1] != 2000, asked))  # then the first pass begins
    assert heated == [(ADD, n) for n in whole] + [(ADD_8, n) for n in eighth]


def test_each_block_is_one_sample_of_every_worker() -> None:
    order: list[tuple[str, Row]] = []

    class Noted(FakeWorker):
        def run(self, case: str, size: int, loops: int) -> Ran:
            if loops == 5250:
                order.append((self.name, Row(case, size)))
            return super().run(case, size, loops)

    names = (BASELINE, REPLICA, "x/a")
    measure_group(setting({n: Noted(n, 100) for n in names}), Learnt(), 0, 0, list(names))
    blocks = [order[i : i + 3] for i in range(0, len(order), 3)]
    assert len(blocks) == 2 * PROFILE.rounds
    for block in blocks:
        assert {name for name, _ in block} == set(names)
        assert len({row for _, row in block}) == 1
    assert len({tuple(name for name, _ in block) for block in blocks}) > 1  # in random order


def test_rows_that_ask_for_long_samples_are_not_warmed_up_nor_settled() -> None:
    workers = fakes("x/jit")
    cases = {name: case.model_copy(update={"sample_ms": 20}) for name, case in add_case().items()}
    slow = replace(setting(workers, jit=("x/jit",)), cases=cases)
    group = measure_group(slow, Learnt(), 0, 0, list(workers))
    rows = {row.case: row for w in group.workers if w.mechanism == "x/jit" for row in w.rows}
    assert len(rows["empty"].warmup_ns) == 20
    assert rows["add_i32"].warmup_ns == []
    assert rows["add_i32"].elapsed_ns == [21_000_000]
    doubling = [*(1 << i for i in range(19)), 1 << 18]
    assert loops_of(workers["x/jit"], ADD) == [*doubling, 210_000]


def with_alone(own: list[FakeWorker]) -> tuple[RunPlan, dict[str, FakeWorker | list[FakeWorker]]]:
    """x/a has a process of its own for add_i32; `own` are its processes in the order of their start."""
    workers: dict[str, FakeWorker | list[FakeWorker]] = {**fakes(), "x/a": own}
    fixed = setting(workers)
    mechanisms = {**fixed.mechanisms, "x/a": mechanism("x/a", alone=["add_i32"])}
    return replace(fixed, mechanisms=mechanisms), workers


def test_a_case_that_is_to_be_alone_has_a_process_of_its_own_on_the_same_layouts() -> None:
    usual, own = FakeWorker("x/a", 100), FakeWorker("x/a", 200)
    fixed, workers = with_alone([usual, own])
    layouts: list[Layout] = []

    def start(one: Mechanism, layout: Layout) -> Asked:
        layouts.extend([layout] if one.id == "x/a" else [])
        return fixed.start(one, layout)

    group = measure_group(replace(fixed, start=start), Learnt(), 0, 0, list(workers))
    assert {row.case for row, _ in usual.asked} == {"noop", "empty"}
    assert {row.case for row, _ in own.asked} == {"add_i32"}
    assert (usual.ended, own.ended) == ("closed", "closed")
    assert layouts == [layout_of(fixed.seed, "x/a", 0, PROFILE.layouts)] * 2
    (record,) = [w for w in group.workers if w.mechanism == "x/a"]
    assert {row.case: len(row.elapsed_ns) for row in record.rows} == {"add_i32": 4, "empty": 4}
    assert record.first_call_ns == 100
    assert group.failures == []


def test_each_case_has_a_process_of_its_own_where_all_are_to_be_alone() -> None:
    usual, *own = (FakeWorker("x/a", 100) for _ in range(3))
    fixed, workers = with_alone([usual, *own])
    every = {**fixed.mechanisms, "x/a": mechanism("x/a", alone=["*"])}
    group = measure_group(replace(fixed, mechanisms=every), Learnt(), 0, 0, list(workers))
    assert [row.case for row, _ in usual.asked] == ["noop"]  # the first call of the process
    assert sorted({row.case for row, _ in one.asked}.pop() for one in own) == ["add_i32", "empty"]
    assert [len({row.case for row, _ in one.asked}) for one in own] == [1, 1]
    assert group.failures == []


class Mute(FakeWorker):
    def hello(self, abi: int) -> Hello:
        raise WorkerSilent(f"{self.name}: hello: no answer within 30 s, killed")


@pytest.mark.parametrize(("kind", "dies_at"), [(FakeWorker, 3), (Mute, 0)])
def test_a_process_of_its_own_that_fails_takes_the_whole_mechanism_with_it(
    kind: type[FakeWorker], dies_at: int
) -> None:
    usual, own = FakeWorker("x/a", 100), kind("x/a", 100, dies_at)
    fixed, workers = with_alone([usual, own])
    group = measure_group(fixed, Learnt(), 0, 0, list(workers))
    assert {w.mechanism for w in group.workers} == {BASELINE, REPLICA}
    assert [(f.mechanism, f.case) for f in group.failures] == [("x/a", "add_i32")]
    assert (usual.ended, own.ended) == ("killed", "killed")


def test_a_record_says_the_layouts_that_its_worker_was_started_on() -> None:
    made: dict[str, Any] = {"layout": [["cc"]], "run": ["{layout}/worker"]}
    copied: dict[str, Any] = {**made, "run": ["{layout}/worker-{variant}"]}
    mechanisms = {
        BASELINE: mechanism(BASELINE, **made),
        REPLICA: mechanism(REPLICA, **made),
        "x/interpreted": mechanism("x/interpreted"),
        "x/host": mechanism("x/host", tier="host", **made),
        "x/kernel": mechanism("x/kernel", calls="none", **made),
        "x/copied": mechanism("x/copied", **copied),
    }
    started: dict[str, Layout] = {}

    def start(one: Mechanism, layout: Layout) -> FakeWorker:
        started[one.id] = layout
        return FakeWorker(one.id, 100)

    fixed = replace(
        setting({}), mechanisms=mechanisms, rows={name: [ADD] for name in mechanisms}, start=start
    )
    group = measure_group(fixed, Learnt(), execution=3, number=0, members=list(mechanisms))
    assert started == {name: layout_of(fixed.seed, name, 3, PROFILE.layouts) for name in mechanisms}
    assert {w.mechanism: (w.layout, w.library_layout) for w in group.workers} == {
        BASELINE: started[BASELINE],
        REPLICA: started[REPLICA],
        "x/interpreted": (None, started["x/interpreted"].library),
        "x/host": (started["x/host"].worker, None),
        "x/kernel": (started["x/kernel"].worker, None),
        "x/copied": (started["x/copied"].worker, None),
    }


def test_a_worker_that_dies_while_warming_up_is_dropped_alone() -> None:
    workers = {name: FakeWorker(name, 100) for name in (BASELINE, REPLICA)}
    workers["x/jit"] = FakeWorker("x/jit", 100, dies_at=30)
    group = measure_group(setting(workers, jit=("x/jit",)), Learnt(), 0, 0, list(workers))
    assert {w.mechanism for w in group.workers} == {BASELINE, REPLICA}
    assert [failure.mechanism for failure in group.failures] == ["x/jit"]


def test_the_time_in_loops_is_what_the_workers_said() -> None:
    workers = {name: FakeWorker(name, 100) for name in (BASELINE, REPLICA)}
    ledger = Learnt()
    measure_group(setting(workers), ledger, 0, 0, list(workers))
    # Two workers, two rows each: doubling 1 … 4096, 8192 twice, then four rounds of 5250.
    assert ledger.in_loops_ns == 2 * 2 * (8191 + 2 * 8192 + 4 * 5250) * 100


def test_samples_wait_until_the_compilers_behind_a_warm_up_are_idle(monkeypatch: pytest.MonkeyPatch) -> None:
    # Two looks show 2 ms of background work in 2 ms, the third one next to none; the second case has none.
    ran_ns = iter([0, 2_000_000, 4_000_000, 4_000_001])
    looks: list[float] = []
    monkeypatch.setattr(CpuWait, "ran_ns", lambda self: next(ran_ns, 4_000_001))
    monkeypatch.setattr("harness.measure.heating.time.sleep", looks.append)
    workers = {name: FakeWorker(name, 100) for name in (BASELINE, REPLICA, "x/jit")}
    measure_group(setting(workers, jit=("x/jit",)), Learnt(), 0, 0, list(workers))
    assert len(looks) == 3 + 1


def test_nobody_waits_where_nothing_warms_up(monkeypatch: pytest.MonkeyPatch) -> None:
    looks: list[float] = []
    monkeypatch.setattr("harness.measure.heating.time.sleep", looks.append)
    workers = {name: FakeWorker(name, 100) for name in (BASELINE, REPLICA)}
    measure_group(setting(workers), Learnt(), 0, 0, list(workers))
    assert looks == []
