"""Intervals against hand-computed cases, against scipy, and against their own promise."""

import math
from itertools import combinations

import numpy as np
import pytest
from scipy import stats as scipy_stats

from harness.core.statistics import (
    Interval,
    correctable,
    holm,
    holm_or_strongest,
    log_ratio_interval,
    median_interval,
    order_rank,
    shift_interval,
    shift_p_value,
    sign_test_p_value,
    strongest_sign_test,
)


@pytest.mark.parametrize(
    ("n", "rank", "coverage"),
    [
        (1, 1, 0.0),
        (2, 1, 0.5),
        (5, 1, 0.9375),
        (6, 1, 0.96875),
        (9, 2, 1 - 2 * 10 / 512),
        (12, 3, 1 - 2 * 79 / 4096),
        (17, 5, 1 - 2 * 3214 / 131072),
        (25, 8, 1 - 2 * 726206 / 2**25),
    ],
)
def test_the_order_statistic_interval_has_the_exact_coverage(n: int, rank: int, coverage: float) -> None:
    found = order_rank(n)
    assert found[0] == rank
    assert found[1] == pytest.approx(coverage, abs=1e-12)


def test_the_median_interval_of_six_is_its_range() -> None:
    found = median_interval([5.0, 1.0, 3.0, 2.0, 4.0, 6.0])
    assert found == Interval(low=1.0, estimate=3.5, high=6.0, coverage=0.96875, n=6)


def test_the_median_interval_of_twelve_drops_two_on_either_side() -> None:
    found = median_interval([float(value) for value in range(1, 13)])
    assert (found.low, found.estimate, found.high) == (3.0, 6.5, 10.0)


def test_one_execution_gives_a_point_that_covers_nothing() -> None:
    assert median_interval([7.0]) == Interval(7.0, 7.0, 7.0, coverage=0.0, n=1)


def test_no_execution_is_an_error() -> None:
    with pytest.raises(ValueError, match="no executions"):
        median_interval([])


def test_the_paired_ratio_is_that_of_each_execution() -> None:
    found = log_ratio_interval([2.0, 4.0, 8.0, 2.0, 4.0, 8.0], [1.0, 2.0, 4.0, 1.0, 2.0, 4.0])
    assert (found.low, found.estimate, found.high) == pytest.approx((2.0, 2.0, 2.0))


@pytest.mark.parametrize("n", [6, 9, 12, 17, 25])
def test_the_interval_covers_a_skewed_median_as_often_as_it_promises(n: int) -> None:
    """20 000 simulated runs of a distribution with two modes and a tail, as process times have."""
    random = np.random.default_rng(20261120 + n)
    modes = random.choice([1.2, 1.46, 1.7], p=[0.5, 0.3, 0.2], size=(20_000, n))
    draws = modes + random.exponential(0.3, size=(20_000, n))
    large = random.choice([1.2, 1.46, 1.7], p=[0.5, 0.3, 0.2], size=2_000_000)
    median = float(np.median(large + random.exponential(0.3, size=2_000_000)))
    ordered = np.sort(draws, axis=1)
    rank, coverage = order_rank(n)
    covered = np.mean((ordered[:, rank - 1] <= median) & (median <= ordered[:, n - rank]))
    assert covered == pytest.approx(coverage, abs=0.006)  # four standard errors


def test_the_shift_is_the_median_of_all_differences() -> None:
    found = shift_interval([10.0, 20.0, 30.0], [1.0, 2.0, 3.0])
    assert found.estimate == 18.0
    assert (found.low, found.high) == (7.0, 29.0)
    assert found.coverage == pytest.approx(1 - 2 / math.comb(6, 3))


def exact_shift_coverage(m: int, n: int, rank: int) -> float:
    """By counting all orders of two equal samples: 1 - P(the interval misses 0)."""
    missed = 0
    for chosen in combinations(range(m + n), m):
        others = [value for value in range(m + n) if value not in chosen]
        smaller = sum(a < b for a in chosen for b in others)
        missed += smaller < rank or m * n - smaller < rank
    return 1 - missed / math.comb(m + n, m)


@pytest.mark.parametrize(("m", "n"), [(4, 4), (5, 6), (6, 6)])
def test_the_shift_interval_has_the_coverage_it_states(m: int, n: int) -> None:
    a, b = [float(i) for i in range(m)], [100 + i * math.pi for i in range(n)]
    found = shift_interval(a, b)
    differences = np.sort(np.subtract.outer(a, b).ravel())
    rank = int(np.searchsorted(differences, found.low)) + 1
    assert found.coverage == pytest.approx(exact_shift_coverage(m, n, rank))
    assert found.coverage >= 0.95


@pytest.mark.parametrize("seed", range(5))
def test_the_shift_p_value_is_scipys_exact_one(seed: int) -> None:
    random = np.random.default_rng(seed)
    a, b = random.normal(size=9), random.normal(0.7, size=12)
    theirs = scipy_stats.mannwhitneyu(a, b, method="exact").pvalue
    assert shift_p_value(a, b) == pytest.approx(theirs)


