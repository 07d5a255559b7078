"""What runs differ by, and how often an interval holds them all, over runs whose numbers are chosen."""

import math

import pytest

from harness.runfile.records import Run
from harness.selftest.copies import copied, copy_id, one_build
from harness.selftest.coverage import covered, spread_of
from harness.suite.layouts import FIRST, Layout
from harness.suite.mechanisms import Mechanism
from harness.suite.reference import BASELINE
from harness.tests.builders import FakeWorker, mechanism, run_of


def runs_at(*levels: int, wobble: int = 0) -> list[Run]:
    """A run of twelve executions for each level in ns; every second execution is `wobble` ns slower."""
    return [run_of({BASELINE: [level + wobble * (e % 2) for e in range(12)]}) for level in levels]


def test_equal_runs_have_no_spread() -> None:
    assert spread_of(runs_at(1000, 1000, 1000)) == 0


def test_runs_at_other_levels_have_the_spread_of_their_logarithms() -> None:
    # 1000 and 1010 ns: the two logarithms lie 0.00995 apart, their standard deviation is that over root two.
    assert spread_of(runs_at(1000, 1010)) == pytest.approx(math.log(1.01) / math.sqrt(2))


def test_what_executions_account_for_is_no_spread_between_runs() -> None:
    # Executions of 1000 and 1100 ns by turns say that a median may move by more than the 1 ns it does.
    assert spread_of(runs_at(1000, 1001, wobble=100)) == 0


def test_every_interval_of_equal_runs_holds_their_value() -> None:
    found = covered(runs_at(1000, 1000, 1000), 6)
    assert (found.published.hits, found.published.of, found.alone.hits) == (3, 3, 3)


def test_an_interval_without_the_spread_between_runs_misses_what_the_others_say() -> None:
    runs = runs_at(1000, 1010, 1020, 990, 980)
    found = covered(runs, 12)
    # Every run is exact by itself, so only the one in the middle holds the median of all.
    assert found.alone.hits == 1
    assert found.published.hits == 5


def test_copies_are_known_by_their_marks() -> None:
    run = run_of({name: [1000] * 2 for name in (BASELINE, copy_id("x/a", "1"), copy_id("x/a", "2"))})
    assert copied(run) == ["x/a"]


def test_a_copy_that_is_built_once_keeps_its_layout() -> None:
    seen: list[Layout] = []

    def start(mechanism: Mechanism, layout: Layout) -> FakeWorker:
        seen.append(layout)
        return FakeWorker(mechanism.id, 1)

    started = one_build(start, seed=3)
    first, second = (mechanism(copy_id("x/a", mark)) for mark in ("1", "2"))
    for layout in (FIRST, Layout(4, 5), Layout(1, 2)):
        started(first, layout)
    started(second, FIRST)
    assert len(set(seen[:3])) == 1
    assert seen[3] != seen[0]
