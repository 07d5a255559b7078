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
from typing import Any

from pydantic import ValidationError

from harness.core.errors import UsageError
from harness.core.paths import relative
from harness.core.toml_schema import explain
from harness.runfile.records import READABLE, SCHEMA, Group, Header, Record, Run, Stage

# As runs that are committed or sent are packed.
_UNPACKED = {".gz": gzip.decompress, ".xz": lzma.decompress}


def _line(record: Record) -> bytes:
    data = record.model_dump(by_alias=True, exclude_defaults=isinstance(record, Group))
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

    def append(self, record: Group) -> None:
        self._append(record)

    def close(self) -> None:
        self._file.close()


def _whole_lines(path: Path) -> Iterator[tuple[int, bytes]]:
    try:
        data = path.read_bytes()
        if path.suffix in _UNPACKED:
            data = _UNPACKED[path.suffix](data)
    except (OSError, EOFError, zlib.error, lzma.LZMAError) as error:
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
    if schema.get("version") not in READABLE:
        known = f"{READABLE[0]} to {READABLE[-1]}"
        raise UsageError(
            f"{name}: line 1: format version {schema.get('version')!r}; this crosscall reads {known}"
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
