"""Which file a probe's library is, and what is said of one that cannot be loaded or lacks a function."""

import os
import platform
import struct
import sys
from pathlib import Path

import pytest

from harness.core.errors import UsageError
from harness.price import library
from harness.price.library import Library, find_library
from harness.tests.price.conftest import Compile

# The names and texts of glibc; other loaders have their own.
glibc = pytest.mark.skipif(platform.libc_ver()[0] != "glibc", reason="this is not glibc")


def said_of(name: str, folder: Path) -> str:
    with pytest.raises(UsageError) as caught:
        find_library(name, folder, ["f"], "x.toml")
    return str(caught.value).removeprefix(f"x.toml: library: {name}: ")


@glibc
def test_a_name_that_the_loader_knows_becomes_its_file(tmp_path: Path) -> None:
    found = find_library("libm.so.6", tmp_path, ["pow"], "x.toml")
    assert (found.file.name, found.file.is_absolute(), found.file.is_symlink()) == ("libm.so.6", True, False)
    assert found.functions == {"pow": str(found.file)}


def test_a_path_is_taken_from_the_probe_and_links_are_followed(names: Path, tmp_path: Path) -> None:
    (tmp_path / "a b").mkdir()
    (tmp_path / "a b" / "libÄ.so").symlink_to(names)
    for name in ("a b/libÄ.so", "./a b/libÄ.so", str(tmp_path / "a b" / "libÄ.so")):
        assert find_library(name, tmp_path, ["f"], "x.toml").file == names.resolve()


def test_a_file_beside_the_probe_comes_before_what_the_loader_knows(names: Path, tmp_path: Path) -> None:
    (tmp_path / "libm.so.6").symlink_to(names)
    assert find_library("libm.so.6", tmp_path, ["f"], "x.toml").file == names.resolve()


