"""`--langs DIR`: mechanisms outside of the project through the command line, with real builds and workers."""

import base64
import gzip
import json
import re
import shutil
import sys
from pathlib import Path

import pytest

from harness.core.paths import ROOT, build_root
from harness.runfile.file import read_run
from harness.suite.cases import Case
from harness.suite.mechanisms import load_mechanism
from harness.tests.cli.test_cli import ended, usage_error
from harness.tests.conftest import WORKER
from harness.toolchain.build import build_mechanism
from harness.toolchain.tree import out_folder
from harness.verify.prepare import build_all, check_ready

GUIDE = (ROOT / "langs" / "README.md").read_text(encoding="utf-8")


def from_the_guide(name: str) -> str:
    """The indented block that langs/README.md gives below the line that names it."""
    block = GUIDE.split(f"`{name}`", 1)[1].split("\n\n", 1)[1]
    lines = re.match(r"(?:(?: {4}.*)?\n)+", block)
    assert lines
    return "".join(line[4:] if line.strip() else "\n" for line in lines[0].splitlines(keepends=True))


def told_by(page: str) -> str:
    """A page's text with its packed parts (harness/output/report/payload.py) unpacked."""
    packed = re.findall(r">\s*(H4sI[A-Za-z0-9+/=]+)\s*<", page)
    return page + "".join(gzip.decompress(base64.b64decode(one)).decode() for one in packed)


