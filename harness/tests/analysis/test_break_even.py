"""Break-even points of lines whose crossing is known, with "always" and "never" as values."""

import json
import math
from collections.abc import Mapping, Sequence

import pytest

from harness.analysis.break_even import (
    as_dicts,
    batch_that_beats,
    break_evens,
    crossing,
    host_of,
    pays_against_host,
)
from harness.analysis.overhead_share import enough_work
from harness.analysis.results import Analysis
from harness.analysis.threads import speed_up
from harness.analysis.thresholds import Threshold
from harness.runfile.records import Run
from harness.suite.profiles import QUICK
from harness.suite.reference import BASELINE, REPLICA
from harness.suite.row import Row
from harness.tests.analysis.test_cost_model import analysis_of, in_two_groups, six
from harness.tests.builders import header

STEPS = (1, 10, 100, 1000, 10000, 1000000)


def sweep(fixed_ns: Sequence[float], step_ns: float) -> dict[Row, list[float]]:
    """Times of work: fixed in each execution, plus a price per step."""
    return {Row("work", n): [fixed + step_ns * n for fixed in fixed_ns] for n in STEPS}


# c/linked takes 1 ns and 2 ns a step.
C = sweep(six(1), 2)


def at_steps(*times_ns: float) -> dict[Row, list[float]]:
    """Times of work by rising size, the same in each of six executions."""
    return {Row("work", n): six(ns) for n, ns in zip(STEPS, times_ns, strict=True)}


# A sweep whose shares at an overhead of 100 ns are round: 0.4 of 250 ns, 0.025 of 4000, 0.01 of 10000.
ROUND = (2, 20, 150, 3900, 9900, 999_900)


def value_of(answer: Threshold) -> tuple[float, float, float]:
    assert answer.value
    return (answer.value.low, answer.value.estimate, answer.value.high)


# ---- work -------------------------------------------------------------------------------------------


def test_enough_work_lies_between_the_sizes_around_it_straight_in_logarithms() -> None:
    analysis = analysis_of({BASELINE: at_steps(*ROUND), "x/a": at_steps(*(100 + ns for ns in ROUND))})
    tenth, hundredth = enough_work(analysis, "x/a", 0.1), enough_work(analysis, "x/a", 0.01)
    # From 0.4 at 100 steps to 0.025 at 1000 is a sixteenth, to 0.1 a quarter: half of the way in logarithms.
    halfway = math.sqrt(100 * 1000)
    assert value_of(tenth) == pytest.approx((halfway, halfway, halfway))
    assert tenth.work_ns
    assert tenth.work_ns.estimate == pytest.approx(math.sqrt(150 * 3900))
    assert tenth.words == "from 765 ns on, 317 steps"
    # A size that has just this share is the answer itself.
    assert value_of(hundredth) == pytest.approx((10_000, 10_000, 10_000))
    assert hundredth.work_ns
    assert hundredth.work_ns.estimate == pytest.approx(9900)


def test_an_overhead_that_is_none_at_the_next_size_is_enough_there() -> None:
    own = (102, 120, 250, 3900, 9900, 999_900)
    answer = enough_work(analysis_of({BASELINE: at_steps(*ROUND), "x/a": at_steps(*own)}), "x/a", 0.1)
    assert value_of(answer) == pytest.approx((1000, 1000, 1000))


def test_a_share_that_is_small_at_the_first_size_needs_no_work() -> None:
    # 5 of 105 ns: there is an overhead, and one step is enough
    c = (100, 120, 300, 2100, 20_100, 2_000_100)
    own = at_steps(*(5 + ns for ns in c))
    answer = enough_work(analysis_of({BASELINE: at_steps(*c), "x/a": own}), "x/a", 0.1)
    assert value_of(answer) == (0, 0, 0)


def test_the_work_has_the_interval_of_the_executions() -> None:
    # 1000 of 10000 ns is a tenth at 100 steps, 1100 of 11000 at 1000 steps; the former in every second
    c = (500, 3000, 9000, 9900, 99_000, 9_900_000)
    over = [1000, 1100] * 3
    own = {Row("work", n): [ns + more for more in over] for n, ns in zip(STEPS, c, strict=True)}
    answer = enough_work(analysis_of({BASELINE: at_steps(*c), "x/a": own}), "x/a", 0.1)
    assert value_of(answer) == pytest.approx((100, 550, 1000))
    assert answer.work_ns
    ends = (answer.work_ns.low, answer.work_ns.estimate, answer.work_ns.high)
    assert ends == pytest.approx((9000, 9450, 9900))
    assert answer.work_ns.coverage == 0.96875


