"""Runs against runs: gates, guards, several runs a side, and how often chance calls a difference."""

import json
import math
from collections.abc import Iterator, Sequence

import numpy as np
import pytest
from numpy.typing import NDArray

from harness.analysis.compare import NOT_COMPARABLE, Compared, Comparison, as_dicts, compare
from harness.analysis.results import Analysis, Key
from harness.analysis.sides import Normalise
from harness.analysis.significance import FASTER, NOT_SEPARATED, SLOWER
from harness.output.export import pytest_benchmark
from harness.runfile.records import Run
from harness.suite.cases import load_cases
from harness.suite.profiles import FULL
from harness.suite.reference import BASELINE, CLOCK_PROBE, REPLICA
from harness.tests.builders import MACHINE, group, header, run_of, samples, worker_record

KEY = Key("x/a", "add_i32", 1)
STILL = {BASELINE: [100] * 6, REPLICA: [100] * 6}
Z = 1.959963984540054  # 95 % of a normal distribution


def times(start: int) -> list[int]:
    return [start + i for i in range(6)]


def with_spread(run: Run, spread: float) -> Run:
    """The run on a machine whose runs differ by so much."""
    return run.model_copy(
        update={"header": run.header.model_copy(update={"run_spread_ppm": round(spread * 1e6)})}
    )


def compared(before: Sequence[Run], after: Sequence[Run], by: Normalise = "clock") -> Compared:
    """The row of x/a."""
    rows = compare([Analysis(run) for run in before], [Analysis(run) for run in after], by).rows
    return next(row for row in rows if row.key == KEY)


def verdict_of(before: Run, after: Run, by: Normalise = "clock") -> str:
    return compared([before], [after], by).verdict


def test_equal_runs_are_not_separated() -> None:
    analysis = Analysis(run_of({**STILL, "x/a": times(1000)}))
    comparison = compare([analysis], [analysis])
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
    assert compared([before], [after], "none").ratio.estimate == pytest.approx(2)


def test_what_the_reference_rows_differ_by_is_no_difference() -> None:
    before = run_of({BASELINE: times(1000), REPLICA: times(1000), "x/a": times(1000)})
    after = run_of({BASELINE: times(1045), REPLICA: times(1045), "x/a": times(1044)})
    row = compared([before], [after])
    assert row.verdict == NOT_SEPARATED
    assert row.floor_ratio == pytest.approx(1047.5 / 1002.5)


def on(run: Run, **facts: object) -> Run:
    """The run on a machine that differs in some facts."""
    machine = run.header.machine.model_copy(update=facts)
    return run.model_copy(update={"header": run.header.model_copy(update={"machine": machine})})


@pytest.mark.parametrize(
    "fact", [{"cpu": "Other CPU"}, {"cores_logical": 64}, {"cores_physical": 1}, {"architecture": "aarch64"}]
)
def test_a_copied_machine_id_makes_no_two_machines_one(fact: dict[str, object]) -> None:
    before = run_of({BASELINE: times(1000), REPLICA: times(1000), "x/a": times(1000)})
    after = run_of({BASELINE: times(1045), REPLICA: times(1045), "x/a": times(1044)})
    (guard,) = compare([Analysis(before)], [Analysis(on(after, **fact))]).guards
    assert guard.what == "another machine"
    assert "its machine id is a copy" in guard.why
    assert str(next(iter(fact.values()))) in guard.why
    # Only one machine's reference rows are a control of the other run.
    assert compared([before], [on(after, **fact)]).floor_ratio < 1047.5 / 1002.5


def test_a_machine_with_another_kernel_or_microcode_is_itself_with_a_warning() -> None:
    before, after = (run_of({**STILL, "x/a": times(1000)}) for _ in range(2))
    after = on(after, release="6.12", microcode="0x2", mitigations={"meltdown": "Mitigation: PTI"})
    found = compare([Analysis(before)], [Analysis(after)]).guards
    assert [guard.what for guard in found] == ["another kernel", "another microcode"]
    before = on(before, mitigations={"mds": "Mitigation"}, microcode=None)  # a file too old to say
    found = compare([Analysis(before)], [Analysis(after)]).guards
    assert [guard.what for guard in found] == ["another kernel", "other mitigations"]


