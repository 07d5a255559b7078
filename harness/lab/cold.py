"""Cold starts: from the start of a process to its first call, the first calls themselves, and what a build
costs.

Every execution is a process that never ran a call. When it was started is read by the orchestrator, the rest
by the worker, both from the system's monotonic clock.
"""

import time
from collections.abc import Iterator
from typing import Final

from harness.core.errors import WorkerError
from harness.lab.asking import TIMEOUT_S, Phases
from harness.lab.bench import ABI, Bench
from harness.runfile.labs import Lab

NAME: Final = "cold"
ROW = ("add_i32", 1)
# Calls of a request each, then requests of doubling numbers of calls until so many were made.
_SINGLE, _UNTIL_CALLS = 16, 1 << 20


def measure(bench: Bench) -> Iterator[Lab]:
    """The phases of a start, of the lab worker; the first calls, of the mechanism's own."""
    yield _phases(bench)
    yield _first_calls(bench)


def _phases(bench: Bench) -> Lab:
    started_ns = time.monotonic_ns()
    try:
        worker, _ = bench.lab_worker(NAME)
    except WorkerError as error:
        return bench.reading(NAME, outcome="start", why=str(error))
    with worker:
        found = worker.ask(NAME, Phases, TIMEOUT_S)
        numbers = {
            "start_ns": found.main_ns - started_ns,
            "import_ns": found.imported_ns - found.main_ns,
            "load_ns": found.loaded_ns - found.imported_ns,
            "ready_ns": worker.startup_ns,
        }
    return bench.reading(NAME, outcome="start", numbers=numbers)


def _first_calls(bench: Bench) -> Lab:
    """Times of the first, the second … call, and of the requests of doubling numbers of calls that follow:
    `n1` to `n16`, then `at32`, `at64` …, by the number of calls made when each was over."""
    case, size = ROW
    numbers: dict[str, int] = {}
    with bench.plain_worker() as worker:
        worker.hello(ABI)
        for number in range(1, _SINGLE + 1):
            numbers[f"n{number}"] = worker.run(case, size, 1).ns
        done = _SINGLE
        while done < _UNTIL_CALLS:
            ns = worker.run(case, size, done).ns
            done *= 2
            numbers[f"at{done}"] = ns
    return bench.reading(NAME, case=case, size=size, outcome="calls", numbers=numbers)
