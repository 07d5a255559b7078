"""Claims against runs whose numbers are chosen, and a claims file that refuses every slip."""

import json
import math
from collections.abc import Sequence
from pathlib import Path

import pytest

from harness.claims import Claim, claimed, load_claims
from harness.errors import UsageError
from harness.judgement import (
    HOLDS,
    NOT_MEASURED,
    TOO_HIGH,
    TOO_LOW,
    UNDECIDED,
    Judged,
    as_dicts,
    judge,
    judge_all,
    verdict,
)
from harness.mechanisms import BASELINE, REPLICA
from harness.places import LANGS
from harness.records import Run
from harness.rows import Analysis
from harness.schedule import Row
from harness.stats import Interval
from harness.tests.fakes import header
from harness.tests.test_costmodel import analysis_of, in_two_groups, six

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


def judged(
    times_ns: Sequence[float],
    claim: Claim,
    c_ns: Sequence[float] = (10,) * 6,
    **others: Sequence[float],
) -> Judged:
    """The verdict where c/linked takes c_ns and x/a times_ns in each execution; a cycle is 1 ns."""
    rows = {BASELINE: {ADD: c_ns}, "x/a": {ADD: times_ns}}
    rows |= {f"x/{name}": {ADD: times} for name, times in others.items()}
    return judge(analysis_of(rows), claim)


@pytest.mark.parametrize(
    ("low", "high", "expected"),
    [
        (20, 30, HOLDS),
        (10, 100, HOLDS),
        (4, 8, TOO_HIGH),
        (4, 9.5, UNDECIDED),  # below the claim, but by less than the resolution
        (150, 160, TOO_LOW),
        (100.5, 160, UNDECIDED),
        (5, 20, UNDECIDED),
        (90, 110, UNDECIDED),
        (5, 200, UNDECIDED),
    ],
)
def test_a_verdict_needs_the_whole_interval_on_one_side(low: float, high: float, expected: str) -> None:
    assert verdict(Interval(low, (low + high) / 2, high, 0.96, 6), 10, 100, resolution=1) == expected


def test_five_executions_decide_nothing() -> None:
    assert verdict(Interval(20, 25, 30, 0.9375, 5), 10, 100) == UNDECIDED
    result = judged([50] * 5, claim_of(), c_ns=[10] * 5)
    assert (result.verdict, result.reason) == (UNDECIDED, "5 executions in common are too few")


def test_a_time_is_the_call_and_an_overhead_what_c_does_not_take() -> None:
    time = judged(six(50), claim_of())
    assert (time.verdict, time.measured) == (HOLDS, Interval(50, 50, 50, 0.96875, 6))
    over = judged(six(50), claim_of(quantity="overhead_ns"))
    assert (over.verdict, over.measured) == (HOLDS, Interval(40, 40, 40, 0.96875, 6))


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
    result = judged([50, 100, 50, 100, 50, 100], claim, c_ns=[10, 20] * 3)
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


def test_a_ratio_off_by_less_than_a_cycle_is_undecided() -> None:
    claim = claim_of(quantity="ratio", against="x/b", low=0.5, high=1)
    assert judged(six(10.5), claim, b=six(10)).verdict == UNDECIDED
    assert judged(six(105), claim, b=six(100)).verdict == TOO_LOW


def test_a_ratio_of_two_mechanisms_is_paired_by_execution() -> None:
    claim = claim_of(quantity="ratio", against="x/b", low=1.5, high=2.5)
    result = judged([50, 100, 50, 100, 50, 100], claim, b=[25, 50] * 3)
    assert result.measured
    assert (result.measured.low, result.measured.high) == pytest.approx((2, 2))
    assert result.verdict == HOLDS


@pytest.mark.parametrize(("ours", "expected"), [(6, TOO_HIGH), (9.5, UNDECIDED), (102, TOO_LOW)])
def test_what_is_off_by_less_than_a_cycle_is_undecided(ours: float, expected: str) -> None:
    assert judged(six(ours), claim_of()).verdict == expected


def test_what_the_control_cannot_tell_apart_is_undecided() -> None:
    rows = {BASELINE: {ADD: six(100)}, "x/a": {ADD: six(110)}}
    assert judge(analysis_of(rows), claim_of()).verdict == TOO_LOW
    uncontrolled = analysis_of({**rows, REPLICA: {ADD: six(120)}})
    assert judge(uncontrolled, claim_of()).verdict == UNDECIDED


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
    result = judged([50, 50, 50, 90, 90, 90], claim_of())
    assert (result.verdict, result.doubts) == (HOLDS, ("two speeds",))


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
        "50.0 ns (25.0 ns … 100 ns)",
        "50.0 × (40.0 × … 62.5 ×)",
        "at most 7.00 ns",
    ]


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
        ("size      = 8", "size = 9", "claim a: size: str_len has 8, 256, 4096"),
        ("size      = 8", 'size = "8"', "claim a: size: Input should be a valid integer"),
        ('"time_ns"', '"seconds"', "claim a: quantity: Input should be 'time_ns'"),
        ('"time_ns"', '"ratio"', "against: a ratio is taken against a mechanism"),
        ('"time_ns"', '"time_ns"\nagainst = "x/b"', "against: only a ratio has one"),
        ('"x/a"', '"a"', "claim a: mechanism: String should match pattern"),
        ('"https://example.org"', '"example.org"', "claim a: link: String should match pattern"),
        ("times  = 2.0", "times = 1.0", "claims.toml: spread.times: Input should be greater than 1"),
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


def test_the_claims_of_the_suite_are_valid_and_at_least_twenty() -> None:
    claims = load_claims()
    assert len(claims) >= 20
    assert all(math.isfinite(own.low) or math.isfinite(own.high) for own in claims)


def test_a_claim_about_a_language_that_is_here_names_a_mechanism_that_is_here() -> None:
    here = {"/".join(path.parts[-2:]) for path in LANGS.glob("*/*") if path.is_dir()}
    # written elsewhere about bindings that this suite does not have
    without_a_row = {"python/pyo3", "python/nanobind", "python/pybind11"}
    languages = {name.split("/")[0] for name in here}
    named = {name for own in load_claims() for name in (own.mechanism, own.against) if name}
    assert {n for n in named if n.split("/")[0] in languages} <= here | without_a_row
