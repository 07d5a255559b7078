"""Where the instructions of a loop lie: by module, by function, and how many of them enter the kernel."""

from collections import Counter
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from statistics import median_low

from harness.anatomy.demangling import demangled
from harness.anatomy.mappings import COMPILED, CodeMap, code_of
from harness.anatomy.mappings import Mapping as Mapped
from harness.anatomy.symbols import Ranges, functions_of
from harness.anatomy.tracing import Reading
from harness.core.files import read_text
from harness.runfile.anatomies import FunctionPart, ModulePart

UNKNOWN = "unmapped"
MOST_FUNCTIONS = 40
_MOST_BYTES = 64 << 20
# `syscall` on x86-64, `svc #0` on AArch64.
_KERNEL_ENTRIES = (b"\x0f\x05", b"\x01\x00\x00\xd4")


@cache
def _code(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError:
        return b""


def _enters_kernel(mapping: Mapped, address: int) -> bool:
    if mapping.file is None:
        return False
    offset = address - mapping.start + mapping.offset
    return _code(mapping.file)[offset : offset + 4].startswith(_KERNEL_ENTRIES)


class Process:
    """The code of a process that runs, and the names of its functions."""

    def __init__(self, pid: int, compiled: Ranges) -> None:
        """compiled: the functions that its runtime compiled, if they are known. OSError if it is gone."""
        self._code = CodeMap(code_of(read_text(Path(f"/proc/{pid}/maps"), _MOST_BYTES)))
        self._compiled = compiled

    def place(self, address: int) -> tuple[str, str, bool]:
        """The module and function of an instruction, and whether it enters the kernel."""
        mapping = self._code.at(address)
        if mapping is None:
            return UNKNOWN, "", False
        if mapping.file is None:
            return (
                mapping.module,
                self._compiled.name_at(address) if mapping.module == COMPILED else "",
                False,
            )
        name = functions_of(mapping.file).name_at(address - mapping.start + mapping.offset)
        return mapping.module, name, _enters_kernel(mapping, address)


def median_call(reading: Reading) -> Mapping[int, int]:
    """The addresses of the call whose instructions are the median of all."""
    return reading.at[reading.instructions.index(median_low(reading.instructions))]


def parts_of(reading: Reading, compiled: Ranges | None = None) -> tuple[list[ModulePart], list[FunctionPart]]:
    """The modules and the largest named functions of the median call, the largest first; the modules add up
    to it. OSError if the process is gone."""
    process = Process(reading.pid, compiled or Ranges({}))
    modules: Counter[str] = Counter()
    entries: Counter[str] = Counter()
    functions: Counter[tuple[str, str]] = Counter()
    for address, count in median_call(reading).items():
        module, function, enters = process.place(address)
        modules[module] += count
        entries[module] += count * enters
        if function:
            functions[module, function] += count
    return (
        [
            ModulePart(module=module, instructions=count, kernel_entries=entries[module])
            for module, count in modules.most_common()
        ],
        _largest(functions),
    )


def _largest(functions: Counter[tuple[str, str]]) -> list[FunctionPart]:
    ordered = functions.most_common(MOST_FUNCTIONS)
    names = demangled([function for (_, function), _ in ordered])
    return [
        FunctionPart(module=module, function=name, instructions=count)
        for ((module, _), count), name in zip(ordered, names, strict=True)
    ]
