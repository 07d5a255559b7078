"""Nothing is built into sources, and nothing is deleted that was not built."""

from pathlib import Path

import pytest

from harness.core.errors import UsageError
from harness.core.paths import ROOT, build_root, claim_build_root


def test_an_empty_value_is_unset(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XC_BUILD_DIR", "")
    assert build_root() == (ROOT / "build").resolve()


@pytest.mark.parametrize(
    "place", [".", "..", "/", "langs", "langs/python/ctypes", "native/build", "README.md", ".git"]
)
def test_a_build_among_the_sources_or_above_them_is_refused(
    monkeypatch: pytest.MonkeyPatch, place: str
) -> None:
    monkeypatch.chdir(ROOT)
    monkeypatch.setenv("XC_BUILD_DIR", place)
    with pytest.raises(UsageError, match=r"XC_BUILD_DIR=.*outside the sources"):
        build_root()


def test_a_link_into_the_sources_is_followed(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / "link").symlink_to(ROOT / "langs")
    monkeypatch.setenv("XC_BUILD_DIR", str(tmp_path / "link"))
    with pytest.raises(UsageError, match="outside the sources"):
        build_root()


def test_a_folder_with_other_things_in_it_is_not_claimed(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / "thesis.tex").write_text("years of work")
    monkeypatch.setenv("XC_BUILD_DIR", str(tmp_path))
    with pytest.raises(UsageError, match="it holds other things"):
        claim_build_root()
    assert [path.name for path in tmp_path.iterdir()] == ["thesis.tex"]


def test_an_empty_folder_is_claimed_once_and_for_all(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("XC_BUILD_DIR", str(tmp_path / "new"))
    assert claim_build_root() == tmp_path / "new"
    (tmp_path / "new" / "built").write_text("")
    assert claim_build_root() == tmp_path / "new"
