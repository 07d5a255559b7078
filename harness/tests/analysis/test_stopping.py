"""When a run stops: by its time alone, all rows at once, and what that leaves of the intervals' coverage."""

import math
import statistics
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray

from harness.analysis.stopping import affordable
from harness.core.statistics import CONFIDENCE, median_interval
from harness.measure.session import Session, Spent, Steps, carry_out
from harness.output.terminal.console import steps
from harness.runfile.file import RunWriter, read_run
from harness.runfile.records import Run
from harness.suite.layouts import Layout
from harness.suite.mechanisms import Mechanism
from harness.suite.profiles import FULL
from harness.tests.builders import (
    CONTROLS,
    FakeWorker,
    add_case,
    group,
    header,
    mechanism,
    samples,
    worker_record,
)

NAMES = [*CONTROLS, "x/a", "x/b"]


@pytest.mark.parametrize(
    ("per_execution_s", "further", "left_s", "fits"),
    [
        ([100, 10, 12], 3, 33, True),  # the first calibrates
        ([100, 10, 12], 3, 32.9, False),
        ([10], 5, 50, True),  # where there is only the first, it has to do
        ([10], 5, 49.9, False),
        ([], 1, 1000, False),  # nothing is known
        ([100, 10], 3, -1, False),
    ],
)
def test_further_executions_are_taken_to_last_as_long_as_those_behind_the_first(
    per_execution_s: list[float], further: int, left_s: float, fits: bool
) -> None:
    assert affordable(per_execution_s, further, left_s) is fits


class Told(Session):
    """A run of two groups an execution whose executions take as long as they are told and start nothing."""

    def __init__(self, path: Path, seconds: Callable[[int], int], done: int = 0, wide: bool = False) -> None:
        run = Run(path=str(path), header=header(NAMES, profile=FULL), groups=[])
        super().__init__(run, RunWriter(path, run.header), {}, {})
        self._seconds, self._wide = seconds, wide
        self._add(done)
        self._before = len(run.groups)

    def _add(self, until: int) -> None:
        for execution in range(self.run.executions, until):
            ns = 1000 * (1 + execution % 2) if self._wide else 1000
            record = worker_record("x/a", samples("add_i32", 1, ns))
            for number in range(2):
                wall_ns = self._seconds(execution) * 1_000_000_000 // 2
                one = group(execution, record, number=number)
                self.run.groups.append(one.model_copy(update={"wall_ns": wall_ns}))

    def measure(self, first: int, until: int, steps: Steps) -> None:
        self._add(until)

    def spent(self) -> Spent:
        wall_ns = sum(g.wall_ns for g in self.run.groups[self._before :])
        return Spent(wall_ns, 0, self.run.executions)


def told_executions(
    path: Path, budget_s: float, seconds: Callable[[int], int], done: int = 0, wide: bool = False
) -> int:
    """How many executions such a run has in the end."""
    session = Told(path / "run.jsonl", seconds, done, wide)
    carry_out(session, budget_s, affordable, steps)
    session.close()
    return session.run.executions


# The first execution takes 40 s, each further one 10.
LONG_FIRST = [
    (0, 6),
    (119, 6),  # six of them take 90 s, three more another 30
    (120, 9),
    (149, 9),
    (150, 12),
    (200, 17),
    (279, 17),
    (280, 25),
    (10_000, 25),
]


@pytest.mark.parametrize("wide", [False, True])
@pytest.mark.parametrize(("budget_s", "executions"), LONG_FIRST)
def test_a_run_stops_at_the_last_stage_that_its_time_allows_whatever_its_rows_show(
    tmp_path: Path, budget_s: float, executions: int, wide: bool
) -> None:
    found = told_executions(tmp_path, budget_s, lambda e: 10 if e else 40, wide=wide)
    assert found == executions


def test_an_execution_takes_what_all_its_groups_take(tmp_path: Path) -> None:
    session = Told(tmp_path / "run.jsonl", lambda e: 40 - 4 * e, done=3)
    assert session.took_s == [40, 36, 32]
    session.close()


