"""What a run says of each published claim: claims.toml's ranges held against its rows.

    holds         the row's interval lies within the claimed range
    too high      it lies below: the claim says more than was measured
    too low       it lies above: the claim says less
    undecided     it straddles a bound, or one run cannot tell; the reason says which
    not measured  the run has no such row

Intervals and floors are those of the tables, and a row that is not at rest decides nothing. The verdicts
are one family: each has an exact sign test of its executions against the bound that decides it, and Holm's
correction over all of them keeps the chance of any false one at 5 %. Where a run's executions are too few
for that, all of them must lie on one side.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from harness.analysis.absence import why_not_measured
from harness.analysis.claims import ABOUT_ZERO, Claim, amount, claimed
from harness.analysis.results import Analysis, Key, ResultRow
from harness.analysis.significance import log_floor
from harness.analysis.warnings import row_warnings
from harness.analysis.warnings.row import NO_STEADY_STATE
from harness.core.statistics import (
    CONFIDENCE,
    Z_95,
    Interval,
    holm_or_strongest,
    median_interval,
    sign_test_p_value,
)
from harness.suite.reference import BASELINE

HOLDS, TOO_HIGH, TOO_LOW = "holds", "too high", "too low"
UNDECIDED, NOT_MEASURED = "undecided", "not measured"


def in_words(verdict: str) -> str:
    """How a verdict reads to whoever knows the claim and not how it was judged."""
    return {TOO_HIGH: "faster than claimed", TOO_LOW: "slower than claimed"}.get(verdict, verdict)


@dataclass(frozen=True)
class Judged:
    """A claim with its verdict. measured is in the claim's quantity, None where there is no row; warnings
    are the names of the row's."""

    claim: Claim
    verdict: str
    measured: Interval | None
    reason: str = ""
    warnings: tuple[str, ...] = ()


@dataclass(frozen=True)
class _Measure:
    """What a run knows of a claim's quantity: by execution, as an interval, and how fine it sees it. low and
    high are the claim's bounds for this call."""

    values: list[float]
    interval: Interval
    resolution: float
    low: float
    high: float

    @property
    def verdict(self) -> str:
        """Beyond a bound by less than the resolution is not beyond it, and an interval that covers less
        than 95 % decides nothing."""
        own = self.interval
        if own.coverage < CONFIDENCE:
            return UNDECIDED
        if self.low <= own.low and own.high <= self.high:
            return HOLDS
        if own.high < self.low - self.resolution:
            return TOO_HIGH
        if own.low > self.high + self.resolution:
            return TOO_LOW
        return UNDECIDED

    @property
    def p_value(self) -> float:
        """Of the sign test against the bound that the verdict stands on; the weaker of both if it holds."""
        sides = {TOO_HIGH: [self.low], TOO_LOW: [self.high], HOLDS: [self.low, self.high]}
        bounds = [bound for bound in sides.get(self.verdict, []) if math.isfinite(bound)]
        tests = [sign_test_p_value([value - bound for value in self.values]) for bound in bounds]
        return max(tests, default=1.0)


def _ratios(row: ResultRow, against: ResultRow) -> list[float]:
    """Time over time by execution: within the same blocks where the other is the baseline, else with the
    clock's drift between the groups taken out."""
    if against.mechanism == BASELINE and row.values.paired():
        own, other = row.values.time_ns, row.values.linked_ns
    else:
        own, other = row.values.in_clock_ticks(), against.values.in_clock_ticks()
    return [own[e] / other[e] for e in sorted(own.keys() & other.keys()) if own[e] > 0 and other[e] > 0]


def _ratio(analysis: Analysis, claim: Claim, row: ResultRow, against: ResultRow) -> _Measure | None:
    ratios = _ratios(row, against)
    if not ratios:
        return None
    # Two rows of one run, each moved by what runs differ by.
    spread = Z_95 * math.sqrt(2) * analysis.run.header.run_spread
    found = median_interval([math.log(ratio) for ratio in ratios]).widened(spread).map(math.exp)
    shortest_ns = min(row.ns.estimate, against.ns.estimate)
    finest = math.expm1(min(log_floor(max(row.floor_ns, against.floor_ns), shortest_ns), 700.0))
    low, high = claim.low, claim.high
    if claim.figure is not None and claim.about_zero and against.ns.estimate > 0:
        # A lone ratio is read as generously as a difference would be.
        cycles = claim.about_zero.cycles * analysis.cycle_ns / against.ns.estimate
        slack = max(cycles, claim.about_zero.share) if claim.low <= 1 <= claim.high else cycles
        low, high = min(low, claim.figure - slack), max(high, claim.figure + slack)
    return _Measure(ratios, found, found.estimate * finest, low, high)


