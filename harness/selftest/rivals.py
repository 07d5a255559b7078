"""The tests that other benchmark tools decide by, to be asked about the same raw samples.

Each takes the times of two workers, any numbers in any order, and says whether it calls them different
at 5 %. That the samples of one process are not independent is exactly what they do not know.
"""

import math
from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray

from harness.core.statistics import CONFIDENCE, shift_p_value
from harness.selftest.distributions import student_t_p_value

LEVEL = 1 - CONFIDENCE
RESAMPLES = 1000
# Above this the exact distribution is too long a count, and every tool takes the normal approximation.
_EXACT_UP_TO = 25

Times = NDArray[np.float64]
Test = Callable[[Times, Times], bool]


def welch_p_value(a: Times, b: Times) -> float:
    """Two-sided p-value of the t-test for unequal variances. Welch, Biometrika 34 (1947)."""
    if len(a) < 2 or len(b) < 2:
        return 1.0
    error_a, error_b = a.var(ddof=1) / len(a), b.var(ddof=1) / len(b)
    if error_a + error_b == 0:
        return float(a.mean() == b.mean())
    t = (a.mean() - b.mean()) / math.sqrt(error_a + error_b)
    degrees = (error_a + error_b) ** 2 / (error_a**2 / (len(a) - 1) + error_b**2 / (len(b) - 1))
    return student_t_p_value(float(t), float(degrees))


def mann_whitney_p_value(a: Times, b: Times) -> float:
    """Two-sided p-value of the rank-sum test: exact for few values, else by the normal approximation
    with corrections for continuity and ties (Hollander, Wolfe and Chicken, section 4.1)."""
    if max(len(a), len(b)) <= _EXACT_UP_TO:
        return shift_p_value(a, b)
    differences = np.subtract.outer(a, b)
    above = float(np.sum(differences > 0) + 0.5 * np.sum(differences == 0))
    product, total = len(a) * len(b), len(a) + len(b)
    _, ties = np.unique(np.concatenate([a, b]), return_counts=True)
    tied = float(np.sum(ties.astype(np.float64) ** 3 - ties)) / (total * (total - 1))
    variance = product / 12 * (total + 1 - tied)
    if variance == 0:
        return 1.0
    z = max(abs(above - product / 2) - 0.5, 0.0) / math.sqrt(variance)
    return math.erfc(z / math.sqrt(2))


def bootstrap_interval(a: Times, b: Times, seed: int = 0) -> tuple[float, float]:
    """The percentile bootstrap of the difference of medians. Efron, Annals of Statistics 7 (1979).

    The seed is fixed: the same samples give the same answer.
    """
    dice = np.random.default_rng(seed)
    medians = [
        np.median(values[dice.integers(0, len(values), (RESAMPLES, len(values)))], axis=1)
        for values in (a, b)
    ]
    low, high = np.quantile(medians[0] - medians[1], [LEVEL / 2, 1 - LEVEL / 2])
    return float(low), float(high)


def _bootstrap(a: Times, b: Times) -> bool:
    low, high = bootstrap_interval(a, b)
    return not low <= 0 <= high


TESTS: dict[str, Test] = {
    "Welch's t": lambda a, b: welch_p_value(a, b) < LEVEL,
    "Mann-Whitney": lambda a, b: mann_whitney_p_value(a, b) < LEVEL,
    "percentile bootstrap": _bootstrap,
}
