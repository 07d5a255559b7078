"""Threads that start together, for parallel_work."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier
from time import perf_counter_ns as clock


def run_together(threads: int, body: Callable[[], int]) -> tuple[int, int]:
    """Runs body once in each thread: ns from the common start to the last end, and one result.

    The last thread to arrive at the gate reads the clock and opens it, and each thread reads the
    clock when it is done: a main thread that waits for the GIL can then neither start the clock
    late nor stop it late.
    """
    start_ns = 0

    def read_clock() -> None:
        nonlocal start_ns
        start_ns = clock()

    def run() -> tuple[int, int]:
        gate.wait()
        result = body()
        return clock(), result

    gate = Barrier(threads, action=read_clock)
    with ThreadPoolExecutor(threads) as pool:
        try:
            runs = [pool.submit(run) for _ in range(threads)]
        except BaseException:
            gate.abort()
            raise
    ends_ns, results = zip(*(run.result() for run in runs), strict=True)
    return max(ends_ns) - start_ns, results[0]