@pytest.mark.parametrize(("factor", "word"), [(2, "long"), (0.5, "short")])
def test_where_c_itself_moved_that_is_said_first_and_nothing_is_slower(factor: float, word: str) -> None:
    before = run_of({BASELINE: times(1000), REPLICA: times(1000), "x/a": times(1000)})
    moved = [round(factor * ns) for ns in times(1000)]
    after = run_of({BASELINE: moved, REPLICA: moved, "x/a": times(9000)})
    comparison = compare([Analysis(before)], [Analysis(after)])
    assert comparison.guards[0].what == "C itself moved"
    assert f"takes 2.00 times as {word} as before" in comparison.guards[0].why
    assert {row.verdict for row in comparison.rows} == {NOT_COMPARABLE}
    assert verdict_of(before, after, "linked") == SLOWER  # beside C


def test_what_the_later_time_is_at_the_same_clock_is_the_ratio_of_the_earlier_one() -> None:
    before = run_of({**STILL, "x/a": [1000] * 6}, probe_ns=30)
    after = run_of(
        {name: [2 * t for t in ns] for name, ns in {**STILL, "x/a": [1200] * 6}.items()}, probe_ns=60
    )
    row = compared([before], [after])
    assert (row.before_ns, row.after_ns, row.after_alike_ns) == pytest.approx((1000, 2400, 1200))


@pytest.mark.parametrize("controlled", ["before", "after"])
def test_what_either_runs_control_cannot_tell_apart_is_no_difference(controlled: str) -> None:
    # another build of C takes 20 ns more: as much as x/a's 120 over its 100
    unsure, sure = {BASELINE: [100] * 6, REPLICA: [120] * 6}, STILL
    first, second = (unsure, sure) if controlled == "before" else (sure, unsure)
    before = run_of({**first, "x/a": [100] * 6})
    found = {
        ns: compared([before], [run_of({**second, "x/a": [ns] * 6})], "linked") for ns in (119, 121, 80, 83)
    }
    assert {ns: row.verdict for ns, row in found.items()} == {
        119: NOT_SEPARATED,
        121: SLOWER,
        80: NOT_SEPARATED,  # 20 ns beside 80: a quarter more or less
        83: NOT_SEPARATED,
    }
    assert found[119].floor_ratio == pytest.approx(1.2)
    assert found[80].floor_ratio == pytest.approx(1.25)


def test_a_row_that_the_control_lost_is_told_apart_by_nobody() -> None:
    def run(ns: int, cases: Sequence[str]) -> Run:
        linked = [samples(case, 1000, 100_000) for case in ("noop", "add_i32")]
        linked.append(samples("clock_probe", 1000, 3000))
        replica = [samples(case, 1000, 100_000) for case in cases]
        own = samples("add_i32", 1000, ns * 1000)
        workers = [
            worker_record(BASELINE, *linked),
            worker_record(REPLICA, *replica),
            worker_record("x/a", own),
        ]
        groups = [group(execution, *workers) for execution in range(6)]
        return Run(path="t", header=header([BASELINE, REPLICA, "x/a"]), groups=groups)

    both = ("noop", "add_i32")
    assert compared([run(1000, both)], [run(2000, both)]).verdict == SLOWER
    lost = compared([run(1000, both)], [run(2000, ("noop",))])
    assert lost.verdict == NOT_SEPARATED
    assert math.isfinite(lost.floor_ratio)  # JSON knows no infinity


# ---- the run is the unit ---------------------------------------------------------------------------


@pytest.mark.parametrize("runs", [1, 2, 4])
def test_what_runs_differ_by_is_in_the_interval_and_shrinks_with_their_number(runs: int) -> None:
    # executions that do not differ leave what runs differ by: 1 % on either side
    before = [with_spread(run_of({**STILL, "x/a": [1000] * 6}), 0.01)] * runs
    after = [with_spread(run_of({**STILL, "x/a": [1100] * 6}), 0.01)] * runs
    ratio = compared(before, after).ratio
    half_width = Z * 0.01 * math.sqrt(2 / runs)
    assert (ratio.low, ratio.estimate, ratio.high) == pytest.approx(
        (1.1 * math.exp(-half_width), 1.1, 1.1 * math.exp(half_width))
    )
    assert (ratio.coverage, ratio.n) == (0.95, 6 * runs)


