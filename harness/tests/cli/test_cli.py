"""The command line as people and scripts use it: real runs of a few mechanisms, and every wrong turn."""

import getpass
import json
import os
import signal
import socket
import subprocess
import sys
import time
from pathlib import Path
from typing import NamedTuple

import psutil
import pytest

from harness.cli import main
from harness.cli.measuring import measure
from harness.core.errors import UsageError, WorkerFailed, Wrong
from harness.core.paths import ROOT, build_root
from harness.measure.session import Session
from harness.runfile import recent
from harness.runfile.anatomies import Anatomy, ModulePart
from harness.runfile.file import RunWriter, read_run
from harness.suite import mechanisms
from harness.suite.cases import load_cases
from harness.suite.reference import BASELINE, REPLICA
from harness.tests.builders import run_of

SMALL = ("--mechanism", "c/dlopen", "--mechanism", "python/ctypes", "--case", "noop", "--case", "add_i32")


def harness(*arguments: str, timeout_s: float = 300) -> subprocess.CompletedProcess[str]:
    """python -m harness in a process of its own."""
    command = [sys.executable, "-m", "harness", *arguments]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=timeout_s)


class Ended(NamedTuple):
    """How a call ended and what it printed."""

    code: object
    out: str
    err: str


def ended(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, *arguments: str) -> Ended:
    """The same in this process."""
    monkeypatch.setattr(sys, "argv", ["harness", *arguments])
    with pytest.raises(SystemExit) as caught:
        main()
    return Ended(caught.value.code, *capsys.readouterr())


def usage_error(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, *arguments: str) -> str:
    """The one line that a wrong call prints; it must end with exit code 2."""
    found = ended(capsys, monkeypatch, *arguments)
    assert (found.code, found.out) == (2, "")
    line = found.err.strip()
    assert line.startswith("crosscall: ")
    assert "\n" not in line
    return line.removeprefix("crosscall: ")