def test_many_executions_have_an_interval_and_a_sign_test() -> None:
    # Binomial(5000, 1/2) by the normal distribution: 2500 - 1.96 × 35.36
    rank, coverage = order_rank(5000)
    assert rank == pytest.approx(2431, abs=1)
    assert coverage == pytest.approx(0.95, abs=0.001)
    assert sign_test_p_value([1.0] * 2431 + [-1.0] * 2569) == pytest.approx(0.05, abs=0.003)


@pytest.mark.parametrize(("m", "n"), [(60, 70), (300, 300)])
def test_large_samples_are_compared_without_counting_all_orders(m: int, n: int) -> None:
    random = np.random.default_rng(m)
    a, b = random.normal(size=m), random.normal(0.2, size=n)
    theirs = scipy_stats.mannwhitneyu(a, b, method="asymptotic").pvalue
    assert shift_p_value(a, b) == pytest.approx(theirs, abs=0.002)
    found = shift_interval(a, b)
    assert found.low < -0.2 < found.high
    assert found.coverage == pytest.approx(0.95, abs=0.001)


def test_tied_samples_are_not_significant() -> None:
    assert shift_p_value([1.0] * 6, [1.0] * 6) == 1.0


@pytest.mark.parametrize("seed", range(3))
def test_the_sign_test_is_scipys_binomial_test(seed: int) -> None:
    values = np.random.default_rng(seed).normal(0.4, size=12)
    theirs = scipy_stats.binomtest(int(np.sum(values > 0)), 12).pvalue
    assert sign_test_p_value(values) == pytest.approx(theirs)


def test_differences_of_zero_say_nothing() -> None:
    assert sign_test_p_value([0.0, 0.0, 0.0]) == 1.0


def test_holm_rejects_step_by_step() -> None:
    # 0.01 ≤ 0.05/4, 0.013 ≤ 0.05/3, 0.03 > 0.05/2: the third stops it, and with it the fourth.
    assert holm([0.03, 0.01, 0.04, 0.013]) == [False, True, False, True]
    assert holm([]) == []


def test_a_widened_interval_adds_an_independent_error_to_either_side() -> None:
    # 3 and 4 make 5, 12 and 4 not quite 13
    found = Interval(low=97.0, estimate=100.0, high=112.0, coverage=0.97, n=9).widened(4.0)
    assert found == Interval(95.0, 100.0, 100 + math.sqrt(160), 0.97, 9)


def test_an_interval_widened_by_nothing_is_itself() -> None:
    same = Interval(97.0, 100.0, 112.0, 0.97, 9)
    assert same.widened(0.0) == same


def test_two_independent_errors_cover_their_sum_as_often_as_either() -> None:
    dice = np.random.default_rng(20261126)
    own, between = 1.0, 2.0
    estimates = dice.normal(0, own, 20_000) + dice.normal(0, between, 20_000)
    alone = Interval(-1.96 * own, 0.0, 1.96 * own, 0.95, 12).widened(1.96 * between)
    covered = np.mean((alone.low <= estimates) & (estimates <= alone.high))
    assert covered == pytest.approx(0.95, abs=0.0062)  # four standard errors


def test_the_strongest_sign_test_is_that_of_executions_that_all_agree() -> None:
    for n in (1, 6, 12):
        assert strongest_sign_test(n) == sign_test_p_value([1.0] * n) == 2 / 2**n


@pytest.mark.parametrize(
    ("executions", "tests", "expected"),
    [
        (5, 1, False),  # 2 / 32 is more than 0.05
        (6, 0, True),
        (6, 1, True),  # 2 / 64
        (6, 2, False),  # more than 0.05 / 2
        (12, 102, True),  # 2 / 4096 = 0.000488 and 0.05 / 102 = 0.000490
        (12, 103, False),
    ],
)
def test_a_correction_needs_executions_that_can_pass_its_first_step(
    executions: int, tests: int, expected: bool
) -> None:
    assert correctable(executions, tests) == expected


def test_where_executions_suffice_many_tests_are_corrected() -> None:
    strong, weak = sign_test_p_value([1.0] * 12), sign_test_p_value([1.0] * 10 + [-1.0] * 2)
    assert weak == pytest.approx(0.0386, abs=5e-5)
    assert holm_or_strongest([(weak, 12)]) == [True]
    assert holm_or_strongest([(weak, 12), (strong, 12)]) == [True, True]  # the last step is at 0.05
    assert holm_or_strongest([(weak, 12), (strong, 12), (weak, 12)]) == [False, True, False]


def test_where_they_do_not_all_executions_must_agree() -> None:
    six, twelve = strongest_sign_test(6), strongest_sign_test(12)
    weak = sign_test_p_value([1.0] * 11 + [-1.0])
    assert holm_or_strongest([(six, 6)] * 3) == [True] * 3
    # one test of six executions is enough to leave the correction out for all
    assert holm_or_strongest([(twelve, 12), (weak, 12), (six, 6)]) == [True, False, True]
    assert holm_or_strongest([(twelve, 12), (weak, 12), (twelve, 12)]) == [True, True, True]


def test_no_tests_are_none_significant() -> None:
    assert holm_or_strongest([]) == []
