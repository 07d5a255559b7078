"""The cross-check: chosen numbers on both sides, and one real mechanism through pytest-benchmark."""

import json
from collections.abc import Mapping, Sequence

import pytest

from harness.analysis.results import Analysis, ResultRow
from harness.core.errors import Wrong
from harness.core.statistics import Interval
from harness.crosscheck import __main__ as entry
from harness.crosscheck import bracket, rival
from harness.crosscheck.agreement import AGREES, DISAGREES, UNDECIDED, Agreement
from harness.suite.cases import Case, load_cases
from harness.suite.mechanisms import Mechanism, load_mechanisms
from harness.suite.profiles import QUICK
from harness.suite.reference import BASELINE, REPLICA
from harness.suite.row import Row
from harness.tests.builders import ADD, mechanism, run_of
from harness.toolchain.stamp import Built
from harness.toolchain.tree import lay_out, source_folder
from harness.verify.prepare import Prepared, Ready

NOOP = Row("noop", 1)


def between(low: float, estimate: float, high: float) -> Interval:
    return Interval(low, estimate, high, 0.97, 6)


def agreement(rival_ns: float, before: Interval, after: Interval | None = None) -> Agreement:
    return Agreement("x/a", ADD, before, after or before, rival_ns)


@pytest.mark.parametrize(
    ("rival_ns", "verdict"),
    [(100, AGREES), (126.4, AGREES), (126.6, DISAGREES), (78.3, AGREES), (78.2, DISAGREES)],
)
def test_they_agree_up_to_the_tolerance_beyond_the_interval(rival_ns: float, verdict: str) -> None:
    assert agreement(rival_ns, between(90, 100, 110)).verdict() == verdict


def test_both_brackets_together_are_what_the_suite_says() -> None:
    slower, faster = between(101, 125, 118), between(79, 80, 81)
    for found in (agreement(100, slower, faster), agreement(100, faster, slower)):
        assert (found.low_ns, found.suite_ns, found.high_ns) == (79, 100, 118)
        assert (found.ratio, found.verdict()) == (1.0, AGREES)


@pytest.mark.parametrize("rival_ns", [100, 1000])
def test_where_the_suite_itself_is_unsure_nothing_is_decided(rival_ns: float) -> None:
    assert agreement(rival_ns, between(99, 100, 101), between(149, 150, 151)).verdict() == UNDECIDED


def test_a_disagreement_says_which_row_and_what_to_do() -> None:
    with pytest.raises(Wrong, match=r"^1 of 2 rows disagree by more than 15% .*, ratio 2\.00\. Run it again"):
        entry.conclude([agreement(100, between(99, 100, 101)), agreement(200, between(99, 100, 101))])


def test_an_undecided_row_is_no_success() -> None:
    with pytest.raises(Wrong, match=r"^1 of 1 rows are undecided.* spans 100%"):
        entry.conclude([agreement(100, between(100, 150, 200))])


def test_agreement_is_success() -> None:
    entry.conclude([agreement(100, between(99, 100, 101))])


def test_the_time_per_call_is_the_median_loop_over_its_calls() -> None:
    info = {"case": "str_len", "size": 256, "loops": 2000, "value": "256"}
    report = {"benchmarks": [{"extra_info": info, "stats": {"median": 0.0005, "mean": 0.9}}]}
    assert rival.per_call_ns(json.dumps(report)) == {Row("str_len", 256): pytest.approx(250)}


def test_the_task_names_the_workers_file_and_what_its_loops_return() -> None:
    cases = load_cases()
    ctypes = load_mechanisms(cases)["python/ctypes"]
    task = json.loads(rival.task(ctypes, cases, {ADD: 64}))
    assert task["worker"] == str(source_folder(ctypes) / "worker.py")
    assert task["rows"] == [{"case": "add_i32", "size": 1, "loops": 64, "value": "3345678"}]


# ---- brackets --------------------------------------------------------------------------------------


def suite_rows(time_ns: int) -> list[ResultRow]:
    run = run_of({BASELINE: [100] * 6, REPLICA: [100] * 6, "x/a": [time_ns] * 6})
    return [row for row in Analysis(run).rows if row.mechanism == "x/a"]


