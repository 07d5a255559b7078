"""The instructions of a call in a terminal: a line for each mechanism, and where they lie."""

from collections.abc import Sequence

from harness.analysis.instructions import Change
from harness.output.terminal.console import out, print_table
from harness.runfile.anatomies import Anatomy
from harness.suite.row import Row


def places(anatomy: Anatomy, most: int = 4) -> str:
    """`libpython3.11 2,939, _ctypes 967, …`."""
    told = [f"{part.module} {part.instructions:,}" for part in anatomy.modules[:most]]
    return ", ".join([*told, "…"] if len(anatomy.modules) > most else told)


def spread(anatomy: Anatomy) -> str:
    """What its loops took: one number, or the least and the most."""
    if anatomy.is_steady:
        return str(anatomy.calls[0])
    return f"{min(anatomy.calls)} to {max(anatomy.calls)}"


def _line(one: Anatomy) -> tuple[str, ...]:
    row = str(Row(one.case, one.size))
    if one.instructions is None:
        return one.mechanism, row, "–", "–", "–", one.why
    return one.mechanism, row, str(one.instructions), spread(one), str(one.kernel_entries), places(one)


def print_anatomies(found: Sequence[Anatomy], functions: bool) -> None:
    """The fewest instructions first; with functions, the ten largest of each."""
    ordered = sorted(found, key=lambda one: (one.case, one.size, one.instructions or 1 << 62, one.mechanism))
    numbers = ("instructions", "system calls")
    columns = ("mechanism", "case", "instructions", "each loop", "system calls", "where")
    print_table(columns, [_line(one) for one in ordered], right=numbers)
    for one in ordered if functions else ():
        out.print("", f"{one.mechanism} {Row(one.case, one.size)}")
        lines = [(str(part.instructions), part.module, part.function) for part in one.functions[:10]]
        print_table(("instructions", "module", "function"), lines, right=("instructions",))


def _count(instructions: int | None) -> str:
    return "–" if instructions is None else str(instructions)


def print_changes(found: Sequence[Change]) -> None:
    """A line for each row whose instructions changed, and how many did not."""
    changed = [one for one in found if one.before != one.after]
    lines = [
        (
            one.row.mechanism,
            str(Row(one.row.case, one.row.size)),
            _count(one.before),
            _count(one.after),
            "" if one.before is None or one.after is None else f"{one.after - one.before:+d}",
            ", ".join(f"{difference:+d} {module}" for module, difference in one.where),
        )
        for one in changed
    ]
    numbers = ("before", "after", "change")
    if lines:
        print_table(("mechanism", "case", *numbers, "where"), lines, right=numbers)
    out.print(f"{len(found) - len(changed)} of {len(found)} rows take the same instructions in both runs")
