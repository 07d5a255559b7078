"""Claims against runs whose numbers are chosen, and a claims file that refuses every slip."""

import json
import math
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest

from harness.analysis.claim_verdicts import (
    HOLDS,
    NOT_MEASURED,
    TOO_HIGH,
    TOO_LOW,
    UNDECIDED,
    Judged,
    as_dicts,
    judge,
    judge_all,
)
from harness.analysis.claims import ABOUT_ZERO, AboutZero, Claim, claimed, load_claims
from harness.analysis.results import Analysis, Key
from harness.core.errors import UsageError
from harness.core.paths import LANGS
from harness.core.statistics import Interval
from harness.runfile.records import Run
from harness.suite.reference import BASELINE, REPLICA
from harness.suite.row import Row
from harness.tests.analysis.test_cost_model import analysis_of, in_two_groups, six
from harness.tests.builders import header

ADD = Row("add_i32", 1)


def claim_of(**changes: object) -> Claim:
    data = {
        "id": "it-is-so",
        "claim": "x takes so long",
        "source": "a page",
        "who": "someone",
        "link": "https://example.org",
        "mechanism": "x/a",
        "case": "add_i32",
        "quantity": "time_ns",
        "low": 10,
        "high": 100,
    }
    return Claim.model_validate({**data, **changes})


def run_with(
    times_ns: Sequence[float],
    c_ns: Sequence[float] = (10,) * 6,
    floor_ns: float = 0,
    **others: Sequence[float],
) -> Analysis:
    """A run where c/linked takes c_ns, c/replica floor_ns more, and x/a times_ns in each execution; a cycle
    is 1 ns."""
    times = {BASELINE: c_ns, REPLICA: [ns + floor_ns for ns in c_ns], "x/a": times_ns}
    times |= {f"x/{name}": own for name, own in others.items()}
    return analysis_of({name: {ADD: own} for name, own in times.items()})


def judged(times_ns: Sequence[float], claim: Claim, **options: Any) -> Judged:
    """The verdict by itself in such a run."""
    return judge(run_with(times_ns, **options), claim)


@pytest.mark.parametrize(
    ("low", "high", "expected"),
    [
        (20, 30, HOLDS),
        (10.5, 99.5, HOLDS),
        (4, 8, TOO_HIGH),
        (4, 9.5, UNDECIDED),  # below the claim, but by less than the row's floor
        (150, 160, TOO_LOW),
        (100.5, 160, UNDECIDED),
        (5, 20, UNDECIDED),
        (90, 110, UNDECIDED),
        (5, 200, UNDECIDED),
    ],
)
def test_a_verdict_needs_the_whole_interval_on_one_side(low: float, high: float, expected: str) -> None:
    result = judged([low, *[(low + high) / 2] * 4, high], claim_of(), floor_ns=1)
    assert result.measured == Interval(low, (low + high) / 2, high, 0.96875, 6)
    assert result.verdict == expected
    straddles = "the interval straddles a bound, or lies nearer to it than this run can separate"
    assert result.reason == (straddles if expected == UNDECIDED else "")


def test_five_executions_decide_nothing() -> None:
    result = judged([50] * 5, claim_of(), c_ns=[10] * 5)
    assert (result.verdict, result.reason) == (UNDECIDED, "5 executions in common are too few")


def test_a_time_is_the_call_and_an_overhead_what_c_does_not_take() -> None:
    time = judged(six(50), claim_of())
    assert (time.verdict, time.measured) == (HOLDS, Interval(50, 50, 50, 0.96875, 6))
    over = judged(six(50), claim_of(quantity="overhead_ns"))
    assert (over.verdict, over.measured) == (HOLDS, Interval(40, 40, 40, 0.96875, 6))


def moved_between_runs(analysis: Analysis, spread: float) -> Analysis:
    """The run on a machine whose runs differ by so much."""
    run = analysis.run
    head = run.header.model_copy(update={"run_spread_ppm": round(spread * 1e6)})
    return Analysis(run.model_copy(update={"header": head}))


