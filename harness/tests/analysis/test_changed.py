"""A change judged over exact runs: what is planted is found, what is equal is not, and few gate nobody."""

from collections.abc import Sequence

import pytest

from harness.analysis.changed import Changed, changed_rows, sentence
from harness.analysis.results import Analysis
from harness.analysis.significance import FASTER, NOT_SEPARATED, SLOWER
from harness.runfile.records import Run
from harness.suite.reference import BASELINE, REPLICA
from harness.suite.row import Row
from harness.tests.builders import group, header, run_of, samples, worker_record

THIS, OTHER = "python/own", "python/own@1a2b3c4"
# Twelve executions of one program on a machine that wobbles by some per cent, as often up as down.
WOBBLE = (0, 3, -2, 1, -4, 2, 0, -1, 4, -3, 1, -1)
CASES = ("noop", "add_i32", "inc_i64", "sum2_i64", "sum4_i64", "sum6_i64", "sum8_i64", "sum12_i64")


def judged(this: Sequence[int], other: Sequence[int], replica: Sequence[int] = ()) -> Changed:
    n = len(this)
    times = {BASELINE: [10] * n, REPLICA: list(replica or [10] * n), THIS: this, OTHER: other}
    (found,) = changed_rows(Analysis(run_of(times)), THIS, OTHER)
    return found


def around(ns: int, executions: int = 12) -> list[int]:
    return [ns + wobble for wobble in WOBBLE[:executions]]


def shuffled(ns: int) -> list[int]:
    """The same wobble in another order: as another process has it."""
    return [ns + wobble for wobble in reversed(WOBBLE)]


def test_ten_per_cent_more_is_slower_and_ten_less_faster() -> None:
    slower, faster = judged(around(220), shuffled(200)), judged(around(180), shuffled(200))
    assert (slower.verdict, slower.is_regression) == (SLOWER, True)
    assert (faster.verdict, faster.is_regression) == (FASTER, False)
    assert slower.ratio.estimate == pytest.approx(1.1, abs=0.01)
    assert 1.05 < slower.ratio.low < slower.ratio.high < 1.15
    assert (slower.this_ns, slower.other_ns, slower.ratio.n) == (220, 200, 12)


def test_the_same_is_not_separated() -> None:
    found = judged(around(200), shuffled(200))
    assert (found.verdict, found.is_regression) == (NOT_SEPARATED, False)


def test_few_executions_say_slower_and_stop_nobody() -> None:
    found = judged(around(400, 6), around(200, 6))
    assert (found.verdict, found.is_regression) == (SLOWER, False)
    assert judged(around(400, 11), around(200, 11)).is_regression is False
    assert judged(around(400, 5), around(200, 5)).verdict == NOT_SEPARATED  # 5 are not 95 %


def test_what_two_builds_of_c_differ_by_in_the_row_is_no_change() -> None:
    apart = [10 + 30 * (e % 2) for e in range(12)]
    found = judged(around(220), shuffled(200), replica=apart)
    assert found.verdict == NOT_SEPARATED
    assert found.floor_ratio == pytest.approx(1 + 30 / 200)
    assert judged(around(280), shuffled(200), replica=apart).verdict == SLOWER


def run_of_rows(this: Sequence[Sequence[int]], other: Sequence[Sequence[int]]) -> Run:
    """this, other: the times in ns of each of CASES, execution by execution."""
    groups = []
    for e in range(len(this[0])):
        ten = [[10] * len(this[0])] * len(CASES)
        sides = {BASELINE: ten, REPLICA: ten, THIS: this, OTHER: other}
        workers = []
        for name, times in sides.items():
            rows = [samples(case, 1000, own[e] * 1000) for case, own in zip(CASES, times, strict=True)]
            workers.append(worker_record(name, *rows))
        groups.append(group(e, *workers))
    return Run(path="test.jsonl", header=header([BASELINE, REPLICA, THIS, OTHER]), groups=groups)


def test_of_many_rows_one_must_say_more_than_alone() -> None:
    """10 of 12 executions slower: by chance in 3.9 % of rows, and so in 27 % of tables of eight. 11 of 12: in
    0.63 % of rows, and in 4.97 % of such tables."""
    ten, eleven = ([220] * slower + [190] * (12 - slower) for slower in (10, 11))
    assert (judged(ten, [200] * 12).verdict, judged(eleven, [200] * 12).verdict) == (SLOWER, SLOWER)
    equal = [[200] * 12] * (len(CASES) - 1)
    for own, called in ((ten, NOT_SEPARATED), (eleven, SLOWER)):
        run = run_of_rows([own, *equal], [[200] * 12, *equal])
        verdicts = [one.verdict for one in changed_rows(Analysis(run), THIS, OTHER)]
        assert verdicts == [called] + [NOT_SEPARATED] * 7


def test_only_executions_that_have_both_sides_count() -> None:
    run = run_of({BASELINE: [10] * 12, REPLICA: [10] * 12, THIS: [400] * 12, OTHER: [200] * 12})
    lost = run.groups[3].model_copy(update={"workers": run.groups[3].workers[:3]})
    run = run.model_copy(update={"groups": [*run.groups[:3], lost, *run.groups[4:]]})
    (found,) = changed_rows(Analysis(run), THIS, OTHER)
    assert (found.ratio.n, found.verdict, found.is_regression) == (11, SLOWER, False)


def test_a_side_that_was_never_measured_has_no_rows() -> None:
    run = run_of({BASELINE: [10] * 12, REPLICA: [10] * 12, THIS: [400] * 12})
    assert changed_rows(Analysis(run), THIS, OTHER) == []


def test_the_baseline_is_held_against_another_build_of_itself() -> None:
    times = {BASELINE: [20] * 12, REPLICA: [20] * 12, f"{BASELINE}@old": [10] * 12}
    (found,) = changed_rows(Analysis(run_of(times)), BASELINE, f"{BASELINE}@old")
    assert (found.row, found.verdict) == (Row("add_i32", 1), SLOWER)
    assert found.ratio.estimate == pytest.approx(2)


def test_one_sentence_says_what_came_of_it() -> None:
    slower, faster = judged([224] * 12, [200] * 12), judged([100] * 12, [200] * 12)
    equal = judged([200] * 12, [200] * 12)
    assert sentence([slower, equal], THIS, "1a2b3c4") == (
        "python/own is slower than at 1a2b3c4 in 1 of 2 rows: add_i32 1.12× (1.12–1.12)"
    )
    assert sentence([slower, faster], THIS, "1a2b3c4") == (
        "python/own is slower than at 1a2b3c4 in 1 of 2 rows: add_i32 1.12× (1.12–1.12); "
        "and faster than at 1a2b3c4 in 1 of 2 rows: add_i32 0.500× (0.500–0.500)"
    )
    assert sentence([equal], THIS, "x") == "python/own is not separated from itself at x in any of 1 rows"