def test_what_executions_differ_by_is_added_in_quadrature() -> None:
    before = with_spread(run_of({**STILL, "x/a": [1000, 1000, 1000, 1000, 1000, 1020]}), 0.01)
    after = with_spread(run_of({**STILL, "x/a": [1100] * 6}), 0.01)
    ratio = compared([before], [after]).ratio
    half_width = math.sqrt((math.log(1.02) / 2) ** 2 + 2 * (Z * 0.01) ** 2)
    assert (ratio.low, ratio.high) == pytest.approx((1.1 * math.exp(-half_width), 1.1 * math.exp(half_width)))


def test_runs_that_differ_by_more_than_is_known_widen_their_side() -> None:
    before = [with_spread(run_of({**STILL, "x/a": [ns] * 6}), 0.01) for ns in (1000, 1100)]
    after = [with_spread(run_of({**STILL, "x/a": [1000] * 6}), 0.01)] * 2
    ratio = compared(before, after).ratio
    seen = Z * math.log(1.1) / math.sqrt(2)  # the standard deviation of two
    half_width = math.sqrt((seen**2 + (Z * 0.01) ** 2) / 2)
    middle = 1 / math.sqrt(1.1)
    assert (ratio.low, ratio.estimate, ratio.high) == pytest.approx(
        (middle * math.exp(-half_width), middle, middle * math.exp(half_width))
    )


def test_a_side_is_the_mean_of_its_runs() -> None:
    before = [run_of({**STILL, "x/a": [ns] * 6}) for ns in (1000, 4000)]
    after = [run_of({**STILL, "x/a": [ns] * 6}) for ns in (1000, 2000, 4000)]
    row = compared(before, after)
    assert row.ratio.estimate == pytest.approx(1)  # the mean of logarithms: 2000 each
    assert (row.before_ns, row.after_ns) == pytest.approx((2500, 7000 / 3))


def test_a_difference_that_one_run_a_side_leaves_open_is_found_with_four() -> None:
    before = with_spread(run_of({**STILL, "x/a": [1000] * 6}), 0.02)
    after = with_spread(run_of({**STILL, "x/a": [1080] * 6}), 0.02)
    assert compared([before], [after]).verdict == NOT_SEPARATED
    assert compared([before] * 4, [after] * 4).verdict == SLOWER


@pytest.mark.parametrize(("executions", "factor"), [(5, 1.0523), (4, 1.2777), (3, 1.7038)])
def test_few_executions_are_stretched_to_95_per_cent(executions: int, factor: float) -> None:
    # their range covers less: 93.75, 87.5 and 75 %, at 1.863, 1.534 and 1.150 standard deviations
    still = {name: [100] * executions for name in STILL}
    before = run_of({**still, "x/a": [1000] * (executions - 1) + [1020]})
    after = run_of({**still, "x/a": [1000] * executions})
    ratio = compared([before], [after]).ratio
    assert math.log(ratio.high / ratio.low) == pytest.approx(factor * math.log(1.02), rel=1e-4)


def test_one_execution_bounds_nothing() -> None:
    before, after = (run_of({BASELINE: [100], REPLICA: [100], "x/a": [ns]}) for ns in (1000, 9000))
    row = compared([before], [after])
    assert (row.verdict, row.ratio.low, row.p_value) == (NOT_SEPARATED, 0, 1)
    assert row.ratio.estimate == pytest.approx(9)
    assert math.isfinite(row.ratio.high)