def test_the_environments_own_folders_count(
    names: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LD_LIBRARY_PATH", str(names.parent))
    assert find_library(names.name, tmp_path, ["f"], "x.toml").file == names.resolve()


@pytest.mark.parametrize("name", ["z", "libz", "libz.so.9", "libz.so.1.2"])
def test_a_name_that_the_loader_does_not_know_is_told_with_those_that_it_knows(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(
        library, "_known_to_the_loader", lambda: ["libcurl.so.4", "libz.so.1", "libzstd.so.1"]
    )
    says = "the loader knows none of that name; did you mean libz.so.1? Name one that it knows or a path, as "
    assert said_of(name, tmp_path) == f"{says}./{name}"


@glibc
def test_ldconfig_is_asked_for_the_names() -> None:
    assert "libc.so.6" in library._known_to_the_loader()


def test_a_path_that_is_not_there_is_said_whole(tmp_path: Path) -> None:
    with pytest.raises(UsageError) as caught:
        find_library("./nosuch.so", tmp_path, [], "x.toml")
    assert str(caught.value) == (
        f"x.toml: library: there is no file ./nosuch.so ({(tmp_path / 'nosuch.so').absolute()})"
    )


_SCRIPT = (
    "/* GNU ld script */\nOUTPUT_FORMAT(elf64)\n"
    "GROUP ( /lib/libc.so.6 /lib/libc_nonshared.a AS_NEEDED ( libx.so.2 ) )"
)


@pytest.mark.parametrize(
    ("contents", "says"),
    [
        (b"", "it is empty"),
        (b"#include <stdio.h>\n", "it is a text, no library"),
        ("Ä 字\n".encode(), "it is a text, no library"),
        (
            _SCRIPT.encode(),
            "it is a linker's script, a text that names libraries; "
            "name one of these: /lib/libc.so.6, libx.so.2",
        ),
        (
            b"!<arch>\n/               0  ",
            "it is an archive for a linker (.a), which cannot be loaded; name the shared library",
        ),
    ],
)
def test_a_file_that_is_no_library_says_what_it_is(contents: bytes, says: str, tmp_path: Path) -> None:
    (tmp_path / "it.so").write_bytes(contents)
    assert said_of("it.so", tmp_path) == says


def test_a_folder_and_a_pipe_are_no_libraries(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.so")
    (tmp_path / "folder.so").mkdir()
    assert said_of("./pipe.so", tmp_path) == "it is a pipe or a device, not a file"
    assert said_of("./folder.so", tmp_path) == "it is a folder"


@glibc
@pytest.mark.parametrize(
    ("kept_bytes", "says"),
    [
        (40, "the loader says: {file}: file too short"),
        (1000, "loading it ended the process (signal SIGBUS)"),
    ],
)
def test_half_a_library_is_told(kept_bytes: int, says: str, names: Path, tmp_path: Path) -> None:
    (tmp_path / "half.so").write_bytes(names.read_bytes()[:kept_bytes])
    assert said_of("half.so", tmp_path) == says.format(file=tmp_path / "half.so")


@glibc
def test_a_library_of_another_machine_says_so(names: Path, tmp_path: Path) -> None:
    elf = bytearray(names.read_bytes())
    other, named = (8, "MIPS")  # e_machine, <elf.h>; it stands at offset 18
    elf[18:20] = struct.pack("=H", other)
    (tmp_path / "other.so").write_bytes(elf)
    here = library._machine(Path(os.path.realpath(sys.executable)))
    assert here is not None
    assert said_of("other.so", tmp_path) == (
        f"it is for {named}, 64 bits; this machine is {here[0]}, {here[1]} bits"
    )


@glibc
def test_a_script_that_the_loader_finds_says_what_it_is(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "libscript.so").write_text("GROUP ( /lib/libreal.so.1 )")
    monkeypatch.setenv("LD_LIBRARY_PATH", str(tmp_path))
    other = tmp_path / "probes"
    other.mkdir()
    assert said_of("libscript.so", other) == (
        f"{tmp_path / 'libscript.so'}: it is a linker's script, a text that names libraries; "
        "name one of these: /lib/libreal.so.1"
    )


@pytest.mark.parametrize(
    ("body", "says"),
    [
        ("__builtin_trap();", "loading it ended the process (signal SIGILL)"),
        (
            'fprintf(stderr, "no licence\\n"); exit(3);',
            "loading it ended the process (exit code 3; it said: no licence)",
        ),
    ],
)
def test_a_library_that_ends_the_process_takes_only_its_own(
    body: str, says: str, compiled: Compile, tmp_path: Path
) -> None:
    if "trap" in body and platform.machine() not in ("x86_64", "AMD64"):
        says = says.replace("SIGILL", "SIGTRAP")  # what the trap instruction of AArch64 raises
    text = "#include <stdio.h>\n#include <stdlib.h>\n__attribute__((constructor)) static void c(void)"
    file = compiled(f"{text} {{ {body} }}")
    assert said_of(str(file), tmp_path) == says


def test_a_library_that_never_ends_loading_is_left(
    compiled: Compile, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(library, "_TIMEOUT_S", 1)
    file = compiled('__attribute__((constructor)) static void c(void) { for (;;) __asm__(""); }')
    assert said_of(str(file), tmp_path) == "loading it did not end within 1 s"


def test_what_a_library_prints_is_no_answer(compiled: Compile, tmp_path: Path) -> None:
    both = "#include <stdio.h>\n__attribute__((constructor, destructor)) static void c(void)"
    file = compiled(f'{both} {{ puts("{{}}"); fflush(stdout); }}\nvoid f(void) {{}}\n')
    assert find_library(str(file), tmp_path, ["f", "g"], "x.toml") == Library(
        file.resolve(), {"f": str(file.resolve()), "g": ""}
    )


def test_a_function_of_a_library_that_it_needs_is_refused_with_that_ones_name(
    names: Path, compiled: Compile, tmp_path: Path
) -> None:
    folder = names.parent
    flags = ("-Wl,--no-as-needed", str(names), f"-Wl,-rpath,{folder}")
    file = compiled("void h(void) {}", *flags, name="libuser.so")
    found = find_library(str(file), tmp_path, ["h", "f"], "x.toml")
    found.require("h", "x.toml: call 1 (h)")
    with pytest.raises(UsageError) as caught:
        found.require("f", "x.toml: call 2 (f)")
    assert str(caught.value) == (
        f"x.toml: call 2 (f): {file.resolve()} has no function f; {names.resolve()}, which it needs, has it: "
        "name that one as library"
    )


@glibc
def test_functions_whose_code_lies_elsewhere_are_the_librarys_own(tmp_path: Path) -> None:
    """libc's `time` is resolved to the kernel's page on x86-64, and memcpy to one of several."""
    found = find_library("libc.so.6", tmp_path, ["time", "memcpy"], "x.toml")
    for name in ("time", "memcpy"):
        found.require(name, "x.toml")
