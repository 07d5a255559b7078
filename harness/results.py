"""The run file: append-only JSON lines, raw integers, units in the names.

Line 1 is the Header. Every further line is a Group, all that one set of fresh processes measured, so
that a line is either whole or was never written; or a Stage, which rows get more executions. A
half-written last line is ignored; anything else that is malformed is refused with file, line and
reason. results/README.md tells the format to readers.

Version 1: the first.
"""

import gzip
import json
import os
import sys
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from harness.errors import UsageError
from harness.machine import Machine
from harness.places import ROOT, relative
from harness.schedule import Profile
from harness.tables import explain

SCHEMA = "crosscall-run"
VERSION = 1


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

    @property
    def language(self) -> str:
        return self.id.split("/")[0]


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
    """What was measured, on what, from what, by which profile. absent: reason by mechanism."""

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
    library: LibraryInfo
    mechanisms: list[MechanismInfo]
    absent: dict[str, str]
    cases: list[CaseInfo]
    rows: list[RowInfo]

    model_config = ConfigDict(frozen=True, extra="forbid", strict=True, populate_by_name=True)


class Samples(Record):
    """The samples of one row in one process. Index r of elapsed_ns is round r, and so is index r of the
    baseline's in the same group: that is what makes them a pair. waited_ns is left out if all 0."""

    case: str
    size: int
    loops: int = Field(ge=1)
    elapsed_ns: list[int] = Field(min_length=1)
    waited_ns: list[int] = []
    steady: bool = True
    warmup_loops: int = 0
    warmup_ns: list[int] = []


class WorkerRecord(Record):
    """One fresh process and all it measured."""

    mechanism: str
    runtime: str
    startup_ns: int
    first_call_ns: int
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
    workers: list[WorkerRecord]
    failures: list[Failure] = []


class Stage(Record):
    """The rows that are still too wide after `after` executions, by mechanism: they go on to `until`."""

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


def anonymous(text: str) -> str:
    """text without what names this machine or its user: home, checkout, interpreter, names."""
    for path, stands_for in (
        (str(ROOT), "{root}"),
        (sys.prefix, "{python}"),
        (sys.base_prefix, "{python}"),
        (str(Path.home()), "~"),
    ):
        if len(path) > 1:
            text = text.replace(path, stands_for)
    return text


def _line(record: Record) -> bytes:
    data = record.model_dump(by_alias=True, exclude_defaults=isinstance(record, Group))
    data = {"record": type(record).__name__.lower(), **data}
    return (json.dumps(data, ensure_ascii=False, separators=(",", ":")) + "\n").encode()


def refuse_existing(path: Path) -> None:
    """UsageError if there is a file already: what was measured is never overwritten."""
    if path.exists():
        raise UsageError(f"{relative(path)} exists; choose another --output, or go on with --resume")


class RunWriter:
    """Appends records and makes each of them safe on disk before it returns."""

    def __init__(self, path: Path, header: Header | None) -> None:
        """With a header: a new file, which must not exist. Without: goes on behind the last whole line."""
        self.path = path
        if header is not None:
            refuse_existing(path)
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            # r+b so that a file can be gone on with; x refuses to overwrite one.
            self._file = path.open("x+b" if header is not None else "r+b")
            if header is not None:
                self._append(header)
            else:
                self._cut_half_line()
        except OSError as error:
            raise UsageError(f"{relative(path)}: cannot be written: {error.strerror}") from error

    def _cut_half_line(self) -> None:
        data = self._file.read()
        self._file.seek(data.rfind(b"\n") + 1)
        self._file.truncate()

    def _append(self, record: Record) -> None:
        self._file.write(_line(record))
        self._file.flush()
        os.fsync(self._file.fileno())

    def append(self, record: Group | Stage) -> None:
        self._append(record)

    def close(self) -> None:
        self._file.close()


def _whole_lines(path: Path) -> Iterator[tuple[int, bytes]]:
    try:
        data = path.read_bytes()
        if path.suffix == ".gz":  # as reference runs are committed
            data = gzip.decompress(data)
    except (OSError, EOFError, zlib.error) as error:
        why = getattr(error, "strerror", None) or error
        raise UsageError(f"{relative(path)}: cannot be read: {why}") from error
    lines = data.split(b"\n")
    # What stands behind the last newline was cut off in the middle of writing.
    yield from enumerate(lines[:-1], start=1)


def _parse(kind: type[Record], line: bytes, where: str) -> Any:
    try:
        data = json.loads(line)
        if not isinstance(data, dict):
            raise ValueError("not a JSON object")
        return kind.model_validate(data)
    except ValidationError as error:
        raise UsageError(f"{where}: {explain(error)}") from error
    except ValueError as error:
        raise UsageError(f"{where}: not JSON: {error}") from error


def read_run(path: Path) -> Run:
    """The run in path. UsageError with file, line and reason for anything that is not one."""
    name = relative(path)
    lines = _whole_lines(path)
    number, first = next(lines, (1, b""))
    try:
        schema = json.loads(first)
    except ValueError:
        schema = None
    if not isinstance(schema, dict) or schema.get("schema") != SCHEMA:
        raise UsageError(f"{name}: line 1: not a crosscall run file (no schema {SCHEMA!r})")
    if schema.get("version") != VERSION:
        raise UsageError(
            f"{name}: line 1: format version {schema.get('version')!r}; this crosscall reads {VERSION}"
        )
    header = _parse(Header, first, f"{name}: line {number}")
    groups: list[Group] = []
    stages: list[Stage] = []
    for number, line in lines:
        where = f"{name}: line {number}"
        if line.startswith(b'{"record":"stage"'):
            stages.append(_parse(Stage, line, where))
        else:
            groups.append(_parse(Group, line, where))
    seen: set[tuple[int, int]] = set()
    for group in groups:
        if (group.execution, group.group) in seen:
            raise UsageError(f"{name}: execution {group.execution} group {group.group} stands twice")
        seen.add((group.execution, group.group))
    return Run(path=name, header=header, groups=groups, stages=stages)
