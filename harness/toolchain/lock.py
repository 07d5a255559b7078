"""One build at a time of one thing, over all processes and threads that build in the same place."""

import contextlib
import fcntl
import logging
import os
from collections.abc import Iterator
from pathlib import Path
from typing import IO

from harness.core.errors import Wrong
from harness.core.paths import claim_build_root
from harness.toolchain.command import pause

# Without a handler of its own a warning is a line on stderr: logging.lastResort.
_LOG = logging.getLogger(__name__)


def _taken(file: IO[str]) -> bool:
    try:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True


def _wait(file: IO[str], what: str) -> None:
    """Until the lock is ours; says once whom we wait for, if that is another process."""
    said = False
    while not _taken(file):
        file.seek(0)
        holder = file.read()
        if not said and holder not in ("", str(os.getpid())):
            _LOG.warning("%s: process %s is building it here too; waiting until it has", what, holder)
            said = True
        pause()


@contextlib.contextmanager
def alone(out: Path, what: str) -> Iterator[None]:
    """The block alone builds in out, which lies below the build root; another waits for its end. Wrong, with
    the place, for what the system refuses meanwhile; UsageError where nothing can be built at all.

    The lock's file stays beside out: who deletes one locks nobody out.
    """
    claim_build_root()
    try:
        out.parent.mkdir(parents=True, exist_ok=True)
        with (out.parent / f".{out.name}.lock").open("a+", encoding="utf-8") as file:
            _wait(file, what)
            file.truncate(0)
            file.write(str(os.getpid()))
            file.flush()
            yield
    except OSError as error:
        where = f"{error.filename}: " if error.filename else ""
        raise Wrong(f"{what}: cannot be built: {where}{error.strerror or error}") from error
