"""What the curves show: time over size, break-even over work, batching and threads, from one run's rows."""

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from harness.mechanisms import BASELINE
from harness.report.costs import fit, points_by_size
from harness.results import MechanismInfo
from harness.rows import Key, ResultRow
from harness.show import HEADLINE
from harness.stats import Interval, median_interval

Rows = Mapping[Key, ResultRow]


@dataclass(frozen=True)
class Point:
    """One measured point with the row that it comes from."""

    x: float
    y: Interval
    row: ResultRow


@dataclass(frozen=True)
class Curve:
    """One mechanism's points. model: the fitted line, drawn where it fits; lead: the fastest of its
    language in this figure, shown when only those are."""

    info: MechanismInfo
    points: list[Point]
    lead: bool
    model: Callable[[float], float] | None = None


@dataclass(frozen=True)
class Plan:
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


def _leads(points: Mapping[str, list[Point]], infos: Mapping[str, MechanismInfo], most: bool) -> set[str]:
    """Per language the mechanism that is best at its first point (last, if `most` of it is best)."""
    languages: dict[str, list[tuple[float, str]]] = defaultdict(list)
    for name, own in points.items():
        if infos[name].tier != "host":
            value = -own[-1].y.estimate if most else own[0].row.ns.estimate
            languages[infos[name].language].append((value, name))
    found = {min(candidates)[1] for candidates in languages.values()}
    if BASELINE in points:  # of C's own ways the baseline leads, whatever came out a hair faster
        found = {name for name in found if infos[name].language != infos[BASELINE].language} | {BASELINE}
    return found


def _curves(
    points: Mapping[str, list[Point]],
    infos: Sequence[MechanismInfo],
    models: Mapping[str, Callable[[float], float]] | None = None,
    most: bool = False,
) -> list[Curve]:
    by_id = {info.id: info for info in infos}
    kept = {name: own for name, own in points.items() if len(own) >= 2}
    leads = _leads(kept, by_id, most)
    return [Curve(by_id[name], own, name in leads, (models or {}).get(name)) for name, own in kept.items()]


def over_size(rows: Rows, infos: Sequence[MechanismInfo], case: str, title: str, unit: str) -> Plan:
    """Time per call over size, with the cost model's line."""
    points, models = {}, {}
    for info in infos:
        own = points_by_size(rows, info.id, case)
        points[info.id] = [Point(x, row.ns, row) for x, row in own]
        line = fit(own)
        if line and line.fits:
            models[info.id] = line.at
    reading = (
        f"Points are measured; the line is time = fixed + slope × {unit}, drawn where it meets every "
        "point within 25 %. A flat curve converts nothing, a rising one copies."
    )
    return Plan(case, title, unit, "time per call", reading, _curves(points, infos, models))


def break_even(rows: Rows, infos: Sequence[MechanismInfo]) -> Plan:
    """Which share of a call is crossing, over what the C function itself takes."""
    points = {}
    for info in infos:
        own = []
        for size, row in points_by_size(rows, info.id, "work"):
            base = rows.get(Key(BASELINE, "work", int(size)))
            if base and row.overhead_ns and row.ns.estimate > 0 and info.id != BASELINE:
                total = row.ns.estimate
                share = row.overhead_ns.map(lambda ns, t=total: min(max(100 * ns / t, 0.0), 100.0))  # type: ignore[misc]
                own.append(Point(base.ns.estimate, share, row))
        points[info.id] = own
    reading = (
        "The further right a curve falls below the line of 10 %, the more work a call must carry to be "
        "worth it. At the right end everything costs the same."
    )
    return Plan(
        "work",
        "When the crossing stops mattering",
        "time the C function itself takes",
        "share of the call that is crossing (%)",
        reading,
        _curves(points, infos),
        y_log=False,
        threshold=10.0,
    )


def batching(rows: Rows, infos: Sequence[MechanismInfo]) -> Plan:
    """Time per addition, one by one and many to a call."""
    points = {}
    for info in infos:
        own = [(1.0, row)] if (row := rows.get(Key(info.id, HEADLINE, 1))) else []
        own += points_by_size(rows, info.id, "add_batch")
        points[info.id] = [Point(x, row.ns.map(lambda ns, n=x: ns / n), row) for x, row in own]  # type: ignore[misc]
    reading = (
        "The same additions, one to a call and many to a call. Where the curves meet, the language no "
        "longer matters: batching is the cure that every mechanism has."
    )
    return Plan(
        "add_batch", "Batching", "additions per call", "time per addition", reading, _curves(points, infos)
    )


def _speed_up(one: ResultRow, many: ResultRow, threads: float) -> Interval | None:
    common = sorted(one.values.time_ns.keys() & many.values.time_ns.keys())
    ratios = [
        threads * one.values.time_ns[e] / many.values.time_ns[e] for e in common if many.values.time_ns[e] > 0
    ]
    return median_interval(ratios) if ratios else None


def threading(rows: Rows, infos: Sequence[MechanismInfo]) -> Plan:
    """How many times as much work several host threads get done."""
    points = {}
    for info in infos:
        own = points_by_size(rows, info.id, "parallel_work")
        ups = [(n, _speed_up(own[0][1], row, n), row) for n, row in own] if own and own[0][0] == 1 else []
        points[info.id] = [Point(n, up, row) for n, up, row in ups if up]
    reading = (
        "Two threads on the ideal line do twice the work of one. A flat curve means that the host lets "
        "one thread into C at a time, or that the machine has no more processors to give."
    )
    return Plan(
        "parallel_work",
        "Threads",
        "host threads",
        "speed-up over one thread",
        reading,
        _curves(points, infos, most=True),
        x_log=False,
        y_log=False,
        ideal=lambda threads: threads,
    )


def plans(rows: Rows, infos: Sequence[MechanismInfo]) -> list[Plan]:
    """The figures that this run has points for."""
    found = [
        over_size(rows, infos, "str_len", "Strings over size", "bytes"),
        over_size(rows, infos, "sum_f64", "Arrays over size", "elements"),
        break_even(rows, infos),
        batching(rows, infos),
        threading(rows, infos),
    ]
    # Batching has two sizes and add_i32 even if little else was measured; one size alone is no curve.
    return [plan for plan in found if plan.curves]
