"""Where a function's code begins in a shared object."""

from functools import cache
from itertools import product
from pathlib import Path

from elftools.common.exceptions import ELFError
from elftools.elf.elffile import ELFFile
from elftools.elf.sections import SymbolTableSection

from harness.core.errors import Wrong
from harness.core.paths import relative


@cache
def code_offset(path: Path, function: str) -> int:
    """The offset within the file of an exported function's first instruction. Wrong where there is none."""
    try:
        with path.open("rb") as file:
            elf = ELFFile(file)
            table = elf.get_section_by_name(".dynsym")
            found = table.get_symbol_by_name(function) if isinstance(table, SymbolTableSection) else None
            addresses = [symbol["st_value"] for symbol in found or [] if symbol["st_shndx"] != "SHN_UNDEF"]
            for address, segment in product(addresses, elf.iter_segments("PT_LOAD")):
                if 0 <= address - segment["p_vaddr"] < segment["p_filesz"]:
                    return int(segment["p_offset"] + address - segment["p_vaddr"])
    except (OSError, ELFError) as error:
        raise Wrong(f"{relative(path)}: cannot be read as an ELF object: {error}") from error
    raise Wrong(f"{relative(path)}: it exports no function {function}")