def test_a_body_that_is_twice_as_slow_is_never_a_tenth() -> None:
    answer = enough_work(analysis_of({BASELINE: C, "x/a": sweep(six(101), 4)}), "x/a", 0.1)
    assert answer == Threshold(None, "not within the sweep: more than 1000000 steps")


def test_an_overhead_that_grows_again_is_no_answer() -> None:
    # a tenth between 100 and 1000 steps, half at a million; and not where the control differs as much there
    own = {**at_steps(*(100 + ns for ns in ROUND)), Row("work", 1000000): six(1_999_800)}
    rows = {BASELINE: at_steps(*ROUND), "x/a": own}
    expected = "the overhead grows with the work: at work 1000000 it is still more"
    assert enough_work(analysis_of(rows), "x/a", 0.1) == Threshold(None, expected)
    replica = {**at_steps(*ROUND), Row("work", 1000000): six(1_999_800)}
    answer = enough_work(analysis_of({**rows, REPLICA: replica}), "x/a", 0.1)
    assert value_of(answer)[1] == pytest.approx(math.sqrt(100 * 1000))


def test_work_beyond_the_sweep_is_not_extrapolated() -> None:
    answer = enough_work(analysis_of({BASELINE: C, "x/a": sweep(six(300_001), 2)}), "x/a", 0.1)
    assert answer == Threshold(None, "not within the sweep: more than 1000000 steps")


def faint(over_ns: Sequence[float], last_factor: float = 1) -> dict[str, dict[Row, list[float]]]:
    """c/linked, and x/a with an overhead that is 4 ns at most: 0.16 of 25 ns at one step, 0.0625 of 64 at
    10. The last execution takes so many times as long."""
    c = (21, 60, 300, 3000, 30_000, 3_000_000)
    own = {Row("work", n): [ns + more for more in over_ns] for n, ns in zip(STEPS, c, strict=True)}
    for times in own.values():
        times[-1] *= last_factor
    return {BASELINE: at_steps(*c), "x/a": own}


def test_an_overhead_not_told_apart_gives_a_limit() -> None:
    # from 0.16 to 0.1 is half of the way to 0.0625 in logarithms: the square root of 10 steps, at most
    answer = enough_work(analysis_of(faint([-1, 0, 1, 4, 0, 0])), "x/a", 0.1)
    assert value_of(answer) == pytest.approx((0, 0, math.sqrt(10)))
    assert answer.words == "the overhead is not separated from 0; from 4 steps on in any case"


def test_an_overhead_below_the_floor_of_its_row_is_not_told_apart() -> None:
    rows = faint(six(4))
    words = "the overhead is not separated from 0; from 4 steps on in any case"
    told = enough_work(analysis_of({**rows, REPLICA: rows[BASELINE]}), "x/a", 0.1)
    assert told.words == "from 35.5 ns on, 4 steps"  # the root of 21 × 60
    replica = {row: [times[0] + 4] * 6 for row, times in rows[BASELINE].items()}
    assert enough_work(analysis_of({**rows, REPLICA: replica}), "x/a", 0.1).words == words


def test_an_execution_that_never_had_enough_work_leaves_the_limit_open() -> None:
    # the last execution takes a fifth more at every size
    answer = enough_work(analysis_of(faint([-1, 0, 1, 0, 0, 0], last_factor=1.2)), "x/a", 0.1)
    assert value_of(answer) == (0, 0, math.inf)
    assert answer.words == "the overhead is not separated from 0"


def test_a_sweep_with_several_speeds_gives_no_number() -> None:
    own = sweep(six(101), 2)
    own[Row("work", 100)] = [301, 301, 301, 601, 601, 601]
    answer = enough_work(analysis_of({BASELINE: C, "x/a": own}), "x/a", 0.1)
    assert answer == Threshold(None, "work 100 has several speeds")


def test_a_call_that_is_faster_than_c_needs_no_work() -> None:
    answer = enough_work(analysis_of({BASELINE: C, "x/a": sweep(six(0.5), 2)}), "x/a", 0.1)
    assert answer.words == "always: there is no overhead"
    assert value_of(answer) == (0, 0, 0)


def test_no_overhead_is_taken_from_the_baseline_and_the_host() -> None:
    analysis = analysis_of({BASELINE: C, "x/host": C})
    for name in (BASELINE, "x/host"):
        assert enough_work(analysis, name, 0.1) == Threshold(None, "no overhead is taken from this row")


def test_a_skipped_sweep_gives_the_reason() -> None:
    rows = {Row("work", 1): six(1)}
    analysis = analysis_of({BASELINE: rows, "x/a": rows}, profile=QUICK)
    expected = "work 100 was not measured: the quick profile leaves it out"
    assert enough_work(analysis, "x/a", 0.1) == Threshold(None, expected)