@pytest.fixture(scope="module")
def run_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A short real run."""
    path = tmp_path_factory.mktemp("run") / "run.jsonl"
    done = harness("run", *SMALL, "--executions", "3", "--output", str(path))
    assert done.returncode == 0, done.stderr
    assert "inside the workers' loops" in done.stdout
    return path


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (("run", "--mechanism", "pyton/ctypes"), "no mechanism matches 'pyton/ctypes'; did you mean pyth"),
        (("check", "golang/*"), "no mechanism matches 'golang/*'"),
        (("run", "--case", "add_i64"), "no case matches 'add_i64'; did you mean add_i32"),
        (("run", "--profile", "fast"), "no profile 'fast': take quick or full"),
        (("run", "--executions", "0"), "--executions 0: at least 1 is needed"),
        (("run", "--time-budget", "soon"), "'soon' is no length of time: write 90s, 10m or 1.5h"),
        (("run", "--time-budget", "10"), "'10' is no length of time: write 90s, 10m or 1.5h"),
        (("run", "--resume", "x", "--executions", "9"), "--resume goes on with what the file says: leave"),
        (("run", "--resume", "x", "--with", "go=1"), "--resume goes on with what the file says: l"),
        (("run", "--mechanism", "go/cgo", "--with", "goo=1"), "--with goo=…: no chosen mechanism uses it"),
        (("check", "go/cgo", "--with", "python=3.12"), "--with python=…: no chosen mechanism uses it"),
        (("build", "go/cgo", "--with", "go=1,1"), "--with go=1,1: 1 stands twice"),
        (("anatomy", "go/cgo", "--with", "go"), "--with go: write TOOL=VERSION"),
        (("run", "--resume", "nowhere.jsonl"), "nowhere.jsonl: cannot be read: No such file"),
        (("show", "nowhere.jsonl"), "nowhere.jsonl: cannot be read: No such file"),
        (("show", "README.md"), "README.md: line 1: not a crosscall run file"),
        (("report", "harness"), "harness: cannot be read: Is a directory"),
        (("compare", "README.md"), "compare needs at least two run files"),
        (("compare", "a", "b", "--normalise", "x"), "--normalise 'x': take one of clock, linked, none"),
        (("compare", "a", "--against", "b", "--normalise", "x"), "--normalise 'x': take one of clock, l"),
        (("compare", "no.jsonl", "--against", "README.md"), "README.md: line 1: not a crosscall run file"),
        (("export", "README.md", "--format", "xml"), "--format 'xml': take csv, json, markdown or"),
    ],
)  # fmt: skip
def test_a_wrong_call_is_one_clear_line(
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    arguments: tuple[str, ...],
    says: str,
) -> None:
    monkeypatch.chdir(ROOT)
    assert usage_error(capsys, monkeypatch, *arguments).startswith(says)


def test_an_output_folder_that_cannot_be_made_is_said_before_measuring(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / "file").write_text("")
    line = usage_error(capsys, monkeypatch, "run", *SMALL, "--output", str(tmp_path / "file" / "run.jsonl"))
    assert line.startswith(f"{tmp_path}/file/run.jsonl: cannot be written: ")


def test_an_existing_output_is_refused_before_anything_is_built(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    there = tmp_path / "run.jsonl"
    there.write_text("")
    monkeypatch.setattr("harness.cli.measuring.prepare", lambda *_: pytest.fail("something was built"))
    line = usage_error(capsys, monkeypatch, "run", *SMALL, "--output", str(there))
    assert line == f"{there} exists; choose another --output, or go on with --resume"


@pytest.mark.parametrize(
    ("verb", "output", "why"),
    [
        (("report",), "file", "file/index.html: cannot be written: Not a directory"),
        (("report",), "/proc/nowhere", "/index.html: cannot be written: No such file or directory"),
        (("export",), "file/rows", "file/rows: cannot be written: Not a directory"),
        (("export", "--force"), "pipe", "pipe: cannot be written: it is a pipe or a device, not a file"),
    ],
)
def test_a_place_that_cannot_be_written_is_said_before_a_run_is_read(
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
    verb: tuple[str, ...],
    output: str,
    why: str,
) -> None:
    monkeypatch.setattr("harness.cli.reading.read_run", lambda _: pytest.fail("a run was read"))
    (tmp_path / "file").write_text("")
    (tmp_path / "run.jsonl").write_text("")
    os.mkfifo(tmp_path / "pipe")
    monkeypatch.chdir(tmp_path)
    assert usage_error(capsys, monkeypatch, *verb, "run.jsonl", "--output", output).endswith(why)


@pytest.mark.parametrize("arguments", [(), ("--output", "/proc/nowhere/run.jsonl")])
def test_an_unwritable_place_for_results_is_said_before_anything_is_built(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, arguments: tuple[str, ...]
) -> None:
    monkeypatch.setattr("harness.cli.measuring.RESULTS", Path("/proc/nowhere"))
    monkeypatch.setattr("harness.cli.measuring.prepare", lambda *_: pytest.fail("something was built"))
    line = usage_error(capsys, monkeypatch, "run", *SMALL, *arguments)
    assert line.startswith("/proc/nowhere")
    assert "cannot be written: No such file or directory" in line


def test_a_typo_in_a_manifest_is_one_clear_line(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    manifest = tmp_path / "x" / "y" / "mechanism.toml"
    manifest.parent.mkdir(parents=True)
    manifest.write_text('titel = "t"\n')
    monkeypatch.setattr(mechanisms.load_mechanisms, "__defaults__", (tmp_path, ()))
    line = usage_error(capsys, monkeypatch, "list")
    assert line == f"{manifest}: title: missing, this key is required"


def test_the_newest_run_is_the_one_that_began_last(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(recent, "RESULTS", tmp_path)
    with pytest.raises(UsageError, match="no run file in"):
        recent.newest_run()
    run = run_of({BASELINE: [10]}).header
    for day in ("03", "04", "01"):
        later = run.model_copy(update={"created_utc": f"2026-01-{day}T00:00:00Z"})
        RunWriter(tmp_path / f"{day}.jsonl", later).close()
    os.utime(tmp_path / "01.jsonl", (4e9, 4e9))
    (tmp_path / "dangling.jsonl").symlink_to(tmp_path / "nowhere")
    (tmp_path / "half.jsonl").write_text('{"record":"hea')
    (tmp_path / "folder.jsonl").mkdir()
    assert recent.newest_run() == tmp_path / "04.jsonl"


def test_an_unknown_option_exits_with_two() -> None:
    done = harness("run", "--fast")
    assert done.returncode == 2
    assert "Traceback" not in done.stderr


def test_the_lists_are_there_for_programs() -> None:
    listed = json.loads(harness("list", "--json").stdout)
    assert {"mechanism", "tier", "skip", "leaks"} <= listed["mechanisms"][0].keys()
    assert listed["cases"][0]["case"] == "noop"
    diagnosis = json.loads(harness("doctor", "--json").stdout)
    assert {row["state"] for row in diagnosis["mechanisms"]} <= {"ready", "missing"}


def test_rows_hold_what_the_outside_relies_on(run_file: Path) -> None:
    rows = json.loads(harness("show", str(run_file), "--json").stdout)
    assert {(row["mechanism"], row["case"]) for row in rows} == {
        (mechanism, case)
        for mechanism in ("c/linked", "c/replica", "c/dlopen", "python/ctypes")
        for case in ("noop", "add_i32")
    }
    keys = "mechanism case size tier executions ns overhead_ns empty_ns warnings"
    for row in rows:
        assert set(keys.split()) <= row.keys()
        assert 0 < row["ns"]["low"] <= row["ns"]["estimate"] <= row["ns"]["high"]
        assert row["executions"] == 3
        assert (row["overhead_ns"] is None) == (row["mechanism"] == "c/linked")


def test_a_run_says_which_layouts_it_was_measured_on(run_file: Path) -> None:
    run = read_run(run_file)
    assert [info.id for info in run.header.mechanisms if not info.layouts] == ["python/ctypes"]
    seen: dict[str, list[tuple[int | None, int | None]]] = {}
    for group in run.groups:
        for worker in group.workers:
            seen.setdefault(worker.mechanism, []).append((worker.layout, worker.library_layout))
    layouts = range(run.header.profile.layouts)
    for name, pairs in seen.items():
        own, library = zip(*pairs, strict=True)
        assert set(library) <= set(layouts), name
        assert set(own) <= ({None} if name == "python/ctypes" else set(layouts)), name
    for name in (BASELINE, "c/dlopen"):
        assert [len(set(numbers)) for numbers in zip(*seen[name], strict=True)] == [3, 3]


def test_the_other_shapes_have_the_same_rows(run_file: Path) -> None:
    assert len(harness("show", str(run_file), "--csv").stdout.splitlines()) == 1 + 8
    markdown = harness("show", str(run_file), "--markdown").stdout
    assert markdown.count("\n") == 2 + 4
    assert "(`python/ctypes`)" in markdown


def test_costs_and_claims_are_told_to_people_and_programs() -> None:
    reference = "results/reference.jsonl.xz"
    told = harness("costs", reference)
    assert told.returncode == 0
    assert "per integer argument" in told.stdout
    data = json.loads(harness("costs", reference, "--json").stdout)
    assert {line["part"] for line in data["cost_model"]} == {"arguments", "strings", "arrays"}
    assert "python/ctypes" in {reading["mechanism"] for reading in data["break_even"]}
    told = harness("claims", reference)
    judged = json.loads(harness("claims", reference, "--json").stdout)
    measured = [one for one in judged if one["verdict"] != "not measured"]
    assert told.stdout.count("://") == len(measured) > 10
    assert told.stdout.rstrip().splitlines()[-1].startswith(f"{len(judged)} claims: ")


def test_a_run_against_itself_is_not_separated(run_file: Path) -> None:
    rows = json.loads(harness("compare", str(run_file), str(run_file), "--json").stdout)
    assert {row["verdict"] for row in rows} == {"not separated"}


def slowed(path: Path, factor: int) -> Path:
    """The same run with python/ctypes slower."""
    lines = path.read_text().splitlines()
    for i, line in enumerate(lines[1:], start=1):
        record = json.loads(line)
        for worker in record["workers"]:
            if worker["mechanism"] == "python/ctypes":
                for row in worker["rows"]:
                    row["elapsed_ns"] = [ns * factor for ns in row["elapsed_ns"]]
        lines[i] = json.dumps(record)
    slow = path.with_name(f"slow{factor}.jsonl")
    slow.write_text("\n".join(lines) + "\n")
    return slow


def test_a_slower_run_is_told_and_fails_nobody_by_a_few_executions(run_file: Path) -> None:
    slow = slowed(run_file, 1000)  # two executions on a busy machine bound no less
    told = harness("compare", str(run_file), str(slow))
    assert told.returncode == 0
    assert "2 slower" in told.stdout
    done = harness("compare", str(run_file), str(slow), "--fail-on-slower")
    assert done.returncode == 2
    assert "has 3 executions, fewer than 12, and would fail unchanged code; take" in done.stderr


@pytest.fixture
def counts(tmp_path: Path) -> dict[str, str]:
    """Run files of one row: 453 instructions, 460, and none counted."""
    files = {}
    for name, calls in (("fewer", [453] * 3), ("more", [460] * 3), ("none", [])):
        writer = RunWriter(
            tmp_path / name, run_of(dict.fromkeys((BASELINE, REPLICA, "x/a"), [100] * 6)).header
        )
        why = "" if calls else "it was never reached"
        part = ModulePart(module="libpython3.11", instructions=calls[0] if calls else 0)
        writer.append(Anatomy(mechanism="x/a", case="add_i32", size=1, calls=calls, modules=[part], why=why))
        writer.close()
        files[name] = str(tmp_path / name)
    return files


@pytest.mark.parametrize(
    ("words", "code", "says"),
    [
        ("fewer more --instructions", 0, "+7  +7 libpython3.11"),
        ("fewer more --instructions --fail-on-more", 1, "1 rows take more instructions than before"),
        ("more fewer --instructions --fail-on-more", 0, "-7  -7 libpython3.11"),
        ("fewer fewer --instructions --fail-on-more", 0, "1 of 1 rows take the same instructions"),
        ("fewer none --instructions", 2, "no instructions were counted; run with --anatomy counts them"),
        ("fewer more --fail-on-more", 2, "--fail-on-more is about --instructions: give both"),
    ],
)
def test_instructions_of_two_runs_are_compared(
    counts: dict[str, str], words: str, code: int, says: str
) -> None:
    done = harness("compare", *[counts.get(word, word) for word in words.split()])
    assert done.returncode == code
    assert says in done.stdout + done.stderr


@pytest.fixture
def sides(tmp_path: Path) -> dict[str, str]:
    """The files of two runs a side; x/a takes 1000 ns in those of before and 1300 in the later ones."""
    files, spread = {}, (-5, -5, -3, -3, -1, -1, 1, 1, 3, 3, 5, 5)
    for name, ns in (("old1", 1000), ("old2", 1001), ("new1", 1300), ("new2", 1302)):
        run = run_of({BASELINE: [100] * 12, REPLICA: [100] * 12, "x/a": [ns + i for i in spread]})
        path = tmp_path / name
        writer = RunWriter(path, run.header)
        for group in run.groups:
            writer.append(group)
        writer.close()
        files[name] = str(path)
    return files


@pytest.mark.parametrize(
    "words",
    [
        "new1 new2 --against old1 old2 --json",
        "new1 new2 --json --against old1 old2",
        "new1 new2 --json --against old1 --against old2",
        "--against old1 old2 --json new1 new2",
        "new1 --against old1 old2 --normalise clock new2 --json",
        "--json --against old1 old2 -- new1 new2",
    ],
)
def test_several_runs_a_side_are_compared_as_one(
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    sides: dict[str, str],
    words: str,
) -> None:
    found = ended(capsys, monkeypatch, "compare", *(sides.get(word, word) for word in words.split()))
    assert (found.code, found.err) == (0, "")
    rows = {row["mechanism"]: row for row in json.loads(found.out)}
    assert {name: row["verdict"] for name, row in rows.items()} == {
        BASELINE: "not separated",
        REPLICA: "not separated",
        "x/a": "slower",
    }
    row = rows["x/a"]
    assert row["before"] == f"{sides['old1']}, {sides['old2']}"
    assert row["after"] == f"{sides['new1']}, {sides['new2']}"
    assert (row["before_ns"], row["after_ns"]) == (1000.5, 1301)


def test_without_against_each_later_run_is_held_against_the_first(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, sides: dict[str, str]
) -> None:
    runs = [sides[name] for name in ("old1", "new1", "old2")]
    found = ended(capsys, monkeypatch, "compare", *runs, "--json")
    rows = [row for row in json.loads(found.out) if row["mechanism"] == "x/a"]
    assert [(row["before"], row["after"], row["verdict"]) for row in rows] == [
        (sides["old1"], sides["new1"], "slower"),
        (sides["old1"], sides["old2"], "not separated"),
    ]


@pytest.mark.parametrize(
    ("words", "code", "says"),
    [
        ("new1 new2 --against old1 old2", 0, ""),
        ("new1 new2 --against old1 old2 --fail-on-slower", 1, "1 rows are slower than in {old1}, {old2}"),
        ("old1 old2 --against new1 new2 --fail-on-slower", 0, ""),
        ("new1 --against old1 --fail-on-slower", 1, "1 rows are slower than in {old1}"),
        ("old2 --against old1 --fail-on-slower", 0, ""),
        ("old1 new1 old2 --fail-on-slower", 1, "1 rows are slower than in {old1}"),
        ("new1 old1 --fail-on-slower", 0, ""),
        ("--against old1", 2, "Missing argument 'RUN RUN...'"),
        ("new1 --against", 2, "Option '--against' requires an argument"),
    ],
)
def test_a_comparisons_exit_code_says_how_it_ended(
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    sides: dict[str, str],
    words: str,
    code: int,
    says: str,
) -> None:
    found = ended(capsys, monkeypatch, "compare", *(sides.get(word, word) for word in words.split()))
    assert found.code == code
    assert says.format(**sides) in found.err


def test_pytest_benchmark_reads_the_export(run_file: Path, tmp_path: Path) -> None:
    exported = tmp_path / "export.json"
    assert harness("export", str(run_file), "--output", str(exported)).returncode == 0
    read = subprocess.run(
        [Path(sys.executable).parent / "pytest-benchmark", "compare", exported],
        capture_output=True,
        text=True,
    )
    assert read.returncode == 0, read.stderr
    assert "add_i32[python/ctypes-1]" in read.stdout


def test_a_run_file_names_nobody(run_file: Path) -> None:
    text = run_file.read_text()
    header = json.loads(text.splitlines()[0])
    assert str(ROOT) not in text
    assert str(Path.home()) not in text
    for name in (socket.gethostname(), getpass.getuser()):
        # A name such as "root" may stand in a sentence; as a value it must not.
        assert f'"{name}"' not in text
        assert name not in json.dumps(header["machine"])


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP, signal.SIGKILL])
def test_an_interrupted_run_is_kept_and_goes_on(tmp_path: Path, number: signal.Signals) -> None:
    path = tmp_path / "run.jsonl"
    command = [sys.executable, "-m", "harness", "run", *SMALL, "--executions", "12", "--output", str(path)]
    running = subprocess.Popen(
        command,
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        # The tests themselves may run where it is ignored, as under nohup.
        preexec_fn=lambda: signal.signal(signal.SIGHUP, signal.SIG_DFL),
    )
    deadline = time.monotonic() + 240
    while not (path.exists() and path.read_bytes().count(b"\n") >= 3) and time.monotonic() < deadline:
        time.sleep(0.02)
    workers = psutil.Process(running.pid).children(recursive=True)
    os.kill(running.pid, number)
    _, said = running.communicate(timeout=60)
    if number == signal.SIGKILL:
        assert running.returncode == -number
    else:
        assert running.returncode == 128 + number
        assert f"python -m harness run --resume {path}" in said
    assert "Traceback" not in said
    _, alive = psutil.wait_procs(workers, timeout=10)
    assert alive == []
    kept = read_run(path)
    assert 2 <= kept.executions < 12
    resumed = harness("run", "--resume", str(path))
    assert resumed.returncode == 0, resumed.stderr
    whole = read_run(path)
    assert whole.executions == 12
    assert whole.groups[: len(kept.groups)] == kept.groups


def built_at() -> dict[Path, int]:
    folders = [build_root() / "langs" / name for name in ("c/dlopen", "python/capi")]
    return {p: p.stat().st_mtime_ns for folder in folders for p in folder.rglob("*")}


def test_a_second_build_builds_nothing() -> None:
    assert harness("build", "c/dlopen", "python/capi").returncode == 0
    before = built_at()
    assert before
    assert harness("build", "c/dlopen", "python/capi").returncode == 0
    assert built_at() == before


# ---- nothing is destroyed, and the last net ---------------------------------------------------------


def test_an_export_never_writes_over_the_run_nor_by_chance_over_anything(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    run = tmp_path / "run.jsonl"
    run.write_bytes((ROOT / "README.md").read_bytes())
    before = run.read_bytes()
    for more in ([], ["--force"]):
        line = usage_error(capsys, monkeypatch, "export", str(run), "--output", str(run), *more)
        assert line == f"{run} exists: it is the run itself"
    other = tmp_path / "other.csv"
    other.write_text("years of work")
    line = usage_error(capsys, monkeypatch, "export", str(run), "--output", str(other))
    assert line == f"{other} exists: choose another --output, or give --force"
    assert (run.read_bytes(), other.read_text()) == (before, "years of work")


def test_a_broken_manifest_is_not_in_the_way_of_others(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    good = 'title = "x"\ndocs = "https://example.org"\ntier = "default"\nrun = ["true"]\n'
    for name, text in (("good", good), ("broken", "titel = ")):
        (tmp_path / "x" / name).mkdir(parents=True)
        (tmp_path / "x" / name / "mechanism.toml").write_text(text)
    found = mechanisms.load_mechanisms(load_cases(), tmp_path, ["x/good"])
    assert list(found) == ["x/good"]
    with pytest.raises(UsageError, match="broken"):
        mechanisms.load_mechanisms(load_cases(), tmp_path)


@pytest.mark.parametrize(
    ("raised", "code", "says"),
    [
        (
            OSError(28, "No space left on device", "/full/disk"),
            1,
            "crosscall: /full/disk: No space left on device",
        ),
        (MemoryError(), 1, "crosscall: out of memory"),
        (ZeroDivisionError("division by zero"), 70, "crosscall: this is a bug of crosscall;"),
        (RecursionError("too deep"), 70, "crosscall: this is a bug of crosscall;"),
    ],
)
def test_whatever_is_raised_ends_in_a_line_and_an_exit_code(
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    raised: Exception,
    code: int,
    says: str,
) -> None:
    def fail(*_: object) -> None:
        raise raised

    monkeypatch.setattr("harness.cli.building.catalog", fail)
    found = ended(capsys, monkeypatch, "list")
    assert found.code == code
    assert says in found.err
    assert ("Traceback" in found.err) == (code == 70)


def test_a_reader_that_goes_away_ends_it_quietly() -> None:
    command = f"{sys.executable} -m harness list --json | head -1"
    done = subprocess.run(command, shell=True, cwd=ROOT, capture_output=True, text=True)
    assert (done.stdout.strip(), done.stderr) == ("{", "")


@pytest.mark.parametrize(
    "raised", [OSError(28, "No space left on device"), WorkerFailed("c/linked failed twice")]
)
def test_a_run_that_cannot_go_on_names_its_file_and_how_to_go_on(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, raised: Exception
) -> None:
    run, path = run_of({BASELINE: [10] * 6}), tmp_path / "a run.jsonl"
    session = Session(run, RunWriter(path, run.header), {}, {})

    def fail(*_: object) -> None:
        raise raised

    monkeypatch.setattr("harness.cli.measuring.carry_out", fail)
    with pytest.raises(Wrong, match="groups are kept in") as caught:
        measure(session, 1.0)
    assert str(raised) in str(caught.value)
    assert f"python -m harness run --resume '{path}'" in str(caught.value)
    assert session.path.exists()


def test_versions_are_measured_beside_the_usual_and_a_run_goes_on_with_them(tmp_path: Path) -> None:
    path = tmp_path / "versions.jsonl"
    chosen = ("--mechanism", "c/linked", "--case", "add_i32", "--executions", "2", "--output", str(path))
    done = harness("run", *chosen, "--with", "cc=gcc,gcc -O3,no-such-cc")
    assert done.returncode == 0, done.stderr
    assert "missing  c/linked@no-such-cc: there is no program no-such-cc on PATH" in done.stderr
    assert "c/linked over cc: add_i32" in done.stdout
    run = read_run(path)
    settings = {info.id: info.setting and info.setting.again for info in run.header.mechanisms}
    assert settings == {
        "c/linked": None,
        "c/replica": None,
        "c/linked@gcc": "gcc",
        "c/linked@gcc-O3": "gcc -O3",
    }
    assert list(run.header.absent) == ["c/linked@no-such-cc"]
    # As if it had been broken off after the first execution.
    whole = path.read_text().splitlines(keepends=True)
    path.write_text("".join(whole[:-1]))
    again = harness("run", "--resume", str(path))
    assert again.returncode == 0, again.stderr
    assert {worker.mechanism for worker in read_run(path).groups[-1].workers} == set(settings)
