"""Where headers come from: the compiler that this machine has, and libclang."""

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from harness.core.errors import Missing
from harness.price.compiler import header_folders
from harness.tests.price.conftest import Read
from harness.toolchain.tools import tool


@pytest.fixture
def fresh() -> Iterator[None]:
    """Neither the compiler nor its folders are remembered, before and after."""
    tool.cache_clear()
    header_folders.cache_clear()
    yield
    tool.cache_clear()
    header_folders.cache_clear()


def _compiler(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, script: str) -> Path:
    path = tmp_path / "mycc"
    path.write_text(f"#!/bin/sh\n{script}\n")
    path.chmod(0o755)
    monkeypatch.setenv("CC", str(path))
    return path


def test_the_compilers_folders_are_those_that_it_names_and_that_are_there(
    fresh: None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "a b").mkdir()
    named = (tmp_path, tmp_path / "a b", tmp_path / "nosuch", "/Library/Frameworks (framework directory)")
    lines = "".join(f" {one}\n" for one in named)
    said = f"#include <...> search starts here:\n{lines}End of search list.\n"
    _compiler(tmp_path, monkeypatch, f"cat >&2 <<'E'\n{said}E")
    assert header_folders() == (str(tmp_path), str(tmp_path / "a b"))


def test_the_compiler_is_asked_in_english(
    fresh: None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LC_ALL", "de_DE.UTF-8")
    begin = "#include <...> search starts here:"
    _compiler(
        tmp_path,
        monkeypatch,
        f'[ "$LC_ALL" = C ] && printf "{begin}\\n {tmp_path}\\nEnd of search list.\\n" >&2',
    )
    assert header_folders() == (str(tmp_path),)


def test_a_compiler_that_names_no_folders_is_an_expected_absence(
    fresh: None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, read: Read
) -> None:
    path = _compiler(tmp_path, monkeypatch, "exit 1")
    with pytest.raises(Missing) as caught:
        header_folders()
    assert str(caught.value) == (
        f"`{path} -E -v -x c /dev/null` does not say where it looks for headers; set CC to gcc or clang"
    )


def test_without_libclang_the_reason_names_what_to_install(
    monkeypatch: pytest.MonkeyPatch, read: Read
) -> None:
    monkeypatch.setitem(sys.modules, "clang", None)
    with pytest.raises(Missing) as caught:
        read("int f(void);")
    said = str(caught.value)
    assert said.startswith("headers are read with libclang, which is not here (")
    assert said.endswith("): pip install 'libclang>=18,<19'")


def test_the_last_declaration_with_parameters_counts(read: Read) -> None:
    assert read("int f(); int f(long a); int f();", "arguments = [1]").calls[0].function.parameters == (
        "long",
    )


def test_a_macro_that_was_taken_away_again_does_not_stand_in_front(read: Read) -> None:
    assert read("#define f g\nint g(int);\n#undef f\nint f(void);").calls[0].function.parameters == ()
