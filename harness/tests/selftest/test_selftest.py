"""The self-test: copies, batches and pairs, and its parts over runs with chosen numbers."""

import math
import signal
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from harness.analysis.results import Analysis, Key
from harness.core.errors import UsageError, Wrong
from harness.core.interrupts import Interrupted
from harness.core.paths import NATIVE
from harness.measure.participant import Asked
from harness.measure.plan import RunPlan
from harness.output.selftest_parts import SelftestPart, as_markdown, read_parts, save
from harness.runfile.file import read_run
from harness.runfile.records import Run
from harness.selftest import __main__ as entry
from harness.selftest import aa, copies, delayed, plans, power, runs
from harness.selftest.batches import BatchPlan, measured
from harness.selftest.pairs import pairs_of
from harness.suite.cases import load_cases
from harness.suite.layouts import FIRST, Layout
from harness.suite.mechanisms import Mechanism, load_mechanisms
from harness.suite.profiles import FULL, QUICK
from harness.suite.reference import BASELINE, REPLICA
from harness.suite.row import Row
from harness.tests.builders import (
    ADD,
    FakeWorker,
    add_case,
    group,
    header,
    mechanism,
    run_of,
    samples,
    worker_record,
)
from harness.toolchain.library import LIBRARY
from harness.toolchain.stamp import Built
from harness.toolchain.tree import lay_out
from harness.verify.prepare import Prepared, Ready
from harness.worker.process import Worker, library_environment

# ---- copies ----------------------------------------------------------------------------------------


def prepared(*names: str) -> Prepared:
    built = Built(key="k", build_ns=1, artifact_bytes=1, versions=[])
    return Prepared([Ready(mechanism(name), built) for name in names], missing={}, failed={})


def test_copies_stand_beside_the_reference_rows_and_share_their_originals_folder() -> None:
    found = copies.with_copies(prepared(BASELINE, REPLICA, "x/a"), (BASELINE, "x/a"), ("1", "2"))
    names = [one.mechanism.id for one in found.ready]
    assert names == [BASELINE, REPLICA, "c/linked#1", "c/linked#2", "x/a#1", "x/a#2"]
    assert found.ready[4].mechanism.folder == mechanism("x/a").folder


def test_a_subject_that_is_missing_ends_the_selftest_with_the_reason() -> None:
    there = Prepared(prepared(BASELINE, REPLICA).ready, missing={"x/a": "no x here"}, failed={})
    with pytest.raises(Wrong, match="needs x/a, which cannot be timed here: no x here"):
        copies.with_copies(there, ("x/a",), ("1", "2"))


