"""Witnesses' manifests, and what is built of one."""

from pathlib import Path
from typing import Any

import pytest

from harness.core.errors import UsageError
from harness.core.paths import LANGS
from harness.suite.cases import load_cases
from harness.suite.mechanisms import load_mechanisms
from harness.suite.witnesses import Witness, WitnessManifest, load_witnesses, witnessed
from harness.toolchain.tree import lay_out, out_folder, source_folder

USUAL = """
title = "Clock"
docs = "https://example.org"
witnesses = ["ctypes"]
statistic = "the median of its batches"
run = ["{python}", "{src}/witness.py"]
"""


def written(root: Path, text: str, name: str = "clock") -> Path:
    """A languages' folder with one mechanism and one witness."""
    mechanism = root / "python" / "ctypes"
    witness = root / "python" / "witness" / name
    for folder in (mechanism, root / "python" / "kit", witness):
        folder.mkdir(parents=True, exist_ok=True)
    (mechanism / "mechanism.toml").write_text(
        'title = "ctypes"\ndocs = "https://example.org"\ntier = "default"\nrun = ["x"]\n'
        'requires = [["a"]]\nbuild = [["b"]]\n[env]\nA = "1"\n',
        encoding="utf-8",
    )
    (mechanism / "binding.py").write_text("own = 1\n", encoding="utf-8")
    (witness / "witness.toml").write_text(text, encoding="utf-8")
    return root


def test_every_witness_here_is_read_and_every_language_has_one_or_a_reason() -> None:
    languages = {path.parent.parent.name for path in LANGS.glob("*/*/mechanism.toml")}
    assert {one.language for one in load_witnesses()} == languages


def test_every_reason_of_a_witness_is_about_a_row_that_is_cross_checked() -> None:
    from harness.crosscheck.__main__ import CASES

    checked = {case.partition(":")[0] for case in CASES}
    for one in load_witnesses():
        for explanation in one.manifest.explains:
            assert set(explanation.cases) <= checked, one.id


def test_a_witness_is_named_by_its_folders(tmp_path: Path) -> None:
    (found,) = load_witnesses(written(tmp_path, USUAL))
    assert (found.id, found.mechanisms) == ("python/clock", ["python/ctypes"])


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (USUAL.replace('run = ["{python}", "{src}/witness.py"]', ""), "run: missing"),
        (USUAL.replace('["ctypes"]', "[]"), "witnesses: missing"),
        (USUAL.replace('["ctypes"]', '["ctipes"]'), "no mechanism 'ctipes' in python; did you mean ctypes"),
        (USUAL + 'absent = "not here"', "what is absent has none"),
        (USUAL + "more = 1", "more: unknown key"),
        (USUAL + 'sources = ["../../node/shared"]', "sources: there is no folder .*node/shared"),
        (
            USUAL + '[[explains]]\ncases=["add_i32"]\nvariant="v"\nhow="plus"\nwhy="w"\n',
            "Input should be 'instead' or 'less'",
        ),
        (
            USUAL
            + '[[explains]]\ncases=["add_i32"]\nvariant="v"\nhow="less"\nwhy="w"\nmechanisms=["cffi"]\n',
            "'cffi' is not among its witnesses",
        ),
        (USUAL + '[runs]\ncffi = ["x"]\n', "runs: 'cffi' is not among its witnesses"),
    ],
)
def test_a_manifest_that_is_wrong_is_refused_by_its_key(tmp_path: Path, text: str, said: str) -> None:
    with pytest.raises(UsageError, match=said):
        load_witnesses(written(tmp_path, text))


def test_one_that_is_absent_needs_a_reason_alone(tmp_path: Path) -> None:
    text = 'title = "Clock"\ndocs = "https://example.org"\nabsent = "no package"\n'
    (found,) = load_witnesses(written(tmp_path, text))
    assert found.mechanisms == []


