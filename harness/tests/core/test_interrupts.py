"""Signals that ask a program to end unwind it, once, and with the exit code that a shell reports."""

import os
import signal
from collections.abc import Iterator

import pytest

from harness.core.interrupts import Interrupted, interruptible


@pytest.fixture(autouse=True)
def _default_handlers() -> Iterator[None]:
    before = {number: signal.getsignal(number) for number in (signal.SIGHUP, signal.SIGTERM)}
    for number in before:
        signal.signal(number, signal.SIG_DFL)
    yield
    for number, handler in before.items():
        signal.signal(number, handler)


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP])
def test_each_of_them_unwinds_the_block(number: signal.Signals) -> None:
    unwound = False
    with pytest.raises(Interrupted) as caught, interruptible():
        try:
            os.kill(os.getpid(), number)
        finally:
            unwound = True
            os.kill(os.getpid(), number)  # as who closes a session may send it: no second time
    assert unwound
    assert caught.value.code == 128 + number


def test_what_was_ignored_stays_ignored_and_what_was_set_comes_back() -> None:
    signal.signal(signal.SIGHUP, signal.SIG_IGN)
    with interruptible():
        os.kill(os.getpid(), signal.SIGHUP)
    assert signal.getsignal(signal.SIGHUP) == signal.SIG_IGN
    assert signal.getsignal(signal.SIGTERM) == signal.SIG_DFL
