"""What the anatomies of a run say: who does the work of a call, how two mechanisms differ, and two runs.

Counts are exact, so a count that changed is a program that changed.
"""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import NamedTuple

from harness.analysis.ranking import standings
from harness.analysis.results import Analysis, Key
from harness.analysis.significance import NOT_SEPARATED, SLOWER
from harness.runfile.anatomies import Anatomy

LIBRARY, COMPILED, LIBFFI, LIBC, RUNTIME, GLUE = (
    "the library",
    "compiled code",
    "libffi",
    "libc",
    "runtime",
    "glue",
)
ROLES = (RUNTIME, GLUE, LIBFFI, LIBC, COMPILED, LIBRARY)
# Module names as harness/anatomy/mappings.py gives them.
_RULES = (
    (LIBRARY, r"libcrosscall"),
    (COMPILED, r"compiled code"),
    (LIBFFI, r"libffi"),
    (LIBC, r"libc|libm|libpthread|ld-linux.*|vdso|libc-.*"),
    (
        RUNTIME,
        r"(lib)?(python[\d.]*|node|deno|bun|perl|ruby[\d.-]*|lua[\d.]*|luajit[\d.-]*|php[\d.]*|mono.*|"
        r"coreclr.*|clrjit|jvm|java|stdc\+\+|gcc_s|pypy.*|R|beam\.smp|wasmtime.*|sbcl|scheme|petite|"
        r"guile[\d.-]*|racket.*|octave|octinterp|swipl|tcl[\d.]*)",
    ),
)


def role(module: str) -> str:
    """What a module is to a call: what is none of the others is glue, made for this library or binding."""
    return next((name for name, pattern in _RULES if re.fullmatch(pattern, module)), GLUE)


def by_role(anatomy: Anatomy) -> dict[str, int]:
    """Instructions by role, in the order of ROLES, without those that have none."""
    found: Counter[str] = Counter()
    for part in anatomy.modules:
        found[role(part.module)] += part.instructions
    return {name: found[name] for name in ROLES if found[name]}


def more_than(anatomy: Anatomy, other: Anatomy, most: int = 4) -> list[tuple[str, int]]:
    """(module, difference) between the median loops of two mechanisms, the largest first."""
    difference = Counter({part.module: part.instructions for part in anatomy.modules})
    difference.subtract({part.module: part.instructions for part in other.modules})
    ordered = sorted(difference.items(), key=lambda one: -abs(one[1]))
    return [one for one in ordered if one[1]][:most]


def per_cycle(anatomy: Anatomy, analysis: Analysis) -> float | None:
    """Instructions per cycle of the processor, by the row's time and the run's clock probe."""
    row = analysis.by_key.get(Key(anatomy.mechanism, anatomy.case, anatomy.size))
    if row is None or not analysis.cycle_ns or not anatomy.instructions or row.ns.estimate <= 0:
        return None
    return anatomy.instructions * analysis.cycle_ns / row.ns.estimate


@dataclass(frozen=True)
class AtOdds:
    """Two mechanisms of a language whose times and instructions say different things: slower takes longer
    with as many instructions, or they are not separated in time though slower executes half as many again."""

    slower: Anatomy
    faster: Anatomy
    verdict: str


def at_odds(found: Sequence[Anatomy], analysis: Analysis) -> list[AtOdds]:
    """All such pairs. Instructions are not equally long, so that both kinds are questions and not faults."""
    by_row = {one.row_key: one for one in found if one.calls}
    rows = [analysis.by_key[Key(*key)] for key in by_row if Key(*key) in analysis.by_key]
    pairs = []
    for one, other in combinations(rows, 2):
        if (one.info.language, one.key.row) != (other.info.language, other.key.row):
            continue
        for standing in standings([one, other]):
            if standing.ratio is None:
                continue
            slower, faster = by_row[standing.row.key], by_row[Key(standing.best, *standing.row.key.row)]
            if by_role(slower) == by_role(faster) and standing.verdict == SLOWER:
                pairs.append(AtOdds(slower, faster, SLOWER))
            elif standing.verdict == NOT_SEPARATED and _half_as_many_again(slower, faster):
                more, fewer = sorted((slower, faster), key=lambda a: -(a.instructions or 0))
                pairs.append(AtOdds(more, fewer, NOT_SEPARATED))
    return pairs


def _half_as_many_again(one: Anatomy, other: Anatomy) -> bool:
    fewer, more = sorted((one.instructions or 0, other.instructions or 0))
    return more >= 1.5 * fewer


class RowId(NamedTuple):
    mechanism: str
    case: str
    size: int


@dataclass(frozen=True)
class Change:
    """The instructions of a row's median loop in two runs; None where a run has none."""

    row: RowId
    before: int | None
    after: int | None
    where: list[tuple[str, int]]

    @property
    def is_more(self) -> bool:
        return self.before is not None and self.after is not None and self.after > self.before


def changes(before: Sequence[Anatomy], after: Sequence[Anatomy]) -> list[Change]:
    """The rows that either run has counted, with what differs between them by module."""
    sides = [{RowId(one.mechanism, one.case, one.size): one for one in side} for side in (before, after)]
    found = []
    for row in sorted(sides[0].keys() | sides[1].keys()):
        old, new = sides[0].get(row), sides[1].get(row)
        where = more_than(new, old) if old and new and old.calls and new.calls else []
        counts = [one.instructions if one else None for one in (old, new)]
        if any(count is not None for count in counts):
            found.append(Change(row, counts[0], counts[1], where))
    return found
