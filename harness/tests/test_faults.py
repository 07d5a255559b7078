"""What can go wrong with a worker, row by row of the table in FAULTS.md: said as it stands there, nothing
else lost, no process left."""

import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import psutil
import pytest

from harness.measure.group import measure_group
from harness.measure.plan import Learnt, RunPlan
from harness.runfile.records import Group
from harness.suite.cases import Case
from harness.suite.profiles import QUICK
from harness.suite.reference import BASELINE, REPLICA
from harness.suite.row import Row
from harness.tests.conftest import Misbehaving
from harness.verify.check import check_mechanism
from harness.worker import limits, process
from harness.worker.process import Worker

TABLE = Path(__file__).parent.parent / "FAULTS.md"
ROWS = [Row("add_i32", 1), Row("noop", 1)]
PROFILE = QUICK.model_copy(update={"sample_ns": 1000, "rounds": 2, "layouts": 1})


@dataclass(frozen=True)
class FaultRow:
    """A row of the table."""

    how: str
    at: tuple[str, ...]
    said: str
    at_bye: str
    lost: str


def table() -> list[FaultRow]:
    text = TABLE.read_text(encoding="utf-8").partition("## Workers")[2].partition("## ")[0]
    lines = text.splitlines()
    cells = [
        [cell.strip(" `") for cell in line.strip("|").split(" | ")]
        for line in lines
        if line.startswith("| `")
    ]
    return [FaultRow(how, tuple(at.split(", ")), *rest) for how, at, *rest in cells]


def places(*stages: str) -> list[object]:
    found = [(row, at) for row in table() for at in row.at if at in stages]
    return [pytest.param(row, at, id=f"{row.how}@{at}") for row, at in found]


@pytest.fixture(autouse=True)
def _short_patience(monkeypatch: pytest.MonkeyPatch) -> None:
    """Two seconds where people wait for thirty, and less memory than any test should take."""
    monkeypatch.setattr(process, "HELLO_TIMEOUT_S", 2.0)
    monkeypatch.setattr(process, "ANSWER_TIMEOUT_S", 2.0)
    monkeypatch.setattr(Worker.run, "__defaults__", (2.0,))
    monkeypatch.setattr(process, "_END_TIMEOUT_S", 1.0)
    monkeypatch.setattr(limits, "_MOST_MEMORY_BYTES", 200 << 20)


def no_process_is_left() -> bool:
    """Workers and what they started: the latter are nobody's children any more when their parent has died."""

    def left() -> list[psutil.Process]:
        ours = psutil.Process().children(recursive=True)
        orphans = psutil.process_iter(["cmdline"])
        return [*ours, *(one for one in orphans if one.info["cmdline"] == ["sleep", "4242"])]

    deadline_s = time.monotonic() + 5
    while left() and time.monotonic() < deadline_s:
        time.sleep(0.02)
    return left() == []


def group(make: Misbehaving, cases: dict[str, Case], how: str, execution: int, learnt: Learnt) -> Group:
    """A group of the controls, both right, and one worker that is wrong."""
    made = {"well": make("well"), how: make(how)}
    mechanisms = {name: made["well"].model_copy(update={"id": name}) for name in (BASELINE, REPLICA)}
    mechanisms["x/a"] = made[how].model_copy(update={"id": "x/a"})
    start: Callable[..., Worker] = lambda m, layout: Worker.of(m, "release")  # noqa: E731
    plan = RunPlan(PROFILE, cases, mechanisms, dict.fromkeys(mechanisms, ROWS), 1, 1, start)
    return measure_group(plan, learnt, execution, 0, list(mechanisms))


def rows_of(group: Group, name: str) -> set[str]:
    return {row.case for worker in group.workers if worker.mechanism == name for row in worker.rows}


EVERY = {"empty", "noop", "add_i32"}


@pytest.mark.parametrize(("row", "at"), places("hello", "check"))
def test_check_says_so(misbehaving: Misbehaving, two_cases: dict[str, Case], row: FaultRow, at: str) -> None:
    report = check_mechanism(misbehaving(f"{row.how}@{at}"), two_cases, 1, lambda: 0.0, timeout_s=2.0)
    if row.said == "nothing":
        assert report.right
    else:
        assert row.said in str(report.faults[0])
        assert len(str(report.faults[0])) < 4000
    assert no_process_is_left()


@pytest.mark.parametrize(("row", "at"), places("hello", "run", "bye"))
def test_a_run_says_so_and_loses_no_more(
    misbehaving: Misbehaving, two_cases: dict[str, Case], row: FaultRow, at: str
) -> None:
    learnt, how = Learnt(), f"{row.how}@{at}"
    measured = group(misbehaving, two_cases, how, 0, learnt)
    assert rows_of(measured, BASELINE) == rows_of(measured, REPLICA) == EVERY
    said = row.at_bye if at == "bye" and row.said != "nothing" else row.said
    if said == "nothing":
        assert (rows_of(measured, "x/a"), measured.failures) == (EVERY, [])
        assert no_process_is_left()
        return
    failure = measured.failures[0]
    assert failure.mechanism == "x/a"
    assert said in failure.reason
    alone = at == "run" and row.lost == "the row"
    assert rows_of(measured, "x/a") == (EVERY - {"add_i32"} if alone else set())
    if at == "run" and "from then on" in row.lost:
        assert [(one.mechanism, one.case) for one in measured.failures] == [("x/a", "add_i32")]
        again = group(misbehaving, two_cases, how, 1, learnt)
        assert rows_of(again, "x/a") == EVERY - {"add_i32"}
    assert no_process_is_left()


def test_the_table_is_read() -> None:
    assert len(places("hello", "check", "run", "bye")) > 80
