"""Signals that ask a program to end: all of them unwind it, so that workers are killed and files closed."""

import contextlib
import signal
import threading
import time
from collections.abc import Iterator
from types import FrameType

# Ctrl-C, a service manager or `timeout`, a terminal that was closed.
_ASKING = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)
# Who closes a session often sends two of them at once: the second must not cut the unwinding short.
_ONE_REQUEST_S = 1.0


class Interrupted(SystemExit):
    """The program was asked to end. Its exit code is what a shell reports for the signal."""

    def __init__(self, number: int) -> None:
        super().__init__(128 + number)


@contextlib.contextmanager
def interruptible() -> Iterator[None]:
    """Within the block each such signal raises Interrupted, but one that was ignored before, as by nohup."""
    asked_s = float("-inf")

    def end(number: int, frame: FrameType | None) -> None:
        nonlocal asked_s
        before_s, asked_s = asked_s, time.monotonic()
        if asked_s - before_s > _ONE_REQUEST_S:
            raise Interrupted(number)

    if threading.current_thread() is not threading.main_thread():  # only that one may set handlers
        yield
        return
    before = {number: signal.getsignal(number) for number in _ASKING}
    for number, handler in before.items():
        if handler != signal.SIG_IGN:
            signal.signal(number, end)
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
