"""The self-test's arithmetic: distributions, shares and rivals against scipy and by hand."""

import numpy as np
import pytest
from scipy import stats as scipy_stats
from scipy.special import betainc

from harness.selftest.distributions import beta_quantile, incomplete_beta, student_t_p_value
from harness.selftest.rivals import TESTS, bootstrap_interval, mann_whitney_p_value, welch_p_value
from harness.selftest.share import Share, clopper_pearson, share_of

DICE = np.random.default_rng(4)


# ---- distributions and shares ----------------------------------------------------------------------


@pytest.mark.parametrize("a", [0.5, 1.0, 3.7, 40.0, 2000.0])
@pytest.mark.parametrize("b", [0.5, 1.0, 3.7, 40.0, 2000.0])
@pytest.mark.parametrize("x", [0.0, 1e-6, 0.05, 0.5, 0.83, 1.0])
def test_the_incomplete_beta_function_is_scipys(a: float, b: float, x: float) -> None:
    assert incomplete_beta(a, b, x) == pytest.approx(float(betainc(a, b, x)), rel=1e-9, abs=1e-12)


def test_a_beta_quantile_is_where_its_share_lies_below() -> None:
    assert beta_quantile(0.3, 2.0, 5.0) == pytest.approx(scipy_stats.beta.ppf(0.3, 2, 5), rel=1e-12)


def test_students_p_value_is_scipys() -> None:
    for t, degrees in ((0.0, 3.0), (2.1, 4.6), (-5.0, 30.0)):
        assert student_t_p_value(t, degrees) == pytest.approx(2 * scipy_stats.t.sf(abs(t), degrees), rel=1e-9)


@pytest.mark.parametrize(("hits", "of"), [(0, 12), (1, 200), (9, 201), (100, 200), (40, 40)])
def test_the_binomial_interval_is_scipys_exact_one(hits: int, of: int) -> None:
    exact = scipy_stats.binomtest(hits, of).proportion_ci(method="exact")
    assert clopper_pearson(hits, of) == pytest.approx((exact.low, exact.high), abs=1e-12)


def test_nothing_decided_bounds_nothing() -> None:
    assert share_of([]) == Share(0, 0, 0.0, 0.0, 1.0)
    assert (str(share_of([])), share_of([]).interval) == ("-", "-")


def test_independent_decisions_count_one_each() -> None:
    found = share_of([(1, 1)] * 10 + [(0, 1)] * 190)
    assert (found.hits, found.of) == (10, 200)
    assert found.effective == pytest.approx(200)
    assert (found.low, found.high) == pytest.approx(clopper_pearson(10, 200))


def test_decisions_that_go_wrong_together_count_once() -> None:
    # Ten pairs of four rows, two of them wrong in every row: between = 10/9 (2·3.2² + 8·0.8²) / 40²,
    # over 0.2·0.8 / 39 makes 4.33 rows a decision.
    found = share_of([(4, 4)] * 2 + [(0, 4)] * 8)
    assert (found.hits, found.of) == (8, 40)
    assert found.effective == pytest.approx(40 / (13 / 3))


def test_with_all_alike_a_cluster_counts_once() -> None:
    assert share_of([(0, 4)] * 10).effective == 10
    assert share_of([(4, 4)] * 10).high == 1.0


# ---- rivals ----------------------------------------------------------------------------------------


def test_welchs_p_value_is_scipys() -> None:
    a, b = DICE.normal(10, 1, 36), DICE.normal(10.4, 3, 30)
    assert welch_p_value(a, b) == pytest.approx(scipy_stats.ttest_ind(a, b, equal_var=False).pvalue, rel=1e-9)


def test_welch_over_constants_knows_equal_from_different() -> None:
    ones, twos = np.ones(5), np.full(5, 2.0)
    assert (welch_p_value(ones, ones), welch_p_value(ones, twos)) == (1.0, 0.0)
    assert welch_p_value(ones[:1], twos) == 1.0


@pytest.mark.parametrize(("size", "method"), [(12, "exact"), (36, "asymptotic")])
def test_mann_and_whitneys_p_value_is_scipys(size: int, method: str) -> None:
    a, b = DICE.normal(10, 1, size), DICE.normal(10.4, 1, size)
    if method == "asymptotic":
        a, b = np.round(a, 1), np.round(b, 1)  # with ties
    theirs = scipy_stats.mannwhitneyu(a, b, method=method).pvalue
    assert mann_whitney_p_value(a, b) == pytest.approx(float(theirs), rel=1e-9)


def test_mann_whitney_over_many_equal_values_sees_nothing() -> None:
    assert mann_whitney_p_value(np.ones(40), np.ones(40)) == 1.0


def test_the_bootstrap_brackets_the_difference_of_medians_and_repeats_itself() -> None:
    a, b = np.arange(101.0), np.arange(101.0) + 50
    low, high = bootstrap_interval(a, b)
    assert low < -50 < high < 0
    assert bootstrap_interval(a, b) == (low, high)


def test_every_rival_is_quiet_about_the_same_and_sees_the_different() -> None:
    a = DICE.normal(100, 1, 30)
    for name, test in TESTS.items():
        assert (test(a, a), test(a, a + 5)) == (False, True), name