# ---- host -------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("saved", "expected"),
    [
        ([5, 5, 5], 0.0),
        ([-5, -5, -5], math.inf),
        ([-5, 5, 50], 55.0),
        ([-10, -5, 5], 550.0),
        ([5, -5, 50], 181.81818),  # ahead at first, but not for good
        ([0, 5, 50], 10.0),
        ([-5, 5, 1], math.inf),  # 1 is within the resolution of 2
    ],
)
def test_the_crossing_is_where_c_stays_ahead(saved: Sequence[float], expected: float) -> None:
    assert crossing([10, 100, 1000], saved, resolution=2) == pytest.approx(expected)


def test_calling_c_pays_from_where_the_lines_cross() -> None:
    # the call: 101 + 2 per step; the host: 1 + 12 per step: equal at 10
    analysis = analysis_of({BASELINE: C, "x/a": sweep(six(101), 2), "x/host": sweep(six(1), 12)})
    answer = pays_against_host(analysis, "x/a")
    assert value_of(answer) == pytest.approx((10, 10, 10))
    assert answer.words == "from 10 steps on"


def test_a_clock_that_was_slower_in_the_hosts_group_is_taken_out() -> None:
    ours = analysis_of({BASELINE: C, "x/a": sweep(six(101), 2)})
    slowed = {BASELINE: sweep(six(2), 4), "x/host": sweep(six(2), 24)}
    theirs = analysis_of(slowed, probe_ns=six(6))
    answer = pays_against_host(in_two_groups(ours, theirs), "x/a")
    assert value_of(answer) == pytest.approx((10, 10, 10))


@pytest.mark.parametrize(
    ("host", "expected"),
    [
        (sweep(six(200), 12), "always"),
        (sweep(six(1), 2), "never within 1000000 steps"),
        (sweep(six(1), 1), "never within 1000000 steps"),
    ],
)
def test_always_and_never_are_answers(host: dict[Row, list[float]], expected: str) -> None:
    analysis = analysis_of({BASELINE: C, "x/a": sweep(six(101), 2), "x/host": host})
    assert pays_against_host(analysis, "x/a").words == expected


def test_executions_that_disagree_leave_it_undecided() -> None:
    host = sweep(six(1), 12)
    host[Row("work", 1000000)] = [1.0] * 3 + [12_000_001.0] * 3
    analysis = analysis_of({BASELINE: C, "x/a": sweep(six(101), 2), "x/host": host})
    answer = pays_against_host(analysis, "x/a")
    assert value_of(answer) == pytest.approx((10, math.inf, math.inf))
    assert answer.words == "undecided: between 10 steps and never within 1000000 steps"


def test_a_saving_that_the_control_cannot_tell_apart_is_none() -> None:
    # half a per cent faster per step; the replica differs from c/linked by ten
    host = sweep(six(1), 2.01)
    rows = {BASELINE: C, "x/a": sweep(six(2), 2), "x/host": host}
    assert pays_against_host(analysis_of(rows), "x/a").words == "from 100 steps on"
    replica = sweep(six(1.1), 2.2)
    assert pays_against_host(analysis_of({**rows, REPLICA: replica}), "x/a").words.startswith("never")


@pytest.mark.parametrize(
    ("mechanism", "host"),
    [("net/one_call", "net/one_host"), ("net/call", "net/host"), ("wasm/x", "x/host"), ("y/a", "y/host")],
)
def test_a_mechanism_is_held_against_the_host_of_its_own_runtime(mechanism: str, host: str) -> None:
    names = (BASELINE, "net/one_host", "net/two_host", "net/host", "x/host", mechanism)
    assert host_of(analysis_of(dict.fromkeys(names, C)), mechanism) == host


def test_the_language_is_not_compared_with_itself() -> None:
    analysis = analysis_of({BASELINE: C, "c/a": C, "x/host": C})
    for name in ("c/a", "x/host"):
        assert pays_against_host(analysis, name) == Threshold(None, "this is the language itself")


def test_a_language_without_a_host_row_says_so() -> None:
    answer = pays_against_host(analysis_of({BASELINE: C, "x/a": C}), "x/a")
    assert answer == Threshold(None, "x/host is not in this run")


# ---- batch ------------------------------------------------------------------------------------------


def batch(single: float, fixed: float, each: float) -> dict[Row, list[float]]:
    rows = {Row("add_i32", 1): six(single)}
    return rows | {Row("add_batch", n): six(fixed + each * n) for n in (16, 1024)}


