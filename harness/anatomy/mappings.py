"""What a process has in its memory as code: which file, or none, an address belongs to."""

import re
from bisect import bisect_right
from dataclasses import dataclass
from pathlib import Path

COMPILED = "compiled code"
# address range, permissions, offset, device, inode, path: proc_pid_maps(5)
_LINE = re.compile(r"([0-9a-f]+)-([0-9a-f]+) (\S+) ([0-9a-f]+) \S+ \d+ *(.*)")
# What a program adds to the name of a copy that it makes of its library at every start, as JNA does.
_OF_THIS_START = re.compile(r"\d{9,}(\.tmp)?$")
# What JITs name the memory that they write code to: memfds, and mappings that they label.
_OF_NO_FILE = re.compile(r"(\[anon|/memfd:|/dev/|/SYSV)")


@dataclass(frozen=True)
class Mapping:
    """start to end in memory, which lies at `offset` of the file at path, "" for none."""

    start: int
    end: int
    offset: int
    path: str

    @property
    def file(self) -> Path | None:
        """The object that was loaded; None for code that no file holds."""
        if not self.path.startswith("/") or _OF_NO_FILE.match(self.path):
            return None
        return Path(self.path.removesuffix(" (deleted)"))

    @property
    def module(self) -> str:
        """`libffi`, `_ctypes`, `node`: the file's name as people know it."""
        if self.path in ("[vdso]", "[vsyscall]"):
            return self.path.strip("[]")
        if self.file is None:
            return COMPILED
        name = re.sub(r"\.(cpython-|so\b|abi3).*", "", self.file.name)
        return _OF_THIS_START.sub("", name.removesuffix(".node"))


def code_of(text: str) -> list[Mapping]:
    """The executable mappings of a /proc/PID/maps, in order."""
    found = []
    for line in text.splitlines():
        match = _LINE.fullmatch(line)
        if match and "x" in match[3]:
            start, end, offset = (int(match[i], 16) for i in (1, 2, 4))
            found.append(Mapping(start, end, offset, match[5]))
    return sorted(found, key=lambda one: one.start)


class CodeMap:
    """The code of a process, by address."""

    def __init__(self, mappings: list[Mapping]) -> None:
        self._mappings = mappings
        self._starts = [one.start for one in mappings]

    def at(self, address: int) -> Mapping | None:
        index = bisect_right(self._starts, address) - 1
        found = self._mappings[index] if index >= 0 else None
        return found if found and address < found.end else None
