"""The instructions of a call in a terminal: a line for each mechanism, and where they lie."""

import math
from collections.abc import Sequence

from harness.analysis.instructions import ROLES, Change, by_role
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


# A bar's characters, by who does the work, in the order of ROLES.
_SHADES = dict(zip(ROLES, "█▓▒░▚▌", strict=True))
_BAR = 24


def bar(one: Anatomy, most: int) -> str:
    """As long as the logarithm of its instructions is of `most`, each role by its share of them; a role that
    has any has at least one character."""
    total = one.instructions or 0
    length = _BAR * math.log(total + 1) / math.log(most + 1)
    return "".join(_SHADES[role] * max(1, round(length * n / total)) for role, n in by_role(one).items())


def legend(found: Sequence[Anatomy]) -> str:
    """What the characters of the bars stand for."""
    used = {role for one in found for role in by_role(one)}
    shades = ", ".join(f"{_SHADES[role]} {role}" for role in ROLES if role in used)
    return f"bars: {shades}; the length is logarithmic"


def _line(one: Anatomy, most: int) -> tuple[str, ...]:
    row = str(Row(one.case, one.size))
    if one.instructions is None:
        return one.mechanism, row, "–", "", "–", "–", one.why
    told = str(one.instructions), bar(one, most), spread(one), str(one.kernel_entries), places(one)
    return one.mechanism, row, *told


def print_anatomies(found: Sequence[Anatomy], functions: bool) -> None:
    """The fewest instructions first; with functions, the ten largest of each."""
    ordered = sorted(found, key=lambda one: (one.case, one.size, one.instructions or 1 << 62, one.mechanism))
    numbers = ("instructions", "system calls")
    columns = ("mechanism", "case", "instructions", "by whom", "each loop", "system calls", "where")
    most = max((one.instructions or 1 for one in found), default=1)
    print_table(columns, [_line(one, most) for one in ordered], right=numbers)
    if any(one.calls for one in found):
        out.print(legend(found))
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
