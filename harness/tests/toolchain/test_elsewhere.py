"""Where the other side of a change lies: commits are unpacked whole or not at all, folders told apart."""

import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from harness.core.errors import UsageError
from harness.core.paths import LANGS
from harness.suite.cases import load_cases
from harness.suite.mechanisms import load_mechanisms
from harness.suite.native import SUITE
from harness.toolchain import elsewhere as places
from harness.toolchain.elsewhere import elsewhere

CTYPES = load_mechanisms(load_cases(), globs=["python/ctypes"])["python/ctypes"]
USER = ("-c", "user.name=Tester", "-c", "user.email=tester@example.org", "-c", "commit.gpgsign=false")


def git(repository: Path, *arguments: str) -> str:
    command = ["git", "-C", str(repository), *USER, *arguments]
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout.strip()


@pytest.fixture
def repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A project of two commits, the first without langs/."""
    root = tmp_path / "project"
    (root / "native").mkdir(parents=True)
    (root / "native" / "cases.toml").write_text("old\n")
    git(root.parent, "init", "-q", str(root))
    git(root, "add", "-A")
    git(root, "commit", "-qm", "first")
    (root / "langs" / "x").mkdir(parents=True)
    (root / "langs" / "x" / "worker.py").write_text("new\n")
    (root / "README.md").write_text("not needed\n")
    git(root, "add", "-A")
    git(root, "commit", "-qm", "second")
    monkeypatch.setattr(places, "ROOT", root)
    monkeypatch.setenv("XC_BUILD_DIR", str(tmp_path / "build"))
    monkeypatch.chdir(root)
    yield root


def files(folder: Path) -> set[str]:
    return {str(path.relative_to(folder)) for path in folder.rglob("*") if path.is_file()}


def test_a_commits_sources_are_unpacked_under_its_full_name(repository: Path, tmp_path: Path) -> None:
    commit = git(repository, "rev-parse", "HEAD")
    found = elsewhere("HEAD", CTYPES)
    assert found.root == tmp_path / "build" / "ab" / commit
    assert files(found.root) == {"native/cases.toml", "langs/x/worker.py", "built.json"}
    assert found.label == git(repository, "rev-parse", "--short", "HEAD")
    assert (found.below, found.native.below) == (f"ab/built/{commit}", f"ab/built/{commit}/native")
    assert found.native.folder == found.root / "native"


def test_it_is_unpacked_once(repository: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first = elsewhere("HEAD", CTYPES)
    monkeypatch.setattr(places, "_unpack", lambda *_: pytest.fail("it was unpacked once more"))
    git(repository, "tag", "named")
    assert elsewhere("named", CTYPES).root == first.root


@pytest.mark.parametrize("spoil", ["a file is gone", "a file is cut", "the stamp is gone"])
def test_what_is_not_whole_is_made_anew(repository: Path, spoil: str) -> None:
    worker = elsewhere("HEAD", CTYPES).root / "langs" / "x" / "worker.py"
    stamp = worker.parent.parent.parent / "built.json"
    if spoil == "a file is cut":
        worker.write_text("n")
    else:
        (worker if spoil == "a file is gone" else stamp).unlink()
    (stamp.parent / "native" / "left-over").write_text("x")
    elsewhere("HEAD", CTYPES)
    assert files(stamp.parent) == {"native/cases.toml", "langs/x/worker.py", "built.json"}
    assert worker.read_text() == "new\n"


def test_an_unpacking_that_is_interrupted_counts_as_none(
    repository: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    unpack = places._unpack

    def half(commit: str, out: Path) -> None:
        unpack(commit, out)
        (out / "langs" / "x" / "worker.py").unlink()
        raise KeyboardInterrupt

    monkeypatch.setattr(places, "_unpack", half)
    with pytest.raises(KeyboardInterrupt):
        elsewhere("HEAD", CTYPES)
    monkeypatch.setattr(places, "_unpack", unpack)
    assert (elsewhere("HEAD", CTYPES).root / "langs" / "x" / "worker.py").exists()


@pytest.mark.parametrize("given", ["nowhere", "HEAD~9", "-h", "--all", "HEAD:native", "", "a b"])
def test_what_is_neither_revision_nor_folder_is_refused(repository: Path, given: str) -> None:
    with pytest.raises(UsageError, match=r"--against .*: (there is no such revision here|it is no checkout)"):
        elsewhere(given, CTYPES)


def test_a_commit_without_mechanisms_is_refused(repository: Path) -> None:
    with pytest.raises(UsageError, match=r"has no native and langs to build from: .*langs"):
        elsewhere("HEAD~1", CTYPES)


def test_a_folder_that_is_none_is_refused(repository: Path, tmp_path: Path) -> None:
    for given in (str(tmp_path), str(repository / "README.md")):
        with pytest.raises(UsageError, match=r"it is no checkout, .*no mechanism's folder|no such folder"):
            elsewhere(given, CTYPES)


def test_what_is_both_must_be_said_more_clearly(repository: Path) -> None:
    git(repository, "branch", "langs")
    with pytest.raises(UsageError, match=r"it is a revision and a folder too: write \w+ or ./langs"):
        elsewhere("langs", CTYPES)


def test_another_checkout_is_read_where_it_is(repository: Path) -> None:
    found = elsewhere(str(repository), CTYPES)
    assert (found.root, found.label, found.native.folder) == (repository, "project", repository / "native")
    assert found.below.startswith("ab/built/project-")


@pytest.mark.parametrize(("name", "label"), [("my work (2)", "my-work-2"), (".hid@den", "hid-den")])
def test_a_folders_name_is_made_fit_for_a_label(repository: Path, name: str, label: str) -> None:
    other = repository.rename(repository.parent / name)
    assert elsewhere(str(other), CTYPES).label == label


def test_a_name_that_makes_no_label_is_refused(repository: Path) -> None:
    other = repository.rename(repository.parent / "@@ (ü)")
    with pytest.raises(UsageError, match="its name has no letter or digit for a label; rename it"):
        elsewhere(str(other), CTYPES)
    colon = other.rename(other.parent / "a:b")
    with pytest.raises(UsageError, match="nothing can be built below a path with ':'"):
        elsewhere(str(colon), CTYPES)


def test_two_folders_of_one_name_are_built_apart(repository: Path, tmp_path: Path) -> None:
    for place in ("a", "b"):
        for part in ("native", "langs"):
            (tmp_path / place / "same" / part).mkdir(parents=True)
    found = [elsewhere(str(tmp_path / place / "same"), CTYPES) for place in ("a", "b")]
    assert [one.label for one in found] == ["same", "same"]
    assert found[0].below != found[1].below


@pytest.mark.parametrize(("name", "becomes"), [("mine", "mine"), ("My.Own", "ctypes"), ("ctypes", "ctypes")])
def test_a_mechanisms_folder_is_put_among_what_is_here(
    repository: Path, tmp_path: Path, name: str, becomes: str
) -> None:
    folder = tmp_path / "away" / name
    folder.mkdir(parents=True)
    (folder / "mechanism.toml").write_text("new\n")
    (folder / "target").mkdir()
    (folder / "target" / "built").write_text("not a source\n")
    found = elsewhere(str(folder), CTYPES)
    assert (found.name, found.native, found.copied_from) == (becomes, SUITE, folder)
    assert files(found.root / "langs" / "python" / becomes) == {"mechanism.toml"}
    kit = Path("langs", "python", "kit", "protocol.py")
    assert (found.root / kit).read_text() == (LANGS.parent / kit).read_text()
    (folder / "mechanism.toml").write_text("newer\n")
    elsewhere(str(folder), CTYPES)
    assert (found.root / "langs" / "python" / becomes / "mechanism.toml").read_text() == "newer\n"
