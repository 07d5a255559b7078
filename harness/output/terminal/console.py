"""What people see in the terminal: tables and progress. Results go to stdout, the rest to stderr.

Most of it comes from run files, manifests and workers, which may be a stranger's. So nothing printed here is
markup, and nothing gets round `printable`: only this module knows rich, and a test holds the others to it.
"""

import os
import sys
import time
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from typing import Any

from rich.console import Console
from rich.progress import (
    BarColumn,
    MofNCompleteColumn,
    Progress,
    TextColumn,
    TimeElapsedColumn,
    TimeRemainingColumn,
)
from rich.table import Table
from rich.text import Text

from harness.core.format import json_text, printable

# A pipe or a log has no width of its own; 80 would fold every table.
_PIPE_WIDTH = 140
# A line that names every mechanism has 2,000 characters.
_LONGEST_LINE = 8192


class _Stream(Console):
    """rich's console for one stream; a reader that has gone is the business of how the program ends."""

    def on_broken_pipe(self) -> None:
        raise  # the BrokenPipeError that rich calls this for


@contextmanager
def _to(name: str) -> Iterator[None]:
    """What cannot be written says to which stream, which Python does not tell."""
    try:
        yield
    except OSError as error:
        error.filename = error.filename or name
        raise


def _text(line: str, style: str = "") -> Text:
    return Text(printable(line.expandtabs(), _LONGEST_LINE), style)


class Terminal:
    """One stream, for text only: what is given is shown and never obeyed."""

    def __init__(self, stderr: bool = False) -> None:
        self._name = "stderr" if stderr else "stdout"
        self.console = _Stream(
            stderr=stderr, soft_wrap=True, markup=False, emoji=False, highlight=False, tab_size=1
        )
        if not stderr and not self.console.is_terminal:
            self.console.width = _PIPE_WIDTH

    @property
    def is_terminal(self) -> bool:
        return self.console.is_terminal

    def print(self, *lines: str) -> None:
        """Each line on a line of its own, an empty one for none; a line end within one is shown as \\n."""
        with _to(self._name):
            for line in lines or ("",):
                self.console.print(_text(line))

    def heading(self, text: str, more: str = "") -> None:
        """text in bold, more behind it as usual."""
        with _to(self._name):
            self.console.print(Text.assemble(_text(text, "bold"), _text(more)))

    def table(self, columns: Sequence[str], rows: Iterable[Sequence[str]], right: Sequence[str] = ()) -> None:
        """A plain table; columns named in `right` are aligned to the right."""
        table = Table(box=None, pad_edge=False, header_style="bold")
        for column in columns:
            justify: Any = "right" if column in right else "left"
            table.add_column(_text(column), justify=justify, overflow="fold")
        for row in rows:
            table.add_row(*map(_text, row))
        with _to(self._name):
            self.console.print(table, soft_wrap=False)


out = Terminal()
err = Terminal(stderr=True)
print_table = out.table


def print_data(text: str) -> None:
    """text for programs on stdout, always in UTF-8, as in files: the locale is for people."""
    stream: Any = sys.stdout
    stream.reconfigure(encoding="utf-8")
    with _to("stdout"):
        stream.write(text if text.endswith("\n") else f"{text}\n")
        stream.flush()


def print_json(data: Any) -> None:
    print_data(json_text(data))


class Steps:
    """Progress over a known number of steps: a bar with an ETA, or plain lines where none can be
    drawn (a pipe, a CI log)."""

    def __init__(self, progress: Progress, task: Any, total: int) -> None:
        self._progress, self._task, self._total = progress, task, total
        self._done, self._said_s = 0, time.monotonic()

    def say(self, text: str) -> None:
        self._progress.update(self._task, description=printable(text))
        self._line(text)

    def advance(self, text: str = "") -> None:
        self._done += 1
        self._progress.update(self._task, advance=1, description=printable(text))
        self._line(text)

    def _line(self, text: str) -> None:
        """Where no bar can be drawn, a line every five seconds, and one at the end."""
        now_s = time.monotonic()
        if not err.is_terminal and (now_s - self._said_s >= 5 or self._done == self._total):
            self._said_s = now_s
            left = self._progress.tasks[0].time_remaining
            eta = f", about {left:.0f} s left" if left else ""
            err.print(f"  {self._done}/{self._total} {text}{eta}")


@contextmanager
def steps(title: str, total: int) -> Iterator[Steps]:
    """A progress bar on stderr for the length of the block."""
    bar = Progress(
        TextColumn("{task.fields[title]}", style="bold", markup=False),
        BarColumn(bar_width=24),
        MofNCompleteColumn(),
        TimeElapsedColumn(),
        TextColumn("ETA"),
        TimeRemainingColumn(),
        TextColumn("{task.description}", markup=False),
        console=err.console,
        transient=True,
        disable=not err.is_terminal,
    )
    with bar:
        task = bar.add_task("", total=total, title=printable(title))
        yield Steps(bar, task, total)


def open_streams() -> None:
    """Makes the standard streams fit for a whole program. Characters that the locale cannot write are
    escaped, where Python would raise after all has been measured. A stream that the caller closed becomes one
    that refuses what is written, or the next file opened would take its number and all that is printed."""
    for name, mode, opposite in (
        ("stdin", "r", os.O_WRONLY),
        ("stdout", "w", os.O_RDONLY),
        ("stderr", "w", os.O_RDONLY),
    ):
        if getattr(sys, name) is None:
            # The lowest free number is the closed one's. The opposite mode as in gnulib's stdopen.
            setattr(sys, name, os.fdopen(os.open(os.devnull, opposite), mode, encoding="utf-8"))
    streams: Any = sys.stdout, sys.stderr
    for stream in streams:
        stream.reconfigure(errors="backslashreplace")
