"""The run file: whole or refused, safe after every group, anonymous."""

import gzip
import json
import lzma
from collections.abc import Callable
from pathlib import Path

import pytest

from harness.analysis.results import Analysis, Key
from harness.core.errors import UsageError
from harness.core.paths import ROOT, anonymous
from harness.runfile.file import RunWriter, read_run
from harness.runfile.records import VERSION, RowInfo, Stage
from harness.suite.profiles import FULL
from harness.suite.reference import BASELINE, REPLICA
from harness.tests.builders import group, header, samples, worker_record


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
        (0, lambda s: s.replace('"version":7', '"version":99'), "line 1: format version 99; this"),
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


def test_names_and_paths_are_taken_out() -> None:
    assert anonymous(f"{ROOT}/langs/x: no") == "{root}/langs/x: no"
    assert anonymous(f"{Path.home()}/lib") == "~/lib"


def test_a_layout_is_written_where_there_is_one_the_first_too(path: Path) -> None:
    rows = samples("add_i32", 10, 100)
    workers = [
        worker_record(name, rows).model_copy(update={"layout": worker, "library_layout": library})
        for name, worker, library in ((BASELINE, 0, 5), (REPLICA, None, 0), ("x/host", None, None))
    ]
    writer = RunWriter(path, None)
    writer.append(group(2, *workers))
    writer.close()
    assert read_run(path).groups[2].workers == workers
    last = json.loads(path.read_text().splitlines()[-1])
    said = [{key: n for key, n in w.items() if "layout" in key} for w in last["workers"]]
    assert said == [{"layout": 0, "library_layout": 5}, {"library_layout": 0}, {}]


# ---- older versions --------------------------------------------------------------------------------

# What each version brought, by the name of its key; a name stands for one thing throughout a file.
CAME_WITH = {
    2: {"settled", "wall_ns", "steal_ns", "heat_loops", "heat_ns"},
    4: {"unwritten"},
    3: {"layouts", "layout", "library_layout", "settle_ns", "jit_sample_ns", "run_spread_ppm"},
}


def as_of(version: int, path: Path) -> Path:
    """The file as that version wrote it."""
    gone = set().union(*(keys for came, keys in CAME_WITH.items() if came > version))

    def without(value: object) -> object:
        if isinstance(value, dict):
            return {key: without(item) for key, item in value.items() if key not in gone}
        return [without(item) for item in value] if isinstance(value, list) else value

    lines = [without(json.loads(line)) for line in path.read_text().splitlines()]
    text = "".join(json.dumps(line, separators=(",", ":")) + "\n" for line in lines)
    old = path.with_name(f"version{version}.jsonl")
    old.write_text(text.replace(f'"version":{VERSION}', f'"version":{version}', 1))
    return old


@pytest.fixture
def full_path(tmp_path: Path) -> Path:
    """A file of today that leaves out nothing it could say."""
    head = header([BASELINE], profile=FULL)
    infos = [info.model_copy(update={"layouts": True}) for info in head.mechanisms]
    head = head.model_copy(update={"run_spread_ppm": 250_000, "mechanisms": infos})
    heated = {"heat_loops": [1, 1], "heat_ns": [5, 4], "warmup_loops": 2, "warmup_ns": [8, 8]}
    rows = samples("add_i32", 10, 100).model_copy(update=heated)
    worker = worker_record(BASELINE, rows).model_copy(update={"layout": 3, "library_layout": 4})
    writer = RunWriter(tmp_path / "today.jsonl", head)
    writer.append(group(0, worker, steal_ns=7))
    writer.close()
    return tmp_path / "today.jsonl"


def test_a_file_of_the_second_version_is_read_without_what_came_later(full_path: Path) -> None:
    run = read_run(as_of(2, full_path))
    profile, (worker,) = run.header.profile, run.groups[0].workers
    assert run.header.version == 2
    assert (profile.layouts, profile.settle_ns, profile.jit_sample_ns, run.header.run_spread) == (1, 0, 0, 0)
    assert (worker.layout, worker.library_layout, run.header.mechanisms[0].layouts) == (None, None, False)
    # What it had already is there.
    assert (profile.settled, run.groups[0].wall_ns, run.groups[0].steal_ns) == (12, 1_000_000, 7)
    assert (worker.rows[0].heat_loops, worker.rows[0].warmup_ns) == ([1, 1], [8, 8])


def test_a_file_of_the_first_version_is_read_without_what_came_later(full_path: Path) -> None:
    run = read_run(as_of(1, full_path))
    (worker,) = run.groups[0].workers
    assert run.header.version == 1
    assert (run.groups[0].wall_ns, run.groups[0].steal_ns, run.header.profile.settled) == (0, 0, 0)
    assert (worker.layout, worker.rows[0].heat_ns, worker.rows[0].warmup_ns) == (None, [], [8, 8])


@pytest.mark.parametrize("version", [1, 2, 3])
def test_an_older_file_gives_the_same_rows(full_path: Path, version: int) -> None:
    def rows(path: Path) -> list[tuple[Key, float]]:
        return [(row.key, row.ns.estimate) for row in Analysis(read_run(path)).rows]

    assert rows(as_of(version, full_path)) == rows(full_path) == [(Key(BASELINE, "add_i32", 1), 10.0)]


@pytest.mark.parametrize("version", [1, 2])
def test_the_stages_of_an_older_file_are_read(full_path: Path, version: int) -> None:
    old = as_of(version, full_path)
    line = '{"record":"stage","after":12,"until":17,"rows":{"c/linked":[{"case":"add_i32","size":1}]}}\n'
    old.write_text(old.read_text() + line)
    (stage,) = read_run(old).stages
    assert stage == Stage(after=12, until=17, rows={BASELINE: [RowInfo(case="add_i32", size=1)]})
    assert len(read_run(old).groups) == 1


# ---- nothing is destroyed ---------------------------------------------------------------------------


@pytest.mark.parametrize("name", ["run.jsonl.gz", "run.jsonl.xz"])
def test_a_packed_name_is_refused_for_writing(tmp_path: Path, name: str) -> None:
    with pytest.raises(UsageError, match="written as plain lines"):
        RunWriter(tmp_path / name, header([BASELINE]))
    assert not (tmp_path / name).exists()
    (tmp_path / name).write_bytes(b"packed")
    with pytest.raises(UsageError, match="unpack the file first"):
        RunWriter(tmp_path / name, None)
    assert (tmp_path / name).read_bytes() == b"packed"


def test_a_file_that_another_run_writes_is_not_gone_on_with(tmp_path: Path) -> None:
    path = tmp_path / "run.jsonl"
    first = RunWriter(path, header([BASELINE]))
    with pytest.raises(UsageError, match="another run is writing this file"):
        RunWriter(path, None)
    first.append(group(0))
    first.close()
    second = RunWriter(path, None)
    assert second.lines == 2
    second.close()
