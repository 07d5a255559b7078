"""A file is whole or as it was."""

import os
from pathlib import Path

import pytest

from harness.core.errors import UsageError
from harness.core.files import refuse_unwritable, write_whole


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


@pytest.mark.parametrize(
    ("name", "why"),
    [
        ("file/run", "Not a directory"),
        ("/proc/nowhere/run", "No such file or directory"),
        ("dangling/run", "No such file or directory"),
    ],
)
def test_a_place_where_nothing_can_be_written_is_refused(tmp_path: Path, name: str, why: str) -> None:
    (tmp_path / "file").write_text("")
    (tmp_path / "dangling").symlink_to("gone")
    with pytest.raises(UsageError) as caught:
        refuse_unwritable(tmp_path / name)
    assert str(caught.value) == f"{tmp_path / name}: cannot be written: {why}"


def test_a_full_disk_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(handle: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(UsageError, match="run: cannot be written: No space left on device"):
        refuse_unwritable(tmp_path / "run")


def test_asking_whether_a_place_can_be_written_leaves_nothing_there(tmp_path: Path) -> None:
    (tmp_path / "there").write_text("old")
    for place in (tmp_path, tmp_path / "new" / "run", tmp_path / "there"):
        refuse_unwritable(place)
    assert [path.name for path in tmp_path.iterdir()] == ["there"]
    assert (tmp_path / "there").read_text() == "old"


def test_a_new_file_may_be_a_program(tmp_path: Path) -> None:
    write_whole(tmp_path / "tool", "#!/bin/sh\n", 0o777)
    assert os.access(tmp_path / "tool", os.X_OK)
