"""What a loop of a row executes, as a run file keeps it: instructions, where they lie, and system calls."""

from typing import Annotated, Literal

from pydantic import Field

from harness.core.fields import CaseId, Count, MechanismId, Size, Told
from harness.runfile.record import Record

MOST_CALLS, MOST_PARTS = 1000, 2000


class ModulePart(Record):
    """Instructions of one loop in one module: an object's file name, `compiled code` or `vdso`.
    kernel_entries: how many of them are system calls."""

    module: Told
    instructions: Count
    kernel_entries: Count = 0


class FunctionPart(Record):
    """Instructions of one loop in one function, as its object's symbols or the runtime's map name it."""

    module: Told
    function: Told
    instructions: Count


class Anatomy(Record):
    """A row's loop, from one entry of the case's function to the next, in a warm worker. calls: the
    instructions of each loop that was counted, in order; parts are those of the median loop, the largest
    first, and add up to it; functions are the largest of them that have a name. why: what kept it from being
    counted."""

    record: Literal["anatomy"] = "anatomy"
    mechanism: MechanismId
    case: CaseId
    size: Size
    calls: Annotated[list[Count], Field(max_length=MOST_CALLS)] = []
    modules: Annotated[list[ModulePart], Field(max_length=MOST_PARTS)] = []
    functions: Annotated[list[FunctionPart], Field(max_length=MOST_PARTS)] = []
    why: Told = ""

    @property
    def row_key(self) -> tuple[str, str, int]:
        return self.mechanism, self.case, self.size

    @property
    def instructions(self) -> int | None:
        """Those of the median loop; None where none was counted."""
        return sorted(self.calls)[(len(self.calls) - 1) // 2] if self.calls else None

    @property
    def is_steady(self) -> bool:
        """Whether all loops took the same instructions."""
        return len(set(self.calls)) == 1

    @property
    def kernel_entries(self) -> int:
        return sum(part.kernel_entries for part in self.modules)
