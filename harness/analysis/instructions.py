"""What the anatomies of a run say: who does the work of a call, how two mechanisms differ, and two runs.

Counts are exact, so a count that changed is a program that changed.
"""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from harness.analysis.results import Analysis, Key
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
        r"coreclr.*|clrjit|jvm|java|stdc\+\+|gcc_s|pypy.*|R|wasmtime.*)",
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
