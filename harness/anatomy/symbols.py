"""The functions of an object: where one's code begins, and which one covers an address."""

import re
from bisect import bisect_right
from functools import cache
from pathlib import Path

from elftools.common.exceptions import ELFError
from elftools.elf.elffile import ELFFile
from elftools.elf.sections import SymbolTableSection

from harness.core.errors import Wrong
from harness.core.paths import relative

# pyelftools reads some 100,000 symbols a second; a browser's or a JVM's own table has millions.
_MOST_SYMBOLS = 400_000


def _address_of(elf: ELFFile, function: str) -> int | None:
    """Where a function begins, by the symbols that it exports or else by those for a debugger."""
    for name in (".dynsym", ".symtab"):
        table = elf.get_section_by_name(name)
        found = table.get_symbol_by_name(function) if isinstance(table, SymbolTableSection) else None
        for symbol in found or []:
            if symbol["st_shndx"] != "SHN_UNDEF" and symbol["st_info"]["type"] == "STT_FUNC":
                return int(symbol["st_value"])
    return None


@cache
def code_offset(path: Path, function: str) -> int:
    """The offset within the file of a function's first instruction. Wrong where there is none."""
    try:
        with path.open("rb") as file:
            elf = ELFFile(file)
            address = _address_of(elf, function)
            for segment in elf.iter_segments("PT_LOAD"):
                if address is not None and 0 <= address - segment["p_vaddr"] < segment["p_filesz"]:
                    return int(segment["p_offset"] + address - segment["p_vaddr"])
    except (OSError, ELFError) as error:
        raise Wrong(f"{relative(path)}: cannot be read as an ELF object: {error}") from error
    raise Wrong(f"{relative(path)}: it has no function {function}")


def has_function(path: Path, function: str) -> bool:
    """Whether a file is an object with that function."""
    try:
        return code_offset(path, function) >= 0
    except Wrong:
        return False


class Ranges:
    """Names by address, each of a stretch of its own; the last counts of those that begin alike."""

    def __init__(self, stretches: dict[int, tuple[int, str]]) -> None:
        """stretches: by beginning, the length and the name."""
        self._beginnings = sorted(stretches)
        self._stretches = stretches

    def name_at(self, address: int) -> str:
        """Of the stretch that covers the address; "" for none: the nearest name before it is a guess."""
        index = bisect_right(self._beginnings, address) - 1
        if index < 0:
            return ""
        beginning = self._beginnings[index]
        length, name = self._stretches[beginning]
        return name if address < beginning + length else ""


@cache
def functions_of(path: Path) -> Ranges:
    """An object's functions by offset within its file, only those whose size the symbol table tells. Empty
    for what cannot be read, or has more symbols than are worth the wait."""
    stretches: dict[int, tuple[int, str]] = {}
    try:
        with path.open("rb") as file:
            elf = ELFFile(file)
            segments = [
                (segment["p_vaddr"], segment["p_vaddr"] + segment["p_filesz"], segment["p_offset"])
                for segment in elf.iter_segments("PT_LOAD")
            ]
            for name in (".symtab", ".dynsym"):
                table = elf.get_section_by_name(name)
                if not isinstance(table, SymbolTableSection) or table.num_symbols() > _MOST_SYMBOLS:
                    continue
                for symbol in table.iter_symbols():
                    address, size = symbol["st_value"], symbol["st_size"]
                    if symbol["st_info"]["type"] != "STT_FUNC" or not size:
                        continue
                    for low, high, offset in segments:
                        if low <= address < high:
                            stretches.setdefault(address - low + offset, (size, symbol.name))
                if stretches:
                    break
    except (OSError, ELFError):
        return Ranges({})
    return Ranges(stretches)


def mapped_functions(text: str) -> Ranges:
    """The functions of a perf map, which a runtime writes for the code that it compiles: lines of beginning
    and length in hexadecimal and a name. Later lines replace earlier ones, as code is compiled anew."""
    found = re.findall(r"^(?:0x)?([0-9a-f]+) (?:0x)?([0-9a-f]+) (.+)$", text, re.MULTILINE | re.IGNORECASE)
    return Ranges({int(start, 16): (int(length, 16), name.strip()) for start, length, name in found})
