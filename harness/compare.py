"""Two runs against each other, row by row: the ratio of times with an interval and a verdict.

The runs share no processes, so their executions are two independent samples: the ratio is the
Hodges-Lehmann shift of log times, its interval the one that inverts the Mann-Whitney test. A row is only
called faster or slower if it passes three gates:

1. Holm's correction over all rows of the comparison, so that one false call in the whole table has a
   chance of 5 %, not one in each row. Six executions a side cannot pass it for hundreds of rows; then
   the strongest evidence they can give is asked for, every execution of one run beyond every execution
   of the other, and the comparison says how many rows that calls by chance;
2. its own interval excludes 1;
3. the difference exceeds what the runs cannot tell apart: one cycle, the A/A floor of either run, and,
   on one machine, what the C reference rows, whose code did not change, differ by between the runs.
"""

import math
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import Any, Literal

import numpy as np

from harness.control import FASTER, NOT_SEPARATED, SLOWER, control_of
from harness.mechanisms import BASELINE, REPLICA
from harness.rows import Analysis, Executions, Key
from harness.stats import CONFIDENCE, Interval, holm, shift_interval, shift_p_value

NOT_COMPARABLE = "not comparable"
Normalise = Literal["clock", "linked", "none"]
NORMALISATIONS: tuple[Normalise, ...] = ("clock", "linked", "none")


@dataclass(frozen=True)
class Guard:
    """Something that stands between the runs. rows: which keys it forbids, None for none: a caution."""

    what: str
    why: str
    forbids: frozenset[Key] | None = None

    def __str__(self) -> str:
        return f"{self.what}: {self.why}"


@dataclass(frozen=True)
class Compared:
    """One row of a comparison. ratio: time in the later run over time in the earlier one, normalised."""

    key: Key
    ratio: Interval
    before_ns: float
    after_ns: float
    p_value: float
    floor_ratio: float
    verdict: str
    doubts: tuple[str, ...]


@dataclass(frozen=True)
class Comparison:
    """Two runs compared. expected_by_chance: rows that gate 1 alone calls different between equal runs."""

    before: str
    after: str
    normalised_by: Normalise
    guards: list[Guard]
    rows: list[Compared]
    expected_by_chance: float


def _normalised(values: Executions, by: Normalise) -> list[float]:
    """Log times of the executions, the machine's speed divided out; [] where it is not known."""
    speed: Mapping[int, float] = {"clock": values.probe_ns, "linked": values.linked_ns}.get(
        by, dict.fromkeys(values.time_ns, 1.0)
    )
    return [math.log(t / speed[e]) for e, t in values.time_ns.items() if speed.get(e) and t > 0]


def guards_between(before: Analysis, after: Analysis) -> list[Guard]:
    """What is not comparable between two runs, and what is with caution."""
    a, b = before.run.header, after.run.header
    found: list[Guard] = []
    every = frozenset(before.by_key)
    if a.library.source_hash != b.library.source_hash:
        why = "the C functions themselves differ between the runs"
        found.append(Guard("another library source", why, every))
    if a.library.compiler != b.library.compiler:
        why = f"{a.library.compiler} and {b.library.compiler}"
        found.append(Guard("another C compiler", why))
    versions = {case.id: case.version for case in b.cases}
    for case in a.cases:
        if versions.get(case.id, case.version) != case.version:
            forbids = frozenset(key for key in every if key.case == case.id)
            why = f"version {case.version} and {versions[case.id]}"
            found.append(Guard(f"another case {case.id}", why, forbids))
    if a.profile.name != b.profile.name:
        found.append(Guard("another profile", f"{a.profile.name} and {b.profile.name}"))
    if a.machine.host_hash != b.machine.host_hash:
        why = f"{a.machine.cpu} and {b.machine.cpu}: read normalised ratios, not nanoseconds"
        found.append(Guard("another machine", why))
    for analysis in (before, after):
        control = control_of(analysis)
        if not control.good:
            why = f"c/replica differs from c/linked in {control.separated} of {control.rows} rows"
            found.append(Guard(f"a doubtful A/A control in {analysis.run.path}", why))
    return found


