"""What can go wrong with a build, each by a real small command: harness/FAULTS.md is the table for people."""

import os
import signal
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest

from harness.core.errors import Wrong
from harness.core.paths import ROOT
from harness.suite.mechanisms import Mechanism
from harness.tests import builders
from harness.tests.toolchain.test_build import changed, mechanism  # noqa: F401 - a fixture
from harness.toolchain import command
from harness.toolchain.build import build_mechanism
from harness.toolchain.command import Abandoned
from harness.toolchain.stamp import Built, read_stamp
from harness.toolchain.tree import out_folder
from harness.verify import prepare

FULL = "cat /dev/zero > /dev/full"
# The child writes its number, so that a test can see it gone; both would outlast any test.
LEAVES_A_CHILD = "sleep 1000 & echo $! > {out}/child; "


def by(mechanism: Mechanism, script: str) -> Mechanism:  # noqa: F811
    return changed(mechanism, build=[["sh", "-c", script]])


BUILDS = """
import sys
from harness.output.terminal.ending import ending
from harness.suite.mechanisms import Mechanism
from harness.toolchain.build import build_mechanism
with ending("test"):
    build_mechanism(Mechanism.model_validate_json(sys.stdin.read()))
"""


def building(mechanism: Mechanism) -> subprocess.Popen[str]:  # noqa: F811
    """A program of its own that builds the mechanism, as `python -m harness` would."""
    program = subprocess.Popen([sys.executable, "-c", BUILDS], stdin=subprocess.PIPE, cwd=ROOT, text=True)
    assert program.stdin
    program.stdin.write(mechanism.model_dump_json())
    program.stdin.close()
    return program


def is_gone(pid: int) -> bool:
    """Whether it ended, or is about to be collected by who inherited it."""
    try:
        stat = Path(f"/proc/{pid}/stat").read_text()
    except OSError:
        return True
    return stat.rpartition(")")[2].split()[0] in "ZX"


def gone(file: Path) -> bool:
    pid = int(file.read_text())
    for _ in range(200):
        if is_gone(pid):
            return True
        time.sleep(0.05)
    return False


@pytest.mark.parametrize(
    ("script", "says"),
    [
        ("no-such-compiler", "build failed (exit code 127); whole log: "),
        ("exit 3", "build failed (exit code 3); whole log: "),
        ("kill -SEGV $$", "build failed (signal SIGSEGV); whole log: "),
        (FULL, "No space left on device"),
        ("ulimit -f 1; exec cat /dev/zero > {out}/artifact", "build failed (signal SIGXFSZ); whole log: "),
        ("printf '\\033[31mred'; exit 1", "\\x1b[31mred"),
        (LEAVES_A_CHILD + "wait", "build failed (no end within 0.5 s); whole log: "),
        ("exec yes", "build failed (it printed more than 1 MiB); whole log: "),
    ],
)
def test_a_command_that_fails_is_told_with_its_log_and_leaves_no_build(
    mechanism: Mechanism,  # noqa: F811
    monkeypatch: pytest.MonkeyPatch,
    script: str,
    says: str,
) -> None:
    monkeypatch.setattr(command, "TIMEOUT_S", 0.5 if "wait" in script else 100)
    monkeypatch.setattr(command, "LOG_LIMIT_BYTES", 1 << 20)
    with pytest.raises(Wrong) as caught:
        build_mechanism(by(mechanism, script))
    said = str(caught.value)
    assert said.startswith("test/well: build failed (")
    assert says in said
    assert len(said) < 1 << 15
    assert not (out_folder(mechanism) / "built.json").exists()


@pytest.mark.parametrize("end", ["wait", "exit 1", "exit 0"])
def test_what_a_command_started_ends_with_it(
    mechanism: Mechanism,  # noqa: F811
    monkeypatch: pytest.MonkeyPatch,
    end: str,
) -> None:
    monkeypatch.setattr(command, "TIMEOUT_S", 0.5)
    try:
        build_mechanism(by(mechanism, LEAVES_A_CHILD + end))
    except Wrong:
        assert end != "exit 0"
    assert gone(out_folder(mechanism) / "child")


