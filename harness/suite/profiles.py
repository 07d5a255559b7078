"""How much is measured: the quick and the full profile."""

from pydantic import Field

from harness.core.errors import UsageError
from harness.core.fields import (
    MOST_EXECUTIONS,
    CaseId,
    Count,
    Executions,
    Nanoseconds,
    Rounds,
    SomeNanoseconds,
)
from harness.core.toml_schema import Table
from harness.suite.layouts import LAYOUTS


class Profile(Table):
    """How much is measured. executions are fresh sets of processes; stages are the execution counts at
    which a run may stop, settled the one it is to reach if the time allows; layouts, how many there are of
    each binary. Mechanisms that warm up take samples of jit_sample_ns, each right behind an untimed slice
    of the same row that takes settle_ns, or longer if their manifest says so; a row is heated for at most
    warmup_cap_ns."""

    name: CaseId
    sample_ns: SomeNanoseconds
    rounds: Rounds
    jit_rounds: Rounds
    stages: list[Executions] = Field(min_length=1, max_length=MOST_EXECUTIONS)
    settled: Count = 0
    layouts: Count = 1
    jit_sample_ns: Nanoseconds = 0
    settle_ns: Nanoseconds = 0
    warmup_sample_ns: Nanoseconds
    warmup_cap_ns: Nanoseconds


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
    if executions > MOST_EXECUTIONS:
        raise UsageError(f"--executions {executions}: at most {MOST_EXECUTIONS}; several runs compare better")
    return profile.model_copy(update={"stages": [executions]})
