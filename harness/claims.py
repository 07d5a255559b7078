"""Published claims about the cost of calling C, held against a run: claims.toml in, one verdict each out.

    holds         the row's interval lies within the claimed range
    too high      it lies below: the claim says more than was measured
    too low       it lies above: the claim says less
    undecided     it straddles a bound, or one run cannot tell; the reason says which
    not measured  the run has no such row

Each verdict stands by itself, at its interval's coverage: nothing corrects for how many there are.
"""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal, Self

from pydantic import Field, model_validator

from harness.breakeven import in_clock_ticks
from harness.cases import load_cases
from harness.control import control_of, row_ratio
from harness.costmodel import why_not_measured
from harness.doubts import row_doubts
from harness.errors import UsageError
from harness.mechanisms import BASELINE, near
from harness.numbers import nanoseconds, significant
from harness.places import CLAIMS, relative
from harness.rows import Analysis, Key, ResultRow
from harness.schedule import Row
from harness.stats import CONFIDENCE, Interval, log_ratio_interval
from harness.tables import Table, as_table, read_toml

HOLDS, TOO_HIGH, TOO_LOW = "holds", "too high", "too low"
UNDECIDED, NOT_MEASURED = "undecided", "not measured"


class Span(Table):
    """A range in the unit of the claim's quantity."""

    low: float
    high: float

    @model_validator(mode="after")
    def _agree(self) -> Self:
        if not self.low < self.high:
            raise ValueError("low is not below high")
        return self


class Spread(Table):
    """What a lone figure is divided and multiplied by to be a range."""

    times: float = Field(gt=1)
    ratios: float = Field(gt=1)


class Claim(Span):
    """One claim. The range is given by words, by a figure or by bounds; load_claims turns all into
    bounds, in the quantity's unit."""

    id: str = Field(pattern=r"^[a-z0-9][a-z0-9.-]*$")
    claim: str = Field(min_length=1)
    source: str = Field(min_length=1)
    who: str = Field(min_length=1)
    link: str = Field(pattern=r"^https?://")
    mechanism: str = Field(pattern=r"^[a-z0-9_]+/[a-z0-9_]+$")
    against: str = Field(default="", pattern=r"^([a-z0-9_]+/[a-z0-9_]+)?$")
    case: str
    size: int = 1
    quantity: Literal["time_ns", "overhead_ns", "overhead_cycles", "ratio"]
    words: str = ""
    figure: float | None = Field(default=None, gt=0, allow_inf_nan=False)
    low: float = -math.inf
    high: float = math.inf
    needs: str = ""

    @model_validator(mode="after")
    def _one_range(self) -> Self:
        bounded = self.low > -math.inf or self.high < math.inf
        if [bool(self.words), self.figure is not None, bounded].count(True) != 1:
            raise ValueError("give one of words, figure and low or high")
        if self.quantity == "ratio" and not self.against and not self.needs:
            raise ValueError("against: a ratio is taken against a mechanism")
        if self.quantity != "ratio" and self.against:
            raise ValueError("against: only a ratio has one")
        return self

    @property
    def row(self) -> Row:
        return Row(self.case, self.size)


class _ClaimsFile(Table):
    spread: Spread
    words: dict[str, Span]
    claim: list[dict[str, Any]]


@dataclass(frozen=True)
class Judged:
    """A claim with its verdict. measured is in the claim's quantity, None where there is no row; doubts
    are the names of the row's."""

    claim: Claim
    verdict: str
    measured: Interval | None
    reason: str = ""
    doubts: tuple[str, ...] = ()


def _bounds(claim: Claim, words: Mapping[str, Span], spread: Spread, where: str) -> Claim:
    if claim.words:
        if claim.words not in words:
            hint = near(claim.words, words)
            raise UsageError(f"{where}: words: {claim.words!r} is not among the words{hint}")
        span = words[claim.words]
        return claim.model_copy(update={"low": span.low, "high": span.high})
    if claim.figure is None:
        return claim
    factor = spread.ratios if claim.quantity == "ratio" else spread.times
    return claim.model_copy(update={"low": claim.figure / factor, "high": claim.figure * factor})


def load_claims(path: Path = CLAIMS) -> list[Claim]:
    """All claims in the file's order. UsageError says which file, claim and key is wrong."""
    file = as_table(_ClaimsFile, read_toml(path), relative(path))
    cases = load_cases()
    claims: dict[str, Claim] = {}
    for data in file.claim:
        where = f"{relative(path)}: claim {data.get('id', len(claims) + 1)}"
        claim = as_table(Claim, data, where)
        if claim.id in claims:
            raise UsageError(f"{where}: id: it is taken")
        if claim.case not in cases:
            raise UsageError(f"{where}: case: no {claim.case!r} in cases.toml{near(claim.case, cases)}")
        if claim.size not in (sizes := cases[claim.case].sizes):
            raise UsageError(f"{where}: size: {claim.case} has {', '.join(map(str, sizes))}")
        claims[claim.id] = _bounds(claim, file.words, file.spread, where)
    return list(claims.values())


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
    own, other = in_clock_ticks(row), in_clock_ticks(against)
    common = [e for e in sorted(own.keys() & other.keys()) if own[e] > 0 and other[e] > 0]
    return log_ratio_interval([own[e] for e in common], [other[e] for e in common]) if common else None


def _measure(analysis: Analysis, claim: Claim, rows: Sequence[ResultRow]) -> tuple[Interval | None, float]:
    """The interval of the claim's quantity and what the run cannot tell apart in it: one cycle, or the
    A/A floor's share of the time."""
    floor = control_of(analysis).floor_ratio
    floor = floor if math.isfinite(floor) else 0.0
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


def _amount(value: float, quantity: str) -> str:
    if quantity == "ratio":
        return f"{significant(value)} ×"
    return f"{significant(value)} cycles" if quantity == "overhead_cycles" else nanoseconds(value)


def claimed(claim: Claim) -> str:
    """The claimed range as people read it, after the word or the number that it stands for."""
    low, high = (_amount(bound, claim.quantity) for bound in (claim.low, claim.high))
    if math.isinf(claim.high):
        span = f"at least {low}"
    else:
        span = f"{low} … {high}" if math.isfinite(claim.low) else f"at most {high}"
    said = claim.words or (_amount(claim.figure, claim.quantity) if claim.figure else "")
    return f"{said} ({span})" if said else span


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
            "measured": _measured(own),
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


def _measured(own: Judged) -> str:
    if own.measured is None:
        return ""
    low, estimate, high = (
        _amount(value, own.claim.quantity)
        for value in (own.measured.low, own.measured.estimate, own.measured.high)
    )
    return f"{estimate} ({low} … {high})"
