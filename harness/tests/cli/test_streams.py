"""Where output goes wrong: a full disk, no stdout, a locale without letters, file names that are no text."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from harness.core.paths import ROOT
from harness.runfile.file import RunWriter
from harness.suite.reference import BASELINE, REPLICA
from harness.tests.builders import run_of

ASCII = {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0", "PYTHONIOENCODING": "ascii"}
HARNESS = f"{sys.executable} -m harness"


@pytest.fixture(scope="module")
def run_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("run") / "a run.jsonl"
    run = run_of({BASELINE: [10] * 6, REPLICA: [11] * 6, "x/a": [200_000] * 6})
    writer = RunWriter(path, run.header)
    for group in run.groups:
        writer.append(group)
    writer.close()
    return path


def shell(line: str, **environment: str) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        ["bash", "-c", line], cwd=ROOT, capture_output=True, env={**os.environ, **environment}
    )


VERBS = ("show", "show --json", "show --csv", "costs", "claims", "export", "list")


def line_of(verb: str, run: Path) -> str:
    first, *options = verb.split()
    run_ = f"'{run}'" if first not in ("list", "doctor") else ""
    return " ".join([HARNESS, first, run_, *options])


@pytest.mark.parametrize("verb", VERBS)
@pytest.mark.parametrize(
    ("redirected", "says"),
    [
        (">/dev/full", "crosscall: stdout: No space left on device"),
        (">&-", "crosscall: stdout: Bad file descriptor"),
    ],
)
def test_what_stdout_does_not_take_is_told_in_one_line(
    run_file: Path, verb: str, redirected: str, says: str
) -> None:
    done = shell(f"{line_of(verb, run_file)} {redirected}")
    last = done.stderr.decode().splitlines()[-1]
    assert (done.returncode, last) == (1, says)
    assert b"Traceback" not in done.stderr
    assert b"Exception ignored" not in done.stderr


@pytest.mark.parametrize("verb", VERBS)
def test_no_locale_loses_what_is_told(run_file: Path, verb: str) -> None:
    done, usual = shell(line_of(verb, run_file), **ASCII), shell(line_of(verb, run_file), PYTHONUTF8="1")
    assert (done.returncode, usual.returncode) == (0, 0)
    assert b"Traceback" not in done.stderr
    if verb in ("show --json", "show --csv", "export", "list --json"):
        assert done.stdout == usual.stdout
    else:
        words = usual.stdout.decode().encode("ascii", "backslashreplace").split()
        assert [word for word in done.stdout.split() if b"\\u2588" not in word] == [
            word for word in words if b"\\u2588" not in word
        ]


def test_every_stream_closed_still_ends_with_a_code(run_file: Path) -> None:
    assert shell(f"{line_of('show', run_file)} <&- >&- 2>&-").returncode == 1
    assert shell(f"{line_of('show', run_file)} <&-").returncode == 0


@pytest.mark.parametrize(
    "name", ["\udcff.jsonl", "-x.jsonl", "a\nb\x1b[31m.jsonl", "ü [bold].jsonl"], ids=ascii
)
@pytest.mark.parametrize("verb", ["show", "export --format csv", "compare", "report"])
def test_a_file_of_any_name_is_read_and_named(run_file: Path, tmp_path: Path, name: str, verb: str) -> None:
    shutil.copy(run_file, tmp_path / name)
    first, *options = verb.split()
    files = [f"./{name}"] * (2 if first == "compare" else 1)
    if first == "report":
        options = ["--output", "page"]
    done = subprocess.run(
        [sys.executable, "-m", "harness", first, *options, *files],
        cwd=tmp_path,
        capture_output=True,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
    )
    assert (done.returncode, b"Traceback" in done.stderr) == (0, False), done.stderr
    assert b"\x1b" not in done.stdout
    done.stdout.decode()


def test_a_measured_run_is_named_when_its_table_cannot_be_printed(tmp_path: Path) -> None:
    program = tmp_path / "measured.py"
    program.write_text(
        "import sys\n"
        "from pathlib import Path\n"
        "from harness.cli import measuring\n"
        "from harness.measure.session import Session\n"
        "from harness.output.terminal.ending import ending\n"
        "from harness.runfile.file import RunWriter\n"
        "from harness.tests.builders import run_of\n"
        "run, path = run_of({'c/linked': [10] * 6, 'c/replica': [11] * 6}), Path(sys.argv[1])\n"
        "measuring.carry_out = lambda *_: None\n"
        "with ending('crosscall'):\n"
        "    measuring.measure(Session(run, RunWriter(path, run.header), {}, {}), 1.0)\n"
    )
    for number, redirected in enumerate((">/dev/full", ">&-", "| head -0")):
        path = tmp_path / f"{number}.jsonl"
        done = shell(f"{sys.executable} {program} {path} {redirected}", PYTHONPATH=str(ROOT))
        assert str(path) in done.stderr.decode(), redirected
        assert done.stderr.count(b"\n") == 1
        assert b"the run is whole" in done.stderr


@pytest.mark.parametrize(
    "environment", [{"TERM": "dumb"}, {"NO_COLOR": "1"}, {"COLUMNS": "40"}, {"FORCE_COLOR": "1"}]
)
def test_every_terminal_gets_every_row(run_file: Path, environment: dict[str, str]) -> None:
    done = shell(line_of("show", run_file), **environment)
    assert done.returncode == 0
    assert b"x/a" in done.stdout
    assert (b"\x1b" in done.stdout) == ("FORCE_COLOR" in environment)


def test_a_heading_is_bold_and_what_follows_it_is_not(run_file: Path) -> None:
    shown = shell(line_of("costs", run_file), FORCE_COLOR="1", TERM="xterm", NO_COLOR="").stdout
    assert b"\x1b[1mWhat a call costs over C\x1b[0m (each figure with its interval)\n" in shown
