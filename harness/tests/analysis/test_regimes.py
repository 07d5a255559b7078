"""Speeds of rows that do not rest: within the samples of a process, and between processes."""

from collections.abc import Mapping, Sequence

import pytest

from harness.analysis.regimes import APART, Regime, halves, regimes


@pytest.mark.parametrize(
    ("times", "expected"),
    [
        ([10, 10, 10, 20, 20, 20], (10, 20)),
        ([20, 20, 20, 10, 10, 10], (20, 10)),
        ([10, 12, 14, 22, 24, 29], (12, 24)),  # their medians, not their means
        ([10, 10, 15, 20, 20], (10, 20)),  # the middle one of five belongs to neither half
        ([10, 10, 5, 20, 20], (10, 20)),
        ([10, 20], (10, 20)),
        ([10, 10, 10, 12, 12, 12], None),  # a fifth more is no other speed
        ([10, 10, 30, 20, 20, 20], None),  # a sample of the first half lies beyond one of the second
        ([10, 20, 10, 20], None),
        ([10, 10, 10, 10], None),
        ([10], None),
        ([], None),
    ],
)
def test_a_process_changed_its_speed_where_its_halves_lie_apart(
    times: Sequence[float], expected: tuple[float, float] | None
) -> None:
    assert halves(times) == expected


def test_just_a_quarter_more_is_not_yet_another_speed() -> None:
    assert APART == 1.25
    assert halves([4, 4, 5, 5]) is None
    assert halves([4, 4, 5.01, 5.01]) == (4, 5.01)


def speeds(
    by_execution: Sequence[float], shifts: Mapping[int, tuple[float, float]] | None = None
) -> list[tuple[float, int]]:
    """The regimes of a row whose executions had these medians, as (ns, executions)."""
    found = regimes(dict(enumerate(by_execution)), shifts or {})
    return [(regime.ns, regime.executions) for regime in found]


def test_a_row_at_rest_has_no_regimes() -> None:
    assert regimes({0: 10.0, 1: 10.5, 2: 11.0}, {}) == ()
    assert regimes({}, {}) == ()


def test_two_speeds_are_given_the_fastest_first_with_their_executions() -> None:
    found = regimes({0: 5.7, 1: 3.2, 2: 5.6, 3: 3.1, 4: 5.8, 5: 3.3}, {})
    assert found == (Regime(3.2, 3), Regime(5.7, 3))


def test_three_speeds_are_three() -> None:
    assert speeds([90, 230, 500, 92, 232, 505]) == [(91, 2), (231, 2), (502.5, 2)]


@pytest.mark.parametrize(
    ("times", "expected"),
    [
        ([100, 110, 120, 130, 140, 150], []),  # half as much again, yet no gap
        ([100, 100, 100, 100, 100, 150], []),  # one alone may be an accident
        ([50, 100, 100, 100, 100, 150], []),
        ([100, 100, 100, 100, 125, 125], []),
        ([100, 100, 100, 100, 126, 126], [(100, 4), (126, 2)]),
        ([100, 100, 200, 300, 300, 300], [(100, 2), (300, 3)]),  # what was seen once is left out
        ([100, 200], []),
        ([100], []),
    ],
)
def test_a_speed_is_apart_from_its_neighbours_and_seen_twice(
    times: Sequence[float], expected: list[tuple[float, int]]
) -> None:
    assert speeds(times) == expected


def test_processes_that_changed_their_speed_count_for_both() -> None:
    # Their median is 15, at which nothing ran.
    shift = (10.0, 20.0)
    assert speeds([15] * 6, dict.fromkeys(range(6), shift)) == [(10, 6), (20, 6)]
    assert speeds([10, 10, 10, 15, 15, 15], {3: shift, 4: shift, 5: shift}) == [(10, 6), (20, 3)]


@pytest.mark.parametrize(("shifted", "expected"), [(5, []), (6, [(10, 12), (20, 6)])])
def test_a_row_is_restless_from_half_of_its_executions_on(
    shifted: int, expected: list[tuple[float, int]]
) -> None:
    # twelve executions; the median of one that changed its speed is that of its longer part
    assert speeds([10] * 12, dict.fromkeys(range(shifted), (10.0, 20.0))) == expected


def test_one_process_that_changed_its_speed_may_be_an_accident() -> None:
    assert speeds([10, 10, 10], {0: (10.0, 20.0)}) == []
    assert speeds([15, 10, 20], {0: (10.0, 20.0)}) == []
