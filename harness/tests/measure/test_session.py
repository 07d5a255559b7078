"""A run that goes on measures what it measured before, or says what differs; a full disk loses nothing."""

import os
from pathlib import Path
from typing import Any

import pytest

from harness.core.errors import UsageError, Wrong
from harness.measure import session as sessions
from harness.measure.session import Session, carry_out, resumed_session
from harness.output.terminal.console import steps
from harness.runfile.anatomies import Anatomy
from harness.runfile.file import RunWriter, read_run
from harness.runfile.records import Header, Run
from harness.suite.cases import Case
from harness.suite.mechanisms import Mechanism
from harness.suite.reference import BASELINE
from harness.suite.row import Row
from harness.tests.builders import ADD, CONTROLS, FakeWorker, add_case, header, mechanism
from harness.toolchain.stamp import Built
from harness.verify.prepare import Prepared, Ready

NAMES = [*CONTROLS, "x/a"]
PREPARED = Prepared([Ready(mechanism(name), Built("key", 1, 1, [])) for name in NAMES], {}, {})
RUN = header(NAMES).model_copy(update={"environment": {"CFLAGS": "-O1"}})


@pytest.fixture
def begun(tmp_path: Path) -> Path:
    """A run file with a header and nothing else."""
    path = tmp_path / "run.jsonl"
    RunWriter(path, RUN).close()
    return path


def resumed(monkeypatch: pytest.MonkeyPatch, path: Path, now: Header) -> Session:
    """The run gone on with on a machine where a header would now say this."""
    monkeypatch.setattr(sessions, "make_header", lambda *_: now)
    return resumed_session(read_run(path), path, PREPARED, add_case())


def test_a_run_goes_on_where_nothing_has_changed(monkeypatch: pytest.MonkeyPatch, begun: Path) -> None:
    later = RUN.model_copy(update={"created_utc": "2027-01-01T00:00:00Z", "seed": 99, "commit": "def"})
    assert resumed(monkeypatch, begun, later).run.header == RUN


def other(value: object) -> object:
    """Another value of the same type."""
    match value:
        case str():
            return f"{value}x"
        case int():
            return value + 1
        case [str(), *_]:
            return [*value, "x"]
    return {"other": "x"} if isinstance(value, dict) else [["x"]]


def facts() -> list[tuple[str, Header]]:
    """The header with each of its facts changed once, by what the message calls it."""
    found = []
    for key, value in RUN.machine:
        machine = RUN.machine.model_copy(update={key: other(value)})
        found.append((f"the machine's {key}", RUN.model_copy(update={"machine": machine})))
    for key, name in {
        "versions": "versions",
        "build": "build",
        "run": "worker",
        "source_hash": "sources",
    }.items():
        info = RUN.mechanisms[-1].model_copy(update={key: other(getattr(RUN.mechanisms[-1], key))})
        mechanisms = [*RUN.mechanisms[:-1], info]
        found.append((f"the {name} of x/a", RUN.model_copy(update={"mechanisms": mechanisms})))
    for key, name in {
        "abi": "library's ABI",
        "source_hash": "library's sources",
        "compiler": "C compiler",
    }.items():
        library = RUN.library.model_copy(update={key: other(getattr(RUN.library, key))})
        found.append((f"the {name}", RUN.model_copy(update={"library": library})))
    case = RUN.cases[0].model_copy(update={"version": RUN.cases[0].version + 1})
    found.append((f"case {case.id}", RUN.model_copy(update={"cases": [case, *RUN.cases[1:]]})))
    found.append(("the environment", RUN.model_copy(update={"environment": {}})))
    return found


@pytest.mark.parametrize(("what", "now"), facts(), ids=[what for what, _ in facts()])
def test_a_run_does_not_go_on_with_anything_else(
    monkeypatch: pytest.MonkeyPatch, begun: Path, what: str, now: Header
) -> None:
    with pytest.raises(UsageError, match="start a new run") as caught:
        resumed(monkeypatch, begun, now)
    assert f"cannot go on: {what} was " in str(caught.value)
    RunWriter(begun, None).close()  # and the file is not left locked


