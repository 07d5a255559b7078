"""Whether what was published was at rest: within the samples of a process, and between processes.

A median over samples that got four times as fast on the way, or over processes of which some run at 90 ns
and the others at 230, is a number at which nothing ever ran. Such a row has no single number but its
regimes: the speeds it was seen at, each with the executions that ran at it.
"""

import statistics
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

# What differs by more than this is another speed: far more than layouts, neighbours and clocks usually
# make of one, and about what readers would want to be told of.
APART = 1.25
# Executions that a speed must be seen in: one alone may be an accident of the machine.
_SEEN_IN = 2
# From this share of executions on in which the samples change their speed the row does not rest.
_RESTLESS_SHARE = 0.5


@dataclass(frozen=True)
class Regime:
    """One of a row's speeds, in ns per call, and how many executions were seen at it."""

    ns: float
    executions: int


def halves(times: Sequence[float]) -> tuple[float, float] | None:
    """The medians of the first and the second half of a process's samples, where the row changed its speed
    between them: they lie APART, and no sample of one half beyond one of the other. None where it did not;
    the middle sample of an odd number belongs to neither half."""
    half = len(times) // 2
    if not half:
        return None
    first, second = times[:half], times[-half:]
    if max(first) >= min(second) and max(second) >= min(first):
        return None
    before, after = statistics.median(first), statistics.median(second)
    low, high = sorted((before, after))
    return (before, after) if high > APART * low else None


def _clusters(speeds: Sequence[float]) -> list[list[float]]:
    """speeds, sorted and cut where neighbours lie APART; what was seen once only is left out."""
    clusters: list[list[float]] = []
    for speed in sorted(speeds):
        if clusters and speed <= APART * clusters[-1][-1]:
            clusters[-1].append(speed)
        else:
            clusters.append([speed])
    return [cluster for cluster in clusters if len(cluster) >= _SEEN_IN]


def regimes(
    by_execution: Mapping[int, float], shifts: Mapping[int, tuple[float, float]]
) -> tuple[Regime, ...]:
    """The speeds of a row that does not rest, the fastest first; empty for one that does.

    by_execution: the median per call of each; shifts: what halves() said of those that changed their speed.
    """
    restless = len(shifts) >= max(_SEEN_IN, _RESTLESS_SHARE * len(by_execution))
    speeds = [ns for e, ns in by_execution.items() if not (restless and e in shifts)]
    if restless:
        speeds += [ns for pair in shifts.values() for ns in pair]
    found = _clusters(speeds)
    if len(found) < 2:
        return ()
    return tuple(Regime(statistics.median(cluster), len(cluster)) for cluster in found)
