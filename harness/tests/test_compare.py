"""Two runs against each other: gates, guards and the machine's speed divided out."""

import json

import pytest

from harness.compare import NOT_COMPARABLE, as_dicts, compare
from harness.control import FASTER, NOT_SEPARATED, SLOWER
from harness.export import as_pytest_benchmark
from harness.mechanisms import BASELINE, REPLICA
from harness.records import Run
from harness.rows import Analysis, Key
from harness.schedule import FULL
from harness.tests.fakes import MACHINE, run_of

KEY = Key("x/a", "add_i32", 1)
STILL = {BASELINE: [100] * 6, REPLICA: [100] * 6}


def times(start: int) -> list[int]:
    return [start + i for i in range(6)]


def verdict_of(before: Run, after: Run, by: str = "clock") -> str:
    rows = compare(Analysis(before), Analysis(after), by).rows  # type: ignore[arg-type]
    return next(row.verdict for row in rows if row.key == KEY)


def test_equal_runs_are_not_separated() -> None:
    run = run_of({**STILL, "x/a": times(1000)})
    comparison = compare(Analysis(run), Analysis(run))
    assert {row.verdict for row in comparison.rows} == {NOT_SEPARATED}
    assert comparison.guards == []


@pytest.mark.parametrize(("after", "expected"), [(1200, SLOWER), (800, FASTER), (1002, NOT_SEPARATED)])
def test_a_real_difference_is_called_by_its_direction(after: int, expected: str) -> None:
    before = run_of({**STILL, "x/a": times(1000)})
    assert verdict_of(before, run_of({**STILL, "x/a": times(after)})) == expected


def test_a_machine_at_half_speed_makes_nothing_slower() -> None:
    before = run_of({**STILL, "x/a": times(1000)}, probe_ns=30)
    doubled = {name: [2 * t for t in values] for name, values in {**STILL, "x/a": times(1000)}.items()}
    after = run_of(doubled, probe_ns=60)
    assert verdict_of(before, after, "clock") == NOT_SEPARATED
    assert verdict_of(before, after, "linked") == NOT_SEPARATED


def test_what_the_reference_rows_differ_by_is_no_difference() -> None:
    before = run_of({BASELINE: times(1000), REPLICA: times(1000), "x/a": times(1000)})
    after = run_of({BASELINE: times(1100), REPLICA: times(1100), "x/a": times(1090)})
    assert verdict_of(before, after, "clock") == NOT_SEPARATED


def test_a_difference_below_a_cycle_is_none() -> None:
    before = run_of({**STILL, "x/a": [10] * 6}, probe_ns=9)
    after = run_of({**STILL, "x/a": [12] * 6}, probe_ns=9)
    assert verdict_of(before, after) == NOT_SEPARATED


def test_another_library_is_not_comparable() -> None:
    before, after = (run_of({**STILL, "x/a": times(1000)}) for _ in range(2))
    library = after.header.library.model_copy(update={"source_hash": "bb"})
    after.header = after.header.model_copy(update={"library": library})
    comparison = compare(Analysis(before), Analysis(after))
    assert {row.verdict for row in comparison.rows} == {NOT_COMPARABLE}
    assert "another library source" in str(comparison.guards[0])


def test_another_case_version_forbids_that_case_only() -> None:
    before, after = (run_of({**STILL, "x/a": times(1000)}) for _ in range(2))
    cases = [c.model_copy(update={"version": 2}) if c.id == "add_i32" else c for c in after.header.cases]
    after.header = after.header.model_copy(update={"cases": cases})
    comparison = compare(Analysis(before), Analysis(after))
    assert {row.verdict for row in comparison.rows} == {NOT_COMPARABLE}
    assert comparison.rows[0].doubts == ("another case add_i32: version 1 and 2",)


def test_cautions_are_said_and_do_not_forbid() -> None:
    other = MACHINE.model_copy(update={"host_hash": "ffff", "cpu": "Other CPU"})
    before = run_of({**STILL, "x/a": times(1000)})
    after = run_of({**STILL, "x/a": times(2000)}, profile=FULL, machine=other)
    comparison = compare(Analysis(before), Analysis(after))
    assert [guard.what for guard in comparison.guards] == ["another profile", "another machine"]
    assert verdict_of(before, after) == SLOWER


def test_a_doubtful_control_is_said() -> None:
    good = run_of({**STILL, "x/a": times(1000)})
    without = run_of({BASELINE: [100] * 6, "x/a": times(1000)})
    guards = compare(Analysis(good), Analysis(without)).guards
    assert [guard.what for guard in guards] == ["a doubtful A/A control in test.jsonl"]


def test_few_executions_say_how_many_calls_chance_makes() -> None:
    run = run_of({**STILL, "x/a": times(1000)})
    # three rows, 2 / C(12, 6) each: Holm's first step 0.05 / 3 is within reach
    assert compare(Analysis(run), Analysis(run)).expected_by_chance == pytest.approx(0.05)
    two = run_of({BASELINE: [1, 1], "x/a": [5, 6]})
    assert compare(Analysis(two), Analysis(two)).expected_by_chance == pytest.approx(2 * 2 / 6)


def test_rows_hold_what_the_outside_relies_on() -> None:
    run = run_of({**STILL, "x/a": times(1000)})
    for row in as_dicts(compare(Analysis(run), Analysis(run))):
        assert {"mechanism", "case", "size", "ratio", "verdict"} <= row.keys()
        assert {"low", "estimate", "high"} <= row["ratio"].keys()


def test_the_export_is_what_pytest_benchmark_reads() -> None:
    exported = json.loads(as_pytest_benchmark(Analysis(run_of({**STILL, "x/a": times(1000)}))))
    row = next(b for b in exported["benchmarks"] if b["params"]["mechanism"] == "x/a")
    assert row["stats"]["median"] == pytest.approx(1002.5e-9)
    assert row["stats"]["rounds"] == 6
    assert exported["machine_info"]["node"] == "0123abcd"
