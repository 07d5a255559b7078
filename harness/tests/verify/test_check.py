"""check believes neither values nor counts."""

import itertools

import pytest

from harness.suite.cases import Case
from harness.tests.conftest import Misbehaving
from harness.verify.check import check_mechanism


def faults(make: Misbehaving, cases: dict[str, Case], how: str) -> list[str]:
    return [str(fault) for fault in check_mechanism(make(how), cases, 1, lambda: 0.0).faults]


def test_an_honest_worker_is_right(misbehaving: Misbehaving, two_cases: dict[str, Case]) -> None:
    # A clock that stands still: on a busy machine a slow answer would make the hot loop look too heavy.
    report = check_mechanism(misbehaving("well"), two_cases, abi=1, now_s=lambda: 0.0)
    assert report.right
    assert report.faults == ()
    assert report.requests == 15  # two cases and the bare loop × 1, 2, 20, 1000 and the hot loop


def test_one_slow_answer_does_not_make_a_case_look_heavy(
    misbehaving: Misbehaving, two_cases: dict[str, Case]
) -> None:
    took_s = iter([0.0001, 0.0001, 60.0, 0.0001] * (len(two_cases) + 1))
    clock_s = itertools.accumulate(itertools.chain.from_iterable((0.0, seconds) for seconds in took_s))
    report = check_mechanism(misbehaving("well"), two_cases, abi=1, now_s=lambda: next(clock_s))
    assert (report.requests, report.too_heavy) == (15, ())


@pytest.mark.parametrize(
    ("how", "expected"),
    [
        ("caches_the_result", "add_i32 1 × 2: xc_add_i32 was called 1 times, not 2"),
        ("says_a_tenth", "noop 1 × 1: run: "),
        ("skips_a_call", "add_i32 1 × 1: xc_add_i32 was called 0 times, not 1"),
        ("calls_once_too_often", "add_i32 1 × 1: xc_add_i32 was called 2 times, not 1"),
        ("returns_a_wrong_value", "add_i32 1 × 1: value is '3345679', not '3345678'"),
    ],
)
def test_liars_are_caught(
    misbehaving: Misbehaving, two_cases: dict[str, Case], how: str, expected: str
) -> None:
    assert faults(misbehaving, two_cases, how)[0].startswith(expected)


def test_a_cached_result_is_right_in_value_and_for_one_loop(
    misbehaving: Misbehaving, two_cases: dict[str, Case]
) -> None:
    """Why counting is needed at all: nothing else of this liar is wrong."""
    found = faults(misbehaving, two_cases, "caches_the_result")
    assert [fault.split(":")[0] for fault in found if " × 1:" not in fault] == [
        "add_i32 1 × 2",
        "add_i32 1 × 20",
        "add_i32 1 × 1000",
        "add_i32 1 × 200000",
    ]


@pytest.mark.parametrize(
    ("how", "expected"),
    [
        (
            "forgets_a_case",
            "add_i32 0 × 0: it is core, the worker does not have it and the manifest gives no reason",
        ),
        (
            "offers_an_unknown_case",
            "sub_i32 0 × 0: the worker offers a case that cases.toml does not have",
        ),
        ("skips_what_it_offers", "noop 1 × 1: offered, then skipped: not today"),
        ("reports_an_error", "noop 1 × 1: test/reports_an_error: check noop 1 1: the moon is full"),
        ("counts_no_string", "noop 1 × 1: test/counts_no_string: check noop 1 1: value: Input should be a "),
        ("has_another_abi", "worker 0 × 0: test/has_another_abi: loaded a library of ABI 99, not 1"),
        (
            "speaks_another_protocol",
            "worker 0 × 0: test/speaks_another_protocol: speaks protocol 2, not 1",
        ),
        ("dies_by_signal", "worker 0 × 0: test/dies_by_signal: check noop 1 1: the worker died by signal SI"),
        (
            "needs_hello_first",
            "worker 0 × 0: before hello: test/needs_hello_first: check noop 1 1: the worker died",
        ),
        ("ends_with_a_failure", "worker 0 × 0: test/ends_with_a_failure: exit code 5 after bye"),
    ],
)
def test_every_other_fault_is_named(
    misbehaving: Misbehaving, two_cases: dict[str, Case], how: str, expected: str
) -> None:
    assert faults(misbehaving, two_cases, how)[0].startswith(expected)


def test_a_case_that_is_not_core_may_be_missing_and_is_then_not_written_yet(
    misbehaving: Misbehaving, two_cases: dict[str, Case]
) -> None:
    further = {name: case.model_copy(update={"core": name == "noop"}) for name, case in two_cases.items()}
    report = check_mechanism(misbehaving("forgets_a_case"), further, abi=1)
    assert report.right
    assert report.unwritten == ("add_i32",)
    assert check_mechanism(misbehaving("well"), further, abi=1).unwritten == ()


def test_a_skipped_case_is_not_one_that_waits_to_be_written(
    misbehaving: Misbehaving, two_cases: dict[str, Case]
) -> None:
    mechanism = misbehaving("forgets_a_case")
    manifest = mechanism.manifest.model_copy(update={"skip": {"add_i32": "it cannot add"}})
    report = check_mechanism(mechanism.model_copy(update={"manifest": manifest}), two_cases, abi=1)
    assert report.right
    assert report.unwritten == ()


def test_a_host_row_must_not_call_the_library(misbehaving: Misbehaving, two_cases: dict[str, Case]) -> None:
    mechanism = misbehaving("well")
    host = mechanism.model_copy(update={"manifest": mechanism.manifest.model_copy(update={"tier": "host"})})
    report = check_mechanism(host, two_cases, abi=1)
    assert str(report.faults[0]) == "noop 1 × 1: xc_noop was called 1 times, not 0"