def measuring(path: Path, run: Run, **known: Any) -> Session:
    writer = RunWriter(path, None if path.exists() else run.header)
    mechanisms = {name: mechanism(name) for name in NAMES}
    return Session(run, writer, mechanisms, add_case(), lambda m, layout: FakeWorker(m.id, 100), **known)


def counted(mechanism: Mechanism, case: Case, row: Row) -> Anatomy:
    return Anatomy(mechanism=mechanism.id, case=row.case, size=row.size, calls=[12])


def test_what_is_counted_is_kept_and_not_counted_again(tmp_path: Path) -> None:
    path = tmp_path / "run.jsonl"
    session = measuring(path, Run(path=str(path), header=RUN, groups=[]))
    session.dissect([ADD], counted, steps)
    session.close()
    read = read_run(path)
    assert [(one.mechanism, one.calls) for one in read.anatomies] == [(name, [12]) for name in NAMES]
    again = measuring(path, read)
    again.dissect([ADD], lambda *_: pytest.fail("counted twice"), steps)
    again.close()
    assert read_run(path) == read


def test_a_file_of_an_older_version_takes_no_counts(tmp_path: Path) -> None:
    path, old = tmp_path / "run.jsonl", RUN.model_copy(update={"version": 5})
    session = measuring(path, Run(path=str(path), header=old, groups=[]))
    session.dissect([ADD], lambda *_: pytest.fail("counted"), steps)
    session.close()
    assert read_run(path).anatomies == []


def test_sources_that_change_while_they_are_measured_end_the_run(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    hashes = iter(["00", "00", "00", "00", "00", "11"])
    monkeypatch.setattr(sessions, "mechanism_hash", lambda _: next(hashes))
    path = tmp_path / "run.jsonl"
    session = measuring(path, Run(path=str(path), header=RUN, groups=[]), sources=dict.fromkeys(NAMES, "00"))
    with pytest.raises(Wrong, match="its sources were changed while it was measured"):
        session.measure(0, 3, steps)
    session.close()
    assert read_run(path).executions == 1


class Full:
    """A file that takes so many bytes and then refuses, after half of what it was given."""

    def __init__(self, file: Any, takes: int, number: int) -> None:
        self._file, self._left, self._number = file, takes, number

    def write(self, data: memoryview) -> int:
        if self._left <= 0:
            raise OSError(self._number, os.strerror(self._number))
        written = self._file.write(data[: min(self._left, max(1, len(data) // 2))])
        self._left -= written
        return int(written)

    def __getattr__(self, name: str) -> Any:
        return getattr(self._file, name)


@pytest.mark.parametrize("number", [28, 5, 27], ids=["ENOSPC", "EIO", "EFBIG"])
@pytest.mark.parametrize("takes", [0, 1, 700, 2500])
def test_a_disk_that_is_full_loses_nothing_and_the_run_goes_on(
    tmp_path: Path, number: int, takes: int
) -> None:
    path, whole = tmp_path / "run.jsonl", tmp_path / "whole.jsonl"
    session = measuring(path, Run(path=str(path), header=RUN, groups=[]))
    session._writer._file = Full(session._writer._file, takes, number)  # type: ignore[assignment]
    with pytest.raises(OSError, match=os.strerror(number)):
        session.measure(0, 6, steps)
    session.close()
    kept = read_run(path)
    assert path.read_bytes().endswith(b"\n")
    again = measuring(path, kept)
    again.measure(0, 6, steps)
    again.close()
    other = measuring(whole, Run(path=str(whole), header=RUN, groups=[]))
    carry_out(other, 0, lambda *_: False, steps)
    other.close()
    places = [
        [(g.execution, g.group, {w.mechanism for w in g.workers}) for g in read_run(p).groups]
        for p in (path, whole)
    ]
    assert places[0] == places[1]


def test_a_header_that_does_not_fit_leaves_no_file(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    def full(*_: object) -> None:
        raise OSError(28, os.strerror(28))

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(UsageError, match="cannot be written: No space left"):
        RunWriter(tmp_path / "run.jsonl", RUN)
    assert list(tmp_path.iterdir()) == []
    assert BASELINE in NAMES
