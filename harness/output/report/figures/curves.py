"""A curve and a figure of curves: what is drawn, in numbers and words, before anything is drawn."""

import math
import statistics
from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from harness.analysis.ranking import ranking_ns
from harness.analysis.results import ResultRow
from harness.core.statistics import Interval
from harness.output.report.figures.palette import REFERENCE
from harness.runfile.records import MechanismInfo
from harness.suite.reference import BASELINE


@dataclass(frozen=True)
class Point:
    """One measured point with the row that it comes from. y is None where that, or what y is computed
    from, has several speeds; speeds are those, where y is a time."""

    x: float
    y: Interval | None
    row: ResultRow
    speeds: tuple[float, ...] = ()


@dataclass(frozen=True)
class Curve:
    """One mechanism's points. model: the fitted line, drawn where it fits; lead: the fastest of its
    language in this figure, shown when only those are. A line joins the points at rest alone."""

    info: MechanismInfo
    points: list[Point]
    lead: bool
    model: Callable[[float], float] | None = None

    @property
    def at_rest(self) -> list[tuple[float, Interval]]:
        return at_rest(self.points)

    @property
    def speeds(self) -> list[tuple[float, float]]:
        """The speeds of the other points."""
        return [(point.x, ns) for point in self.points for ns in point.speeds]


@dataclass(frozen=True)
class Panel:
    """A figure: its curves and its words. ideal: a reference line; share: y is a percentage."""

    name: str
    title: str
    x_label: str
    y_label: str
    reading: str
    curves: list[Curve]
    x_log: bool = True
    y_log: bool = True
    ideal: Callable[[float], float] | None = None
    threshold: float | None = None

    @property
    def has_speeds(self) -> bool:
        return any(curve.speeds for curve in self.curves)


def at_rest(points: Sequence[Point]) -> list[tuple[float, Interval]]:
    """x and y of the points that have one y."""
    return [(point.x, point.y) for point in points if point.y]


def _mean_log_ns(points: Sequence[Point]) -> float:
    return statistics.fmean(math.log(max(ranking_ns(point.row), 1e-3)) for point in points)


def _leads(points: Mapping[str, list[Point]], infos: Mapping[str, MechanismInfo], most: bool) -> set[str]:
    """Per language the mechanism that is fastest over all its points, by the geometric mean; where most
    is best, the one that is highest at its last. One that lacks a size does not lead, nor one that has
    several speeds almost everywhere."""
    languages: dict[str, list[tuple[int, float, str]]] = defaultdict(list)
    for name, own in points.items():
        if infos[name].tier != "host" and len(known := at_rest(own)) >= 2:
            value = -known[-1][1].estimate if most else _mean_log_ns(own)
            languages[infos[name].language].append((-len(own), value, name))
    found = {min(candidates)[-1] for candidates in languages.values()}
    # Of C's own ways the baseline leads, whatever came out a hair faster; where it is not, C has none.
    found = {name for name in found if infos[name].language != REFERENCE}
    return found | {BASELINE} if len(at_rest(points.get(BASELINE, []))) >= 2 else found


def curves_of(
    points: Mapping[str, list[Point]],
    infos: Sequence[MechanismInfo],
    models: Mapping[str, Callable[[float], float]] | None = None,
    most: bool = False,
) -> list[Curve]:
    by_id = {info.id: info for info in infos}
    kept = {name: own for name, own in points.items() if len(own) >= 2}
    leads = _leads(kept, by_id, most)
    return [Curve(by_id[name], own, name in leads, (models or {}).get(name)) for name, own in kept.items()]
