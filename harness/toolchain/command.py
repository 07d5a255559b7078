"""A command of a build: its output in a log, an end to its time and its words, nothing of it left behind.

Each command gets a session of its own, so that all it starts can be ended with it: when it fails, when it
takes too long, and when the build is interrupted.
"""

import contextlib
import os
import shlex
import subprocess
import threading
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from harness.core.errors import Wrong
from harness.core.format import printable
from harness.core.paths import relative
from harness.core.processes import end_with_all_it_started, how_ended

# The slowest command here takes about two minutes on two busy processors; a small machine that has yet to
# fetch what it builds with takes ten times that.
TIMEOUT_S = 1800.0
# What is left of a compiler that is caught in its own messages: the longest log here has some 100 KB.
LOG_LIMIT_BYTES = 32 << 20
_LOOK_EVERY_S = 0.1
_TOLD_LINES, _TOLD_BYTES = 12, 1 << 14

_ABANDONED = threading.Event()


class Abandoned(BaseException):
    """Another thread was interrupted: what is being built here is to end, and nobody is to be told."""


def pause() -> None:
    """Waits a moment. Abandoned when the builds are to end."""
    if _ABANDONED.wait(_LOOK_EVERY_S):
        raise Abandoned


@contextlib.contextmanager
def builders() -> Iterator[ThreadPoolExecutor]:
    """Threads to build in, as many as processors. If the block ends by an exception, such as Ctrl-C, so does
    every command of theirs, and nothing more is begun."""
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        try:
            yield pool
        except BaseException:
            _ABANDONED.set()
            pool.shutdown(cancel_futures=True)
            raise
        finally:
            _ABANDONED.clear()


def _ended(process: subprocess.Popen[bytes], log: Path) -> str:
    """How it ended, "" if well: by itself, or by us."""
    deadline_s = time.monotonic() + TIMEOUT_S
    while True:
        with contextlib.suppress(subprocess.TimeoutExpired):
            code = process.wait(timeout=_LOOK_EVERY_S)
            return how_ended(code) if code else ""
        if time.monotonic() > deadline_s:
            return f"no end within {TIMEOUT_S:g} s"
        if log.stat().st_size > LOG_LIMIT_BYTES:
            return f"it printed more than {LOG_LIMIT_BYTES >> 20} MiB"
        if _ABANDONED.is_set():
            raise Abandoned


def _last_words(log: Path) -> list[str]:
    """The end of a log that may be long, for people."""
    with log.open("rb") as file:
        file.seek(max(0, file.seek(0, os.SEEK_END) - _TOLD_BYTES))
        text = file.read().decode("utf-8", errors="replace")
    return [printable(line) for line in text.strip().splitlines()[-_TOLD_LINES:]]


def run_logged(
    command: list[str], folder: Path, env: dict[str, str], log: Path, what: str, doing: str = "build"
) -> None:
    """Runs a command with all that it prints in log. Wrong, with the log's end, if it fails."""
    with log.open("ab") as file:
        file.write(f"$ {shlex.join(command)}\n".encode(errors="backslashreplace"))
        file.flush()
        try:
            process = subprocess.Popen(
                command,
                cwd=folder,
                env=env,
                stdin=subprocess.DEVNULL,
                stdout=file,
                stderr=file,
                start_new_session=True,
            )
        except OSError as error:
            raise Wrong(f"{what}: {command[0]} cannot be started: {error}") from error
        try:
            how = _ended(process, log)
        finally:
            end_with_all_it_started(process)
    if how:
        said = "\n    ".join(_last_words(log))
        raise Wrong(f"{what}: {doing} failed ({how}); whole log: {relative(log)}\n    {said}")
