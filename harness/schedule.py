"""What is measured when: profiles, rows, and who shares a block with whom.

Samples of different mechanisms are interleaved because absolute times drift by tens of per cent within
minutes while a difference within one block does not. Fresh processes are the unit of inference because
a process keeps its alignment, and with it one of several speeds, for life.
"""

import fnmatch
import random
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from harness.cases import CLOCK_PROBE, EMPTY, Case
from harness.errors import UsageError
from harness.mechanisms import BASELINE, REPLICA, Mechanism, select
from harness.tables import Table

# Live workers in a block, the baseline and its replica among them.
BLOCK = 8


class Row(NamedTuple):
    """What is timed: a case at one size."""

    case: str
    size: int

    def __str__(self) -> str:
        return self.case if self.size == 1 else f"{self.case} {self.size}"


class Profile(Table):
    """How much is measured. executions are fresh sets of processes; stages are the execution counts at
    which a run may stop (never in between: looking spoils the interval), settled the count that every row
    is to reach if the time allows."""

    name: str
    sample_ns: int
    rounds: int
    jit_rounds: int
    stages: list[int]
    settled: int = 0
    warmup_sample_ns: int
    warmup_cap_ns: int


QUICK = Profile(
    name="quick",
    sample_ns=500_000,
    rounds=3,
    jit_rounds=3,
    stages=[6],
    warmup_sample_ns=200_000,
    warmup_cap_ns=60_000_000,
)
FULL = Profile(
    name="full",
    sample_ns=1_000_000,
    rounds=5,
    jit_rounds=8,
    stages=[6, 9, 12, 17, 25],
    settled=12,
    warmup_sample_ns=200_000,
    warmup_cap_ns=100_000_000,
)
PROFILES = {profile.name: profile for profile in (QUICK, FULL)}


def profile_named(name: str, executions: int | None) -> Profile:
    """The profile, with a fixed number of executions if one is given."""
    if name not in PROFILES:
        raise UsageError(f"no profile {name!r}: take {' or '.join(PROFILES)}")
    profile = PROFILES[name]
    if executions is None:
        return profile
    if executions < 1:
        raise UsageError(f"--executions {executions}: at least 1 is needed, 6 for a 95 % interval")
    return profile.model_copy(update={"stages": [executions]})


def rows_to_measure(cases: dict[str, Case], profile: Profile, globs: Sequence[str] = ()) -> list[Row]:
    """The profile's rows that match a glob: `case`, or `case:size`. Patterns that name rows which the
    quick profile leaves out bring them in."""
    every = [Row(case.id, size) for case in cases.values() for size in case.sizes]
    if globs:
        names = {f"{row.case}:{row.size}": row for row in every}
        plain = [glob if ":" in glob else f"{glob}:*" for glob in globs]
        for glob, pattern in zip(globs, plain, strict=True):
            if not fnmatch.filter(names, pattern):
                select([glob.partition(":")[0]], cases, "case")
                raise UsageError(f"no size matches {glob!r} (see: python -m harness list)")
        picked = [row for n, row in names.items() if any(fnmatch.fnmatchcase(n, p) for p in plain)]
        return _only_quick(picked, cases, profile) or picked
    return _only_quick(every, cases, profile)


def _only_quick(rows: list[Row], cases: dict[str, Case], profile: Profile) -> list[Row]:
    if profile.name != QUICK.name:
        return rows
    return [row for row in rows if row.size in cases[row.case].quick]


def rows_of(mechanism: Mechanism, rows: Iterable[Row], offered: Iterable[str]) -> list[Row]:
    """The rows that one mechanism has: the bare loop first, the clock probe where there is one."""
    own = [r for r in rows if r.case in offered and not mechanism.skip_reason(r.case, r.size)]
    extra = [Row(name, 1) for name in (EMPTY, CLOCK_PROBE) if name in offered]
    return [*extra, *own]


def groups(mechanisms: Iterable[str], seed: int, execution: int) -> list[list[str]]:
    """This execution's groups of at most BLOCK, each with the baseline and its replica; who meets whom
    changes from execution to execution and is the same again when a run is resumed."""
    order = sorted(set(mechanisms) - {BASELINE, REPLICA})
    dice(seed, execution).shuffle(order)
    size = BLOCK - 2
    parts = [order[i : i + size] for i in range(0, len(order), size)] or [[]]
    return [[BASELINE, REPLICA, *part] for part in parts]


def dice(seed: int, *place: int) -> random.Random:
    """A random source that belongs to one place in the run: the same seed, the same order."""
    return random.Random(f"{seed}/{'/'.join(map(str, place))}")