def test_the_more_rows_are_compared_the_more_each_must_show() -> None:
    """6 % in one row, 1 % between runs: enough among 3 rows, and not among 60."""

    def run(ns: int, names: Sequence[str]) -> Run:
        rows = {**STILL, **{name: [1000] * 6 for name in names}, "x/a": [ns] * 6}
        return with_spread(run_of(rows), 0.01)

    others = [f"x/b{i}" for i in range(57)]
    assert verdict_of(run(1000, ()), run(1060, ())) == SLOWER
    assert verdict_of(run(1000, others), run(1060, others)) == NOT_SEPARATED
    few, many = (compared([run(1000, names)], [run(1060, names)]) for names in ((), others))
    assert few.ratio == many.ratio  # the interval of the row itself is the same


def test_rows_that_are_not_comparable_do_not_count_among_the_many() -> None:
    def run(ns: int, version: int) -> Run:
        """Sixty rows of noop, one of add_i32."""
        names = [BASELINE, REPLICA, *(f"x/b{i}" for i in range(58))]
        workers = [worker_record(name, samples("noop", 1000, 1_000_000)) for name in names]
        workers[0].rows.append(samples("clock_probe", 1000, 3000))
        workers[0].rows.append(samples("add_i32", 1000, 1_000_000))
        workers[1].rows.append(samples("add_i32", 1000, 1_000_000))
        workers.append(worker_record("x/a", samples("add_i32", 1000, ns * 1000)))
        head = header([*names, "x/a"]).model_copy(update={"run_spread_ppm": 10_000})
        cases = [c.model_copy(update={"version": version}) if c.id == "noop" else c for c in head.cases]
        groups = [group(execution, *workers) for execution in range(6)]
        return Run(path="t", header=head.model_copy(update={"cases": cases}), groups=groups)

    assert verdict_of(run(1000, 1), run(1060, 1)) == NOT_SEPARATED
    assert verdict_of(run(1000, 1), run(1060, 2)) == SLOWER


def test_the_p_value_is_that_of_the_rows_own_interval() -> None:
    # 1.96 standard deviations of the difference apart
    spread = 0.01
    apart = round(1_000_000 * math.exp(Z * spread * math.sqrt(2)))
    still = {BASELINE: [100_000] * 6, REPLICA: [100_000] * 6}
    before, after = (
        with_spread(run_of({**still, "x/a": [ns] * 6}, probe_ns=3000), spread) for ns in (1_000_000, apart)
    )
    assert compared([before], [after]).p_value == pytest.approx(0.05, abs=1e-5)
    same = run_of({**STILL, "x/a": [1000] * 6})
    assert compared([same], [same]).p_value == 1
    assert compared([same], [run_of({**STILL, "x/a": [1001] * 6})]).p_value == 0


def test_a_row_that_one_run_of_a_side_lacks_is_compared_by_the_others() -> None:
    whole, less = run_of({**STILL, "x/a": [1000] * 6}), run_of(STILL)
    found = compare([Analysis(whole), Analysis(less)], [Analysis(whole)])
    assert [row.key.mechanism for row in found.rows] == [BASELINE, REPLICA, "x/a"]
    assert [row.ratio.n for row in found.rows] == [6, 6, 6]
    without = compare([Analysis(whole)], [Analysis(less)])
    assert [row.key.mechanism for row in without.rows] == [BASELINE, REPLICA]


def test_a_row_with_several_speeds_is_doubted_whichever_run_has_them() -> None:
    calm, restless = run_of({**STILL, "x/a": [1000] * 6}), run_of({**STILL, "x/a": [1000, 2000] * 3})
    assert compared([calm], [restless]).warnings == ("several speeds",)
    assert compared([calm, restless], [calm]).warnings == ("several speeds",)
    assert compared([calm], [calm]).warnings == ()


# ---- guards ----------------------------------------------------------------------------------------


def of_runs(before: Run, after: Run) -> Comparison:
    return compare([Analysis(before)], [Analysis(after)])


def test_another_library_is_not_comparable() -> None:
    before, after = (run_of({**STILL, "x/a": times(1000)}) for _ in range(2))
    library = after.header.library.model_copy(update={"source_hash": "bb"})
    after.header = after.header.model_copy(update={"library": library})
    comparison = of_runs(before, after)
    assert {row.verdict for row in comparison.rows} == {NOT_COMPARABLE}
    assert "another library source" in str(comparison.guards[0])


