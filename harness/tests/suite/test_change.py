"""What differs between a mechanism here and elsewhere, and which rows can be compared."""

import re
import shutil
from pathlib import Path

import pytest

from harness.core.errors import UsageError
from harness.core.paths import LANGS
from harness.suite.cases import load_cases
from harness.suite.change import Change, Elsewhere, change_of, rows_of_both
from harness.suite.mechanisms import Mechanism, load_mechanisms
from harness.suite.native import SUITE, Native
from harness.suite.row import Row

CASES = load_cases()


def here(name: str) -> Mechanism:
    return load_mechanisms(CASES, globs=[name])[name]


@pytest.fixture
def there(tmp_path: Path) -> Elsewhere:
    """What is here, once more."""
    native = tmp_path / "native"
    native.mkdir()
    for part in ("src", "include"):
        shutil.copytree(SUITE.folder / part, native / part)
    for part in ("cases.toml", "CMakeLists.txt"):
        shutil.copy(SUITE.folder / part, native / part)
    for part in ("python/kit", "python/ctypes", "python/ctypes_list", "python/host"):
        shutil.copytree(LANGS / part, tmp_path / "langs" / part)
    below = "ab/built/x"
    return Elsewhere("1a2b3c4", "1a2b3c4", tmp_path, below, Native(folder=native, below=f"{below}/native"))


def append(path: Path, text: str) -> None:
    path.write_text(path.read_text() + text)


def test_what_is_the_same_is_no_change(there: Elsewhere) -> None:
    for library_only in (False, True):
        with pytest.raises(UsageError, match=r"^nothing differs: .*the same in 1a2b3c4 as here"):
            change_of(here("python/ctypes"), there, library_only)


@pytest.mark.parametrize("place", ["langs/python/ctypes/strings.py", "langs/python/kit/protocol.py"])
def test_where_only_the_mechanism_differs_both_call_the_library_that_is_here(
    there: Elsewhere, place: str
) -> None:
    append(there.root / place, "# changed\n")
    found = change_of(here("python/ctypes"), there)
    assert (found.what, found.other.native) == ("the mechanism", SUITE)
    assert (found.other.id, found.other.below) == ("python/ctypes@1a2b3c4", "ab/built/x/langs")
    assert found.other.kit == there.root / "langs" / "python" / "kit"
    assert (found.other.manifest.title, found.other.manifest.usual) == ("ctypes, 1a2b3c4", False)


@pytest.mark.parametrize("place", ["src/work.c", "include/crosscall.h", "CMakeLists.txt"])
def test_where_only_the_library_differs_each_side_calls_its_own(there: Elsewhere, place: str) -> None:
    append(there.native.folder / place, "\n")
    found = change_of(here("python/ctypes"), there)
    assert (found.what, found.other.native) == ("the library", there.native)
    with pytest.raises(UsageError, match="nothing differs"):
        change_of(here("python/host"), there)  # it calls no library


def test_the_library_alone_is_called_by_the_mechanism_that_is_here(there: Elsewhere) -> None:
    append(there.native.folder / "src" / "work.c", "\n")
    append(there.root / "langs/python/ctypes/strings.py", "# changed\n")
    both, alone = (change_of(here("python/ctypes"), there, library_only) for library_only in (False, True))
    assert (both.what, alone.what) == ("the mechanism and the library", "the library")
    assert (both.other.folder, alone.other.folder) == (
        there.root / "langs/python/ctypes",
        LANGS / "python/ctypes",
    )
    assert both.other.native == alone.other.native == there.native


def test_a_mechanism_that_is_not_there_is_told_with_near_names(there: Elsewhere) -> None:
    with pytest.raises(
        UsageError, match=r"^1a2b3c4 has no mechanism python/ctypes_pydll; did you mean .*ctypes"
    ):
        change_of(here("python/ctypes_pydll"), there)


def test_a_library_of_another_abi_cannot_be_compared(there: Elsewhere) -> None:
    text = there.native.cases.read_text()
    there.native.cases.write_text(re.sub(r"(?m)^abi_version *= *\d+", "abi_version = 9", text))
    with pytest.raises(UsageError, match="has ABI 9 in 1a2b3c4 and 1 here"):
        change_of(here("python/ctypes"), there)


def test_a_faulty_manifest_is_named_where_it_was_copied_from(there: Elsewhere) -> None:
    append(there.root / "langs/python/ctypes/mechanism.toml", "titel = 1\n")
    with pytest.raises(UsageError, match=r"^\.\./mine/mechanism.toml: "):
        change_of(here("python/ctypes"), there._replace(copied_from=Path("../mine")))


def test_rows_that_mean_something_else_there_are_left_out_and_told(there: Elsewhere) -> None:
    theirs = {name: case for name, case in load_cases(there.native.cases).items() if name != "noop"}
    theirs["str_upper"] = theirs["str_upper"].model_copy(update={"version": 1})
    theirs["work"] = theirs["work"].model_copy(update={"sizes": [100]})
    found = Change(here("python/ctypes"), here("python/ctypes_list"), "", theirs)
    rows = [Row("noop", 1), Row("str_upper", 32), Row("work", 100), Row("work", 10_000), Row("sum_f64", 1024)]
    both, left_out = rows_of_both(rows, found, CASES, "1a2b3c4")
    assert both == [Row("sum_f64", 1024)]
    assert left_out == {
        Row("noop", 1): "1a2b3c4 has no such case",
        Row("str_upper", 32): "the case has version 1 in 1a2b3c4 and 2 here",
        Row("work", 100): "skipped: no array goes over: as in python/ctypes",
        Row("work", 10_000): "1a2b3c4 does not time this size",
    }
