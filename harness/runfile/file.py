"""The run file: append-only JSON lines (harness/runfile/records.py), each forced to disk before the next.

A half-written last line is ignored; anything else that is malformed is refused with file, line and
reason.
"""

import fcntl
import gzip
import json
import lzma
import os
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import IO, Any

from pydantic import ValidationError
from pydantic_core import from_json

from harness.core.errors import UsageError
from harness.core.files import require_regular
from harness.core.format import bytes_, printable
from harness.core.paths import relative
from harness.core.toml_schema import explain
from harness.runfile.anatomies import Anatomy
from harness.runfile.labs import Lab
from harness.runfile.record import Record
from harness.runfile.records import READABLE, SCHEMA, Group, Header, Run, Stage

# As runs that are committed or sent are packed.
_UNPACKED: dict[str, Any] = {".gz": gzip.open, ".xz": lzma.open}
# A full run of everything in six executions has 7 MiB, its longest line 170 KiB. A packed file is counted as
# it unpacks: 260 KB of gzip can hold gigabytes.
MOST_BYTES = 1 << 30
LONGEST_LINE_BYTES = 1 << 26


def _line(record: Record) -> bytes:
    data = record.model_dump(by_alias=True, exclude_defaults=not isinstance(record, Header))
    data = {"record": type(record).__name__.lower(), **data}
    return (json.dumps(data, ensure_ascii=False, separators=(",", ":")) + "\n").encode()


def refuse_packed(path: Path) -> None:
    """UsageError for a name that says packed: lines are appended, which packed files cannot take."""
    if path.suffix in _UNPACKED:
        raise UsageError(
            f"{relative(path)}: run files are written as plain lines: take a name without {path.suffix}, "
            "or unpack the file first"
        )


def refuse_existing(path: Path) -> None:
    """UsageError if there is a file already: what was measured is never overwritten."""
    refuse_packed(path)
    if path.exists():
        raise UsageError(f"{relative(path)} exists; choose another --output, or go on with --resume")