def test_another_library_in_one_run_of_a_side_is_not_comparable_either() -> None:
    good, other = (run_of({**STILL, "x/a": times(1000)}) for _ in range(2))
    library = other.header.library.model_copy(update={"source_hash": "bb"})
    other.header = other.header.model_copy(update={"library": library})
    comparison = compare([Analysis(good)], [Analysis(good), Analysis(other)])
    assert {row.verdict for row in comparison.rows} == {NOT_COMPARABLE}


def test_another_case_version_forbids_that_case_only() -> None:
    before, after = (run_of({**STILL, "x/a": times(1000)}) for _ in range(2))
    cases = [c.model_copy(update={"version": 2}) if c.id == "add_i32" else c for c in after.header.cases]
    after.header = after.header.model_copy(update={"cases": cases})
    comparison = of_runs(before, after)
    assert {row.verdict for row in comparison.rows} == {NOT_COMPARABLE}
    assert comparison.rows[0].warnings == ("another case add_i32: version 1 and 2",)


def test_cautions_are_said_once_and_do_not_forbid() -> None:
    other = MACHINE.model_copy(update={"host_hash": "ffff", "cpu": "Other CPU"})
    before = Analysis(run_of({**STILL, "x/a": times(1000)}))
    after = Analysis(run_of({**STILL, "x/a": times(2000)}, profile=FULL, machine=other))
    comparison = compare([before, before], [after, after])
    assert [guard.what for guard in comparison.guards] == ["another profile", "another machine"]
    assert verdict_of(before.run, after.run) == SLOWER


def test_a_doubtful_control_is_said() -> None:
    good = run_of({**STILL, "x/a": times(1000)})
    without = run_of({BASELINE: [100] * 6, "x/a": times(1000)})
    guards = of_runs(good, without).guards
    assert [guard.what for guard in guards] == ["a bad A/A control in test.jsonl"]


# ---- as others read it -----------------------------------------------------------------------------


def test_rows_hold_what_the_outside_relies_on() -> None:
    run = run_of({**STILL, "x/a": times(1000)})
    later = run.model_copy(update={"path": "later.jsonl"})
    comparison = compare([Analysis(run), Analysis(later)], [Analysis(later), Analysis(run)])
    for row in json.loads(json.dumps(as_dicts(comparison), allow_nan=False)):
        assert {"mechanism", "case", "size", "ratio", "verdict"} <= row.keys()
        assert row["ratio"].keys() == {"low", "estimate", "high", "coverage", "n"}
        assert (row["before"], row["after"]) == ("test.jsonl, later.jsonl", "later.jsonl, test.jsonl")


def test_one_execution_a_side_is_json_too() -> None:
    run = run_of({BASELINE: [100], REPLICA: [100], "x/a": [1000]})
    rows = json.loads(json.dumps(as_dicts(of_runs(run, run)), allow_nan=False))
    assert [row["ratio"]["low"] for row in rows] == [0, 0, 0]


def test_the_export_is_what_pytest_benchmark_reads() -> None:
    analysis = Analysis(run_of({**STILL, "x/a": times(1000)}))
    exported = json.loads(pytest_benchmark.write(analysis, analysis.rows))
    row = next(b for b in exported["benchmarks"] if b["params"]["mechanism"] == "x/a")
    assert row["stats"]["median"] == pytest.approx(1002.5e-9)
    assert row["stats"]["rounds"] == 6
    assert exported["machine_info"]["node"] == "0123abcd"


# ---- how often a build is called different from itself ---------------------------------------------

RUNS, CHANGED_RUNS, EXECUTIONS, LOOPS = 240, 40, 6, 10_000
CASES = [case for case in load_cases() if case != CLOCK_PROBE][:20]
MECHANISMS = (BASELINE, REPLICA, "x/a")  # sixty rows
LONG_RUN_NS: NDArray[np.float64] = np.outer((50.0, 50.0, 200.0), 1.1 ** np.arange(20))
SPREAD, NOISE, CLOCK_DRIFT = 0.01, 0.01, 0.05
# Rows with outliers: of any size among their executions (Student's t of 2 degrees of freedom has no
# variance), and more of them than a normal distribution has among their runs.
HEAVY = np.zeros((3, 20), dtype=bool)
HEAVY[2, ::4] = True
CHANGED = Key("x/a", CASES[1], 1)
HEADER = header(MECHANISMS).model_copy(update={"run_spread_ppm": round(SPREAD * 1e6)})


