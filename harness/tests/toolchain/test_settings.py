"""Building a mechanism with other tools than this machine's usual, against another library."""

import shutil
import sys
from pathlib import Path

import pytest

from harness.core.errors import Missing
from harness.suite.manifest import Manifest
from harness.suite.mechanisms import Mechanism, Setting
from harness.suite.native import SUITE, Native
from harness.toolchain import library
from harness.toolchain.build import build_key, environment, placeholder_values, requirements, search_path
from harness.toolchain.tools import expand


def mechanism(tmp_path: Path, setting: Setting, **place: object) -> Mechanism:
    folder = tmp_path / "test" / "own"
    folder.mkdir(parents=True, exist_ok=True)
    manifest = Manifest.model_validate(
        {
            "title": "own",
            "docs": "https://example.org",
            "tier": "default",
            "requires": [["a-tool", "--version"]],
            "run": ["{cc}", "{python}"],
            "env": {"COMPILER": "{cc}", "KEPT": "yes"},
        }
    )
    found = Mechanism(id="test/own@1.2", folder=folder, manifest=manifest, setting=setting)
    return found.model_copy(update=place)


def test_its_tools_stand_for_placeholders_and_its_variables_over_the_manifests(tmp_path: Path) -> None:
    setting = Setting(tools={"cc": ("mycc", "-O3")}, env={"KEPT": "no", "MORE": "{cc}"})
    own = mechanism(tmp_path, setting)
    assert expand(own.manifest.run, placeholder_values(own)) == ["mycc", "-O3", sys.executable]
    env = environment(own)
    assert (env["COMPILER"], env["KEPT"], env["MORE"]) == ("mycc -O3", "no", "mycc -O3")


def test_its_folders_come_first_on_path_when_requirements_are_met(tmp_path: Path) -> None:
    for version in ("1", "2"):
        tool = tmp_path / version / "a-tool"
        tool.parent.mkdir()
        tool.write_text(f"#!/bin/sh\necho a-tool {version}\n")
        tool.chmod(0o755)
    for version in ("1", "2"):
        own = mechanism(tmp_path, Setting(path=(tmp_path / version,)))
        assert search_path(own).startswith(str(tmp_path / version))
        assert requirements(own) == [f"a-tool {version}"]
    with pytest.raises(Missing, match="a-tool is not installed"):
        requirements(mechanism(tmp_path, Setting()))


def test_a_setting_is_part_of_what_a_build_depends_on(tmp_path: Path) -> None:
    settings = [Setting(), Setting(env={"A": "1"}), Setting(path=(tmp_path,)), Setting(files={"a": "b"})]
    keys = {build_key(mechanism(tmp_path, setting), []) for setting in settings}
    assert len(keys) == len(settings)


def test_a_library_that_was_there_before_has_one_layout(tmp_path: Path) -> None:
    theirs = Native(folder=tmp_path, below="price/x/native", is_ours=False)
    assert library.library_folder("release", 3, theirs) == library.library_folder("release", 0, theirs)
    assert library.library_folder("release", 3) != library.library_folder("release", 0)
    assert library.library_folder("release", 0, theirs) != library.library_folder("release", 0)


def test_another_folder_of_c_sources_is_built_apart(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XC_BUILD_DIR", str(tmp_path / "build"))
    copy = tmp_path / "native"
    shutil.copytree(SUITE.folder, copy, ignore=shutil.ignore_patterns("tests", "fuzz"))
    other = Native(folder=copy, below="ab/x/native")
    built = library.build_library("counted", other)
    assert (tmp_path / "build/ab/x/native/counted" / library.LIBRARY).exists()
    assert not (tmp_path / "build/native").exists()
    assert library.build_library("counted", other).key == built.key
    (copy / "src" / "work.c").write_text((copy / "src" / "work.c").read_text() + "\n/* changed */\n")
    assert library.build_library("counted", other).key != built.key
