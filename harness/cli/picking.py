"""What a reader wants to see: the options that show, costs, claims, list and compare share."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Annotated

import typer

from harness.analysis.results import Analysis
from harness.core.errors import UsageError
from harness.suite.reference import BASELINE
from harness.suite.selection import select

Mechanisms = Annotated[
    list[str] | None, typer.Option("--mechanism", metavar="GLOB", help="such as 'python/*'")
]
Cases = Annotated[list[str] | None, typer.Option("--case", metavar="GLOB", help="such as 'str_*'")]
Tiers = Annotated[
    list[str] | None, typer.Option("--tier", metavar="GLOB", help="default, tuned, unsafe, host")
]
Languages = Annotated[list[str] | None, typer.Option("--language", metavar="GLOB", help="such as python")]


@dataclass(frozen=True)
class Picked:
    """The names that were asked for; c/linked is one of the mechanisms: the others are held against it."""

    mechanisms: frozenset[str]
    cases: frozenset[str]

    def has(self, mechanism: str, case: str) -> bool:
        return mechanism in self.mechanisms and case in self.cases


def picked(
    tiers: Mapping[str, str],
    cases: Iterable[str],
    mechanism: list[str] | None = None,
    case: list[str] | None = None,
    tier: list[str] | None = None,
    language: list[str] | None = None,
) -> Picked:
    """What all of the options allow. tiers: mechanism → its tier. UsageError for a glob that matches nothing,
    with near names, and where no mechanism is left."""
    by_name = set(select(mechanism or [], tiers, "mechanism"))
    of_tier = set(select(tier or [], dict.fromkeys(tiers.values()), "tier"))
    spoken = {name: name.partition("/")[0] for name in tiers}
    of_language = set(select(language or [], dict.fromkeys(spoken.values()), "language"))
    found = {name for name in by_name if tiers[name] in of_tier and spoken[name] in of_language}
    if tiers and not found:
        raise UsageError("no mechanism is all of that: leave one of --mechanism, --tier and --language out")
    asked = bool(mechanism or tier or language)
    kept = found | ({BASELINE} & set(tiers) if asked else set())
    return Picked(frozenset(kept), frozenset(select(case or [], cases, "case")))


def picked_of(analysis: Analysis, *globs: list[str] | None) -> Picked:
    """picked, of what a run has."""
    header = analysis.run.header
    return picked({m.id: m.tier for m in header.mechanisms}, [c.id for c in header.cases], *globs)
