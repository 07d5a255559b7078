"""Estimates and exact intervals over arrays. numpy only, no files, no clocks.

Everything rests on two facts. Executions are independent fresh processes, so order statistics of
execution values give intervals that assume no distribution. Samples within an execution are not
independent, so they are first reduced to one number by their median.
"""

import math
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache
from itertools import accumulate, islice
from statistics import NormalDist

import numpy as np
from numpy.typing import NDArray

CONFIDENCE = 0.95
# 95 % of a normal distribution lie within so many standard deviations.
Z_95 = NormalDist().inv_cdf((1 + CONFIDENCE) / 2)
# Pairs of a Mann-Whitney test counted exactly: 100 values against 100 take a second, and the time grows
# with the third power of their number.
_EXACT_RANK_SUMS = 10_000
Values = Sequence[float] | NDArray[np.float64]


@dataclass(frozen=True)
class Interval:
    """low and high bound the median with probability `coverage`; n executions went into it."""

    low: float
    estimate: float
    high: float
    coverage: float
    n: int

    @property
    def half_width(self) -> float:
        return (self.high - self.low) / 2

    def map(self, function: Callable[[float], float]) -> "Interval":
        """The interval of an increasing function of the quantity."""
        low, estimate, high = (float(function(v)) for v in (self.low, self.estimate, self.high))
        return Interval(low, estimate, high, self.coverage, self.n)

    def widened(self, by: float) -> "Interval":
        """The interval with an independent error of `by` at the same confidence added to either side, in
        quadrature."""
        low = self.estimate - math.hypot(self.estimate - self.low, by)
        return replace(self, low=low, high=self.estimate + math.hypot(self.high - self.estimate, by))

    def excludes(self, value: float) -> bool:
        return not self.low <= value <= self.high


