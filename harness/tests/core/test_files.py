"""A file is whole or as it was."""

import os
from pathlib import Path

import pytest

from harness.core.files import write_whole


def test_what_is_written_is_there(tmp_path: Path) -> None:
    write_whole(tmp_path / "page.html", "new ☃")
    assert (tmp_path / "page.html").read_text(encoding="utf-8") == "new ☃"
    assert [path.name for path in tmp_path.iterdir()] == ["page.html"]


def test_a_new_file_has_the_usual_mode_and_an_old_one_keeps_its_own(tmp_path: Path) -> None:
    usual, page = tmp_path / "usual", tmp_path / "page"
    usual.touch()
    write_whole(page, "")
    assert page.stat().st_mode == usual.stat().st_mode
    page.chmod(0o640)
    write_whole(page, "again")
    assert page.stat().st_mode & 0o777 == 0o640


def test_a_full_disk_leaves_what_was_there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    page = tmp_path / "page.html"
    page.write_text("old")

    def full(handle: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OSError, match="No space left"):
        write_whole(page, "new")
    assert page.read_text() == "old"
    assert [path.name for path in tmp_path.iterdir()] == ["page.html"]