def test_a_copy_starts_its_original_on_the_library_of_its_mark(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    started: list[tuple[str, str, object, Layout]] = []
    monkeypatch.setattr(Worker, "of", lambda m, *how: started.append((m.id, *how)))
    start = copies.starter({"delayed": tmp_path})
    for number, name in enumerate(("x/a#delayed", "x/a#plain", REPLICA)):
        start(mechanism(name), Layout(number, 5))
    assert started == [
        ("x/a", "release", library_environment(tmp_path), Layout(0, 5)),
        ("x/a", "release", None, Layout(1, 5)),
        (REPLICA, "release", None, Layout(2, 5)),
    ]


# ---- batches ---------------------------------------------------------------------------------------


def plan(
    folder: Path, start: Callable[[Mechanism, Layout], Asked], rows: Sequence[Row] = (ADD,)
) -> BatchPlan:
    """Two runs of two executions of the reference rows and one mechanism."""
    profile = QUICK.model_copy(update={"stages": [2]})
    mechanisms = {name: mechanism(name) for name in (BASELINE, REPLICA, "x/a")}
    setting = RunPlan(profile, add_case(), mechanisms, {m: list(rows) for m in mechanisms}, 0, 1, start)
    return BatchPlan("test", folder, 2, setting, lambda: header(list(mechanisms), profile))


def quick_worker(of: Mechanism, layout: Layout) -> Asked:
    return FakeWorker(of.id, 100)


def must_not_start(of: Mechanism, layout: Layout) -> Asked:
    raise AssertionError(of.id)


def test_every_run_has_its_file_and_all_its_executions(tmp_path: Path) -> None:
    found = measured(plan(tmp_path, quick_worker))
    assert sorted(path.name for path in tmp_path.iterdir()) == ["000.jsonl", "001.jsonl"]
    for number, run in enumerate(found):
        assert read_run(tmp_path / f"{number:03}.jsonl").groups == run.groups
        assert [(g.execution, g.group) for g in run.groups] == [(0, 0), (1, 0)]
        assert {w.mechanism for g in run.groups for w in g.workers} == {BASELINE, REPLICA, "x/a"}


def test_what_is_measured_is_not_measured_again(tmp_path: Path) -> None:
    first = measured(plan(tmp_path, quick_worker))
    again = measured(plan(tmp_path, must_not_start))
    assert [run.groups for run in again] == [run.groups for run in first]


def test_a_run_that_was_cut_off_goes_on_where_its_file_ends(tmp_path: Path) -> None:
    first = measured(plan(tmp_path, quick_worker))
    path = tmp_path / "001.jsonl"
    lines = path.read_bytes().splitlines(keepends=True)
    path.write_bytes(b"".join(lines[:2]) + lines[2][:40])
    started: list[str] = []

    def counted(of: Mechanism, layout: Layout) -> Asked:
        started.append(of.id)
        return quick_worker(of, layout)

    again = measured(plan(tmp_path, counted))
    assert sorted(started) == [BASELINE, REPLICA, "x/a"]
    assert again[1].groups[0] == first[1].groups[0]
    assert [g.execution for g in read_run(path).groups] == [0, 1]


def test_files_of_another_measurement_are_refused(tmp_path: Path) -> None:
    measured(plan(tmp_path, quick_worker))
    other = plan(tmp_path, must_not_start)
    changed = header([BASELINE, REPLICA, "x/b"], other.run_plan.profile)
    with pytest.raises(UsageError, match=r"000\.jsonl: was measured with other mechanisms; delete it"):
        measured(BatchPlan("test", tmp_path, 2, other.run_plan, lambda: changed))


# ---- pairs -----------------------------------------------------------------------------------------

PAIR = ("x/a#1", "x/a#2")
STILL = [100] * 12


def test_a_pair_is_read_as_one_mechanism_against_a_baseline() -> None:
    run = run_of(
        {BASELINE: STILL, PAIR[0]: list(range(200, 212)), PAIR[1]: list(range(203, 215))}, probe_ns=6
    )
    (pair,) = pairs_of(run, *PAIR, [ADD])
    assert (pair.difference_ns.low, pair.difference_ns.estimate, pair.difference_ns.high) == (3, 3, 3)
    assert pair.difference_ns.n == 12
    assert pair.cycle_ns == 2
    assert [times.tolist() for times in pair.first_ns[:2]] == [[200] * 3, [201] * 3]
    assert [times.tolist() for times in pair.second_ns[:2]] == [[203] * 3, [204] * 3]
    # The third largest of twelve ratios that fall from execution to execution.
    assert pair.ratio.high == pytest.approx(205 / 202)


def test_a_pair_can_be_read_from_some_of_the_executions() -> None:
    run = run_of({BASELINE: STILL, PAIR[0]: [200] * 12, PAIR[1]: [201] * 6 + [205] * 6})
    halves = [pairs_of(run, *PAIR, [ADD], executions)[0] for executions in aa.HALVES]
    assert [half.difference_ns.estimate for half in halves] == [1, 5]
    assert [half.difference_ns.n for half in halves] == [6, 6]


def test_an_execution_that_lost_one_of_the_two_counts_for_neither() -> None:
    run = run_of({BASELINE: STILL, PAIR[0]: [200] * 12, PAIR[1]: [201] * 12})
    lost = run.groups[3]
    run.groups[3] = lost.model_copy(update={"workers": lost.workers[:2]})
    (pair,) = pairs_of(run, *PAIR, [ADD])
    assert (pair.difference_ns.n, len(pair.first_ns), len(pair.second_ns)) == (11, 11, 11)


def test_a_row_that_nobody_measured_makes_no_pair() -> None:
    run = run_of({BASELINE: STILL, PAIR[0]: STILL, PAIR[1]: STILL})
    assert pairs_of(run, *PAIR, [Row("noop", 1)]) == []


def test_a_row_that_only_one_of_the_two_measured_makes_no_pair() -> None:
    run = run_of({BASELINE: STILL, PAIR[0]: STILL, PAIR[1]: STILL})
    for number, one in enumerate(run.groups):
        first = one.workers[1].model_copy(update={"rows": []})
        run.groups[number] = one.model_copy(update={"workers": [one.workers[0], first, one.workers[2]]})
    assert pairs_of(run, *PAIR, [ADD]) == []


# ---- A/A -------------------------------------------------------------------------------------------


def aa_run(second: Sequence[int], probe_ns: int = 3, floor_ns: int = 0) -> Run:
    """Both copies of every subject; the second of each takes what is given, c/replica floor_ns more than
    c/linked."""
    times: dict[str, Sequence[int]] = {BASELINE: STILL, REPLICA: [ns + floor_ns for ns in STILL]}
    for subject in copies.SUBJECTS:
        times |= {copies.copy_id(subject, "1"): STILL, copies.copy_id(subject, "2"): second}
    return run_of(times, probe_ns=probe_ns)


@pytest.fixture
def only_add(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(aa, "ROWS", (ADD,))


def share(part: SelftestPart, rule: str, over: str) -> tuple[int, int]:
    (found,) = (f for f in part.figures if (f["name"], f["over"]) == (rule, over))
    return found["hits"], found["of"]


def test_equal_workers_are_called_different_by_nobody(only_add: None) -> None:
    part = aa.evaluate([aa_run(STILL)] * 4)
    assert {figure["hits"] for figure in part.figures} == {0}
    assert share(part, "crosscall", "12 executions") == (0, 12)
    assert share(part, "crosscall", "6 executions") == (0, 24)
    assert share(part, "Welch's t", "pooled") == (0, 12)
    assert part.broken == []


def test_below_the_controls_floor_only_the_other_rules_see_it(only_add: None) -> None:
    part = aa.evaluate([aa_run([102] * 12, floor_ns=2)])
    assert share(part, "crosscall", "12 executions") == (0, 3)
    assert share(part, "one cycle as floor", "12 executions") == (3, 3)
    assert share(part, "crosscall, interval alone", "12 executions") == (3, 3)
    assert share(part, "crosscall, ratio's interval alone", "12 executions") == (3, 3)
    part = aa.evaluate([aa_run([102] * 12, probe_ns=6)])  # a cycle of 2 ns, and a control without a floor
    assert share(part, "crosscall", "12 executions") == (3, 3)
    assert share(part, "one cycle as floor", "12 executions") == (0, 3)


def test_the_three_views_are_one_process_all_samples_and_medians(only_add: None) -> None:
    # The first process says 150, all others the same as the first copy.
    part = aa.evaluate([aa_run([150] + [100] * 11)])
    assert share(part, "Welch's t", "one process") == (3, 3)
    assert share(part, "Welch's t", "medians") == (0, 3)
    assert share(part, "percentile bootstrap", "pooled") == (0, 3)


def test_a_suite_that_calls_equals_different_breaks_its_promise(only_add: None) -> None:
    part = aa.evaluate([aa_run([150] * 12)] * 4)
    assert part.broken[0].startswith("crosscall over 12 executions calls 100.0% of equal rows different")
    assert len(part.broken) == 6
    assert share(part, "Welch's t", "medians") == (12, 12)


def test_a_share_that_may_be_five_per_cent_breaks_no_promise(only_add: None) -> None:
    part = aa.evaluate([aa_run([150] * 12), *[aa_run(STILL)] * 19])
    assert share(part, "crosscall", "12 executions") == (3, 60)
    assert part.broken == []


# ---- power -----------------------------------------------------------------------------------------


def power_run(delay_ns: int) -> Run:
    """A probe of 2 ns, so a true delay of 6 ns; work takes 14 000 ns, and 700 more when delayed."""
    groups = []
    for execution in range(12):
        baseline = [
            samples("clock_probe", 1000, 2000),
            samples("add_i32", 10, 1000),
            samples("work", 1, 14_000).model_copy(update={"size": 10_000}),
        ]
        workers = [worker_record(BASELINE, *baseline)]
        for subject in copies.SUBJECTS:
            for mark, add_ns, work_ns in (("plain", 100, 14_100), ("delayed", 100 + delay_ns, 14_800)):
                rows = [
                    samples("add_i32", 10, add_ns * 10),
                    samples("work", 1, work_ns).model_copy(update={"size": 10_000}),
                ]
                workers.append(worker_record(copies.copy_id(subject, mark), *rows))
        groups.append(group(execution, *workers))
    names = [BASELINE, *(copies.copy_id(s, m) for s in copies.SUBJECTS for m in power.MARKS)]
    return Run(path="power.jsonl", header=header(names, power.PROFILE), groups=groups)


def test_the_true_size_is_the_probes_and_the_baselines() -> None:
    analysis = Analysis(power_run(6))
    assert [effect.true_ns(analysis) for effect in power.EFFECTS] == [6, 700]
    assert analysis.values[Key(BASELINE, "clock_probe", 1)].time_ns[0] == 2


def test_a_delay_is_found_and_its_size_told() -> None:
    told = power.told_by(power_run(9))
    assert [(t.effect, t.mechanism) for t in told[:3]] == [("2 ns", s) for s in copies.SUBJECTS]
    add, work = told[0], told[3]
    assert (add.true_ns, add.call_ns, add.difference_ns.estimate, add.found) == (6, 100, 9, True)
    assert (add.contains_truth, add.off_by) == (False, 0.5)
    assert (work.true_ns, work.difference_ns.estimate) == (700, 700)
    assert (work.contains_truth, work.off_by) == (True, 0)


def test_a_delay_that_does_not_show_is_not_found() -> None:
    assert [t.found for t in power.told_by(power_run(0))] == [False] * 3 + [True] * 3


def test_the_power_table_counts_the_runs_that_found_it() -> None:
    part = power.evaluate([power_run(9), power_run(0), power_run(6)])
    line, figures = part.rows[0], part.figures[0]
    assert line[:6] == ("2 ns", BASELINE, "100 ns", "6.00 ns", "2 of 3", "9.4% … 99.2%")
    assert line[6:10] == ("6.00 ns", "+0.0%", "100.0%", "1 of 3")
    assert (figures["told_ns"], figures["found"]["hits"], figures["contains_truth"]["hits"]) == (6, 2, 1)


# ---- the delayed library ---------------------------------------------------------------------------


def test_a_text_that_is_gone_from_the_library_is_named() -> None:
    edit = delayed.Edit("calls.c", "    return 42;\n", "")
    with pytest.raises(Wrong, match=r"native/src/calls.c no longer has: 'return 42;'"):
        delayed.apply((edit,), NATIVE / "src")


def test_the_edits_differ_by_the_delay_alone(tmp_path: Path) -> None:
    texts = []
    for edits in (delayed.PLAIN, delayed.DELAYED):
        (tmp_path / "calls.c").write_bytes((NATIVE / "src" / "calls.c").read_bytes())
        (tmp_path / "work.c").write_bytes((NATIVE / "src" / "work.c").read_bytes())
        delayed.apply(edits, tmp_path)
        texts.append((tmp_path / "calls.c").read_text())
    link = "    x *= UINT64_C(0x9e3779b97f4a7c15);\n    XC_HIDE(x);\n"
    assert [text.count(link) for text in texts] == [delayed.LINKS, delayed.LINKS + delayed.DELAY]
    assert texts[0].replace(link, "") == texts[1].replace(link, "")


def test_the_delayed_library_returns_what_the_library_does(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("XC_BUILD_DIR", str(tmp_path))
    folder = delayed.build("delayed", delayed.DELAYED)
    assert (folder / LIBRARY).exists()
    cases = load_cases()
    ctypes = load_mechanisms(cases)["python/ctypes"]
    lay_out(ctypes)
    with Worker.of(ctypes, "release", library_environment(folder)) as worker:
        worker.hello(1)
        for case, size in (("add_i32", 1), ("work", 1), ("work", 100), ("work", 10_000)):
            answer = worker.check(case, size, 3)
            assert answer.model_dump() == {"value": cases[case].expected_value(size, 3)}


# ---- run against run -------------------------------------------------------------------------------


@pytest.fixture
def kept(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    """The spreads that would have been kept for the runs of this machine."""
    found: list[float] = []
    monkeypatch.setattr(runs, "keep_run_spread", found.append)
    return found


def quick_run(mechanism_ns: int) -> Run:
    """The reference rows, twenty rows that stay as they are, and one that takes what is given."""
    still = {name: [500] * 6 for name in (f"x/still{i}" for i in range(20))}
    return run_of({BASELINE: [100] * 6, REPLICA: [100] * 6, **still, "x/a": [mechanism_ns] * 6})


def test_equal_runs_have_no_row_called_different(kept: list[float]) -> None:
    part = runs.evaluate([quick_run(500)] * 6)
    clock = part.figures[0]
    assert (clock["by"], clock["executions"], clock["a_side"]) == ("clock", 6, 1)
    assert (clock["different"]["hits"], clock["different"]["of"]) == (0, 15 * 23)
    assert part.rows[0] == ("clock", "6", "1", "0 of 15", "0.0% … 21.8%", "0.0% of 345", "0.0%")
    assert part.broken == []
    assert kept == [0]


def test_every_run_is_compared_with_every_later_one_and_half_of_them_with_the_rest(kept: list[float]) -> None:
    slow, fast = quick_run(600), quick_run(500)
    figures = runs.evaluate([fast, fast, slow, slow]).figures[:-1]
    found = [
        (one["by"], one["executions"], one["a_side"], one["comparisons"]["hits"], one["comparisons"]["of"])
        for one in figures
    ]
    # Four of six pairs are a fast and a slow run; of the three ways to halve them one puts both fast ones
    # on one side. A run of 6 executions is itself where 12 are asked for.
    assert found == [
        (by, executions, a_side, hits, of)
        for executions in (6, 12)
        for by, a_side, hits, of in (
            ("clock", 1, 4, 6),
            ("linked", 1, 4, 6),
            ("none", 1, 4, 6),
            ("clock", 2, 1, 3),
        )
    ]
    assert [one["uncorrected"]["hits"] for one in figures[:3]] == [4, 4, 4]


def test_a_comparison_that_calls_equals_different_breaks_its_promise(kept: list[float]) -> None:
    part = runs.evaluate([quick_run(500)] * 6 + [quick_run(600)] * 6)
    broken = "Normalised by clock, 36 of 66 comparisons call a row different: more than the promised 5%."
    assert part.broken == [broken] * 2


def test_what_the_runs_differ_by_is_kept_and_widens_their_intervals(kept: list[float]) -> None:
    # 4 % between two runs of all rows but C's; two values' standard deviation is their distance / √2
    names = [f"x/b{i}" for i in range(20)]
    found = [
        run_of({BASELINE: [100] * 6, REPLICA: [100] * 6, **dict.fromkeys(names, [ns] * 6)})
        for ns in (500, 520)
    ]
    part = runs.evaluate(found)
    spread = math.log(1.04) / math.sqrt(2)
    assert kept == [pytest.approx(spread)]
    assert part.figures[-1] == {"spread": pytest.approx(spread)}
    assert "The spread between runs is 2.77% (standard deviation)" in part.sentences[2]
    assert [one["different"]["hits"] for one in part.figures[:-1]] == [0] * 6


# ---- what is planned, written and said -------------------------------------------------------------


@pytest.fixture
def all_ready(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(plans, "_prepared", lambda names, profile: prepared(*dict.fromkeys(names)))


def test_two_hundred_pairs_are_sixty_seven_full_blocks(all_ready: None, tmp_path: Path) -> None:
    planned = plans.plan_aa(tmp_path, 200)
    assert (planned.runs, planned.folder) == (67, tmp_path / "aa")
    assert len(planned.run_plan.mechanisms) == 8
    assert planned.run_plan.profile.stages == [FULL.settled] == [12]


def test_as_many_runs_are_planned_as_are_asked_for(all_ready: None, tmp_path: Path) -> None:
    planned = plans.plan_runs(tmp_path, 10)
    assert (planned.runs, planned.run_plan.profile) == (10, runs.PROFILE)
    assert set(planned.run_plan.mechanisms) == set(runs.MECHANISMS)


def test_power_starts_half_of_the_copies_on_the_delayed_library(
    all_ready: None, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(delayed, "build", lambda name, edits: tmp_path / name)
    started: list[tuple[str, object]] = []
    monkeypatch.setattr(Worker, "of", lambda m, variant, extra, layout: started.append((m.id, extra)))
    planned = plans.plan_power(tmp_path, 40)
    assert (planned.runs, planned.run_plan.profile.stages) == (40, [12])
    for name in ("python/ctypes#plain", "python/ctypes#delayed", BASELINE):
        planned.run_plan.start(planned.run_plan.mechanisms[name], FIRST)
    assert started == [
        ("python/ctypes", library_environment(tmp_path / "plain")),
        ("python/ctypes", library_environment(tmp_path / "delayed")),
        (BASELINE, None),
    ]


def part(name: str, broken: Sequence[str] = ()) -> SelftestPart:
    columns, rows = ("rule", "over", "n"), [("a|b", "c", "1")]
    return SelftestPart(name, f"Part {name}", ("One sentence.",), columns, rows, [], "all is well", broken)


def test_a_part_is_a_table_that_the_docs_can_show() -> None:
    assert as_markdown(part("aa")) == (
        "## Part aa\n\nOne sentence.\n\n| rule | over | n |\n| --- | --- | ---: |\n| a\\|b | c | 1 |\n\n"
        "Promised: all is well. It held.\n"
    )


def test_a_part_that_promises_nothing_says_nothing_about_it() -> None:
    assert as_markdown(replace(part("power"), promise="")).endswith("| a\\|b | c | 1 |\n")


def test_the_whole_table_holds_the_parts_that_are_there(tmp_path: Path) -> None:
    for own in (part("runs"), part("aa"), part("runs", ["Broken."])):  # the last one counts
        save(own, tmp_path)
    text = (tmp_path / "selftest.md").read_text()
    assert text == f"# Self-test\n\n{as_markdown(part('aa'))}\n{as_markdown(part('runs', ['Broken.']))}"
    assert [own.broken for own in read_parts(tmp_path / "selftest.json")] == [[], ["Broken."]]


def exit_code(monkeypatch: pytest.MonkeyPatch, *arguments: str) -> int:
    monkeypatch.setattr("sys.argv", ["selftest", *arguments])
    with pytest.raises(SystemExit) as ended:
        entry.main()
    return int(ended.value.code or 0)


@pytest.mark.parametrize(("broken", "code"), [((), 0), (("Broken.",), 1)])
def test_a_broken_promise_is_exit_code_1(
    broken: Sequence[str], code: int, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(entry, "PLANS", {"aa": lambda folder, count: plan(folder, quick_worker)})
    monkeypatch.setattr(entry, "EVALUATIONS", {"aa": (lambda runs: part("aa", broken),)})
    assert exit_code(monkeypatch, "--output", str(tmp_path)) == code
    assert (tmp_path / "selftest.md").exists()


def test_an_unknown_part_is_a_usage_error(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert exit_code(monkeypatch, "--part", "ab") == 2
    assert capsys.readouterr().err == (
        "selftest: --part 'ab': take one of aa, jit, builds, power, runs, generated\n"
    )


def test_interrupted_it_says_how_to_go_on(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    def interrupted(folder: Path, count: int) -> BatchPlan:
        raise Interrupted(signal.SIGINT)

    monkeypatch.setattr(entry, "PLANS", {"aa": interrupted})
    assert exit_code(monkeypatch, "--output", str(tmp_path)) == 130
    assert "the same command goes on from there" in capsys.readouterr().err
