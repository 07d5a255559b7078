"""What a run file holds, line by line: raw integers, units in the names.

Line 1 is the Header. Every further line is a Group, all that one set of fresh processes measured, so
that a line is either whole or was never written; an Anatomy, what a row's loop executes; or a Stage, which
rows get more executions.
results/README.md tells the format to readers.

Version 1: the first.
Version 2: Samples.heat_loops and heat_ns, the warm-up before its passes; Group.wall_ns and steal_ns;
Profile.settled.
Version 3: WorkerRecord.layout and library_layout, MechanismInfo.layouts; every execution's warm-up curve;
the profile's layouts, settle_ns and jit_sample_ns. Stages are no longer written: all rows of a run have
the same number of executions.
Version 4: MechanismInfo.unwritten, the cases that a mechanism has not yet.
Version 5: Header.environment, the variables that change what is built or how fast it runs.
Version 6: lines of Anatomy, the instructions of a row's loop.
Version 7: Header.probe, where the calls are not the suite's but somebody's own; lines of Lab, what a mean
does not show.
"""

from collections import Counter
from collections.abc import Sequence
from typing import Annotated, Literal, Self

from pydantic import BaseModel, ConfigDict, Field, model_validator

from harness.core.fields import (
    MOST_EXECUTIONS,
    MOST_GROUPS,
    MOST_SAMPLES,
    CaseId,
    Count,
    Executions,
    Loops,
    MechanismId,
    Nanoseconds,
    RowName,
    Size,
    SomeNanoseconds,
    Told,
)
from harness.runfile.anatomies import Anatomy
from harness.runfile.labs import Lab
from harness.runfile.machine import Machine
from harness.runfile.record import Record
from harness.suite.profiles import Profile

SCHEMA = "crosscall-run"
VERSION = 7
# Older files are read with the defaults of what they lack.
WITH_ANATOMIES = 6
READABLE = (1, 2, 3, 4, 5, 6, 7)
NOT_WRITTEN = "not written yet"


def _once(key: str, names: Sequence[object]) -> None:
    """ValueError if one stands twice: they are looked up by their names."""
    if twice := [name for name, times in Counter(names).items() if times > 1]:
        raise ValueError(f"{key}: {twice[0]} stands twice")


class SettingInfo(Record):
    """The one version of one tool that a mechanism was built with beside the usual. again: what has to be
    asked for to get the same one; version: what it says it is, "" where nobody asked it."""

    tool: Told
    again: Told
    version: Told


class MechanismInfo(Record):
    """What a mechanism was when it was measured. build and run hold placeholders, not paths."""

    id: MechanismId
    title: Told
    tier: Literal["default", "tuned", "unsafe", "host"]
    gives_up: Told
    docs: Told
    jit: bool
    unverified: Told
    build: list[list[Told]]
    run: list[Told]
    versions: list[Told]
    source_hash: Told
    build_ns: Nanoseconds
    artifact_bytes: Count
    skip: dict[RowName, Told]
    notes: dict[RowName, Told]
    layouts: bool = False
    unwritten: list[CaseId] = []
    usual: bool = False
    # None in files of before it was recorded: then nobody knows what is to be written.
    glue: Told | None = None
    # None for what was built as this machine has it, and in files of before there was another way.
    setting: SettingInfo | None = None

    @property
    def language(self) -> str:
        return self.id.split("/")[0]

    @property
    def base(self) -> str:
        """The id of the folder that it was built from."""
        return self.id.partition("@")[0]

    @property
    def label(self) -> str:
        """What it differs in from its folder's usual build, "" for that one."""
        return self.id.partition("@")[2]

    def absence(self, case: str, size: int) -> str:
        """Why the mechanism lacks a row for good or for now, "" if it does not: what cannot be done has its
        reason, what nobody has written says so."""
        skipped = self.skip.get(case) or self.skip.get(f"{case}:{size}") or ""
        return skipped or (NOT_WRITTEN if case in self.unwritten else "")


class CaseInfo(Record):
    id: CaseId
    version: Count
    group: CaseId
    core: bool
    unit: Told
    stresses: Told


class ProbeInfo(Record):
    """Whose calls these are, where they are not the suite's. library: its file's name; declarations, calls:
    by case; loops: the code that was written for each, by mechanism and case."""

    name: CaseId
    library: Told
    declarations: dict[CaseId, Told]
    calls: dict[CaseId, Told]
    loops: dict[MechanismId, dict[CaseId, Told]]


class RowInfo(Record):
    case: CaseId
    size: Size


class LibraryInfo(Record):
    abi: Count
    source_hash: Told
    compiler: Told
    build_ns: Nanoseconds
    artifact_bytes: Count