def simulated(dice: np.random.Generator, change: float = 1.0) -> Analysis:
    """A run of one build: each row's long-run value has moved by SPREAD, each execution has its noise, and
    the clock its drift. change: what the time of CHANGED is multiplied by."""
    changed_ns = np.array(LONG_RUN_NS)
    changed_ns[2, 1] *= change
    moved = dice.normal(0, SPREAD, LONG_RUN_NS.shape)
    moved[HEAVY] = SPREAD * dice.standard_t(4, int(HEAVY.sum())) / math.sqrt(2)
    row_ns = changed_ns * np.exp(moved)
    noise = dice.normal(0, NOISE, (EXECUTIONS, *row_ns.shape))
    noise[:, HEAVY] = NOISE * dice.standard_t(2, (EXECUTIONS, int(HEAVY.sum())))
    clock = np.exp(dice.normal(0, CLOCK_DRIFT) + dice.normal(0, NOISE, EXECUTIONS))
    elapsed = np.rint(row_ns * np.exp(noise) * clock[:, None, None] * LOOPS).astype(int).tolist()
    groups = []
    for execution in range(EXECUTIONS):
        workers = [
            worker_record(name, *(samples(c, LOOPS, ns) for c, ns in zip(CASES, own, strict=True)))
            for name, own in zip(MECHANISMS, elapsed[execution], strict=True)
        ]
        workers[0].rows.append(samples(CLOCK_PROBE, LOOPS, round(clock[execution] * LOOPS)))
        groups.append(group(execution, *workers))
    return Analysis(Run(path="t", header=HEADER, groups=groups))


def sides(
    before: Sequence[Analysis], after: Sequence[Analysis], runs: int
) -> Iterator[tuple[Sequence[Analysis], Sequence[Analysis]]]:
    """Comparisons of so many runs a side; no run is in two of them."""
    for start in range(0, min(len(before), len(after)) - runs + 1, runs):
        yield before[start : start + runs], after[start : start + runs]


@pytest.fixture(scope="module")
def equal_runs() -> list[Analysis]:
    dice = np.random.default_rng(20261126)
    return [simulated(dice) for _ in range(RUNS)]


@pytest.fixture(scope="module")
def slower_runs() -> list[Analysis]:
    """Of a build in which one row takes a tenth more."""
    dice = np.random.default_rng(20261127)
    return [simulated(dice, change=1.1) for _ in range(CHANGED_RUNS)]


@pytest.mark.parametrize("runs", [1, 2, 4])
def test_a_build_is_called_different_from_itself_no_more_often_than_promised(
    equal_runs: list[Analysis], runs: int
) -> None:
    """The promise is for the whole table: one comparison in twenty may call any of its sixty rows."""
    half = RUNS // 2
    calls = [
        any(row.verdict != NOT_SEPARATED for row in compare(before, after).rows)
        for before, after in sides(equal_runs[:half], equal_runs[half:], runs)
    ]
    assert len(calls) == half // runs
    assert sum(calls) / len(calls) <= 0.05 + 3 * math.sqrt(0.05 * 0.95 / len(calls))


@pytest.mark.parametrize("runs", [1, 2, 4])
def test_a_true_tenth_in_one_row_is_found_in_most_comparisons(
    equal_runs: list[Analysis], slower_runs: list[Analysis], runs: int
) -> None:
    found = [
        {row.key: row.verdict for row in compare(before, after).rows}[CHANGED]
        for before, after in sides(equal_runs, slower_runs, runs)
    ]
    assert len(found) == CHANGED_RUNS // runs
    assert found.count(SLOWER) > len(found) / 2
    assert FASTER not in found