def bracketed(monkeypatch: pytest.MonkeyPatch, suite_ns: Sequence[int], rival_ns: float) -> list[Agreement]:
    """x/a's agreement when the suite says these times one after another; all of them must be asked for."""
    said = list(suite_ns)
    asked: list[Mapping[Row, int]] = []

    def again(of: Mechanism, cases: Mapping[str, Case], loops: Mapping[Row, int]) -> dict[Row, float]:
        asked.append(loops)
        return {ADD: rival_ns}

    monkeypatch.setattr(bracket, "suite", lambda references, one, cases, rows: suite_rows(said.pop(0)))
    monkeypatch.setattr(bracket, "time_again", again)
    ready = Ready(mechanism("x/a"), Built(key="k", build_ns=1, artifact_bytes=1, versions=[]))
    found = bracket.crosschecked([], ready, {}, [ADD])
    assert said == []
    # pytest-benchmark gets the loops that the suite calibrated.
    assert {tuple(loops.items()) for loops in asked} == {((ADD, 1000),)}
    return found


def test_pytest_benchmark_stands_between_two_runs_of_the_suite(monkeypatch: pytest.MonkeyPatch) -> None:
    (found,) = bracketed(monkeypatch, [200, 210], 205)
    assert (found.before.estimate, found.after.estimate, found.rival_ns) == (200, 210, 205)


def test_an_undecided_row_is_tried_again(monkeypatch: pytest.MonkeyPatch) -> None:
    (found,) = bracketed(monkeypatch, [200, 400, 200, 200], 200)
    assert found.verdict() == AGREES


def test_it_is_given_up_after_three_attempts(monkeypatch: pytest.MonkeyPatch) -> None:
    (found,) = bracketed(monkeypatch, [200, 400] * 3, 200)
    assert found.verdict() == UNDECIDED


def test_a_disagreement_is_not_tried_again(monkeypatch: pytest.MonkeyPatch) -> None:
    (found,) = bracketed(monkeypatch, [200, 200], 400)
    assert found.verdict() == DISAGREES


def test_as_many_layouts_are_built_as_the_suite_is_going_to_draw(monkeypatch: pytest.MonkeyPatch) -> None:
    built: list[int] = []

    def prepared(mechanisms: object, cases: object, step: object, layouts: int = 1) -> Prepared:
        built.append(layouts)
        return Prepared([], {}, {BASELINE: "no reason"})

    monkeypatch.setattr(entry, "prepare", prepared)
    with pytest.raises(Wrong, match="not checked, because wrong: c/linked"):
        entry.crosscheck(["python/ctypes"])
    assert built == [QUICK.layouts]


# ---- for real --------------------------------------------------------------------------------------

BRIEFLY = ("--benchmark-max-time=0.01",)


def test_pytest_benchmark_times_a_real_worker_by_its_own_clock(library: None) -> None:
    cases = load_cases()
    ctypes = load_mechanisms(cases)["python/ctypes"]
    lay_out(ctypes)
    found = rival.time_again(ctypes, cases, {NOOP: 100, ADD: 200}, *BRIEFLY)
    assert found.keys() == {NOOP, ADD}
    assert all(time_ns > 0 for time_ns in found.values())


def test_a_loop_that_returns_another_value_is_a_failure(library: None) -> None:
    cases = load_cases()
    cases["add_i32"] = cases["add_i32"].model_copy(update={"value": "3345679"})
    ctypes = load_mechanisms(cases)["python/ctypes"]
    lay_out(ctypes)
    with pytest.raises(Wrong, match=r"python/ctypes: pytest-benchmark failed \(exit code 1\)"):
        rival.time_again(ctypes, cases, {ADD: 200}, *BRIEFLY)


def test_one_that_hangs_is_ended(monkeypatch: pytest.MonkeyPatch, library: None) -> None:
    monkeypatch.setattr(rival, "_TIMEOUT_S", 0.01)
    cases = load_cases()
    with pytest.raises(Wrong, match=r"python/ctypes: pytest-benchmark did not end within 0.01 s"):
        rival.time_again(load_mechanisms(cases)["python/ctypes"], cases, {ADD: 200}, *BRIEFLY)
