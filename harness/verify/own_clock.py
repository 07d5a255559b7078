"""Whether a worker's times can be true: its clock against ours, over a request long enough to tell.

What surrounds a worker's loop, its set-up and the way through the pipe, takes the same whatever the number of
loops. So our time, less what its first requests took around their loop, must be near what it says. Less than
half is wrong: a wrong unit or a forgotten factor gives far less.
"""

import math
import time
from collections.abc import Callable

from harness.worker.protocol import LOOPS_CAP

_LONG_S = 0.02
_SLACK_S = 0.002
_TRIES = 3  # a machine that is busy around the loop, and never in it, three times in a row


def time_problem(run_ns: Callable[[int], int], now_s: Callable[[], float] = time.monotonic) -> str:
    """ "" if the times fit ours, else what does not. run_ns: what the worker says that so many loops take."""

    def asked(loops: int) -> tuple[float, float]:
        """(by our clock, by the worker's) in seconds."""
        start_s = now_s()
        said_ns = run_ns(loops)
        return now_s() - start_s, said_ns / 1e9

    around_s = max(took_s - said_s for took_s, said_s in (asked(1), asked(1)))
    loops, problem = 1, ""
    for _ in range(_TRIES):
        took_s, said_s = asked(loops)
        while took_s < _LONG_S and loops < LOOPS_CAP:
            grown = loops * min(64.0, 1.2 * _LONG_S / max(took_s - around_s, 1e-6))
            loops = min(LOOPS_CAP, max(2 * loops, math.ceil(grown)))
            took_s, said_s = asked(loops)
        if loops == 1 or said_s >= (took_s - around_s) / 2 - _SLACK_S:
            return ""
        problem = (
            f"run: {loops} loops took {took_s * 1e3:.3g} ms by our clock, {around_s * 1e3:.3g} ms of them "
            f"around the loop, and it says {said_s * 1e3:.3g} ms"
        )
    return problem
