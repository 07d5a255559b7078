"""Published claims beside this run: harness/analysis/claims.py's verdicts, ready for the page."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from harness.analysis.claim_verdicts import (
    HOLDS,
    NOT_MEASURED,
    TOO_HIGH,
    TOO_LOW,
    UNDECIDED,
    as_dicts,
    in_words,
    judge_all,
)
from harness.analysis.claims import load_claims
from harness.analysis.results import Analysis, Key
from harness.output.report.links import row_link, web_link

# What each verdict means, in the order of the page.
MEANINGS = (
    (HOLDS, "the measured interval lies within the claimed range"),
    (TOO_HIGH, "it lies below that range"),
    (TOO_LOW, "it lies above that range"),
    (UNDECIDED, "it crosses an end of the range, or this run cannot tell"),
    (NOT_MEASURED, "this run has no such row"),
)


@dataclass(frozen=True)
class Claimed:
    """One claim. number: its mechanism's in the page's data, "" where the run lacks it; link leads to the
    source, row to what was measured, "" where there is none; the values are what the columns sort by."""

    number: int | str
    claim: str
    source: str
    link: str
    subject: str
    row: str
    claimed: str
    measured: str
    verdict: str
    words: str
    reason: str
    claimed_value: float | str
    measured_value: float | str


@dataclass(frozen=True)
class Claims:
    """All claims and how many have which verdict."""

    claims: list[Claimed]
    counts: list[tuple[str, int, str]]

    @property
    def judged(self) -> list[Claimed]:
        return [one for one in self.claims if one.verdict != NOT_MEASURED]

    @property
    def unmeasured(self) -> list[Claimed]:
        return [one for one in self.claims if one.verdict == NOT_MEASURED]


def claims_beside(analysis: Analysis, numbers: Mapping[str, int]) -> Claims:
    """Every claim of claims.toml against this run. numbers: mechanism → its number on the page."""
    found = [_claimed(one, analysis, numbers) for one in as_dicts(judge_all(analysis, load_claims()))]
    counted = Counter(one.verdict for one in found)
    order = {verdict: i for i, (verdict, _) in enumerate(MEANINGS)}
    found.sort(key=lambda claim: order[claim.verdict])
    counts = [(in_words(v), counted[v], meaning) for v, meaning in MEANINGS if counted[v]]
    return Claims(found, counts)


def _claimed(one: Mapping[str, Any], analysis: Analysis, numbers: Mapping[str, int]) -> Claimed:
    key = Key(str(one["mechanism"]), str(one["case"]), int(str(one["size"])))
    against = f" against {one['against']}" if one["against"] else ""
    return Claimed(
        number=numbers.get(key.mechanism, ""),
        claim=str(one["claim"]),
        source=str(one["source"]),
        link=web_link(str(one["link"])),
        subject=f"{key.mechanism}{against}, {key.row}",
        row=row_link(key) if key in analysis.by_key else "",
        claimed=str(one["claimed"]),
        measured=str(one["measured"]),
        verdict=str(one["verdict"]),
        words=in_words(str(one["verdict"])),
        reason=str(one["reason"]),
        claimed_value=next((bound for bound in (one["low"], one["high"]) if bound is not None), ""),
        measured_value=one["interval"]["estimate"] if one["interval"] else "",
    )
