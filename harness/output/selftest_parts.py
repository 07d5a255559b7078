"""What a part of the self-test found: a table for people, the same figures for programs."""

import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from harness.core.files import write_whole
from harness.output.terminal.console import out, print_table
from harness.runfile.records import Run

MARKDOWN, FIGURES = "selftest.md", "selftest.json"


@dataclass(frozen=True)
class SelftestPart:
    """One part's result. name: its folder; promise: what must hold, "" for nothing; broken: each way in
    which it did not hold, as a sentence."""

    name: str
    title: str
    sentences: Sequence[str]
    columns: Sequence[str]
    rows: Sequence[Sequence[str]]
    figures: Sequence[dict[str, Any]]
    promise: str = ""
    broken: Sequence[str] = ()

    @property
    def outcome(self) -> Sequence[str]:
        """Whether the promise held, in sentences."""
        return self.broken or ([f"Promised: {self.promise}. It held."] if self.promise else [])


def machine_line(runs: Sequence[Run]) -> str:
    """Where and when the runs were measured, in one sentence."""
    first, last = runs[0], runs[-1]
    machine = first.header.machine
    until = max(group.started_utc for group in last.groups)
    return (
        f"Measured on {machine.cpu} ({machine.cores_logical} logical processors, {machine.system} "
        f"{machine.release}), {machine.python}, {first.header.created_utc} to {until}, "
        f"library {first.header.library.source_hash}."
    )


def as_markdown(part: SelftestPart) -> str:
    """The table as the documentation shows it; every column but the first two is right-aligned."""
    rule = ["---", "---", *["---:"] * (len(part.columns) - 2)]
    lines = [f"## {part.title}", "", *part.sentences, ""]
    lines += [_line(cells) for cells in (part.columns, rule, *part.rows)]
    lines += ["", *part.outcome]
    return "\n".join(lines).rstrip() + "\n"


def _line(cells: Sequence[str]) -> str:
    return f"| {' | '.join(cell.replace('|', chr(92) + '|') for cell in cells)} |"


def read_parts(path: Path) -> list[SelftestPart]:
    """The parts that a selftest.json holds."""
    return [SelftestPart(**part) for part in json.loads(path.read_text(encoding="utf-8"))]


def whole(parts: Sequence[SelftestPart]) -> str:
    """selftest.md: all parts below each other."""
    return "# Self-test\n\n" + "\n".join(as_markdown(part) for part in parts)


def save(part: SelftestPart, folder: Path) -> None:
    """Puts the part among those in folder's selftest.json, and writes selftest.md anew."""
    folder.mkdir(parents=True, exist_ok=True)
    figures = folder / FIGURES
    before = read_parts(figures) if figures.exists() else []
    parts = sorted([*(old for old in before if old.name != part.name), part], key=lambda own: own.name)
    text = json.dumps([asdict(own) for own in parts], ensure_ascii=False, indent=1)
    write_whole(figures, text + "\n")
    write_whole(folder / MARKDOWN, whole(parts))


def show(part: SelftestPart) -> None:
    out.print()
    out.heading(part.title)
    out.print()
    print_table(part.columns, part.rows, right=part.columns[2:])
    for sentence in [*part.sentences, *part.outcome]:
        out.print(sentence)