def test_the_others_are_built_while_one_hangs(
    mechanism: Mechanism,  # noqa: F811
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(command, "TIMEOUT_S", 0.5)
    monkeypatch.setattr(prepare, "build_library", lambda variant, native: None)
    hangs = by(mechanism, "sleep 1000").model_copy(update={"id": "test/hangs"})
    found = prepare.build_all([hangs, mechanism], lambda *step: None)
    assert [one.mechanism.id for one in found.ready] == ["test/well"]
    assert list(found.failed) == ["test/hangs"]


@pytest.mark.parametrize(("number", "name"), [(28, "No space left on device"), (30, "Read-only file system")])
@pytest.mark.parametrize("writer", ["write_whole", "shutil.rmtree", "Path.mkdir"])
def test_what_the_system_refuses_to_write_is_told_and_leaves_no_build(
    mechanism: Mechanism,  # noqa: F811
    monkeypatch: pytest.MonkeyPatch,
    number: int,
    name: str,
    writer: str,
) -> None:
    build_mechanism(mechanism)
    (mechanism.folder / "source.txt").write_text("two")

    def refused(*_: object, **__: object) -> None:
        raise OSError(number, name, "/full/file")

    with monkeypatch.context() as fault:
        fault.setattr(f"harness.toolchain.stamp.{writer}", refused)
        with pytest.raises(Wrong, match=rf"^test/well: cannot be built: /full/file: {name}$"):
            build_mechanism(mechanism)
    build_mechanism(mechanism)
    assert (out_folder(mechanism) / "artifact").read_text() == "two"


def test_sources_that_change_once_under_a_build_are_built_as_they_are_then(mechanism: Mechanism) -> None:  # noqa: F811
    """The first time it is edited after it was read; the copy that was made is of the text before."""
    copies, edits = "cp {src}/source.txt {out}/artifact", "echo two > {src}/source.txt"
    build_mechanism(by(mechanism, f"{copies}; [ $(cat {{src}}/source.txt) = two ] || {edits}"))
    assert (out_folder(mechanism) / "artifact").read_text().strip() == "two"


def test_sources_that_never_rest_are_told_and_leave_no_build(mechanism: Mechanism) -> None:  # noqa: F811
    restless = by(mechanism, "echo more >> {src}/source.txt")
    with pytest.raises(Wrong, match="test/well: its sources changed while it was built, 3 times"):
        build_mechanism(restless)
    assert not (out_folder(mechanism) / "built.json").exists()


def test_two_at_once_build_once_and_the_second_says_whom_it_waits_for(
    mechanism: Mechanism,  # noqa: F811
    caplog: pytest.LogCaptureFixture,
) -> None:
    """The first in a process of its own; both count in one file."""
    counts = by(mechanism, "echo built >> {src}/../count; until [ -e {src}/../go ]; do sleep 0.05; done")
    beside = mechanism.folder.parent
    first = building(counts)
    while not (beside / "count").exists():
        assert first.poll() is None
        time.sleep(0.02)
    made: list[Built] = []
    second = threading.Thread(target=lambda: made.append(build_mechanism(counts)))
    second.start()
    while not caplog.messages:
        time.sleep(0.02)
    (beside / "go").touch()
    second.join(60)
    assert first.wait(60) == 0
    assert (beside / "count").read_text() == "built\n"
    assert len(made) == 1
    said = f"test/well: process {first.pid} is building it here too; waiting until it has"
    assert caplog.messages == [said]


def test_an_interrupt_ends_all_builds_and_begins_no_other(
    mechanism: Mechanism,  # noqa: F811
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(prepare, "build_library", lambda variant, native: None)
    monkeypatch.setattr("os.cpu_count", lambda: 1)
    child = out_folder(mechanism) / "child"
    hangs = by(mechanism, LEAVES_A_CHILD + "wait")
    ended: list[BaseException] = []

    def build(one: Mechanism, layouts: int) -> Built:
        try:
            return build_mechanism(one, layouts)
        except BaseException as error:
            ended.append(error)
            raise

    def interrupt() -> None:
        while not child.exists() or not child.read_text():
            time.sleep(0.02)
        os.kill(os.getpid(), signal.SIGINT)

    monkeypatch.setattr(prepare, "build_mechanism", build)
    threading.Thread(target=interrupt).start()
    with pytest.raises(KeyboardInterrupt):
        prepare.build_all([hangs, builders.mechanism("test/next")], lambda *step: None)
    assert [type(error) for error in ended] == [Abandoned]
    assert gone(child)
    assert not (out_folder(mechanism) / "built.json").exists()


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP, signal.SIGKILL])
def test_a_build_that_was_ended_by_a_signal_is_no_build_and_is_made_by_the_next(
    mechanism: Mechanism,  # noqa: F811
    number: signal.Signals,
) -> None:
    """By the end of the whole program, as `python -m harness` has it."""
    script = "echo half > {out}/artifact; [ -e {src}/../go ] && exit; " + LEAVES_A_CHILD + "wait"
    slow, child = by(mechanism, script), out_folder(mechanism) / "child"
    program = building(slow)
    while not child.exists() or not child.read_text():
        assert program.poll() is None
        time.sleep(0.02)
    program.send_signal(number)
    assert program.wait(60) == (-number if number == signal.SIGKILL else 128 + number)
    if number == signal.SIGKILL:  # nobody is left to end it
        os.kill(int(child.read_text()), signal.SIGKILL)
    assert gone(child)
    assert not (out_folder(mechanism) / "built.json").exists()
    (mechanism.folder.parent / "go").touch()
    assert read_stamp(out_folder(mechanism), build_mechanism(slow).key)


def sources() -> dict[str, bytes]:
    """Every file that git knows, with its content."""
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, check=True).stdout
    names = [name for name in listed.decode().split("\0") if (ROOT / name).is_file()]
    return {name: (ROOT / name).read_bytes() for name in names}


@pytest.mark.parametrize("place", ["", ".", "..", "/", "README.md", "link", "fresh"])
@pytest.mark.parametrize("verb", ["build", "check"])
def test_no_verb_writes_over_a_source_wherever_it_is_told_to_build(
    tmp_path: Path, verb: str, place: str
) -> None:
    (tmp_path / "link").symlink_to(ROOT / "langs")
    named = str(tmp_path / place) if place in ("link", "fresh") else place
    before = sources()
    done = subprocess.run(
        [sys.executable, "-m", "harness", verb, "python/ctypes"],
        cwd=ROOT,
        env={**os.environ, "XC_BUILD_DIR": named},
        capture_output=True,
        text=True,
    )
    assert sources() == before
    refused = place not in ("", "fresh")
    assert done.returncode == (2 if refused else 0), done.stderr
    assert (done.stderr.startswith("crosscall: XC_BUILD_DIR=") and done.stderr.count("\n") == 1) == refused