class Header(Record):
    """What was measured, on what, from what, by which profile. absent: reason by mechanism. run_spread_ppm:
    what the long-run value of a row moves by between runs on this machine, in millionths of it (the standard
    deviation of its logarithm), as the self-test found it, or the usual; 0 in older files."""

    record: Literal["header"] = "header"
    schema_name: Literal["crosscall-run"] = Field(default="crosscall-run", alias="schema")
    version: int = VERSION
    created_utc: Told
    crosscall: Told
    commit: Told
    seed: Count
    arguments: list[Told]
    profile: Profile
    machine: Machine
    environment: dict[Told, Told] = {}
    library: LibraryInfo
    mechanisms: list[MechanismInfo]
    absent: dict[MechanismId, Told]
    run_spread_ppm: Annotated[int, Field(ge=0, le=1_000_000)] = 0
    cases: list[CaseInfo]
    rows: list[RowInfo]
    probe: ProbeInfo | None = None

    model_config = ConfigDict(frozen=True, extra="forbid", strict=True, populate_by_name=True)

    @model_validator(mode="after")
    def _each_once(self) -> Self:
        _once("mechanisms", [info.id for info in self.mechanisms])
        _once("cases", [case.id for case in self.cases])
        _once("rows", [(row.case, row.size) for row in self.rows])
        return self

    @property
    def run_spread(self) -> float:
        return self.run_spread_ppm / 1e6


class Samples(Record):
    """The samples of one row in one process. Index r of elapsed_ns is round r, and so is index r of the
    baseline's in the same group: that is what makes them a pair. waited_ns is left out if all 0."""

    case: CaseId
    size: Size
    loops: Loops
    elapsed_ns: list[SomeNanoseconds] = Field(min_length=1, max_length=MOST_SAMPLES)
    waited_ns: list[Nanoseconds] = Field(default=[], max_length=MOST_SAMPLES)
    steady: bool = True
    heat_loops: list[Loops] = Field(default=[], max_length=MOST_SAMPLES)
    heat_ns: list[Nanoseconds] = Field(default=[], max_length=MOST_SAMPLES)
    warmup_loops: Count = 0
    warmup_ns: list[Nanoseconds] = Field(default=[], max_length=MOST_SAMPLES)

    @model_validator(mode="after")
    def _belong_together(self) -> Self:
        if self.waited_ns and len(self.waited_ns) != len(self.elapsed_ns):
            raise ValueError("waited_ns and elapsed_ns are not of one length")
        if len(self.heat_loops) != len(self.heat_ns):
            raise ValueError("heat_loops and heat_ns are not of one length")
        return self


class WorkerRecord(Record):
    """One fresh process and all it measured. layout: of its own machine code, None where that is not built
    here; library_layout: of libcrosscall, None where that is not loaded, and in older files."""

    mechanism: MechanismId
    runtime: Told
    startup_ns: Nanoseconds
    first_call_ns: Nanoseconds
    layout: Count | None = None
    library_layout: Count | None = None
    rows: list[Samples]

    @model_validator(mode="after")
    def _each_once(self) -> Self:
        _once("rows", [(row.case, row.size) for row in self.rows])
        return self


class Failure(Record):
    """What a worker could not do, in this execution; the others went on."""

    mechanism: MechanismId
    case: Told
    size: Size
    reason: Told


class Group(Record):
    """One set of fresh processes that were measured in one interleaved go."""

    record: Literal["group"] = "group"
    execution: int = Field(ge=0, lt=MOST_EXECUTIONS)
    group: int = Field(ge=0, lt=MOST_GROUPS)
    started_utc: Told
    load_milli: Count
    wall_ns: Nanoseconds = 0
    steal_ns: Nanoseconds = 0
    workers: list[WorkerRecord]
    failures: list[Failure] = []

    @model_validator(mode="after")
    def _each_once(self) -> Self:
        _once("workers", [worker.mechanism for worker in self.workers])
        return self


class Stage(Record):
    """Versions 1 and 2: the rows that were still too wide after `after` executions, by mechanism, and went on
    to `until`."""

    record: Literal["stage"] = "stage"
    after: Executions
    until: Executions
    rows: dict[MechanismId, list[RowInfo]]


class Run(BaseModel):
    """A whole run file in memory."""

    path: str
    header: Header
    groups: list[Group]
    stages: list[Stage] = []
    anatomies: list[Anatomy] = []
    labs: list[Lab] = []

    @property
    def executions(self) -> int:
        return len({group.execution for group in self.groups})


# The self-test's figure on the machine of results/selftest.md, for machines that have none of their own.
USUAL = 0.0125
