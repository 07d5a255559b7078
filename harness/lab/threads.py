"""Calls from several threads of the host at once."""

from collections.abc import Iterator
from typing import Final

from harness.lab.asking import TIMEOUT_S
from harness.lab.bench import Bench
from harness.runfile.labs import Lab
from harness.worker.process import Worker
from harness.worker.protocol import Ran

NAME: Final = "threads"
# Long enough that starting the threads, outside the time, and scheduling them, within it, do not show.
_LEAST_NS = 20_000_000
_HEAT_NS = 100_000_000
_MOST_LOOPS = 1 << 26


def counts(most: int) -> list[int]:
    """1, 2, 4 … up to most."""
    return [1 << power for power in range(most.bit_length()) if 1 << power <= most]


def _ask(worker: Worker, case: str, size: int, loops: int, threads: int) -> int:
    return worker.ask(f"threads {case} {size} {loops} {threads}", Ran, TIMEOUT_S).ns


def loops_of(worker: Worker, case: str, size: int, heat_ns: int) -> int:
    """Loops of one thread that take _LEAST_NS, after it ran for heat_ns."""
    loops, spent_ns = 64, 0
    while True:
        ns = max(1, min(_ask(worker, case, size, loops, 1) for _ in range(2)))  # one may have waited
        spent_ns += ns
        if spent_ns >= heat_ns and (ns >= _LEAST_NS // 4 or loops >= _MOST_LOOPS):
            return max(1, min(_MOST_LOOPS, loops * _LEAST_NS // ns))
        loops = min(_MOST_LOOPS, max(loops * 2, loops * _LEAST_NS // (8 * ns)))


def measure(bench: Bench) -> Iterator[Lab]:
    """Of each row the time that n threads take for as many calls each."""
    worker, _ = bench.lab_worker(NAME)
    with worker:
        for case, size in bench.rows:
            loops = loops_of(worker, case, size, _HEAT_NS if bench.plain.warms_up else 0)
            order = counts(bench.most_threads)
            bench.dice.shuffle(order)
            for threads in order:
                ns = _ask(worker, case, size, loops, threads)
                yield bench.reading(
                    NAME,
                    case=case,
                    size=size,
                    setting={"threads": threads},
                    numbers={"loops": loops, "ns": ns},
                )