@pytest.mark.parametrize(("quantity", "estimate"), [("time_ns", 50), ("overhead_ns", 40)])
def test_a_claim_is_held_against_the_tables_own_interval(quantity: str, estimate: float) -> None:
    # what runs differ by, 10 %, widens a point to 19.6 % on either side
    analysis = moved_between_runs(run_with(six(50)), 0.1)
    result = judge(analysis, claim_of(quantity=quantity, low=0.9 * estimate, high=1.1 * estimate))
    row = analysis.by_key[Key("x/a", "add_i32", 1)]
    assert result.measured == (row.ns if quantity == "time_ns" else row.overhead_ns)
    assert result.measured
    assert result.measured.low == pytest.approx(estimate * (1 - 0.1959964))
    assert result.verdict == UNDECIDED
    assert judge(run_with(six(50)), result.claim).verdict == HOLDS


def test_cycles_follow_from_the_clock_probe() -> None:
    claim = claim_of(quantity="overhead_cycles")
    rows = {BASELINE: {ADD: six(10)}, "x/a": {ADD: six(50)}}
    half = judge(analysis_of(rows, probe_ns=six(1.5)), claim)  # a cycle of 0.5 ns
    assert half.measured
    assert half.measured.estimate == pytest.approx(80)
    without = judge(analysis_of(rows, probe_ns=()), claim)
    assert (without.verdict, without.reason) == (NOT_MEASURED, "the run has nothing to take it from")


def test_a_ratio_to_the_baseline_is_paired_within_the_blocks() -> None:
    claim = claim_of(quantity="ratio", against=BASELINE, low=4, high=6)
    result = judged([50, 60] * 3, claim, c_ns=[10, 12] * 3)
    assert result.measured
    assert (result.measured.low, result.measured.high) == pytest.approx((5, 5))
    assert result.verdict == HOLDS


def test_a_ratio_to_the_baseline_takes_the_blocks_own_baseline() -> None:
    ours = analysis_of({BASELINE: {ADD: six(10)}, "x/a": {ADD: six(50)}})
    elsewhere = analysis_of({BASELINE: {ADD: six(30)}, "x/b": {ADD: six(50)}})
    claim = claim_of(quantity="ratio", against=BASELINE, low=4, high=6)
    result = judge(in_two_groups(ours, elsewhere), claim)
    assert result.measured
    assert result.measured.estimate == pytest.approx(5)


def test_a_ratio_off_by_less_than_the_rows_floor_is_undecided() -> None:
    claim = claim_of(quantity="ratio", against="x/b", low=0.5, high=1)
    # a floor of 1 ns is a tenth of the 10 and a hundredth of the 100 ns
    assert judged(six(10.5), claim, b=six(10), floor_ns=1).verdict == UNDECIDED
    assert judged(six(105), claim, b=six(100), floor_ns=1).verdict == TOO_LOW
    assert judged(six(105), claim, b=six(100), floor_ns=6).verdict == UNDECIDED


def test_a_ratio_of_two_mechanisms_is_paired_by_execution() -> None:
    claim = claim_of(quantity="ratio", against="x/b", low=1.5, high=2.5)
    result = judged([50, 60] * 3, claim, b=[25, 30] * 3)
    assert result.measured
    assert (result.measured.low, result.measured.high) == pytest.approx((2, 2))
    assert result.verdict == HOLDS


@pytest.mark.parametrize(("ours", "expected"), [(6, TOO_HIGH), (9.5, UNDECIDED), (102, TOO_LOW)])
def test_what_is_off_by_less_than_the_rows_floor_is_undecided(ours: float, expected: str) -> None:
    assert judged(six(ours), claim_of(), floor_ns=1).verdict == expected


def test_the_floor_is_that_of_the_claims_own_row() -> None:
    other = Row("noop", 1)
    rows = {BASELINE: {ADD: six(10), other: six(10)}, "x/a": {ADD: six(110), other: six(110)}}
    replica = {ADD: six(10), other: six(60)}
    analysis = analysis_of({**rows, REPLICA: replica})
    assert judge(analysis, claim_of()).verdict == TOO_LOW
    assert judge(analysis, claim_of(case="noop")).verdict == UNDECIDED


def test_a_row_that_the_control_lost_is_told_apart_from_no_bound_that_it_misses() -> None:
    other = Row("noop", 1)
    rows = {BASELINE: {ADD: six(10), other: six(10)}, "x/a": {ADD: six(500), other: six(50)}}
    analysis = analysis_of({**rows, REPLICA: {other: six(10)}})
    assert judge(analysis, claim_of()).verdict == UNDECIDED
    assert judge(analysis, claim_of(case="noop")).verdict == HOLDS