def _measure(analysis: Analysis, claim: Claim, rows: Sequence[ResultRow]) -> _Measure | None:
    """The claim's quantity in this run, None where there is nothing to take it from."""
    row, cycle_ns = rows[0], analysis.cycle_ns
    if len(rows) > 1:
        return _ratio(analysis, claim, row, rows[1])
    if claim.quantity == "time_ns":
        return _Measure(list(row.values.time_ns.values()), row.ns, row.floor_ns, claim.low, claim.high)
    unit_ns = cycle_ns if claim.quantity == "overhead_cycles" else 1.0
    if row.overhead_ns is None or unit_ns <= 0:
        return None
    low, high = claim.low, claim.high
    if claim.words == ABOUT_ZERO and claim.about_zero:
        linked = median_interval(list(row.values.linked_ns.values())).estimate
        high = max(claim.about_zero.cycles * cycle_ns, claim.about_zero.share * linked) / unit_ns
        low = -high
    values = [ns / unit_ns for ns in analysis.overheads_ns(row.values).values()]
    return _Measure(values, row.overhead_ns.map(lambda ns: ns / unit_ns), row.floor_ns / unit_ns, low, high)


def _unfit(claim: Claim, rows: Sequence[ResultRow], warnings: Sequence[str]) -> str:
    """Why these rows decide nothing, "" if they may."""
    if claim.needs:
        return f"it needs {claim.needs}"
    for row in rows:
        if row.regimes:
            return f"{row.mechanism} has several speeds here"
    return "the row did not reach a steady state" if NO_STEADY_STATE in warnings else ""


def _judge(analysis: Analysis, claim: Claim) -> tuple[Judged, _Measure | None]:
    """The claim's verdict by itself, and what it stands on if it is one."""
    names = [claim.mechanism, *([claim.against] if claim.against else [])]
    if why := next(filter(None, (why_not_measured(analysis, name, claim.row) for name in names)), ""):
        return Judged(claim, NOT_MEASURED, None, why), None
    rows = [analysis.by_key[Key(name, *claim.row)] for name in names]
    warnings = tuple(dict.fromkeys(warning.name for row in rows for warning in row_warnings(analysis, row)))
    if reason := _unfit(claim, rows, warnings):
        return Judged(claim, UNDECIDED, None, reason, warnings), None
    measured = _measure(analysis, claim, rows)
    if measured is None:
        return Judged(claim, NOT_MEASURED, None, "the run has nothing to take it from", warnings), None
    found, reason = measured.verdict, ""
    if measured.interval.coverage < CONFIDENCE:
        reason = f"{measured.interval.n} executions in common are too few"
    elif found == UNDECIDED:
        reason = "the interval straddles a bound, or lies nearer to it than this run can separate"
    return Judged(claim, found, measured.interval, reason, warnings), measured


def judge_all(analysis: Analysis, claims: Sequence[Claim]) -> list[Judged]:
    """Every claim's verdict, in the file's order, corrected for how many there are."""
    if analysis.run.header.probe:  # its cases are called as it likes, and are none of the claims'
        return []
    alone = [_judge(analysis, claim) for claim in claims]
    decided = [i for i, (own, measured) in enumerate(alone) if measured and own.verdict != UNDECIDED]
    tests = [(m.p_value, m.interval.n) for i in decided if (m := alone[i][1])]
    sure = dict(zip(decided, holm_or_strongest(tests), strict=True))
    unsure = "the run has too few executions for this verdict among so many"
    return [
        own if sure.get(i, True) else replace(own, verdict=UNDECIDED, reason=unsure)
        for i, (own, _) in enumerate(alone)
    ]


def judge(analysis: Analysis, claim: Claim) -> Judged:
    """One claim's verdict, as a family of its own."""
    return judge_all(analysis, [claim])[0]


def as_dicts(judged: Sequence[Judged]) -> list[dict[str, Any]]:
    """The verdicts with all they stand on, as JSON and the report know them; an open bound is None."""
    return [
        {
            "id": own.claim.id,
            "claim": own.claim.claim,
            "source": f"{own.claim.source} ({own.claim.who})",
            "link": own.claim.link,
            "mechanism": own.claim.mechanism,
            "against": own.claim.against,
            "case": own.claim.case,
            "size": own.claim.size,
            "quantity": own.claim.quantity,
            "low": own.claim.low if math.isfinite(own.claim.low) else None,
            "high": own.claim.high if math.isfinite(own.claim.high) else None,
            "claimed": claimed(own.claim),
            "measured": measured_text(own),
            "interval": own.measured
            and {
                "low": own.measured.low,
                "estimate": own.measured.estimate,
                "high": own.measured.high,
                "coverage": own.measured.coverage,
            },
            "verdict": own.verdict,
            "reason": own.reason,
            "warnings": list(own.warnings),
            "doubts": list(own.warnings),  # the name that warnings had before
        }
        for own in judged
    ]


def measured_text(own: Judged) -> str:
    if own.measured is None:
        return ""
    low, estimate, high = (
        amount(value, own.claim.quantity)
        for value in (own.measured.low, own.measured.estimate, own.measured.high)
    )
    return f"{estimate} ({low} … {high})"
