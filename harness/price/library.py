"""The library of a probe: which file the loader takes for its name, and which functions that file has."""

import json
import os
import re
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

from elftools.common.exceptions import ELFError
from elftools.elf.elffile import ELFFile
from elftools.elf.sections import SymbolTableSection

from harness.core.errors import UsageError
from harness.core.format import printable
from harness.core.paths import relative
from harness.core.processes import how_ended
from harness.price import lookup
from harness.suite.selection import near

_TIMEOUT_S = 60
_FIRST_BYTES = 1 << 12


@dataclass(frozen=True)
class Library:
    """file: absolute, without links; functions: by name the file that has it, "" for none."""

    file: Path
    functions: dict[str, str]

    def require(self, function: str, where: str) -> None:
        """UsageError, beginning with where, for a function that this very file does not have."""
        found = self.functions.get(function, "")
        if not found:
            hint = near(function, _exported(self.file))
            raise UsageError(f"{where}: {relative(self.file)} has no function {function}{hint}")
        # What is looked up at the first call may be found in the kernel's own file, as libc's `time`.
        if Path(found) != self.file and function not in _exported(self.file):
            raise UsageError(
                f"{where}: {relative(self.file)} has no function {function}; {found}, which it needs, "
                f"has it: name that one as library"
            )


def _exported(file: Path) -> list[str]:
    """The functions that an ELF library exports; none for what cannot be read."""
    try:
        with file.open("rb") as stream:
            table = ELFFile(stream).get_section_by_name(".dynsym")
            if not isinstance(table, SymbolTableSection):
                return []
            return [
                symbol.name
                for symbol in table.iter_symbols()
                if symbol["st_shndx"] != "SHN_UNDEF" and symbol["st_info"]["type"] in ("STT_FUNC", "STT_LOOS")
            ]
    except (OSError, ELFError):
        return []


def _known_to_the_loader() -> list[str]:
    """The names of the loader's cache; none where there is no ldconfig, as on macOS."""
    folders = [*os.environ.get("PATH", os.defpath).split(os.pathsep), "/sbin", "/usr/sbin"]
    for folder in folders:
        program = Path(folder) / "ldconfig"
        if program.is_file():
            try:
                done = subprocess.run(
                    [str(program), "-p"], capture_output=True, timeout=_TIMEOUT_S, check=False
                )
            except (OSError, subprocess.TimeoutExpired):
                return []
            return sorted(set(re.findall(r"^\t(\S+) \(", done.stdout.decode(errors="replace"), re.MULTILINE)))
    return []


def _machine(file: Path) -> tuple[str, int] | None:
    """The processor and the bits that an ELF file is for."""
    try:
        with file.open("rb") as stream:
            elf = ELFFile(stream)
            return str(elf.get_machine_arch()), int(elf.elfclass)
    except (OSError, ELFError):
        return None


def _why_no_library(file: Path) -> str:
    """What a file is instead of a library for this machine, "" where that is not known."""
    if file.is_dir():
        return "it is a folder"
    if not file.is_file():
        return "it is a pipe or a device, not a file"
    try:
        with file.open("rb") as stream:
            first = stream.read(_FIRST_BYTES)
    except OSError as error:
        return f"it cannot be read: {error.strerror}"
    if not first:
        return "it is empty"
    if first.startswith(b"!<arch>\n"):
        return "it is an archive for a linker (.a), which cannot be loaded; name the shared library"
    if first.startswith(b"\x7fELF"):
        here, there = _machine(Path(os.path.realpath(sys.executable))), _machine(file)
        if here and there and here != there:
            return f"it is for {there[0]}, {there[1]} bits; this machine is {here[0]}, {here[1]} bits"
        return ""
    text = first.decode(errors="replace")
    if re.search(r"\b(GROUP|INPUT)\s*\(", text):
        named = re.findall(r"[^\s()]+\.so[^\s()]*", text)
        return f"it is a linker's script, a text that names libraries; name one of these: {', '.join(named)}"
    return "it is a text, no library" if "\ufffd" not in text and "\0" not in text else ""


def _no_such(name: str) -> str:
    """Why the loader finds no library of that name, with those that may be meant."""
    known = _known_to_the_loader()
    base = _base(name)
    # `z`, `libz` and `libz.so` are all meant for libz.so.1, which difflib finds no near name of.
    alike = [one for one in known if _base(one) == base]
    hint = f"; did you mean {', '.join(alike[:3])}?" if alike else near(name, known)
    return f"the loader knows none of that name{hint or '.'} Name one that it knows or a path, as ./{name}"


def _base(name: str) -> str:
    return name.removeprefix("lib").partition(".so")[0]


def _named(name: str, folder: Path) -> str:
    """What the loader is asked for: a path where name is one or a file beside the probe is so called."""
    path = folder / name
    return str(path.absolute()) if "/" in name or path.is_file() else name


def find_library(name: str, folder: Path, functions: list[str], where: str) -> Library:
    """The library that is called name, from a probe in folder. UsageError, beginning with where, for none."""
    shown = printable(name, 200)
    asked = _named(name, folder)
    if asked != name:
        if not Path(asked).exists():
            raise UsageError(f"{where}: library: there is no file {shown} ({printable(asked, 300)})")
        if why := _why_no_library(Path(asked)):
            raise UsageError(f"{where}: library: {shown}: {why}")
    try:
        done = subprocess.run(
            [sys.executable, "-I", str(Path(lookup.__file__))],
            input=json.dumps({"library": asked, "functions": functions}).encode(),
            capture_output=True,
            timeout=_TIMEOUT_S,
            check=False,
            cwd=folder,
        )
    except subprocess.TimeoutExpired as error:
        raise UsageError(
            f"{where}: library: {shown}: loading it did not end within {_TIMEOUT_S} s"
        ) from error
    try:
        answer = json.loads(done.stdout)
    except ValueError as error:
        said = printable(done.stderr.decode(errors="replace").strip(), 300)
        how = f"{how_ended(done.returncode)}{f'; it said: {said}' if said else ''}"
        raise UsageError(f"{where}: library: {shown}: loading it ended the process ({how})") from error
    if "error" in answer:
        raise UsageError(f"{where}: library: {shown}: {_loaders_words(answer['error'], asked)}")
    file = answer["file"] or next((one for one in answer["functions"].values() if one), "") or asked
    return Library(Path(file).resolve(), answer["functions"])


def _loaders_words(error: str, asked: str) -> str:
    """Why the loader did not load it, in words that help where there are such."""
    file = Path(error.partition(":")[0])
    if "/" in str(file) and file.is_file() and (why := _why_no_library(file)):
        return f"{file}: {why}"
    if "/" not in asked and error.startswith(f"{asked}:") and "No such file" in error:
        return _no_such(asked)
    return f"the loader says: {printable(error, 300)}"
