"""What a run says of each published claim: claims.toml's ranges held against its rows.

    holds         the row's interval lies within the claimed range
    too high      it lies below: the claim says more than was measured
    too low       it lies above: the claim says less
    undecided     it straddles a bound, or one run cannot tell; the reason says which
    not measured  the run has no such row

Each verdict stands by itself, at its interval's coverage: nothing corrects for how many there are.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from harness.claims import Claim, amount, claimed
from harness.control import control_of, row_ratio
from harness.costmodel import why_not_measured
from harness.doubts import row_doubts
from harness.mechanisms import BASELINE
from harness.rows import Analysis, Key, ResultRow
from harness.stats import CONFIDENCE, Interval, log_ratio_interval

HOLDS, TOO_HIGH, TOO_LOW = "holds", "too high", "too low"
UNDECIDED, NOT_MEASURED = "undecided", "not measured"


@dataclass(frozen=True)
class Judged:
    """A claim with its verdict. measured is in the claim's quantity, None where there is no row; doubts
    are the names of the row's."""

    claim: Claim
    verdict: str
    measured: Interval | None
    reason: str = ""
    doubts: tuple[str, ...] = ()


def verdict(measured: Interval, low: float, high: float, resolution: float = 0.0) -> str:
    """What an interval says about a range. Beyond a bound by less than the resolution is not beyond it,
    and an interval that covers less than 95 % decides nothing."""
    if measured.coverage < CONFIDENCE:
        return UNDECIDED
    if low <= measured.low and measured.high <= high:
        return HOLDS
    if measured.high < low - resolution:
        return TOO_HIGH
    if measured.low > high + resolution:
        return TOO_LOW
    return UNDECIDED


def _ratio(row: ResultRow, against: ResultRow) -> Interval | None:
    """Time over time, paired by execution: within the same blocks where the other is the baseline, else
    with the clock's drift between the groups taken out."""
    if against.mechanism == BASELINE and row.values.paired():
        return row_ratio(row)
    own, other = row.values.in_clock_ticks(), against.values.in_clock_ticks()
    common = [e for e in sorted(own.keys() & other.keys()) if own[e] > 0 and other[e] > 0]
    return log_ratio_interval([own[e] for e in common], [other[e] for e in common]) if common else None


def _measure(analysis: Analysis, claim: Claim, rows: Sequence[ResultRow]) -> tuple[Interval | None, float]:
    """The interval of the claim's quantity and what the run cannot tell apart in it: one cycle, or the
    A/A floor's share of the time."""
    floor = control_of(analysis).known_floor
    row, cycle_ns = rows[0], analysis.cycle_ns
    if len(rows) > 1:
        ratio = _ratio(row, rows[1])
        shortest_ns = min(own.ns.estimate for own in rows)
        finest = max(floor, cycle_ns / shortest_ns if shortest_ns > 0 else 0.0)
        return ratio, ratio.estimate * finest if ratio else 0.0
    resolution_ns = max(cycle_ns, floor * row.ns.estimate)
    if claim.quantity == "overhead_cycles":
        if row.overhead_ns is None or cycle_ns <= 0:
            return None, 0.0
        return row.overhead_ns.map(lambda ns: ns / cycle_ns), resolution_ns / cycle_ns
    return (row.overhead_ns if claim.quantity == "overhead_ns" else row.ns), resolution_ns


def judge(analysis: Analysis, claim: Claim) -> Judged:
    """The claim's verdict in this run."""
    names = [claim.mechanism, *([claim.against] if claim.against else [])]
    if why := next(filter(None, (why_not_measured(analysis, name, claim.row) for name in names)), ""):
        return Judged(claim, NOT_MEASURED, None, why)
    rows = [analysis.by_key[Key(name, *claim.row)] for name in names]
    doubts = tuple(dict.fromkeys(doubt.name for row in rows for doubt in row_doubts(analysis, row)))
    if claim.needs:
        return Judged(claim, UNDECIDED, None, f"it needs {claim.needs}", doubts)
    measured, resolution = _measure(analysis, claim, rows)
    if measured is None:
        return Judged(claim, NOT_MEASURED, None, "the run has nothing to take it from", doubts)
    found = verdict(measured, claim.low, claim.high, resolution)
    reason = ""
    if measured.coverage < CONFIDENCE:
        reason = f"{measured.n} executions in common are too few"
    elif found == UNDECIDED:
        reason = "the interval straddles a bound, or lies nearer to it than this run can tell apart"
    return Judged(claim, found, measured, reason, doubts)


def judge_all(analysis: Analysis, claims: Sequence[Claim]) -> list[Judged]:
    """Every claim's verdict, in the file's order."""
    return [judge(analysis, claim) for claim in claims]


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
            "doubts": list(own.doubts),
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
