"""How long other threads of the host stand still while one of them is inside C.

A heartbeat reads the clock as fast as it can; the gaps between its readings go into a histogram. Another
thread is in C meanwhile for so many milliseconds, or, idle, nobody is. With `collect` a third party asks the
host for a collection of garbage while the thread is in C, and its time is taken.
"""

from collections.abc import Iterator
from typing import Final

from harness.lab.asking import TIMEOUT_S, Stalled
from harness.lab.bench import Bench
from harness.runfile.labs import Lab

NAME: Final = "stalls"
HELD_MS = (0, 1, 10, 100)
# The heartbeat beats for about so long at each setting.
_BEATS_MS = 200


def measure(bench: Bench) -> Iterator[Lab]:
    """The heartbeat's gaps with nobody in C, then with a thread in C for 1, 10, 100 ms; the last two once
    more with a collection meanwhile."""
    settings = [(held, 0) for held in HELD_MS] + [(held, 1) for held in HELD_MS[-2:]]
    bench.dice.shuffle(settings)
    worker, _ = bench.lab_worker(NAME)
    with worker:
        for held_ms, collect in settings:
            times = max(1, _BEATS_MS // max(held_ms, 10))
            found = worker.ask(f"stalls {held_ms} {times} {collect}", Stalled, TIMEOUT_S)
            yield bench.reading(
                NAME,
                setting={"held_ms": held_ms, "collect": collect},
                numbers={"held_ns": found.held_ns, "collect_ns": found.collect_ns},
                buckets=found.buckets,
            )