def _reference_floor(before: Analysis, after: Analysis, by: Normalise) -> float:
    """What unchanged code differs by between two runs of one machine: the 95th percentile of the shifts
    of the C reference rows, 0 where that is no control."""
    same_host = before.run.header.machine.host_hash == after.run.header.machine.host_hash
    if not same_host or by == "linked":
        return 0.0
    shifts = [
        abs(
            float(np.median(_normalised(after.values[key], by)))
            - float(np.median(_normalised(before.values[key], by)))
        )
        for key in before.by_key.keys() & after.by_key.keys()
        if key.mechanism in (BASELINE, REPLICA)
        and _normalised(before.values[key], by)
        and _normalised(after.values[key], by)
    ]
    return float(np.quantile(shifts, 0.95)) if shifts else 0.0


def _floor(before: Analysis, after: Analysis, by: Normalise) -> Callable[[Key], float]:
    """The smallest log ratio that may be called a difference, by row."""
    common = max(
        control_of(before).floor_ratio,
        control_of(after).floor_ratio,
        _reference_floor(before, after, by),
    )
    cycle_ns = max(before.cycle_ns, after.cycle_ns)

    def floor(key: Key) -> float:
        shortest_ns = min(before.by_key[key].ns.estimate, after.by_key[key].ns.estimate)
        return max(common, math.log1p(cycle_ns / shortest_ns) if shortest_ns > 0 else math.inf)

    return floor


def _verdict(ratio: Interval, floor_ratio: float, significant: bool) -> str:
    if not significant or not ratio.excludes(1) or abs(math.log(ratio.estimate)) <= floor_ratio:
        return NOT_SEPARATED
    return SLOWER if ratio.estimate > 1 else FASTER


def compare(before: Analysis, after: Analysis, by: Normalise = "clock") -> Comparison:
    """All rows that both runs have, in the order of the first."""
    guards = guards_between(before, after)
    forbidden = {key: g for g in guards if g.forbids for key in g.forbids}
    samples = {
        key: (_normalised(after.values[key], by), _normalised(before.values[key], by))
        for key in before.by_key
        if key in after.by_key
    }
    samples = {key: pair for key, pair in samples.items() if all(pair)}
    allowed = [key for key in samples if key not in forbidden]
    p_values = {key: shift_p_value(*samples[key]) for key in allowed}
    strongest = {key: _strongest(*samples[key]) for key in allowed}
    corrected = _reachable(strongest.values())
    significant = dict(zip(allowed, holm(list(p_values.values())), strict=True))
    if not corrected:
        significant = {key: p_values[key] <= strongest[key] for key in allowed}
    floor = _floor(before, after, by)
    rows = []
    for key, (new, old) in samples.items():
        ratio = shift_interval(new, old).map(math.exp)
        known = _verdict(ratio, floor(key), significant.get(key, False))
        rows.append(
            Compared(
                key=key,
                ratio=ratio,
                before_ns=before.by_key[key].ns.estimate,
                after_ns=after.by_key[key].ns.estimate,
                p_value=p_values.get(key, 1.0),
                floor_ratio=math.exp(floor(key)),
                verdict=NOT_COMPARABLE if key in forbidden else known,
                doubts=(str(forbidden[key]),) if key in forbidden else (),
            )
        )
    return Comparison(
        before=before.run.path,
        after=after.run.path,
        normalised_by=by,
        guards=guards,
        rows=rows,
        expected_by_chance=1 - CONFIDENCE if corrected else sum(strongest.values()),
    )


def _strongest(new: Sequence[float], old: Sequence[float]) -> float:
    """The smallest p-value that so many executions can give: complete separation."""
    return 2 / math.comb(len(new) + len(old), len(new))


def _reachable(strongest: Collection[float]) -> bool:
    """Whether the strongest evidence passes Holm's first step."""
    return all(p <= (1 - CONFIDENCE) / len(strongest) for p in strongest)


def as_dicts(comparison: Comparison) -> list[dict[str, Any]]:
    """The rows as `compare --json` prints them."""
    return [
        {
            "mechanism": row.key.mechanism,
            "case": row.key.case,
            "size": row.key.size,
            "before": comparison.before,
            "after": comparison.after,
            "normalised_by": comparison.normalised_by,
            "ratio": asdict(row.ratio),
            "before_ns": row.before_ns,
            "after_ns": row.after_ns,
            "p_value": row.p_value,
            "floor_ratio": row.floor_ratio,
            "verdict": row.verdict,
            "doubts": list(row.doubts),
        }
        for row in comparison.rows
    ]
