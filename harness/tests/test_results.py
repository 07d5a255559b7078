"""The run file: whole or refused, safe after every group, anonymous."""

import gzip
import json
import lzma
from collections.abc import Callable
from pathlib import Path

import pytest

from harness.errors import UsageError
from harness.mechanisms import BASELINE, REPLICA
from harness.places import ROOT, anonymous
from harness.records import Stage
from harness.results import RunWriter, read_run
from harness.tests.fakes import group, header, samples, worker_record


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A file with a header and two groups."""
    path = tmp_path / "folder" / "run.jsonl"
    writer = RunWriter(path, header([BASELINE, REPLICA]))
    for execution in range(2):
        rows = samples("add_i32", 10, 100, 110, waited_ns=[0, 5])
        writer.append(group(execution, worker_record(BASELINE, rows)))
    writer.close()
    return path


def test_what_is_written_is_read_back(path: Path) -> None:
    run = read_run(path)
    assert run.header == header([BASELINE, REPLICA])
    assert run.executions == 2
    assert run.groups[1].workers[0].rows[0] == samples("add_i32", 10, 100, 110, waited_ns=[0, 5])


def test_numbers_in_the_file_are_integers(path: Path) -> None:
    def numbers(value: object) -> list[object]:
        if isinstance(value, dict):
            return [n for item in value.values() for n in numbers(item)]
        if isinstance(value, list):
            return [n for item in value for n in numbers(item)]
        return [value] if isinstance(value, int | float) and not isinstance(value, bool) else []

    found = [n for line in path.read_text().splitlines() for n in numbers(json.loads(line))]
    assert found
    assert all(isinstance(n, int) for n in found)


@pytest.mark.parametrize("cut", [1, 20, 150])
def test_a_half_written_last_line_is_ignored_and_cut_off_when_going_on(path: Path, cut: int) -> None:
    path.write_bytes(path.read_bytes()[:-cut])
    assert read_run(path).executions == 1
    writer = RunWriter(path, None)
    writer.append(group(1, worker_record(BASELINE, samples("add_i32", 10, 1))))
    writer.close()
    assert read_run(path).executions == 2


@pytest.mark.parametrize(
    ("line", "change", "says"),
    [
        (2, lambda s: s.replace('"execution":1', '"execution":-1'), "line 3: execution: Input should be"),
        (2, lambda s: s.replace('"loops":10', '"loops":10.5'), "line 3: workers.0.rows.0.loops: Input"),
        (2, lambda s: s.replace('"loops"', '"lops"'), "line 3: workers.0.rows.0.loops: missing"),
        (1, lambda s: s[:40], "line 2: not JSON"),
        (1, lambda s: "[]", "line 2: not JSON: not a JSON object"),
        (2, lambda s: s.replace('"execution":1', '"execution":0'), "execution 0 group 0 stands twice"),
        (0, lambda s: s.replace('"version":2', '"version":3'), "line 1: format version 3; this"),
        (0, lambda s: s.replace("crosscall-run", "other"), "line 1: not a crosscall run file"),
        (0, lambda s: "", "line 1: not a crosscall run file"),
    ],
)  # fmt: skip
def test_anything_else_is_refused_with_file_line_and_reason(path: Path, line: int, change, says: str) -> None:  # type: ignore[no-untyped-def]
    lines = path.read_text().split("\n")
    lines[line] = change(lines[line])
    path.write_text("\n".join(lines))
    with pytest.raises(UsageError) as caught:
        read_run(path)
    assert str(caught.value).startswith(str(path))
    assert says in str(caught.value)


@pytest.mark.parametrize("content", [b"", b"\n", b"\xff\xfe\x00binary", b"id,name\n1,x\n", b"{}"])
def test_a_foreign_file_is_refused(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "foreign.jsonl"
    path.write_bytes(content)
    with pytest.raises(UsageError, match="not a crosscall run file"):
        read_run(path)


def test_a_file_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match=r"nothing\.jsonl: cannot be read: No such file"):
        read_run(tmp_path / "nothing.jsonl")


def test_an_existing_file_is_not_overwritten(path: Path) -> None:
    with pytest.raises(UsageError, match="exists; choose another --output, or go on with --resume"):
        RunWriter(path, header([BASELINE]))


def test_a_folder_that_cannot_be_made_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(UsageError, match="cannot be written"):
        RunWriter(tmp_path / "file" / "run.jsonl", header([BASELINE]))


@pytest.mark.parametrize(("suffix", "pack"), [("gz", gzip.compress), ("xz", lzma.compress)])
def test_a_packed_file_is_read_like_any_other(
    path: Path, suffix: str, pack: Callable[[bytes], bytes]
) -> None:
    packed = path.with_suffix(f".jsonl.{suffix}")
    packed.write_bytes(pack(path.read_bytes()))
    assert read_run(packed).groups == read_run(path).groups
    packed.write_bytes(packed.read_bytes()[:-20])
    with pytest.raises(UsageError, match=rf"run\.jsonl\.{suffix}: cannot be read"):
        read_run(packed)


def test_stages_are_kept(path: Path) -> None:
    writer = RunWriter(path, None)
    stage = Stage(after=2, until=5, rows={BASELINE: []})
    writer.append(stage)
    writer.close()
    assert read_run(path).stages == [stage]


def test_names_and_paths_are_taken_out() -> None:
    assert anonymous(f"{ROOT}/langs/x: no") == "{root}/langs/x: no"
    assert anonymous(f"{Path.home()}/lib") == "~/lib"


def test_a_file_of_the_first_version_is_read_without_what_came_later(path: Path) -> None:
    old = path.read_text().replace('"version":2', '"version":1', 1).replace('"wall_ns":1000000,', "")
    path.write_text(old)
    group = read_run(path).groups[0]
    assert (group.wall_ns, group.steal_ns, group.workers[0].rows[0].heat_ns) == (0, 0, [])