# ---- about zero -------------------------------------------------------------------------------------

ABOUT = AboutZero(cycles=2, share=0.25)


def nothing(**changes: object) -> Claim:
    """The claim that the call costs about nothing beyond C's."""
    claim = claim_of(words=ABOUT_ZERO, low=-math.inf, high=math.inf, quantity="overhead_ns", **changes)
    return claim.model_copy(update={"about_zero": ABOUT})


@pytest.mark.parametrize(
    ("c_ns", "over_ns", "expected"),
    [
        (4, 1.9, HOLDS),  # two cycles of 1 ns are more than a quarter of 4 ns
        (4, -1.9, HOLDS),
        (4, 2.1, TOO_LOW),
        (4, -2.1, TOO_HIGH),
        (100, 24, HOLDS),  # and less than a quarter of 100
        (100, -24, HOLDS),
        (100, 26, TOO_LOW),
        (100, -26, TOO_HIGH),
    ],
)
def test_about_zero_is_two_cycles_or_a_quarter_of_cs_own_call(
    c_ns: float, over_ns: float, expected: str
) -> None:
    assert judged(six(c_ns + over_ns), nothing(), c_ns=six(c_ns)).verdict == expected


@pytest.mark.parametrize(("over_ns", "expected"), [(0.9, HOLDS), (1.1, TOO_LOW)])
def test_about_zero_in_cycles_is_the_same_two(over_ns: float, expected: str) -> None:
    rows = {BASELINE: {ADD: six(2)}, "x/a": {ADD: six(2 + over_ns)}}
    claim = nothing().model_copy(update={"quantity": "overhead_cycles"})
    assert judge(analysis_of(rows, probe_ns=six(1.5)), claim).verdict == expected  # a cycle of 0.5 ns


def test_about_zero_says_what_it_means() -> None:
    assert claimed(nothing()) == "about zero (up to 2.00 cycles or 25% of the call)"


@pytest.mark.parametrize(
    ("c_ns", "ours_ns", "expected"),
    [
        (4, 5.9, HOLDS),  # 1.475 times as long is two cycles, as little as "about zero"
        (4, 2.1, HOLDS),
        (4, 6.1, TOO_LOW),
        (4, 1.9, TOO_HIGH),
        (100, 124, HOLDS),  # where two cycles are a fiftieth, a ratio is read by its spread
        (100, 126, TOO_LOW),
        (100, 76, HOLDS),  # and never more narrowly than a quarter of the call
        (100, 74, TOO_HIGH),
    ],
)
def test_a_ratio_is_read_as_generously_as_a_difference(c_ns: float, ours_ns: float, expected: str) -> None:
    # figure 1, as load_claims makes a range of it
    claim = claim_of(quantity="ratio", against=BASELINE, low=-math.inf, high=math.inf, figure=1.0)
    claim = claim.model_copy(update={"low": 0.8, "high": 1.25, "about_zero": ABOUT})
    assert judged(six(ours_ns), claim, c_ns=six(c_ns)).verdict == expected


def test_a_ratio_with_bounds_of_its_own_is_read_by_them() -> None:
    claim = claim_of(quantity="ratio", against=BASELINE, low=0.8, high=1.25)
    claim = claim.model_copy(update={"about_zero": ABOUT})
    assert judged(six(5.9), claim, c_ns=six(4)).verdict == TOO_LOW


# ---- a family of verdicts ---------------------------------------------------------------------------

# Two of twelve below 45, which chance makes 0.0386 times; the interval is 50 … 52 all the same.
WEAK = [44.0] * 2 + [50.0] * 5 + [52.0] * 5


def test_holms_correction_takes_the_verdicts_of_a_run_as_one_family() -> None:
    analysis = run_with(WEAK, c_ns=(10,) * 12)
    weak, strong = claim_of(low=45), claim_of(id="sure", low=30)
    assert judge(analysis, weak).verdict == HOLDS
    # 2 / 4096 is below 0.05 / 3, and 0.0386 not below 0.05 / 2
    together = judge_all(analysis, [weak, strong, weak])
    assert [own.verdict for own in together] == [UNDECIDED, HOLDS, UNDECIDED]
    unsure = "the run has too few executions for this verdict among so many"
    assert [own.reason for own in together] == [unsure, "", unsure]
    assert together[0].measured == judge(analysis, weak).measured


