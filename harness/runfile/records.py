"""What a run file holds, line by line: raw integers, units in the names.

Line 1 is the Header. Every further line is a Group, all that one set of fresh processes measured, so
that a line is either whole or was never written; or a Stage, which rows get more executions.
results/README.md tells the format to readers.

Version 1: the first.
Version 2: Samples.heat_loops and heat_ns, the warm-up before its passes; Group.wall_ns and steal_ns;
Profile.settled.
Version 3: WorkerRecord.layout and library_layout, MechanismInfo.layouts; every execution's warm-up curve;
the profile's layouts, settle_ns and jit_sample_ns. Stages are no longer written: all rows of a run have
the same number of executions.
Version 4: MechanismInfo.unwritten, the cases that a mechanism has not yet.
Version 5: Header.environment, the variables that change what is built or how fast it runs.
"""

from typing import Literal

from pydantic import BaseModel, ConfigDict, Field

from harness.runfile.machine import Machine
from harness.suite.profiles import Profile

SCHEMA = "crosscall-run"
VERSION = 5
# Older files are read with the defaults of what they lack.
READABLE = (1, 2, 3, 4, 5)
NOT_WRITTEN = "not written yet"


class Record(BaseModel):
    """A line of a run file or a part of one. Unknown keys are refused: they come with a new version."""

    model_config = ConfigDict(frozen=True, extra="forbid", strict=True)


class MechanismInfo(Record):
    """What a mechanism was when it was measured. build and run hold placeholders, not paths."""

    id: str
    title: str
    tier: Literal["default", "tuned", "unsafe", "host"]
    gives_up: str
    docs: str
    jit: bool
    unverified: str
    build: list[list[str]]
    run: list[str]
    versions: list[str]
    source_hash: str
    build_ns: int
    artifact_bytes: int
    skip: dict[str, str]
    notes: dict[str, str]
    layouts: bool = False
    unwritten: list[str] = []

    @property
    def language(self) -> str:
        return self.id.split("/")[0]

    def absence(self, case: str, size: int) -> str:
        """Why the mechanism lacks a row for good or for now, "" if it does not: what cannot be done has its
        reason, what nobody has written says so."""
        skipped = self.skip.get(case) or self.skip.get(f"{case}:{size}") or ""
        return skipped or (NOT_WRITTEN if case in self.unwritten else "")


class CaseInfo(Record):
    id: str
    version: int
    group: str
    core: bool
    unit: str
    stresses: str


class RowInfo(Record):
    case: str
    size: int


class LibraryInfo(Record):
    abi: int
    source_hash: str
    compiler: str
    build_ns: int
    artifact_bytes: int


class Header(Record):
    """What was measured, on what, from what, by which profile. absent: reason by mechanism. run_spread_ppm:
    what the long-run value of a row moves by between runs on this machine, in millionths of it (the standard
    deviation of its logarithm), as the self-test found it, or the usual; 0 in older files."""

    record: Literal["header"] = "header"
    schema_name: Literal["crosscall-run"] = Field(default="crosscall-run", alias="schema")
    version: int = VERSION
    created_utc: str
    crosscall: str
    commit: str
    seed: int
    arguments: list[str]
    profile: Profile
    machine: Machine
    environment: dict[str, str] = {}
    library: LibraryInfo
    mechanisms: list[MechanismInfo]
    absent: dict[str, str]
    run_spread_ppm: int = 0
    cases: list[CaseInfo]
    rows: list[RowInfo]

    model_config = ConfigDict(frozen=True, extra="forbid", strict=True, populate_by_name=True)

    @property
    def run_spread(self) -> float:
        return self.run_spread_ppm / 1e6


class Samples(Record):
    """The samples of one row in one process. Index r of elapsed_ns is round r, and so is index r of the
    baseline's in the same group: that is what makes them a pair. waited_ns is left out if all 0."""

    case: str
    size: int
    loops: int = Field(ge=1)
    elapsed_ns: list[int] = Field(min_length=1)
    waited_ns: list[int] = []
    steady: bool = True
    heat_loops: list[int] = []
    heat_ns: list[int] = []
    warmup_loops: int = 0
    warmup_ns: list[int] = []


class WorkerRecord(Record):
    """One fresh process and all it measured. layout: of its own machine code, None where that is not built
    here; library_layout: of libcrosscall, None where that is not loaded, and in older files."""

    mechanism: str
    runtime: str
    startup_ns: int
    first_call_ns: int
    layout: int | None = None
    library_layout: int | None = None
    rows: list[Samples]


class Failure(Record):
    """What a worker could not do, in this execution; the others went on."""

    mechanism: str
    case: str
    size: int
    reason: str


class Group(Record):
    """One set of fresh processes that were measured in one interleaved go."""

    record: Literal["group"] = "group"
    execution: int = Field(ge=0)
    group: int = Field(ge=0)
    started_utc: str
    load_milli: int
    wall_ns: int = 0
    steal_ns: int = 0
    workers: list[WorkerRecord]
    failures: list[Failure] = []


class Stage(Record):
    """Versions 1 and 2: the rows that were still too wide after `after` executions, by mechanism, and went on
    to `until`."""

    record: Literal["stage"] = "stage"
    after: int
    until: int
    rows: dict[str, list[RowInfo]]


class Run(BaseModel):
    """A whole run file in memory."""

    path: str
    header: Header
    groups: list[Group]
    stages: list[Stage] = []

    @property
    def executions(self) -> int:
        return len({group.execution for group in self.groups})


# The self-test's figure on the machine of results/selftest.md, for machines that have none of their own.
USUAL = 0.0125