@pytest.fixture
def mine(tmp_path: Path) -> Path:
    """The example of langs/README.md, as it stands there."""
    for name in ("mine/lean/mechanism.toml", "mine/lean/worker.py"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(from_the_guide(name))
    return tmp_path / "mine"


def test_the_guides_example_is_right_and_runs_beside_the_projects_own(
    mine: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    checked = ended(capsys, monkeypatch, "check", "mine/*", "--langs", str(mine))
    assert (checked.code, "right  mine/lean" in checked.out) == (0, True), checked.err
    run = tmp_path / "run.jsonl"
    wanted = ("--mechanism", "mine/*", "--case", "add_i32", "--executions", "1", "--output", str(run))
    assert ended(capsys, monkeypatch, "run", *wanted, "--langs", str(mine)).code == 0
    assert [info.id for info in read_run(run).header.mechanisms] == ["c/linked", "c/replica", "mine/lean"]
    assert str(tmp_path) not in run.read_text()
    page = tmp_path / "page"
    shown = ended(capsys, monkeypatch, "report", str(run), "--output", str(page), "--langs", str(mine))
    assert shown.code == 0
    text = told_by((page / "index.html").read_text())
    assert ("mine/lean/worker.py:" in text, str(tmp_path) in text) == (True, False)
    assert not (mine / "lean" / "__pycache__").exists()


def test_a_run_goes_on_only_where_the_folder_is_named_again(
    mine: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    run = tmp_path / "run.jsonl"
    wanted = ("--mechanism", "mine/*", "--case", "add_i32", "--executions", "2", "--output", str(run))
    assert ended(capsys, monkeypatch, "run", *wanted, "--langs", str(mine)).code == 0
    first_of_two = run.read_text().splitlines(keepends=True)[:-1]
    run.write_text("".join(first_of_two))
    line = usage_error(capsys, monkeypatch, "run", "--resume", str(run))
    assert (
        "mine/lean lies in a folder outside of this project; name the folder mine once more, by --langs"
        in line
    )
    assert ended(capsys, monkeypatch, "run", "--resume", str(run), "--langs", str(mine)).code == 0
    assert read_run(run).executions == 2


def test_every_verb_that_takes_mechanisms_takes_folders_of_them(
    mine: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    listed = json.loads(ended(capsys, monkeypatch, "list", "--json", "--langs", str(mine)).out)
    assert "mine/lean" in [row["mechanism"] for row in listed["mechanisms"]]
    assert ended(capsys, monkeypatch, "build", "mine/lean", "--langs", str(mine)).code == 0
    found = ended(capsys, monkeypatch, "anatomy", "mine/lean", "--json", "--langs", str(mine))
    assert json.loads(found.out)["anatomies"][0]["mechanism"] == "mine/lean"
    line = usage_error(capsys, monkeypatch, "check", "mine/leen", "--langs", str(mine))
    assert "no mechanism matches 'mine/leen'; did you mean mine/lean" in line


def test_a_case_without_loop_and_reason_is_found(
    mine: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    manifest = mine / "lean" / "mechanism.toml"
    manifest.write_text(re.sub(r"(?m)^work .*\n", "", manifest.read_text()))
    found = ended(capsys, monkeypatch, "check", "mine/*", "--langs", str(mine))
    assert found.code == 1
    assert "work 0 × 0: it is core, the worker does not have it and the manifest gives no reason" in found.out


@pytest.mark.parametrize("how", ["skips_a_call", "returns_a_wrong_value", "says_no_time"])
def test_a_worker_outside_that_lies_is_found(
    tmp_path: Path, library: None, two_cases: dict[str, Case], how: str
) -> None:
    folder = tmp_path / "mine" / "liar"
    folder.mkdir(parents=True)
    shutil.copy(WORKER, folder / "worker.py")
    (folder / "mechanism.toml").write_text(
        'title = "t"\ndocs = "https://example.org"\ntier = "default"\n'
        f'run = ["{{python}}", "{{src}}/worker.py", "{how}"]\n'
    )
    liar = load_mechanism(folder / "mechanism.toml", two_cases)
    (ready,) = build_all([liar], lambda *_: None).ready
    assert not check_ready(ready, two_cases).right


PROJECTS = {
    "cargo": (
        {"Cargo.toml": '[package]\nname = "own"\nversion = "0.1.0"\nedition = "2021"\n',
         "Cargo.lock": 'version = 3\n\n[[package]]\nname = "own"\nversion = "0.1.0"\n',
         "src/main.rs": "fn main() {}\n"},
        '["cargo", "build", "--offline", "--locked", "--target-dir", "{out}/target"]',
    ),
    "go": (
        {"go.mod": "module own\n\ngo 1.20\n", "main.go": "package main\n\nfunc main() {}\n"},
        '["go", "build", "-o", "{out}/worker", "."]',
    ),
    "npm": (
        {"package.json": '{"name": "own", "version": "1.0.0"}\n'},
        '["npm", "install", "--offline", "--no-audit", "--no-package-lock", "--prefix", "{out}", "{src}"]',
    ),
}  # fmt: skip


@pytest.mark.parametrize("tool", PROJECTS)
def test_a_project_of_a_languages_own_tool_is_built_outside_and_into_our_folder(
    tmp_path: Path, two_cases: dict[str, Case], tool: str
) -> None:
    if not shutil.which(tool):
        pytest.skip(f"{tool} is not installed")
    files, command = PROJECTS[tool]
    folder = tmp_path / "mine" / "project"
    files["mechanism.toml"] = (
        'title = "t"\ndocs = "https://example.org"\ntier = "default"\n'
        f'build = [{command}]\nrun = ["{sys.executable}"]\n'
    )
    for name, text in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text)
    own = load_mechanism(folder / "mechanism.toml", two_cases)
    build_mechanism(own)
    assert out_folder(own) == build_root() / "langs" / "mine" / "project"
    assert {str(path.relative_to(folder)) for path in folder.rglob("*") if path.is_file()} == set(files)


def test_what_fails_outside_is_told_without_its_path(tmp_path: Path, two_cases: dict[str, Case]) -> None:
    folder = tmp_path / "mine" / "broken"
    folder.mkdir(parents=True)
    (folder / "mechanism.toml").write_text(
        'title = "t"\ndocs = "https://example.org"\ntier = "default"\n'
        'build = [["{python}", "{src}/nowhere.py"]]\nrun = ["x"]\n'
    )
    broken = load_mechanism(folder / "mechanism.toml", two_cases)
    reason = build_all([broken], lambda *_: None).failed["mine/broken"]
    assert ("mine/broken/nowhere.py" in reason, str(tmp_path) in reason) == (True, False)
