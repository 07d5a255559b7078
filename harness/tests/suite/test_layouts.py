"""Which layouts an execution runs on: each in turn, the controls never on the same, and again on resuming."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from harness.core.paths import ROOT
from harness.measure.session import Session
from harness.output.terminal.console import steps
from harness.runfile.file import RunWriter, read_run
from harness.runfile.records import Run
from harness.suite.layouts import FIRST, LAYOUTS, Layout, layout_of
from harness.suite.profiles import FULL, QUICK
from harness.suite.reference import BASELINE, REPLICA
from harness.tests.builders import CONTROLS, FakeWorker, add_case, header, mechanism

COUNTS = (QUICK.layouts, FULL.layouts)


def cycle(name: str, count: int, number: int) -> list[Layout]:
    """The layouts of the executions in which each comes once, after `number` such cycles."""
    return [layout_of(7, name, number * count + execution, count) for execution in range(count)]


@pytest.mark.parametrize("count", COUNTS)
@pytest.mark.parametrize("name", [BASELINE, "x/a", "x/b"])
def test_each_layout_comes_once_before_any_comes_again(name: str, count: int) -> None:
    for number in range(3):
        found = cycle(name, count, number)
        assert sorted(layout.worker for layout in found) == list(range(count))
        assert sorted(layout.library for layout in found) == list(range(count))


def test_each_time_round_the_order_is_another() -> None:
    orders = [tuple(cycle("x/a", LAYOUTS, number)) for number in range(3)]
    assert len(set(orders)) == 3


def test_a_full_run_that_gets_as_far_as_it_should_sees_no_layout_twice() -> None:
    assert FULL.settled <= FULL.layouts == LAYOUTS
    assert QUICK.stages == [QUICK.layouts]


@pytest.mark.parametrize("count", [2, *COUNTS])
def test_the_baseline_and_its_replica_never_share_a_layout(count: int) -> None:
    for seed in range(20):
        for execution in range(30):
            linked, replica = (layout_of(seed, name, execution, count) for name in CONTROLS)
            assert linked.worker != replica.worker
            assert linked.library != replica.library
            assert {*replica} <= set(range(count))


def test_how_far_they_lie_apart_is_drawn_anew_each_time() -> None:
    pairs = [[layout_of(7, name, execution, LAYOUTS) for name in CONTROLS] for execution in range(LAYOUTS)]
    assert len({(replica.worker - linked.worker) % LAYOUTS for linked, replica in pairs}) > 2


def test_every_mechanism_draws_by_itself_its_program_and_its_library_each() -> None:
    names = [BASELINE, *(f"x/{i}" for i in range(5))]
    orders = {name: cycle(name, LAYOUTS, 0) for name in names}
    drawn = {tuple(layout.worker for layout in order) for order in orders.values()}
    drawn |= {tuple(layout.library for layout in order) for order in orders.values()}
    assert len(drawn) == 2 * len(names)


def test_where_there_is_one_layout_everything_runs_on_it() -> None:
    assert {layout_of(7, name, e, 1) for name in (*CONTROLS, "x/a") for e in range(5)} == {FIRST}


def test_the_draw_depends_on_nothing_but_the_runs_own_seed() -> None:
    """Python gives each process other hashes; a resumed run is another process."""
    code = (
        "from harness.suite.layouts import layout_of\n"
        "print([tuple(layout_of(7, n, e, 12)) for n in ('c/linked', 'c/replica', 'x/a') for e in range(20)])"
    )

    def printed(hash_seed: str) -> str:
        env = {**os.environ, "PYTHONHASHSEED": hash_seed}
        return subprocess.run(
            [sys.executable, "-c", code], cwd=ROOT, env=env, capture_output=True, text=True
        ).stdout

    here = [tuple(layout_of(7, n, e, 12)) for n in (BASELINE, REPLICA, "x/a") for e in range(20)]
    assert printed("1") == printed("2") == f"{here}\n"
    assert here != [tuple(layout_of(8, n, e, 12)) for n in (BASELINE, REPLICA, "x/a") for e in range(20)]


def seen(run: Run) -> dict[tuple[int, str], tuple[int | None, int | None]]:
    """The layouts by execution and mechanism."""
    return {
        (group.execution, worker.mechanism): (worker.layout, worker.library_layout)
        for group in run.groups
        for worker in group.workers
    }


def test_a_resumed_run_goes_on_with_the_layouts_that_it_would_have_had(tmp_path: Path) -> None:
    names = [*CONTROLS, "x/a"]
    mechanisms = {n: mechanism(n, layout=[["cc"]], run=["{layout}/worker"]) for n in names}

    def session(path: Path, resumed: bool) -> Session:
        run = read_run(path) if resumed else Run(path=str(path), header=header(names), groups=[])
        writer = RunWriter(path, None if resumed else run.header)
        return Session(run, writer, mechanisms, add_case(), lambda m, layout: FakeWorker(m.id, 100))

    def measured(path: Path, first: int, until: int, resumed: bool = False) -> None:
        one = session(path, resumed)
        one.measure(first, until, steps)
        one.close()

    measured(tmp_path / "whole.jsonl", 0, 8)
    measured(tmp_path / "resumed.jsonl", 0, 3)
    measured(tmp_path / "resumed.jsonl", 0, 8, resumed=True)
    whole = seen(read_run(tmp_path / "whole.jsonl"))
    assert len(whole) == 8 * 3
    assert seen(read_run(tmp_path / "resumed.jsonl")) == whole