def test_a_stage_that_was_begun_is_finished_on_resuming_whatever_time_is_left(tmp_path: Path) -> None:
    assert told_executions(tmp_path, 0, lambda e: 10, done=7) == 9


def test_on_resuming_the_executions_of_before_tell_what_the_next_ones_take(tmp_path: Path) -> None:
    # Nine are there, at 10 s but for the first; the budget is for what is measured from now on.
    assert told_executions(tmp_path / "a", 29, lambda e: 10 if e else 40, done=9) == 9
    assert told_executions(tmp_path / "b", 30, lambda e: 10 if e else 40, done=9) == 12


def test_all_rows_of_a_run_have_the_same_number_of_executions(tmp_path: Path) -> None:
    profile = FULL.model_copy(update={"stages": [1, 2, 4]})
    run = Run(path="x", header=header(NAMES, profile=profile), groups=[])
    mechanisms = {name: mechanism(name) for name in NAMES}
    writer = RunWriter(tmp_path / "run.jsonl", run.header)
    # Two that take as long each time and two that get slower from process to process.
    speeds = dict.fromkeys(NAMES, 100)

    def start(one: Mechanism, layout: Layout) -> FakeWorker:
        speeds[one.id] += 0 if one.id in CONTROLS else 40
        return FakeWorker(one.id, speeds[one.id])

    session = Session(run, writer, mechanisms, add_case(), start)
    carry_out(session, 1000, affordable, steps)
    session.close()
    kept = read_run(tmp_path / "run.jsonl")
    found = Counter((w.mechanism, row.case) for g in kept.groups for w in g.workers for row in w.rows)
    assert found == Counter({(name, case): 4 for name in NAMES for case in ("empty", "add_i32")})
    assert kept.stages == []


# ---- what that does to the interval -----------------------------------------------------------------

ROWS = 4000
# Three standard errors of a share of so many rows.
LEAST = CONFIDENCE - 3 * math.sqrt(CONFIDENCE * (1 - CONFIDENCE) / ROWS)
Draw = Callable[[np.random.Generator, tuple[int, int]], NDArray[np.float64]]


def lognormal(spread: float) -> tuple[Draw, float]:
    """Executions spread by so much around 1, and their true median."""
    return lambda dice, shape: np.exp(spread * dice.standard_normal(shape)), 1.0


def two_speeds(slower: float, share: float, spread: float = 0.01) -> tuple[Draw, float]:
    """A share of the executions, less than half of them, is slower by a factor that no noise bridges."""

    def draw(dice: np.random.Generator, shape: tuple[int, int]) -> NDArray[np.float64]:
        speeds = np.where(dice.random(shape) < share, slower, 1.0)
        return np.asarray(speeds * np.exp(spread * dice.standard_normal(shape)))

    return draw, math.exp(spread * statistics.NormalDist().inv_cdf(0.5 / (1 - share)))


@pytest.mark.parametrize("n", FULL.stages)
@pytest.mark.parametrize(
    "kind",
    [
        pytest.param(lognormal(0.005), id="half-a-per-cent"),
        pytest.param(lognormal(0.05), id="five-per-cent"),
        pytest.param(lognormal(0.3), id="thirty-per-cent"),
        pytest.param(two_speeds(1.3, 0.3), id="two-speeds"),
        pytest.param(two_speeds(2.5, 0.45), id="two-speeds-nearly-as-often"),
    ],
)
def test_rows_that_stop_together_cover_their_median_as_often_as_they_say(
    kind: tuple[Draw, float], n: int
) -> None:
    draw, truth = kind
    intervals = [median_interval(row) for row in draw(np.random.default_rng(20), (ROWS, n))]
    assert all(interval.coverage >= CONFIDENCE for interval in intervals)
    assert sum(interval.low <= truth <= interval.high for interval in intervals) / ROWS >= LEAST