@cache
def order_rank(n: int, confidence: float = CONFIDENCE) -> tuple[int, float]:
    """(k, coverage): the k-th smallest and k-th largest of n values enclose the median with exactly
    this coverage, k being the largest that still reaches `confidence`; k = 1 where none does.

    coverage = 1 - 2 P(Binomial(n, 1/2) < k). David and Nagaraja, Order Statistics, 3rd ed., section 7.1.
    """
    # Whole numbers until the last division: 2^1100 is no double.
    below, ways, orders = 0, 1, 2**n
    best = (1, 1 - 2 / orders)
    for k in range(1, n // 2 + 1):
        below += ways
        ways = ways * (n - k + 1) // k
        if 1 - 2 * below / orders < confidence:
            break
        best = (k, 1 - 2 * below / orders)
    return best


def median_interval(values: Values, confidence: float = CONFIDENCE) -> Interval:
    """The median of executions with its exact order-statistic interval.

    values: one number per execution, at least one. For fewer than six the coverage stays below 95 %
    and says so.
    """
    ordered = np.sort(np.asarray(values, dtype=np.float64))
    n = len(ordered)
    if n == 0:
        raise ValueError("no executions")
    rank, coverage = order_rank(n, confidence)
    return Interval(
        low=float(ordered[rank - 1]),
        estimate=float(np.median(ordered)),
        high=float(ordered[n - rank]),
        coverage=max(coverage, 0.0),
        n=n,
    )


def log_ratio_interval(a: Values, b: Values, confidence: float = CONFIDENCE) -> Interval:
    """The ratio a / b of paired executions: the interval of the paired log ratio, turned back.

    a, b: positive, of equal length, the same index from the same execution.
    """
    ratios = np.log(np.asarray(a, dtype=np.float64)) - np.log(np.asarray(b, dtype=np.float64))
    return median_interval(ratios, confidence).map(np.exp)


@cache
def _rank_sum_counts(m: int, n: int) -> tuple[int, ...]:
    """How many of the C(m+n, m) orders give each value 0…mn of the Mann-Whitney statistic."""
    # Their generating function is the Gaussian binomial coefficient, the product over i = 1…m of
    # (1 - x^(n+i)) / (1 - x^i): Andrews, The Theory of Partitions, section 3.2.
    counts = [1] + [0] * (m * n)
    for i in range(1, m + 1):
        for at in range(m * n, n + i - 1, -1):
            counts[at] -= counts[at - n - i]
        for at in range(i, m * n + 1):
            counts[at] += counts[at - i]
    return tuple(counts)


def _rank_sum_below(m: int, n: int) -> Iterator[float]:
    """P(U ≤ 0), P(U ≤ 1), … of the Mann-Whitney statistic of equal samples: exact for up to
    _EXACT_RANK_SUMS pairs, else by the normal distribution with a continuity correction (Hollander, Wolfe and
    Chicken, 4.1), which is within 0.0005 of the exact values there."""
    if m * n <= _EXACT_RANK_SUMS:
        orders = math.comb(m + n, m)
        yield from (below / orders for below in accumulate(_rank_sum_counts(m, n)))
    else:
        normal = NormalDist(m * n / 2, math.sqrt(m * n * (m + n + 1) / 12))
        yield from (normal.cdf(u + 0.5) for u in range(m * n + 1))


def shift_interval(a: Values, b: Values, confidence: float = CONFIDENCE) -> Interval:
    """By how much the values of `a` lie above those of `b`, two independent samples: the median of all
    pairwise differences with the interval that inverts the Mann-Whitney test.

    Hodges and Lehmann (1963); Hollander, Wolfe and Chicken, Nonparametric Statistical Methods, 4.3.
    """
    first, second = np.asarray(a, dtype=np.float64), np.asarray(b, dtype=np.float64)
    differences = np.sort(np.subtract.outer(first, second).ravel())
    tails = islice(_rank_sum_below(len(first), len(second)), max(len(differences) // 2, 1))
    rank, coverage = 1, 1 - 2 * next(tails)
    for k, below in enumerate(tails, start=2):
        if 1 - 2 * below < confidence:
            break
        rank, coverage = k, 1 - 2 * below
    return Interval(
        low=float(differences[rank - 1]),
        estimate=float(np.median(differences)),
        high=float(differences[len(differences) - rank]),
        coverage=max(coverage, 0.0),
        n=min(len(first), len(second)),
    )


def shift_p_value(a: Values, b: Values) -> float:
    """Two-sided Mann-Whitney p-value; ties count one half, rounded towards no difference."""
    first, second = np.asarray(a, dtype=np.float64), np.asarray(b, dtype=np.float64)
    differences = np.subtract.outer(first, second)
    above = float(np.sum(differences > 0) + 0.5 * np.sum(differences == 0))
    extreme = math.ceil(min(above, len(first) * len(second) - above))
    below = next(islice(_rank_sum_below(len(first), len(second)), extreme, None))
    return min(1.0, 2 * below)


def holm(p_values: Sequence[float], level: float = 1 - CONFIDENCE) -> list[bool]:
    """Which of many tests are significant with the chance of any false one below `level`.

    Holm, "A simple sequentially rejective multiple test procedure", Scand. J. Statistics 6 (1979).
    """
    order = np.argsort(p_values, kind="stable")
    significant = [False] * len(p_values)
    for step, index in enumerate(order):
        if p_values[index] > level / (len(p_values) - step):
            break
        significant[index] = True
    return significant


def strongest_sign_test(n: int) -> float:
    """The smallest p-value of a sign test: all n executions point the same way."""
    return 2 * 0.5**n


def correctable(n: int, tests: int) -> bool:
    """Whether a sign test of n executions can pass Holm's first step among so many tests at all."""
    return strongest_sign_test(n) <= (1 - CONFIDENCE) / max(tests, 1)


def holm_or_strongest(tests: Sequence[tuple[float, int]]) -> list[bool]:
    """Which of several sign tests, each (p-value, executions), are significant: by Holm's correction where
    the executions could pass it, else those in which all executions point the same way."""
    if all(correctable(n, len(tests)) for _, n in tests):
        return holm([p for p, _ in tests])
    return [p <= strongest_sign_test(n) for p, n in tests]


def sign_test_p_value(differences: Values) -> float:
    """Two-sided exact sign test of paired differences: the test that median_interval inverts."""
    values = np.asarray(differences, dtype=np.float64)
    n = int(np.sum(values != 0))
    if n == 0:
        return 1.0
    fewer = int(min(np.sum(values > 0), np.sum(values < 0)))
    below: float = sum(math.comb(n, k) for k in range(fewer + 1)) / 2**n
    return min(1.0, 2 * below)
