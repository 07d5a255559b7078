"""When the suite and a harness agree: chosen figures on both sides."""

from typing import Any

import pytest

from harness.analysis.agreement import AGREES, EXPLAINED, OPEN, agreement, judged
from harness.runfile.crosschecked import Variant, Witnessed


def row(suite_ns: list[float], witness_ns: list[float], *variants: Variant, **keys: Any) -> Witnessed:
    known = {
        "mechanism": "x/a",
        "case": "add_i32",
        "size": 1,
        "harness": "x/h",
        "cycle_ns": 0.3,
        "taken_utc": "2026-01-02T03:04:05Z",
    }
    known |= {"taken_utc": "2026-01-02T03:04:05Z"}
    return Witnessed(**{**known, **keys}, suite_ns=suite_ns, witness_ns=witness_ns, variants=list(variants))


def variant(how: Any, *ns: float, instructions: list[int] | None = None) -> Variant:
    return Variant(name="bare", how=how, why="its own loop", ns=list(ns), instructions=instructions or [])


def counted(suite: int, witness: int, *variants: Variant, suite_ns: list[float] | None = None) -> Witnessed:
    """Times that agree, suite_ns being wide by default, and counts."""
    both = {"suite_instructions": [suite], "witness_instructions": [witness]}
    return row(suite_ns or [95, 110], [100, 100], *variants, **both)


@pytest.mark.parametrize(
    ("suite_ns", "witness_ns", "verdict"),
    [
        ([100, 102], [101, 103], AGREES),  # they overlap
        ([100, 101], [104, 104.1], AGREES),  # 3 apart of 100.5: within 3 %
        ([100, 101], [104.1, 104.2], OPEN),
        ([104.1, 104.2], [100, 101], OPEN),
        ([2, 2], [2.3, 2.3], AGREES),  # one cycle is more than 3 %
        ([2, 2], [2.31, 2.31], OPEN),
    ],
)
def test_intervals_may_lie_three_per_cent_or_a_cycle_apart(
    suite_ns: list[float], witness_ns: list[float], verdict: str
) -> None:
    assert agreement(row(suite_ns, witness_ns)).verdict == verdict


@pytest.mark.parametrize("sides", [([100, 201], [100, 100]), ([100, 100], [100, 201])])
def test_an_interval_as_wide_as_that_agrees_with_nothing(sides: tuple[list[float], list[float]]) -> None:
    found = agreement(row(*sides))
    assert found.verdict == OPEN
    assert "own interval spans 101%: that agrees with everything" in found.why


@pytest.mark.parametrize(
    ("suite", "witness", "verdict"),
    [
        ([1000], [1030], AGREES),
        ([1000], [1031], OPEN),
        ([1030], [1000], AGREES),
        ([100], [120], AGREES),  # a loop of the harness's own
        ([100], [121], OPEN),
        ([100], [], OPEN),
        ([], [100], OPEN),
    ],
)
def test_where_times_say_nothing_the_instructions_do(
    suite: list[int], witness: list[int], verdict: str
) -> None:
    counted = row([100, 201], [100, 100], suite_instructions=suite, witness_instructions=witness)
    assert agreement(counted).verdict == verdict


def test_one_that_agrees_in_time_says_where_its_instructions_do_not() -> None:
    found = agreement(row([100], [100], suite_instructions=[2478], witness_instructions=[2819]))
    assert (found.verdict, found.why) == (AGREES, "yet 2478 and 2819 instructions a call")
    assert agreement(row([100], [100], suite_instructions=[2800], witness_instructions=[2819])).why == ""


def test_times_too_wide_to_show_what_the_instructions_tell_leave_a_row_open() -> None:
    found = agreement(counted(2478, 2819))  # 14 % more: an encoding that only one side does at each call
    assert found.verdict == OPEN
    assert found.why == "2478 and 2819 instructions a call, which the times are too wide to show"
    assert agreement(counted(2478, 2819, suite_ns=[99, 101])).verdict == AGREES
    assert agreement(counted(2478, 2700)).verdict == AGREES  # within what JITs differ by
    assert agreement(counted(100, 139)).verdict == AGREES


