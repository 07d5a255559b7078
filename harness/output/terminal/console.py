"""What people see in the terminal: tables and progress. Results go to stdout, the rest to stderr."""

import json
import time
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from typing import Any

from rich.console import Console
from rich.markup import escape
from rich.progress import (
    BarColumn,
    MofNCompleteColumn,
    Progress,
    TextColumn,
    TimeElapsedColumn,
    TimeRemainingColumn,
)
from rich.table import Table

# A pipe or a log has no width of its own; 80 would fold every table.
_PIPE_WIDTH = 140
out = Console(highlight=False, soft_wrap=True)
if not out.is_terminal:
    out = Console(highlight=False, soft_wrap=True, width=_PIPE_WIDTH)
err = Console(stderr=True, highlight=False, soft_wrap=True)


def print_json(data: Any) -> None:
    print(json.dumps(data, ensure_ascii=False, indent=2))


def print_table(columns: Sequence[str], rows: Iterable[Sequence[str]], right: Sequence[str] = ()) -> None:
    """A plain table; columns named in `right` are aligned to the right. Cells are text, not markup."""
    table = Table(box=None, pad_edge=False, header_style="bold")
    for column in columns:
        table.add_column(column, justify="right" if column in right else "left", overflow="fold")
    for row in rows:
        table.add_row(*(escape(cell) for cell in row))
    out.print(table, soft_wrap=False)


class Steps:
    """Progress over a known number of steps: a bar with an ETA, or plain lines where none can be
    drawn (a pipe, a CI log)."""

    def __init__(self, progress: Progress, task: Any, total: int) -> None:
        self._progress, self._task, self._total = progress, task, total
        self._done, self._said_s = 0, time.monotonic()

    def say(self, text: str) -> None:
        self._progress.update(self._task, description=escape(text))

    def advance(self, text: str = "") -> None:
        self._done += 1
        self._progress.update(self._task, advance=1, description=escape(text))
        now_s = time.monotonic()
        if not err.is_terminal and (now_s - self._said_s >= 5 or self._done == self._total):
            self._said_s = now_s
            left = self._progress.tasks[0].time_remaining
            eta = f", about {left:.0f} s left" if left else ""
            err.print(f"  {self._done}/{self._total} {escape(text)}{eta}")


@contextmanager
def steps(title: str, total: int) -> Iterator[Steps]:
    """A progress bar on stderr for the length of the block."""
    bar = Progress(
        TextColumn(f"[bold]{escape(title)}[/bold]"),
        BarColumn(bar_width=24),
        MofNCompleteColumn(),
        TimeElapsedColumn(),
        TextColumn("ETA"),
        TimeRemainingColumn(),
        TextColumn("{task.description}"),
        console=err,
        transient=True,
        disable=not err.is_terminal,
    )
    with bar:
        task = bar.add_task("", total=total)
        yield Steps(bar, task, total)
