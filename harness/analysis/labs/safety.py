"""What mistakes come to: a matrix of mechanisms and mistakes."""

from collections.abc import Sequence

from harness.analysis.labs.table import Cell, LabTable, empty_rows
from harness.runfile.labs import Lab
from harness.suite.mistakes import MISTAKES

READS = (
    "Each mistake is made in a process of its own. `rejected`: the language or its compiler does "
    "not let it be "
    "written; `exception`: the caller is told; `gives …`: a value came back, right or wrong; "
    "`nothing`: nobody "
    "noticed.",
    "`memory error`: C read or wrote what it must not, as a library built with AddressSanitizer "
    "says; without that, "
    "it went by unnoticed.",
    "A process that ended, or hangs, takes all else in it along.",
)


def kind_of(outcome: str) -> str:
    """`memory error` of `memory error: heap-use-after-free`."""
    return outcome.partition(":")[0]


def in_words(outcome: str) -> str:
    """`value: 8` as `gives 8`."""
    kind, _, what = outcome.partition(": ")
    if kind == "value":
        return f"gives {what}"
    return f"{kind}: {what}" if what else kind


def table(readings: Sequence[Lab]) -> LabTable:
    """A row per mistake and mechanism; the page turns it into a matrix."""
    columns = ("mechanism", "mistake", "comes to")
    rows, figures = [], []
    for one in readings:
        if not one.case:
            continue
        text = in_words(one.outcome) if not one.why else f"not tried: {one.why}"
        rows.append([Cell(one.mechanism), Cell(one.case), Cell(text, one.outcome, one.why, one.code)])
        figures.append(
            {
                **{"mechanism": one.mechanism, "mistake": one.case, "outcome": one.outcome},
                **{"code": one.code, "why": one.why},
            }
        )
    empty, told = empty_rows(readings, len(columns))
    return LabTable("safety", "Mistakes", READS, columns, [*rows, *empty], [*figures, *told], MISTAKES)