def test_what_is_undecided_alone_is_no_part_of_the_family() -> None:
    analysis = run_with(WEAK, c_ns=(10,) * 12)
    weak, open_ = claim_of(low=45), claim_of(low=49, high=51.5)
    together = judge_all(analysis, [weak, open_, open_, claim_of(mechanism="y/b"), open_])
    assert [own.verdict for own in together] == [HOLDS, UNDECIDED, UNDECIDED, NOT_MEASURED, UNDECIDED]


def test_too_few_executions_for_a_correction_must_all_lie_on_one_side() -> None:
    # six executions cannot pass 0.05 / 50, twelve cannot pass 0.05 / 103
    assert {own.verdict for own in judge_all(run_with(six(50)), [claim_of()] * 50)} == {HOLDS}
    analysis = run_with(WEAK, c_ns=(10,) * 12)
    found = judge_all(analysis, [claim_of(low=45), *[claim_of(low=30)] * 102])
    assert [own.verdict for own in found] == [UNDECIDED] + [HOLDS] * 102


# ---- rows that decide nothing -----------------------------------------------------------------------


def test_a_mechanism_or_row_that_is_not_there_is_not_measured() -> None:
    assert judged(six(50), claim_of(mechanism="y/b")).reason == "y/b is not in this run"
    gone = judged(six(50), claim_of(case="noop"))
    assert (gone.verdict, gone.measured) == (NOT_MEASURED, None)
    assert gone.reason == "noop was not measured: it is not in this run"
    half = judged(six(50), claim_of(quantity="ratio", against="y/b", low=1, high=2))
    assert (half.verdict, half.reason) == (NOT_MEASURED, "y/b is not in this run")
    baseline = judged(six(50), claim_of(mechanism=BASELINE, quantity="overhead_ns"))
    assert baseline.verdict == NOT_MEASURED


def test_a_claim_that_needs_more_than_one_run_stays_undecided() -> None:
    claim = claim_of(quantity="ratio", low=0.6, high=0.8, needs="two versions")
    assert judged(six(50), claim) == Judged(claim, UNDECIDED, None, "it needs two versions")
    assert judged(six(50), claim.model_copy(update={"mechanism": "y/b"})).verdict == NOT_MEASURED


def test_a_doubtful_row_says_so_beside_the_verdict() -> None:
    result = judged(six(50), claim_of(), c_ns=six(60))
    assert (result.verdict, result.warnings) == (HOLDS, ())
    paused = run_with(six(50))
    for group in paused.run.groups:
        (samples,) = next(worker for worker in group.workers if worker.mechanism == "x/a").rows
        samples.elapsed_ns.append(90_000)  # the mean of 50, 50, 50 and 90 is 1.2 times the median
    result = judge(Analysis(paused.run), claim_of())
    assert (result.verdict, result.warnings) == (HOLDS, ("pauses",))


def test_a_row_with_several_speeds_decides_nothing() -> None:
    restless = [50.0, 90] * 3
    own = judged(restless, claim_of())
    assert own == Judged(
        claim_of(), UNDECIDED, None, "x/a has several speeds here", warnings=("several speeds",)
    )
    ratio = claim_of(quantity="ratio", against="x/b", low=0.1, high=10)
    assert judged(six(50), ratio, b=restless).reason == "x/b has several speeds here"


def test_a_row_that_did_not_come_to_rest_decides_nothing() -> None:
    run = run_with(six(50)).run
    for group in run.groups[:2]:  # two of six are more than a quarter
        worker = next(worker for worker in group.workers if worker.mechanism == "x/a")
        worker.rows[0] = worker.rows[0].model_copy(update={"steady": False})
    result = judge(Analysis(run), claim_of())
    assert (result.verdict, result.measured, result.reason) == (
        UNDECIDED,
        None,
        "the row did not reach a steady state",
    )


