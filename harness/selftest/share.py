"""A share of decisions with its binomial interval: so many out of so many, and what that can mean."""

import math
from collections.abc import Iterable
from dataclasses import dataclass

from harness.core.statistics import CONFIDENCE
from harness.selftest.distributions import beta_quantile


@dataclass(frozen=True)
class Share:
    """`hits` of `of` decisions; low and high bound the true share. effective: how many independent
    decisions these are worth, at most `of`."""

    hits: int
    of: int
    effective: float
    low: float
    high: float

    @property
    def value(self) -> float:
        return self.hits / self.of if self.of else 0.0

    def __str__(self) -> str:
        return f"{self.value:.1%}" if self.of else "-"

    @property
    def interval(self) -> str:
        return f"{self.low:.1%} … {self.high:.1%}" if self.of else "-"


def clopper_pearson(hits: float, of: float, confidence: float = CONFIDENCE) -> tuple[float, float]:
    """The exact interval of a binomial share; (0, 1) where nothing was decided.

    Clopper and Pearson, Biometrika 26 (1934), as quantiles of the beta distribution, which also have a
    meaning for numbers that are no integers.
    """
    tail = (1 - confidence) / 2
    low = beta_quantile(tail, hits, of - hits + 1) if hits > 0 else 0.0
    high = beta_quantile(1 - tail, hits + 1, of - hits) if hits < of else 1.0
    return low, high


def share_of(clusters: Iterable[tuple[int, int]]) -> Share:
    """(hits, decisions) by cluster: decisions within one share processes and go wrong together.

    The interval is that of Korn and Graubard (Survey Methodology 24, 1998): Clopper and Pearson's with
    the number of decisions divided by the design effect, the variance between clusters over the
    variance that independent decisions would have.
    """
    counted = [(hits, of) for hits, of in clusters if of]
    hits, of = sum(h for h, _ in counted), sum(n for _, n in counted)
    effective = of / _design_effect(counted) if of else 0.0
    low, high = clopper_pearson(effective * (hits / of) if of else 0.0, effective)
    return Share(hits, of, effective, low, high)


def _design_effect(clusters: list[tuple[int, int]]) -> float:
    """At least 1. With all decisions alike nothing can be estimated; then a cluster counts once."""
    number, of = len(clusters), sum(n for _, n in clusters)
    share = sum(h for h, _ in clusters) / of
    if number < 2 or share in (0.0, 1.0):
        return of / number
    between = number / (number - 1) * math.fsum((h - share * n) ** 2 for h, n in clusters) / of**2
    return max(1.0, between / (share * (1 - share) / (of - 1)))
