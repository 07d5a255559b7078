"""Mechanisms of folders outside of the project: found, named, refused, and never told where they lie."""

import re
from pathlib import Path

import pytest

from harness.core.errors import UsageError
from harness.core.paths import LANGS, ROOT
from harness.suite.cases import load_cases
from harness.suite.fingerprints import mechanism_hash
from harness.suite.mechanisms import Mechanism, load_mechanism, load_mechanisms
from harness.suite.outside import Outside, folders_outside
from harness.suite.snippets import own_cases, snippets_of, sources_of

CASES = load_cases()
PLAIN = 'title = "t"\ndocs = "https://example.org"\ntier = "default"\nrun = ["{python}", "{src}/worker.py"]\n'


def folder_with(tmp_path: Path, name: str = "mine", mechanism: str = "own", more: str = "") -> Path:
    folder = tmp_path / name / mechanism
    folder.mkdir(parents=True)
    (folder / "mechanism.toml").write_text(PLAIN + more)
    (folder / "worker.py").write_text("# case: noop\nxc_noop()\n# end of cases\n")
    return folder.parent


def loaded(*given: Path) -> dict[str, Mechanism]:
    return load_mechanisms(CASES, globs=["*"], outside=folders_outside(given))


def test_they_stand_behind_those_of_the_project_under_their_folders_name(tmp_path: Path) -> None:
    here, both = load_mechanisms(CASES), loaded(folder_with(tmp_path))
    assert [*here, "mine/own"] == list(both)
    assert (both["mine/own"].folder, both["mine/own"].kit) == (tmp_path / "mine/own", tmp_path / "mine/kit")


@pytest.mark.parametrize("given", [".", "../mine", "../away/../mine"])
def test_a_folder_has_its_name_however_it_is_given(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, given: str
) -> None:
    mine = folder_with(tmp_path)
    (tmp_path / "away").mkdir()
    monkeypatch.chdir(mine if given == "." else tmp_path / "away")
    found = load_mechanisms(CASES, globs=["mine/*"], outside=folders_outside([Path(given)]))
    assert found["mine/own"].folder == tmp_path / "mine" / "own"


def test_what_cannot_be_such_a_folder_is_one_line(tmp_path: Path) -> None:
    empty = tmp_path / "empty"
    empty.mkdir()
    wrong = {
        tmp_path / "nowhere": "there is no such folder",
        empty: "no folder in it has a mechanism.toml",
        folder_with(tmp_path, "Mine"): "its name begins the ids",
        folder_with(tmp_path, "a@b"): "its name begins the ids",
        folder_with(tmp_path, "python"): "python is a language of this project",
        folder_with(tmp_path, "of:two"): "nothing can be built below a path with ':'",
        folder_with(tmp_path, "fine", "Not-Fine"): "its name ends the id",
    }
    for given, why in wrong.items():
        with pytest.raises(UsageError, match=re.escape(str(given)) + ".*" + re.escape(why)):
            folders_outside([given])
    twice = [folder_with(tmp_path / "a"), folder_with(tmp_path / "b")]
    with pytest.raises(UsageError, match=r"a/mine and .*b/mine are both called mine"):
        folders_outside(twice)


def test_a_faulty_manifest_is_named_as_the_folder_was_given(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    folder_with(tmp_path, more='titel = "x"\n')
    with pytest.raises(UsageError, match=r"^mine/own/mechanism.toml: titel: unknown key"):
        loaded(Path("mine"))
    folder_with(tmp_path, "other", more='extends = "../../mine/own"\n')
    with pytest.raises(UsageError, match=r"^other/own/mechanism.toml: extends: .* no other mechanism"):
        loaded(Path("other"))
    folder_with(tmp_path, "third", more='extends = "../base"\n')
    with pytest.raises(UsageError, match=r"^third/own/mechanism.toml: extends: there is no third/base/"):
        loaded(Path("third"))


def test_a_kit_is_named_by_its_language_and_is_part_of_the_sources(tmp_path: Path) -> None:
    mine = folder_with(tmp_path, more='env = { PYTHONPATH = "{kit:python}" }\n')
    found = loaded(mine)["mine/own"]
    assert found.kits == {"python": LANGS / "python" / "kit"}
    assert found.kits["python"] in found.reads
    langs = tmp_path / "langs"
    (langs / "python" / "kit").mkdir(parents=True)
    path = mine / "own" / "mechanism.toml"
    before = mechanism_hash(load_mechanism(path, CASES, langs=langs))
    (langs / "python" / "kit" / "protocol.py").write_text("changed\n")
    assert mechanism_hash(load_mechanism(path, CASES, langs=langs)) != before


@pytest.mark.parametrize(
    ("word", "why"),
    [
        ("{kit:pyton}", r"no language 'pyton' with a kit; did you mean python"),
        ("{kit:}", r"no language '' with a kit"),
        ("{kit}", r"there is no kit/ beside it; {kit:python} is that of a language"),
        ("{kitt}", r"unknown placeholder {kitt}"),
        ("{kit:../python}", r"no language '../python' with a kit; did you mean python"),
    ],
)
def test_a_kit_that_is_not_there_is_told_with_near_names(tmp_path: Path, word: str, why: str) -> None:
    mine = folder_with(tmp_path, more=f'env = {{ PYTHONPATH = "{word}" }}\n')
    with pytest.raises(UsageError, match=why):
        loaded(mine)


def test_nothing_that_is_shown_of_one_says_where_it_lies(tmp_path: Path) -> None:
    found = loaded(folder_with(tmp_path))["mine/own"]
    assert [one.place for one in snippets_of(found)["noop"]] == ["mine/own/worker.py:1"]
    assert own_cases(found) == ["noop"]
    assert found.told(f"{tmp_path}/mine/own/worker.py: it failed") == "mine/own/worker.py: it failed"
    here = load_mechanisms(CASES, globs=["python/ctypes"])["python/ctypes"]
    assert here.told(f"{ROOT}/langs") == f"{ROOT}/langs"


def test_a_page_shows_their_code_where_the_folder_is_named(tmp_path: Path) -> None:
    outside = [Outside(folder_with(tmp_path))]
    found = load_mechanisms(CASES, globs=["mine/own"], outside=outside)["mine/own"]
    hashes = {"mine/own": mechanism_hash(found)}
    assert sources_of(hashes, CASES)["mine/own"].trouble == "this checkout has no such mechanism"
    source = sources_of(hashes, CASES, outside=outside)["mine/own"]
    assert (source.folder, list(source.snippets), source.trouble) == ("mine/own", ["noop"], "")