def test_an_empty_run_measures_no_claim() -> None:
    analysis = Analysis(Run(path="t", header=header([]), groups=[]))
    assert {own.verdict for own in judge_all(analysis, load_claims())} == {NOT_MEASURED}


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({}, "10.0 ns … 100 ns"),
        ({"low": -math.inf}, "at most 100 ns"),
        ({"high": math.inf}, "at least 10.0 ns"),
        ({"quantity": "ratio", "against": "x/b"}, "10.0 × … 100 ×"),
        ({"quantity": "overhead_cycles"}, "10.0 cycles … 100 cycles"),
    ],
)
def test_a_range_is_shown_in_its_unit(changes: dict[str, object], expected: str) -> None:
    assert claimed(claim_of(**changes)) == expected


def test_verdicts_are_json_with_all_they_stand_on() -> None:
    claim = claim_of(low=-math.inf)
    (data,) = json.loads(json.dumps(as_dicts([judged([50] * 6, claim)]), allow_nan=False))
    assert (data["low"], data["high"], data["claimed"]) == (None, 100, "at most 100 ns")
    assert data["measured"] == "50.0 ns (50.0 ns … 50.0 ns)"
    assert data["interval"] == {"low": 50, "estimate": 50, "high": 50, "coverage": 0.96875}
    assert (data["verdict"], data["source"]) == (HOLDS, "a page (someone)")
    (gone,) = as_dicts([judged(six(50), claim_of(mechanism="y/b"))])
    assert (gone["interval"], gone["measured"]) == (None, "")


# ---- the file ---------------------------------------------------------------------------------------

TOP = """
[spread]
times  = 2.0
ratios = 1.25
[about_zero]
cycles = 2
share  = 0.25
[words]
"tens of ns" = { low = 10, high = 100 }
"""
ONE = """
[[claim]]
id        = "a"
claim     = "c"
source    = "s"
who       = "w"
link      = "https://example.org"
mechanism = "x/a"
case      = "str_len"
size      = 8
quantity  = "time_ns"
words     = "tens of ns"
"""


def loaded(tmp_path: Path, text: str) -> list[Claim]:
    path = tmp_path / "claims.toml"
    path.write_text(text, encoding="utf-8")
    return load_claims(path)


def test_words_figures_and_bounds_become_one_range(tmp_path: Path) -> None:
    figure = ONE.replace('words     = "tens of ns"', "figure = 50").replace('"a"', '"b"')
    ratio = figure.replace('"time_ns"', '"ratio"\nagainst = "x/b"').replace('"b"\nclaim', '"c"\nclaim')
    most = ONE.replace('words     = "tens of ns"', "high = 7").replace('"a"', '"d"')
    found = loaded(tmp_path, TOP + ONE + figure + ratio + most)
    assert [(own.id, own.low, own.high) for own in found] == [
        ("a", 10, 100),
        ("b", 25, 100),
        ("c", 40, 62.5),
        ("d", -math.inf, 7),
    ]
    assert [claimed(own) for own in found] == [
        "tens of ns (10.0 ns … 100 ns)",
        "50.0 ns, within a factor of 2 (25.0 ns … 100 ns)",
        "50.0 ×, within a factor of 1.25 (40.0 × … 62.5 ×)",
        "at most 7.00 ns",
    ]