def of_ctypes(tmp_path: Path, text: str) -> Any:
    root = written(tmp_path, text)
    (one,) = load_witnesses(root)
    mechanisms = load_mechanisms(load_cases(), root)
    (found,) = witnessed(one, mechanisms, ["python/ctypes"])
    return found


def test_it_needs_and_sets_more_than_the_mechanism_and_builds_in_its_place(tmp_path: Path) -> None:
    found = of_ctypes(tmp_path, USUAL + 'requires = [["c"]]\nlayout = [["d"]]\n[env]\nB = "2"\n')
    manifest = found.manifest
    assert (manifest.requires, manifest.build, manifest.layout) == ([["a"], ["c"]], [["b"]], [["d"]])
    assert manifest.env == {"A": "1", "B": "2"}
    assert manifest.run == ["{python}", "{src}/witness.py"]


def test_a_mechanism_that_is_run_otherwise_has_a_command_of_its_own(tmp_path: Path) -> None:
    found = of_ctypes(tmp_path, USUAL + '[runs]\nctypes = ["{python}", "-O", "{src}/witness.py"]\n')
    assert found.manifest.run == ["{python}", "-O", "{src}/witness.py"]


def test_what_it_builds_besides_follows_the_mechanisms_own_build(tmp_path: Path) -> None:
    assert of_ctypes(tmp_path, USUAL + 'after_build = [["c"]]').manifest.build == [["b"], ["c"]]


def test_a_folder_that_languages_share_lies_in_its_tree_where_it_lies_among_them(tmp_path: Path) -> None:
    shared = tmp_path / "node" / "shared"
    shared.mkdir(parents=True)
    (shared / "timing.mjs").write_text("shared\n", encoding="utf-8")
    found = of_ctypes(tmp_path, USUAL + 'sources = ["../../node/shared"]')
    lay_out(found)
    assert (source_folder(found) / "../../node/shared/timing.mjs").read_text(encoding="utf-8") == "shared\n"
    assert any(path.resolve() == shared for path in found.reads)  # a change of it builds anew


def test_its_tree_is_the_mechanisms_with_its_own_over_it(tmp_path: Path) -> None:
    found = of_ctypes(tmp_path, USUAL)
    witness = tmp_path / "python" / "witness" / "clock"
    (witness / "witness.py").write_text("shared\n", encoding="utf-8")
    (witness / "ctypes").mkdir()
    (witness / "ctypes" / "call.py").write_text("this mechanism's\n", encoding="utf-8")
    lay_out(found)
    names = {path.name for path in source_folder(found).iterdir()}
    assert {"binding.py", "witness.py", "call.py"} <= names
    assert out_folder(found).parts[-4:] == ("witness", "python", "ctypes", "clock")


def test_its_tree_has_the_folders_that_its_manifest_names_besides(tmp_path: Path) -> None:
    shared = tmp_path / "c" / "witness" / "shared"
    shared.mkdir(parents=True)
    (shared / "rows.hpp").write_text("rows\n", encoding="utf-8")
    found = of_ctypes(tmp_path, 'sources = ["../../c/witness/shared"]\n' + USUAL)
    lay_out(found)
    assert (source_folder(found) / "../../c/witness/shared/rows.hpp").exists()
    assert shared.resolve() in [folder.resolve() for folder in found.reads]


def test_explanations_are_those_of_the_row_and_the_mechanism() -> None:
    text = {"how": "less", "why": "w"}
    manifest = WitnessManifest.model_validate(
        {
            "title": "t",
            "docs": "https://example.org",
            "witnesses": ["a", "b"],
            "statistic": "s",
            "run": ["x"],
            "explains": [
                {**text, "cases": ["add_i32"], "variant": "one"},
                {**text, "cases": ["add_i32"], "variant": "two", "mechanisms": ["b"]},
            ],
        }
    )
    one = Witness("x/h", LANGS, manifest)
    assert [each.variant for each in one.explanations("x/a", "add_i32")] == ["one"]
    assert [each.variant for each in one.explanations("x/b", "add_i32")] == ["one", "two"]
    assert one.explanations("x/b", "str_len") == []
