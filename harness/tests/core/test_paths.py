"""Nothing is built into sources, and nothing is deleted that was not built."""

from pathlib import Path

import pytest

from harness.core import paths
from harness.core.errors import UsageError
from harness.core.format import printable
from harness.core.paths import ROOT, anonymous, build_root, claim_build_root, named, user_home
from harness.tests.conftest import nobody_has_a_home


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


@pytest.mark.parametrize(
    ("name", "says"),
    [
        ("file", "it is no folder"),
        ("dangling", "it is a link to gone, which is not there"),
        ("circle", "circle"),
        ("/proc/nowhere", "nothing can be built there: No such file or directory"),
        ("/dev/null/x", "nothing can be built there: Not a directory"),
    ],
)
def test_a_place_that_is_no_folder_is_one_line(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, name: str, says: str
) -> None:
    (tmp_path / "file").write_text("")
    (tmp_path / "dangling").symlink_to("gone")
    (tmp_path / "circle").symlink_to("circle")
    monkeypatch.setenv("XC_BUILD_DIR", str(tmp_path / name))
    with pytest.raises(UsageError) as caught:
        claim_build_root()
    said = str(caught.value)
    assert said.startswith(f"XC_BUILD_DIR={tmp_path / name}: ")
    assert says in said
    assert "\n" not in said


def test_a_place_below_a_folder_that_is_gone_is_one_line(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "here").mkdir()
    monkeypatch.chdir(tmp_path / "here")
    (tmp_path / "here").rmdir()
    monkeypatch.setenv("XC_BUILD_DIR", "build")
    with pytest.raises(UsageError, match=r"^XC_BUILD_DIR=build: .*No such file"):
        build_root()


def test_the_usual_place_is_not_claimed_through_a_link(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / "thesis").mkdir()
    (tmp_path / "thesis" / "langs").mkdir()
    (tmp_path / "build").symlink_to("thesis")
    monkeypatch.delenv("XC_BUILD_DIR", raising=False)
    monkeypatch.setattr(paths, "_DEFAULT_BUILD", tmp_path / "build")
    with pytest.raises(UsageError, match="it holds other things"):
        claim_build_root()


ODD = {
    "colon": "a:b",
    "semicolon": "a;b",
    "double quote": 'a"b',
    "backslash": "a\\b",
    "newline": "a\nb",
    "dollar": "a$b",
    "per cent": "a%b",
    "bar": "a|b",
    "star": "a*b",
    "question mark": "a?b",
    "bracket": "a[b]",
    "half a character": "a\udcffb",
}


@pytest.mark.parametrize("place", ["XC_BUILD_DIR", "the checkout lies in"])
@pytest.mark.parametrize("odd", ODD.values(), ids=ODD.keys())
def test_a_character_that_no_toolchain_survives_is_named_in_one_line(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, odd: str, place: str
) -> None:
    if place == "XC_BUILD_DIR":
        monkeypatch.setenv("XC_BUILD_DIR", str(tmp_path / odd))
    else:
        monkeypatch.setattr(paths, "ROOT", tmp_path / odd)
    with pytest.raises(UsageError) as caught:
        build_root()
    said = str(caught.value)
    assert said.startswith(place)
    assert said.isprintable()
    assert f"with {printable(odd[1])!r} in it" in said
    assert not (tmp_path / odd).exists()


@pytest.mark.parametrize("usual", ["a b", "it's", "Müller", "a(1)&b#,@!=+~^{}<>`"])
def test_other_characters_are_taken(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, usual: str) -> None:
    monkeypatch.setenv("XC_BUILD_DIR", str(tmp_path / usual))
    assert claim_build_root() == tmp_path / usual


def test_texts_are_anonymous_where_nobody_has_a_home(monkeypatch: pytest.MonkeyPatch) -> None:
    nobody_has_a_home(monkeypatch)
    assert anonymous(f"{ROOT}/native") == "{root}/native"


def test_a_place_that_another_build_claims_meanwhile_is_ours_too(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    marker = tmp_path / ".crosscall-build"
    monkeypatch.setenv("XC_BUILD_DIR", str(tmp_path))

    def claimed_by_another(folder: Path) -> list[Path]:
        marker.touch()
        return [marker]

    monkeypatch.setattr(Path, "iterdir", claimed_by_another)
    assert claim_build_root() == tmp_path


def test_an_anonymous_path_is_found_again() -> None:
    for path in (f"{ROOT}/tools/go", f"{user_home()}/go/1.25", "/opt/go", "gcc -O3"):
        assert named(anonymous(path)) == path
