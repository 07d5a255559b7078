"""The two distributions that the self-test needs: Student's t and the beta distribution.

scipy has them, but only the tests may depend on scipy; they compare these functions with it.
"""

import math
from collections.abc import Callable

_SMALL = 1e-300
_PRECISE = 1e-15
_TERMS = 500


def _beta_fraction(a: float, b: float, x: float) -> float:
    """The continued fraction of the incomplete beta function by the modified method of Lentz.

    NIST Digital Library of Mathematical Functions, 8.17.22; Press et al., Numerical Recipes, 6.4.
    """
    c, d = 1.0, 1.0 / _nonzero(1.0 - (a + b) * x / (a + 1.0))
    fraction = d
    for m in range(1, _TERMS):
        even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m))
        odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1))
        for term in (even, odd):
            d = 1.0 / _nonzero(1.0 + term * d)
            c = _nonzero(1.0 + term / c)
            fraction *= c * d
        if abs(c * d - 1.0) < _PRECISE:
            break
    return fraction


def _nonzero(value: float) -> float:
    return value if abs(value) > _SMALL else _SMALL


def incomplete_beta(a: float, b: float, x: float) -> float:
    """The regularised incomplete beta function I_x(a, b): P(X ≤ x) of a beta distribution; a, b > 0."""
    if x <= 0.0 or x >= 1.0:
        return float(x >= 1.0)
    log_front = math.lgamma(a + b) - math.lgamma(a) - math.lgamma(b) + a * math.log(x) + b * math.log1p(-x)
    # The fraction converges fast on this side of the mean only; the other side is its mirror image.
    if x < (a + 1.0) / (a + b + 2.0):
        return math.exp(log_front) * _beta_fraction(a, b, x) / a
    return 1.0 - math.exp(log_front) * _beta_fraction(b, a, 1.0 - x) / b


def beta_quantile(probability: float, a: float, b: float) -> float:
    """The x with I_x(a, b) = probability."""
    return _bisect(lambda x: incomplete_beta(a, b, x) < probability)


def _bisect(below: Callable[[float], bool]) -> float:
    """Where an increasing condition on [0, 1] stops to hold, to the last bit."""
    low, high = 0.0, 1.0
    while low < (middle := (low + high) / 2) < high:
        low, high = (middle, high) if below(middle) else (low, middle)
    return high


def student_t_p_value(t: float, degrees: float) -> float:
    """The two-sided p-value of Student's t. Abramowitz and Stegun, 26.7.1."""
    return incomplete_beta(degrees / 2, 0.5, degrees / (degrees + t * t))
