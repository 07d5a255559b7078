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
from harness.layouts import LAYOUTS
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
    which a run may stop, settled the one it is to reach if the time allows; layouts, how many there are of
    each binary. Mechanisms that warm up take samples of jit_sample_ns, each right behind an untimed slice
    of the same row that takes settle_ns, or longer if their manifest says so; a row is heated for at most
    warmup_cap_ns."""

    name: str
    sample_ns: int
    rounds: int
    jit_rounds: int
    stages: list[int]
    settled: int = 0
    layouts: int = 1
    jit_sample_ns: int = 0
    settle_ns: int = 0
    warmup_sample_ns: int
    warmup_cap_ns: int


QUICK = Profile(
    name="quick",
    sample_ns=500_000,
    rounds=4,
    jit_rounds=4,
    stages=[6],
    layouts=6,
    jit_sample_ns=500_000,
    settle_ns=1_000_000,
    warmup_sample_ns=200_000,
    warmup_cap_ns=80_000_000,
)
FULL = Profile(
    name="full",
    sample_ns=1_000_000,
    rounds=4,
    jit_rounds=4,
    stages=[6, 9, 12, 17, 25],
    settled=12,
    layouts=LAYOUTS,
    jit_sample_ns=1_000_000,
    settle_ns=1_000_000,
    warmup_sample_ns=200_000,
    warmup_cap_ns=250_000_000,
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
    """The profile's rows that match a glob: `case`, or `case:size`. A glob that matches only rows which the
    quick profile leaves out brings them in, whatever the others match."""
    every = [Row(case.id, size) for case in cases.values() for size in case.sizes]
    if not globs:
        return _only_quick(every, cases, profile)
    wanted: set[Row] = set()
    for glob in globs:
        pattern = glob if ":" in glob else f"{glob}:*"
        matching = [row for row in every if fnmatch.fnmatchcase(f"{row.case}:{row.size}", pattern)]
        if not matching:
            select([glob.partition(":")[0]], cases, "case")
            raise UsageError(f"no size matches {glob!r} (see: python -m harness list)")
        wanted.update(_only_quick(matching, cases, profile) or matching)
    return [row for row in every if row in wanted]


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