class RunWriter:
    """Appends records and makes each of them safe on disk before it returns."""

    def __init__(self, path: Path, header: Header | None) -> None:
        """With a header: a new file, which must not exist. Without: goes on behind the last whole line; lines
        is then how many there are. The file is locked as long as it is open."""
        self.path, self.lines = path, 0
        refuse_packed(path)
        if header is not None:
            refuse_existing(path)
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            # r+b so that a file can be gone on with; x refuses to overwrite one.
            # Unbuffered: what a full disk refused must not be tried again when the file is closed.
            self._file = path.open("x+b" if header is not None else "r+b", buffering=0)
            self._lock()
            if header is not None:
                self._begin(header)
            else:
                self._cut_half_line()
        except OSError as error:
            raise UsageError(f"{relative(path)}: cannot be written: {error.strerror}") from error

    def _lock(self) -> None:
        try:
            fcntl.flock(self._file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            self._file.close()
            raise UsageError(f"{relative(self.path)}: another run is writing this file") from None

    def _cut_half_line(self) -> None:
        data = self._file.read()
        self.lines = data.count(b"\n")
        self._file.seek(data.rfind(b"\n") + 1)
        self._file.truncate()

    def _begin(self, header: Header) -> None:
        try:
            self._append(header)
        except OSError:
            self.path.unlink()  # an empty file is none
            raise

    def _append(self, record: Record) -> None:
        """OSError, with the file as it was, where the line does not fit."""
        whole_bytes, left = self._file.tell(), memoryview(_line(record))
        try:
            while left:
                left = left[self._file.write(left) :]
            os.fsync(self._file.fileno())
        except OSError:
            self._file.truncate(whole_bytes)
            self._file.seek(whole_bytes)
            raise

    def append(self, record: Group | Anatomy | Lab) -> None:
        self._append(record)

    def close(self) -> None:
        self._file.close()


def _limited(file: IO[bytes], name: str) -> Iterator[bytes]:
    """The lines, the last one as it is, never more of them in memory than one."""
    total = 0
    while line := file.readline(LONGEST_LINE_BYTES + 1):
        total += len(line)
        if len(line) > LONGEST_LINE_BYTES:
            raise UsageError(f"{name}: a line of more than {bytes_(LONGEST_LINE_BYTES)}")
        if total > MOST_BYTES:
            raise UsageError(f"{name}: more than {bytes_(MOST_BYTES)}, as it is or unpacked")
        yield line


def _whole_lines(path: Path) -> Iterator[tuple[int, bytes]]:
    require_regular(path)
    try:
        with _UNPACKED.get(path.suffix, open)(path, "rb") as file:
            for number, line in enumerate(_limited(file, relative(path)), start=1):
                # What stands behind the last newline was cut off in the middle of writing.
                if line.endswith(b"\n"):
                    yield number, line[:-1]
    except (OSError, EOFError, zlib.error, lzma.LZMAError) as error:
        why = getattr(error, "strerror", None) or error
        raise UsageError(f"{relative(path)}: cannot be read: {why}") from error


def _object(line: bytes) -> dict[str, Any]:
    """ValueError if it is none. pydantic's reader refuses NaN, half a surrogate and 200 levels of nesting."""
    data = from_json(line, allow_inf_nan=False)
    if not isinstance(data, dict):
        raise ValueError("not a JSON object")
    return data


def _parse(line: bytes, where: str, *kinds: type[Record]) -> Any:
    """The line as the kind that its record names, the first if it names none of them."""
    try:
        data = _object(line)
        kind = next((k for k in kinds if data.get("record") == k.__name__.lower()), kinds[0])
        return kind.model_validate(data)
    except ValidationError as error:
        raise UsageError(f"{where}: {explain(error)}") from error
    except ValueError as error:
        raise UsageError(f"{where}: not JSON: {error}") from error


def _require_readable(first: bytes, name: str) -> None:
    try:
        head = _object(first)
    except ValueError:
        head = {}
    if head.get("schema") != SCHEMA:
        raise UsageError(f"{name}: line 1: not a crosscall run file (no schema {SCHEMA!r})")
    if head.get("version") not in READABLE:
        known = f"{READABLE[0]} to {READABLE[-1]}"
        version = printable(repr(head.get("version")), 60)
        raise UsageError(f"{name}: line 1: format version {version}; this crosscall reads {known}")


def _refuse_twice(name: str, groups: list[Group]) -> None:
    """UsageError where something stands twice that is looked up by its name."""
    seen: set[tuple[int, int]] = set()
    for group in groups:
        if (group.execution, group.group) in seen:
            raise UsageError(f"{name}: execution {group.execution} group {group.group} stands twice")
        seen.add((group.execution, group.group))


def begun_utc(path: Path) -> str:
    """When the run in path began, by its own first line; "" where it has none to read."""
    try:
        return str(_object(next(_whole_lines(path), (1, b""))[1]).get("created_utc", ""))
    except (UsageError, ValueError):
        return ""


def read_run(path: Path) -> Run:
    """The run in path. UsageError with file, line and reason for anything that is not one."""
    name = relative(path)
    lines = _whole_lines(path)
    number, first = next(lines, (1, b""))
    _require_readable(first, name)
    header = _parse(first, f"{name}: line {number}", Header)
    groups: list[Group] = []
    stages: list[Stage] = []
    anatomies: list[Anatomy] = []
    labs: list[Lab] = []
    for number, line in lines:
        record = _parse(line, f"{name}: line {number}", Group, Stage, Anatomy, Lab)
        kept: dict[type, list[Any]] = {Group: groups, Stage: stages, Anatomy: anatomies, Lab: labs}
        kept[type(record)].append(record)
    _refuse_twice(name, groups)
    return Run(path=name, header=header, groups=groups, stages=stages, anatomies=anatomies, labs=labs)
