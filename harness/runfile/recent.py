"""The runs that lie below results/, by when they began."""

from collections.abc import Iterator
from pathlib import Path

from harness.core.errors import UsageError
from harness.core.format import command
from harness.core.paths import RESULTS, relative
from harness.runfile.file import begun_utc


def newest_first() -> Iterator[Path]:
    """By what the runs say themselves: a copy's file times say nothing."""
    begun = {path: begun_utc(path) for path in RESULTS.glob("*.jsonl")}
    yield from sorted(filter(begun.get, begun), key=lambda path: begun[path], reverse=True)


def newest_run() -> Path:
    """UsageError where there is none, with how one is made."""
    found = next(newest_first(), None)
    if found is None:
        raise UsageError(f"no run file in {relative(RESULTS)}: make one with {command('run')}")
    return found
