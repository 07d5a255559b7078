"""The tree that a variant is built from: the other's files with its own over them."""

from pathlib import Path

import pytest

from harness.suite.fingerprints import mechanism_hash
from harness.suite.manifest import Manifest
from harness.suite.mechanisms import Mechanism, Setting
from harness.toolchain.tree import lay_out, out_folder, source_folder


@pytest.fixture
def own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Mechanism:
    monkeypatch.setenv("XC_BUILD_DIR", str(tmp_path / "build"))
    files = {
        "test/base/calls.x": "base calls",
        "test/base/inner/work.x": "base work",
        "test/base/mechanism.toml": "base manifest",
        "test/base/__pycache__/calls.pyc": "no source",
        "test/own/calls.x": "own calls",
        "test/kit/kit.x": "kit",
        "other/kit/shared.x": "shared",
    }
    for name, text in files.items():
        (tmp_path / "langs" / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "langs" / name).write_text(text)
    manifest = Manifest(
        title="own", docs="https://example.org", tier="default", run=["x"], sources=["../../other/kit"]
    )
    folder = tmp_path / "langs" / "test"
    return Mechanism(id="test/own", folder=folder / "own", manifest=manifest, base=folder / "base")


def test_files_of_the_variant_stand_over_the_others_and_relative_paths_hold(own: Mechanism) -> None:
    lay_out(own)
    src = source_folder(own)
    assert src.is_relative_to(out_folder(own))
    assert (src / "calls.x").read_text() == "own calls"
    assert (src / "inner" / "work.x").read_text() == "base work"
    assert (src / ".." / "kit" / "kit.x").read_text() == "kit"
    assert (src / ".." / ".." / "other" / "kit" / "shared.x").read_text() == "shared"
    assert not (src / "mechanism.toml").exists()
    assert not (src / "__pycache__").exists()


def test_a_mechanism_that_extends_none_lies_where_it_is(own: Mechanism) -> None:
    alone = own.model_copy(update={"base": None})
    lay_out(alone)
    assert source_folder(alone) == own.folder
    assert not out_folder(alone).exists()


def test_another_build_of_a_folder_has_a_place_of_its_own_and_files_over_the_others(own: Mechanism) -> None:
    setting = Setting(files={"calls.x": "generated", "deep/new.x": "new"})
    other = own.model_copy(update={"id": "test/own@1.25", "setting": setting})
    lay_out(other)
    src = source_folder(other)
    assert (src / "calls.x").read_text() == "generated"
    assert (src / "deep" / "new.x").read_text() == "new"
    assert (src / "inner" / "work.x").read_text() == "base work"
    assert out_folder(other) != out_folder(own)
    assert "@" not in str(src.relative_to(out_folder(other).parent.parent))
    assert mechanism_hash(other) != mechanism_hash(own)


def test_only_what_is_kept_stands_beside_files_that_were_written(own: Mechanism) -> None:
    (own.folder / "go.mod").write_text("module")
    setting = Setting(files={"worker.x": "generated"}, keep=("*.mod",))
    other = own.model_copy(update={"base": None, "setting": setting})
    lay_out(other)
    src = source_folder(other)
    assert sorted(path.name for path in src.iterdir()) == ["go.mod", "worker.x"]
    assert (src / ".." / "kit" / "kit.x").read_text() == "kit"


def test_shared_loops_stand_beside_the_own_files_which_go_before(own: Mechanism) -> None:
    loops = own.kit / "loops"
    loops.mkdir()
    for name in ("batch.x", "calls.x"):
        (loops / name).write_text(f"shared {name}")
    shares = ["../kit/loops/batch.x", "../kit/loops/calls.x"]
    manifest = own.manifest.model_copy(update={"shares": shares})
    sharing = own.model_copy(update={"base": None, "manifest": manifest})
    lay_out(sharing)
    src = source_folder(sharing)
    assert src.is_relative_to(out_folder(sharing))
    assert (src / "batch.x").read_text() == "shared batch.x"
    assert (src / "calls.x").read_text() == "own calls"


def test_a_variants_hash_changes_with_the_others_sources(own: Mechanism) -> None:
    before = mechanism_hash(own)
    assert own.base
    (own.base / "inner" / "work.x").write_text("base work, changed")
    assert mechanism_hash(own) != before
