"""What calls leave behind, what they allocate, what becomes of handles that nobody closes."""

from collections.abc import Sequence

from harness.analysis.labs.table import Cell, LabTable, empty_rows
from harness.core.format import bytes_, significant
from harness.runfile.labs import Lab
from harness.suite.row import Row

KEPT, GROWING, LEAKS, EXPLAINED, FREED, LOST = (
    "nothing stays",
    "growing",
    "LEAKS",
    "leaks, explained",
    "freed",
    "never freed",
)
_ENOUGH_CALLS = 100_000
READS = (
    "Growth over up to a million calls by the rule of `nox -s leaks`; at most 1 byte a call is no leak.",
    "Allocated is what the runtime itself counts for a call; where it does not tell, a dash.",
    "Handles are made, dropped and never closed; a collection later, the counting library says how "
    "many were freed.",
)


def _growth(one: Lab) -> tuple[str, str]:
    """(bytes a call, verdict)"""
    a_call = one.numbers["millibytes_a_call"] / 1000
    resolution = one.numbers["resolution_millibytes"] / 1000
    text = f"< {significant(resolution, 2)} B" if a_call < resolution else f"{significant(a_call)} B"
    if not one.numbers["goes_on"]:
        return text, KEPT
    if one.code:
        return text, EXPLAINED
    # A heap that fills grows too; so few calls do not tell the two apart.
    return text, LEAKS if one.numbers["calls"] >= _ENOUGH_CALLS else GROWING


def _line(one: Lab) -> tuple[list[Cell], dict[str, object]]:
    row = str(Row(one.case, one.size)) if one.case else "handles"
    allocated = peak = "-"
    stays, verdict = "-", "-"
    match one.outcome:
        case "growth":
            stays, verdict = _growth(one)
            peak = bytes_(one.numbers["peak_bytes"])
        case "allocations":
            calls = one.numbers["loops"]
            parts = [
                f"{significant(one.numbers[key] / calls, 2)} {word}"
                for key, word in (("objects", "objects"), ("bytes", "B"))
                if key in one.numbers
            ]
            allocated = ", ".join(parts) or "-"
        case "handles":
            made, freed = one.numbers["made"], one.numbers["freed"]
            stays, verdict = f"{made - freed:,} of {made:,}", FREED if freed >= 0.99 * made else LOST
    cells = [
        Cell(one.mechanism),
        Cell(row),
        Cell(stays),
        Cell(allocated),
        Cell(peak),
        Cell(verdict, code=one.code),
    ]
    figures = {"mechanism": one.mechanism, "case": one.case, "size": one.size, "kind": one.outcome}
    return cells, {**figures, **one.numbers, "verdict": verdict, "reason": one.code}


def table(readings: Sequence[Lab]) -> LabTable:
    """A row per mechanism and case, then its handles."""
    columns = ("mechanism", "row", "stays behind a call", "allocated a call", "most at once", "verdict")
    lines = [_line(one) for one in readings if not one.why]
    broken = [one for one in readings if one.why and one.outcome]
    empty, told = empty_rows(readings, len(columns))
    for one in broken:
        what = str(Row(one.case, one.size)) if one.case else one.outcome
        empty.append([Cell(one.mechanism), Cell(what), *[Cell("-")] * 3, Cell(one.why, why=one.why)])
        told.append({"mechanism": one.mechanism, "case": one.case, "kind": one.outcome, "why": one.why})
    rows = [cells for cells, _ in lines]
    figures = [figure for _, figure in lines]
    return LabTable("memory", "Memory", READS, columns, [*rows, *empty], [*figures, *told])
