"""`ab` as people use it: a project of its own in a temporary repository, changed, built and measured."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from harness.cli.changing import _profile, _without_folder
from harness.cli.measuring import resumed
from harness.core.errors import UsageError
from harness.core.paths import ROOT
from harness.runfile.file import read_run
from harness.selftest.delayed import LINKS, apply, chain
from harness.suite.layouts import LAYOUTS
from harness.tests.builders import mechanism, run_of
from harness.tests.toolchain.test_elsewhere import git

# Of ten thousand digits: some microseconds beside a tenth of one for the call.
_MORE = "        str(7**1000)\n"
_CALL = "        r = xc_add_i32(a, b)\n"


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The parts of this tree that are needed, committed to a repository of their own."""
    root = tmp_path_factory.mktemp("ab") / "project"
    ignored = shutil.ignore_patterns("__pycache__", "node_modules", "target", "tests", "build")
    for part in ("native", "langs/c", "langs/python", "harness"):
        shutil.copytree(ROOT / part, root / part, ignore=ignored)
    shutil.copy(ROOT / "pyproject.toml", root)
    git(root.parent, "init", "-q", str(root))
    git(root, "add", "-A")
    git(root, "commit", "-qm", "as it is")
    return root


def ab(project: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "XC_BUILD_DIR": str(project.parent / "build")}
    command = [sys.executable, "-m", "harness", "ab", *arguments]
    return subprocess.run(command, cwd=project, capture_output=True, text=True, timeout=600, env=environment)


def label(project: Path) -> str:
    return git(project, "rev-parse", "--short", "HEAD")


def restore(project: Path) -> None:
    git(project, "checkout", "-q", "--", ".")


def test_a_slower_loop_exits_with_one_and_a_faster_one_with_none(project: Path, tmp_path: Path) -> None:
    calls = project / "langs" / "python" / "kit" / "loops" / "calls.py"
    text = calls.read_text()
    assert text.count(_CALL) == 1
    run = tmp_path / "run.jsonl"
    calls.write_text(text.replace(_CALL, _MORE + _CALL))
    wanted = ("python/ctypes", "--case", "add_i32")
    slower = ab(project, *wanted, "--against", "HEAD", "--output", str(run))
    other = project.parent / "slower"
    shutil.copytree(project, other)
    restore(project)
    faster = ab(project, *wanted, "--against", str(other), "--json")

    assert slower.returncode == 1, slower.stderr
    assert f"python/ctypes is slower than at {label(project)} in 1 of 1 rows: add_i32 " in slower.stdout
    assert f"crosscall: python/ctypes is slower than at {label(project)} in 1 of 1 rows" in slower.stderr
    header = read_run(run).header
    mechanisms = ["c/linked", "c/replica", "python/ctypes", f"python/ctypes@{label(project)}"]
    assert [info.id for info in header.mechanisms] == mechanisms
    assert (read_run(run).executions, len(read_run(run).groups)) == (12, 12)

    assert faster.returncode == 0, faster.stderr
    told = json.loads(faster.stdout)
    assert (told["against"], told["differs"]) == ("python/ctypes@slower", "the mechanism")
    assert [(row["case"], row["size"], row["verdict"]) for row in told["rows"]] == [("add_i32", 1, "faster")]
    assert told["rows"][0]["ratio"]["high"] < 1


def test_a_slower_library_exits_with_one(project: Path) -> None:
    apply((chain(30 * LINKS),), project / "native" / "src")
    found = ab(project, "c/linked", "--library", "--against", "HEAD", "--case", "add_i32")
    few = ab(project, "c/linked", "--against", "HEAD", "--case", "add_i32", "--executions", "2")
    restore(project)
    assert found.returncode == 1, found.stderr
    assert f"c/linked is slower than at {label(project)} in 1 of 1 rows: add_i32 " in found.stdout
    assert "the library differs between c/linked here and c/linked@" in found.stderr
    assert few.returncode == 0, few.stderr
    assert "Fewer than 12 executions: no row is called slower by the exit code." in few.stdout


def test_what_is_the_same_or_is_not_there_exits_with_two(project: Path) -> None:
    wrong = {
        ("python/ctypes", "--against", "HEAD"): "nothing differs: ",
        ("python/ctypes", "--library", "--against", str(project)): "nothing differs: libcrosscall",
        ("python/ctypes", "--against", "v9"): "--against v9: there is no such revision here",
        ("python/ctyp", "--against", "HEAD"): "did you mean python/ctypes",
        ("python/*", "--against", "HEAD"): "ab takes one mechanism, by its id",
        ("python/ctypes", "--against", str(project / "native")): "it is no checkout",
    }
    for arguments, why in wrong.items():
        found = ab(project, *arguments)
        assert (found.returncode, found.stdout) == (2, ""), found.stderr
        assert why in found.stderr
        assert "Traceback" not in found.stderr


def test_a_side_that_is_wrong_is_not_timed(project: Path) -> None:
    calls = project / "langs" / "python" / "kit" / "loops" / "calls.py"
    calls.write_text(calls.read_text().replace(_CALL, _CALL + _CALL))
    found = ab(project, "python/ctypes", "--against", "HEAD", "--case", "add_i32")
    restore(project)
    assert found.returncode == 1
    assert "xc_add_i32 was called 2 times, not 1" in found.stderr
    assert "python/ctypes: not ready, as said above" in found.stderr


@pytest.mark.parametrize(
    ("asked", "stages", "layouts"),
    [
        (("quick", None, None), [12], LAYOUTS),
        (("full", None, None), [12], LAYOUTS),
        (("quick", None, "10m"), [12, 17, 25], LAYOUTS),
        (("quick", 25, "10m"), [25], LAYOUTS),
        (("quick", 2, None), [2], 6),
    ],
)
def test_each_execution_has_a_layout_of_its_own(
    asked: tuple[str, int | None, str | None], stages: list[int], layouts: int
) -> None:
    plan = _profile(*asked)
    assert (plan.stages, plan.layouts) == (stages, layouts)


def test_a_run_file_does_not_say_where_the_other_folder_lies() -> None:
    for given in (["ab", "c/linked", "--against", "/home/me/c"], ["ab", "c/linked", "--against=/home/me/c"]):
        assert " ".join(_without_folder(given, "/home/me/c", "c")) in (
            "ab c/linked --against c",
            "ab c/linked --against=c",
        )
    kept = ["ab", "c/linked", "--case", "c*", "--against", "abc"]
    assert _without_folder([*kept[:-1], "c"], "c", "abc") == kept


def test_a_run_of_ab_does_not_go_on() -> None:
    run = run_of({"c/linked": [1], "c/replica": [1], "c/linked@1a2b3c4": [1]})
    with pytest.raises(
        UsageError, match="c/linked@1a2b3c4 is another build of its mechanism; ab begins anew"
    ):
        resumed(run, [mechanism("c/linked"), mechanism("c/replica")])


def test_a_profile_that_is_none_is_refused() -> None:
    with pytest.raises(UsageError, match="no profile 'fast'"):
        _profile("fast", None, None)