def test_what_a_harness_loop_costs_at_every_row_opens_none_and_hides_none() -> None:
    rows = [counted(700, 1437), counted(2670, 3407), counted(664, 1401), counted(714, 1251)]
    assert [one.verdict for one in judged(rows)] == [AGREES, AGREES, AGREES, OPEN]
    assert "737 of the harness's own loop" in judged(rows)[3].why
    # Two rows tell nothing about its loop; twice the instructions would show even in these times.
    assert [one.verdict for one in judged(rows[:2])] == [AGREES, OPEN]


def test_what_the_instructions_opened_a_variant_must_explain_by_its_own() -> None:
    same, other = variant("instead", 100, 100, instructions=[2480]), variant("instead", 100, 100)
    assert agreement(counted(2478, 2819, other)).verdict == OPEN
    assert agreement(counted(2478, 2819, same)).verdict == EXPLAINED


def test_a_variant_explains_by_its_instructions_where_times_say_nothing() -> None:
    sides = {"suite_instructions": [760], "witness_instructions": [1374]}
    same, other = variant("instead", 90, instructions=[764]), variant("instead", 90, instructions=[1300])
    found = agreement(row([58, 120], [84, 85], same, **sides))
    assert (found.verdict, found.by, found.corrected) == (EXPLAINED, "bare", None)
    assert found.why == "the suite's own interval spans 107%; by its instructions, its own loop"
    assert agreement(row([58, 120], [84, 85], other, **sides)).verdict == OPEN


def test_the_same_code_elsewhere_may_lie_further_apart() -> None:
    sides = {"suite_instructions": [100], "witness_instructions": [269]}
    exact, near = (
        variant("instead", 93, 93, instructions=[100]),
        variant("instead", 93, 93, instructions=[101]),
    )
    assert agreement(row([100, 100], [200, 200], exact, **sides)).verdict == EXPLAINED
    assert agreement(row([100, 100], [200, 200], near, **sides)).verdict == OPEN


def test_one_that_agrees_though_wide_says_how_wide() -> None:
    found = agreement(row([100, 151], [100, 100]))
    assert (found.verdict, found.why) == (AGREES, "the suite's own interval spans 51%")


def test_a_variant_in_place_of_the_figure_explains() -> None:
    found = agreement(row([100, 101], [150, 151], variant("instead", 100, 101)))
    assert (found.verdict, found.why, found.by) == (EXPLAINED, "its own loop", "bare")
    assert found.corrected and found.corrected.estimate == 100.5


def test_a_difference_is_taken_from_the_rounds_it_was_measured_in() -> None:
    found = agreement(row([100, 101, 100], [900, 150, 160], variant("less", 50, 60), cycle_ns=0))
    assert found.verdict == OPEN  # the first round makes the harness's own interval too wide
    found = agreement(row([100, 101, 100], [140, 150, 160], variant("less", 50, 60)))
    assert found.verdict == EXPLAINED
    assert found.corrected and (found.corrected.low, found.corrected.high) == (100, 100)


def test_a_variant_that_does_not_close_the_gap_explains_nothing() -> None:
    found = agreement(row([100, 101], [150, 151], variant("instead", 140, 141), variant("less", 160, 1)))
    assert found.verdict == OPEN
    assert found.why == "49 ns between the intervals; bare, bare does not explain it"


def test_a_variant_that_was_not_measured_explains_nothing() -> None:
    assert agreement(row([100, 101], [150, 151], variant("instead"))).verdict == OPEN


def test_the_ratio_is_the_harness_over_the_suite() -> None:
    assert agreement(row([100, 100], [150, 150])).ratio == 1.5
