"""What a worker prints: answers from a pipe, a line each, and the end of its stderr, both within bounds."""

import os
import selectors
import time
from collections.abc import Callable
from typing import IO

from harness.core.format import printable

_LONGEST_LINE_BYTES = 1 << 20
_CHUNK_BYTES = 1 << 16
_STDERR_BYTES = 1 << 16
_STDERR_LINES = 4
# How often whoever waits may look at the worker: far longer than a sample takes.
_LOOK_S = 0.5


class LineTooLong(Exception):
    """More than 1 MiB without an end of line."""


class Lines:
    """A worker's stdout, line by line."""

    def __init__(self, stream: IO[bytes]) -> None:
        self._stream, self._buffer = stream, b""
        self._selector = selectors.DefaultSelector()
        self._selector.register(stream, selectors.EVENT_READ)

    def has_more(self) -> bool:
        """Whether anything is there to be read now. The end of the output is not."""
        if not self._buffer and self._selector.select(0):
            self._buffer = os.read(self._stream.fileno(), _CHUNK_BYTES)
        return bool(self._buffer)

    def read(self, timeout_s: float, look: Callable[[], None]) -> str:
        """The next line; look is called now and then while it does not come. TimeoutError; EOFError where the
        output ended; LineTooLong."""
        deadline_s = time.monotonic() + timeout_s
        while b"\n" not in self._buffer:
            left_s = deadline_s - time.monotonic()
            if left_s <= 0:
                raise TimeoutError
            if not self._selector.select(min(left_s, _LOOK_S)):
                look()
                continue
            data = os.read(self._stream.fileno(), _CHUNK_BYTES)
            if not data:
                raise EOFError
            self._buffer += data
            if len(self._buffer) > _LONGEST_LINE_BYTES:
                raise LineTooLong
        line, self._buffer = self._buffer.split(b"\n", 1)
        return line.decode("utf-8", errors="replace")

    def close(self) -> None:
        self._selector.close()
        self._stream.close()


def last_words(stderr: IO[bytes]) -> str:
    """The last lines of a file that a worker's stderr went to, as the end of a sentence; "" for none."""
    size = stderr.seek(0, os.SEEK_END)
    stderr.seek(max(0, size - _STDERR_BYTES))
    lines = stderr.read().decode("utf-8", errors="replace").strip().splitlines()
    return "; it said: " + " / ".join(map(printable, lines[-_STDERR_LINES:])) if lines else ""