def test_about_zero_keeps_its_measure_for_the_call_it_is_said_of(tmp_path: Path) -> None:
    text = TOP + ONE.replace("time_ns", "overhead_ns").replace("tens of ns", ABOUT_ZERO)
    (found,) = loaded(tmp_path, text)
    assert (found.low, found.high, found.about_zero) == (-math.inf, math.inf, AboutZero(cycles=2, share=0.25))


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("who ", "whom ", "claim a: who: missing, this key is required"),
        ('words     = "tens of ns"', 'words = "tens of ns"\nwrods = 1', "claim a: wrods: unknown key"),
        (
            '"tens of ns"\n',
            '"ten of ns"\n',
            "words: 'ten of ns' is not among the words; did you mean tens of ns?",
        ),
        ('words     = "tens of ns"', "", "claim a: (top level): give one of words, figure and low or high"),
        ('words     = "tens of ns"', 'words = "tens of ns"\nfigure = 3', "give one of words, figure and low"),
        ('words     = "tens of ns"', "figure = -3", "claim a: figure: Input should be greater than 0"),
        ('words     = "tens of ns"', "low = 3\nhigh = 3", "claim a: (top level): low is not below high"),
        ('words     = "tens of ns"', "low = nan", "low is not below high"),
        ('"str_len"', '"strlen"', "claim a: case: no 'strlen' in cases.toml; did you mean str_len"),
        ("size      = 8", "size = 9", "claim a: size: str_len has 0, 8, 32, 256"),
        ("size      = 8", 'size = "8"', "claim a: size: Input should be a valid integer"),
        ('"time_ns"', '"seconds"', "claim a: quantity: Input should be 'time_ns'"),
        ('"time_ns"', '"ratio"', "against: a ratio is taken against a mechanism"),
        ('"time_ns"', '"time_ns"\nagainst = "x/b"', "against: only a ratio has one"),
        ('"x/a"', '"a"', "claim a: mechanism: String should match pattern"),
        ('"https://example.org"', '"example.org"', "claim a: link: String should match pattern"),
        ("times  = 2.0", "times = 1.0", "claims.toml: spread.times: Input should be greater than 1"),
        ("cycles = 2", "cycles = 0", "claims.toml: about_zero.cycles: Input should be greater than 0"),
        ("share  = 0.25", "", "claims.toml: about_zero.share: missing, this key is required"),
        ('words     = "tens of ns"', 'words = "about zero"', "words: only an overhead is about zero"),
        ("low = 10, high = 100", "low = 100, high = 10", "words.tens of ns: low is not below high"),
        ("low = 10, high = 100", "low = 10", "words.tens of ns.high: missing, this key is required"),
    ],
)
def test_a_slip_is_refused_with_file_claim_and_key(tmp_path: Path, old: str, new: str, expected: str) -> None:
    text = TOP + ONE
    assert old in text
    with pytest.raises(UsageError) as refused:
        loaded(tmp_path, text.replace(old, new, 1))
    assert "claims.toml: " in str(refused.value)
    assert expected in str(refused.value)


def test_an_id_stands_once(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="claim a: id: it is taken"):
        loaded(tmp_path, TOP + ONE + ONE)


def test_the_claims_of_the_suite_are_valid_and_more_than_a_hundred() -> None:
    claims = load_claims()
    assert len(claims) > 100
    bounded = [math.isfinite(own.low) or math.isfinite(own.high) for own in claims]
    assert bounded == [own.words != ABOUT_ZERO for own in claims]


# Written elsewhere about bindings that this suite does not have.
WITHOUT_A_ROW = {
    "python/boltffi",
    "python/tvm_ffi",
    "python/uniffi",
    "wasm/component",
    "wasm/component_async",
}


def test_a_claim_about_a_language_that_is_here_names_a_mechanism_that_is_here() -> None:
    here = {"/".join(path.parts[-2:]) for path in LANGS.glob("*/*") if path.is_dir()}
    languages = {name.split("/")[0] for name in here}
    claimed = [name for own in load_claims() for name in (own.mechanism, own.against) if name]
    named = {name.partition("@")[0] for name in claimed}
    assert {n for n in named if n.split("/")[0] in languages} - here == WITHOUT_A_ROW


def test_a_claim_about_versions_is_judged_in_runs_that_have_both() -> None:
    claim = claim_of(
        mechanism="x/a@1.26", against="x/a@1.25", quantity="ratio", low=0.6, high=0.8, case="add_i32"
    )
    c = {BASELINE: {ADD: [10.0] * 6}, REPLICA: {ADD: [10.0] * 6}}
    both = {"x/a@1.25": {ADD: [100.0] * 6}, "x/a@1.26": {ADD: [70.0] * 6}}
    found = judge(analysis_of({**c, **both}), claim)
    assert found.verdict == HOLDS
    for lacking in both:
        one = {name: times for name, times in both.items() if name != lacking}
        missed = judge(analysis_of({**c, **one}), claim)
        assert (missed.verdict, missed.reason) == (NOT_MEASURED, f"{lacking} is not in this run")


def test_go_1_26s_claim_is_about_its_versions() -> None:
    (claim,) = [one for one in load_claims() if one.id == "go-1.26-30-percent"]
    assert (claim.mechanism, claim.against, claim.needs) == ("go/cgo@1.26", "go/cgo@1.25", "")