@pytest.mark.parametrize(
    ("single", "fixed", "each", "expected", "words"),
    [
        (50, 200, 10, 5.0, "from 5 additions on"),
        (50, 201, 10, 5.025, "from 6 additions on"),
        (50, 20, 10, 0.5, "always"),
        (10, 200, 10, math.inf, "never"),
        (5, 200, 10, math.inf, "never"),
    ],
)
def test_a_batch_pays_from_where_it_is_cheaper(
    single: float, fixed: float, each: float, expected: float, words: str
) -> None:
    analysis = analysis_of({BASELINE: batch(1, 1, 1), "x/a": batch(single, fixed, each)})
    answer = batch_that_beats(analysis, "x/a")
    assert value_of(answer)[1] == pytest.approx(expected)
    assert answer.words == words


def test_a_batch_without_its_single_call_is_not_judged() -> None:
    rows = batch(50, 200, 10)
    del rows[Row("add_i32", 1)]
    analysis = analysis_of({BASELINE: batch(1, 1, 1), "x/a": rows})
    assert batch_that_beats(analysis, "x/a") == Threshold(
        None, "add_i32 was not measured: it is not in this run"
    )
    one_size = {row: times for row, times in batch(50, 200, 10).items() if row.size != 1024}
    analysis = analysis_of({BASELINE: batch(1, 1, 1), "x/a": one_size})
    expected = "add_batch 1024 was not measured: it is not in this run"
    assert batch_that_beats(analysis, "x/a") == Threshold(None, expected)


# ---- threads ----------------------------------------------------------------------------------------


def parallel(one: Sequence[float], two: Sequence[float]) -> Mapping[Row, Sequence[float]]:
    return {Row("parallel_work", 1): one, Row("parallel_work", 2): two}


def test_two_threads_that_take_the_time_of_one_do_twice_as_much() -> None:
    analysis = analysis_of({BASELINE: parallel(six(10), six(10)), "x/a": parallel(six(10), six(20))})
    assert value_of(speed_up(analysis, BASELINE, 2)) == (2, 2, 2)
    answer = speed_up(analysis, "x/a", 2)
    assert value_of(answer) == (1, 1, 1)
    assert answer.words == "1.00 times as much, of 2 possible"


def test_a_speed_up_is_paired_by_execution() -> None:
    # a fifth slower in every second execution, alone and together
    drift = [10.0, 12, 10, 12, 10, 12]
    analysis = analysis_of({BASELINE: parallel(drift, drift)})
    assert value_of(speed_up(analysis, BASELINE, 2)) == (2, 2, 2)


def test_a_row_with_several_speeds_has_no_speed_up() -> None:
    analysis = analysis_of({BASELINE: parallel([10.0, 20] * 3, six(10))})
    assert speed_up(analysis, BASELINE, 2) == Threshold(None, "parallel_work has several speeds")


def test_no_more_than_the_processors_is_possible() -> None:
    rows = {Row("parallel_work", 1): six(10), Row("parallel_work", 4): six(20)}
    assert speed_up(analysis_of({BASELINE: rows}), BASELINE, 4).words == "2.00 times as much, of 2 possible"


def test_threads_that_were_not_measured_give_a_reason() -> None:
    rows = {Row("parallel_work", 1): six(10)}
    answer = speed_up(analysis_of({BASELINE: rows}), BASELINE, 2)
    assert answer == Threshold(None, "parallel_work 2 was not measured: it is not in this run")


# ---- all --------------------------------------------------------------------------------------------


def test_every_mechanism_gets_every_question_and_infinity_is_null_in_json() -> None:
    analysis = analysis_of({BASELINE: C, "x/a": sweep(six(101), 2), "x/host": sweep(six(1), 2)})
    readings = break_evens(analysis)
    assert len(readings) == 3 * 6
    data = json.loads(json.dumps(as_dicts(readings), allow_nan=False))
    (never,) = [own for own in data if own["mechanism"] == "x/a" and own["question"].startswith("C beats")]
    assert never["value"] == {"low": None, "estimate": None, "high": None, "coverage": 0.96875, "n": 6}
    assert never["words"] == "never within 1000000 steps"


def test_a_run_without_rows_has_reasons_only() -> None:
    analysis = Analysis(Run(path="t", header=header([BASELINE, "x/a"]), groups=[]))
    assert {reading.value for reading in break_evens(analysis)} == {None}


def test_one_execution_gives_numbers_that_claim_no_coverage() -> None:
    rows = {BASELINE: sweep([1], 2), "x/a": sweep([101], 2)}
    answer = enough_work(analysis_of(rows), "x/a", 0.1)
    assert answer.value
    assert (answer.value.n, answer.value.coverage) == (1, 0.0)
