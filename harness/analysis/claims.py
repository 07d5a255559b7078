"""Published claims about the cost of calling C: claims.toml in, one range each out."""

import math
from pathlib import Path
from typing import Any, Literal, Self

from pydantic import Field, model_validator

from harness.core.errors import UsageError
from harness.core.format import nanoseconds, significant
from harness.core.paths import CLAIMS, relative
from harness.core.toml_schema import Table, as_table, read_toml
from harness.suite.cases import load_cases
from harness.suite.row import Row
from harness.suite.selection import near

# The words whose range depends on the call that they are said of.
ABOUT_ZERO = "about zero"


# A folder of langs/, or one version of it as `run --with` calls it: go/cgo@1.26.
_ROW = r"[a-z0-9_]+/[a-z0-9_]+(@[A-Za-z0-9][A-Za-z0-9._+-]*)?"


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


class AboutZero(Table):
    """How small a difference is none: up to so many cycles, or up to so large a share of the call."""

    cycles: float = Field(gt=0)
    share: float = Field(gt=0)


class Claim(Span):
    """One claim. The range is given by words, by a figure or by bounds; load_claims turns all into
    bounds, in the quantity's unit."""

    id: str = Field(pattern=r"^[a-z0-9][a-z0-9.-]*$")
    claim: str = Field(min_length=1)
    source: str = Field(min_length=1)
    who: str = Field(min_length=1)
    link: str = Field(pattern=r"^https?://")
    mechanism: str = Field(pattern=rf"^{_ROW}$")
    against: str = Field(default="", pattern=rf"^({_ROW})?$")
    case: str
    size: int = 1
    quantity: Literal["time_ns", "overhead_ns", "overhead_cycles", "ratio"]
    words: str = ""
    figure: float | None = Field(default=None, gt=0, allow_inf_nan=False)
    low: float = -math.inf
    high: float = math.inf
    needs: str = ""
    about_zero: AboutZero | None = None

    @model_validator(mode="after")
    def _one_range(self) -> Self:
        bounded = self.low > -math.inf or self.high < math.inf
        if [bool(self.words), self.figure is not None, bounded].count(True) != 1:
            raise ValueError("give one of words, figure and low or high")
        if self.words == ABOUT_ZERO and not self.quantity.startswith("overhead"):
            raise ValueError("words: only an overhead is about zero")
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
    about_zero: AboutZero
    words: dict[str, Span]
    claim: list[dict[str, Any]]


def _bounds(claim: Claim, file: _ClaimsFile, where: str) -> Claim:
    words, spread = file.words, file.spread
    # The same fact told as a difference and as a ratio is judged by the same measure.
    claim = claim.model_copy(update={"about_zero": file.about_zero})
    if claim.words == ABOUT_ZERO:
        return claim
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
        claims[claim.id] = _bounds(claim, file, where)
    return list(claims.values())


def amount(value: float, quantity: str) -> str:
    """A value in the unit of a claim's quantity, for people."""
    if quantity == "ratio":
        return f"{significant(value)} ×"
    return f"{significant(value)} cycles" if quantity == "overhead_cycles" else nanoseconds(value)


def claimed(claim: Claim) -> str:
    """The claimed range as people read it, after the word or the number that it stands for."""
    if claim.words == ABOUT_ZERO and claim.about_zero:
        cycles, share = significant(claim.about_zero.cycles), f"{claim.about_zero.share:.0%}"
        return f"{ABOUT_ZERO} (up to {cycles} cycles or {share} of the call)"
    low, high = (amount(bound, claim.quantity) for bound in (claim.low, claim.high))
    if math.isinf(claim.high):
        span = f"at least {low}"
    else:
        span = f"{low} … {high}" if math.isfinite(claim.low) else f"at most {high}"
    said = claim.words
    if claim.figure:
        said = f"{amount(claim.figure, claim.quantity)}, within a factor of {claim.high / claim.figure:g}"
    return f"{said} ({span})" if said else span
