"""Memory: what a million calls leave behind, what the runtime allocates for each, handles that nobody closes.

Growth is judged by the rule of harness/leaks/rule.py, over fewer calls where a case is heavy: the resolution
says what could be seen. A handle that is dropped and never closed is freed by its finaliser or not at all;
the counting library tells how many were.
"""

import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Final

import psutil

from harness.core.errors import WorkerError
from harness.lab.asking import TIMEOUT_S, Allocated
from harness.lab.bench import ABI, Bench
from harness.leaks.resident import resident_bytes
from harness.leaks.rule import last_growth
from harness.runfile.labs import Lab
from harness.verify.call_counts import read_counts
from harness.worker.process import Worker
from harness.worker.protocol import Checked

NAME: Final = "memory"
CALLS, LIMIT_S = 1_000_000, 1.0
HANDLES = 100_000
_ALLOCATION_LOOPS = 10_000


def measure(bench: Bench) -> Iterator[Lab]:
    """Of each core case what a call leaves; of the lab's rows what a call allocates; then the handles."""
    for case in bench.cases.values():
        if case.core and not bench.plain.skip_reason(case.id, min(case.sizes)):
            yield _growth(bench, case.id, min(case.sizes))
    yield from _allocations(bench)
    yield _handles(bench)


def _growth(bench: Bench, case: str, size: int) -> Lab:
    try:
        with bench.plain_worker() as worker:
            worker.hello(ABI)
            found = last_growth(
                lambda calls: _run(worker, case, size, calls),
                CALLS,
                LIMIT_S,
                lambda: resident_bytes(worker.pid),
                time.monotonic,
            )
            numbers = {
                "calls": found.calls,
                "millibytes_a_call": round(1000 * found.bytes_a_call),
                "resolution_millibytes": round(1000 * found.resolution_bytes),
                "goes_on": int(found.goes_on),
                "peak_bytes": _peak_bytes(worker.pid),
            }
    except WorkerError as error:
        return bench.reading(NAME, case=case, size=size, outcome="growth", why=str(error))
    leak = bench.plain.leak_reason(case, size)
    return bench.reading(NAME, case=case, size=size, outcome="growth", numbers=numbers, code=leak)


def _run(worker: Worker, case: str, size: int, calls: int) -> None:
    worker.run(case, size, calls)


def _peak_bytes(pid: int) -> int:
    """The most that was resident at once, in bytes; 0 where the system does not tell."""
    try:
        text = Path(f"/proc/{pid}/status").read_text(encoding="ascii", errors="replace")
    except OSError:
        return int(psutil.Process(pid).memory_info().rss)
    line = next((line for line in text.splitlines() if line.startswith("VmHWM:")), "VmHWM: 0 kB")
    return int(line.split()[1]) * 1024


def _allocations(bench: Bench) -> Iterator[Lab]:
    """What the runtime counts over many calls; the same request before warms it up."""
    try:
        worker, _ = bench.lab_worker("allocations")
    except WorkerError as error:
        yield bench.reading(NAME, outcome="allocations", why=str(error))
        return
    with worker:
        for case, size in bench.rows:
            request = f"allocations {case} {size} {_ALLOCATION_LOOPS}"
            worker.ask(request, Allocated, TIMEOUT_S)
            found = worker.ask(request, Allocated, TIMEOUT_S)
            told = {"objects": found.objects, "bytes": found.bytes}
            numbers = {key: value for key, value in told.items() if value is not None}
            numbers["loops"] = _ALLOCATION_LOOPS
            yield bench.reading(NAME, case=case, size=size, outcome="allocations", numbers=numbers)


def _handles(bench: Bench) -> Lab:
    """How many of the counters that were made and dropped were freed in the end, by a collection."""
    with tempfile.TemporaryDirectory(prefix="crosscall-") as folder:
        counts = Path(folder) / "counts"
        try:
            worker, _ = bench.lab_worker("handles", "counted", {"XC_COUNTS": str(counts)})
            with worker:
                worker.ask(f"handles {HANDLES}", Checked, TIMEOUT_S)
                found = read_counts(counts)
        except WorkerError as error:
            return bench.reading(NAME, outcome="handles", why=str(error))
    numbers = {"made": found["xc_counter_new"], "freed": found["xc_counter_free"]}
    return bench.reading(NAME, outcome="handles", numbers=numbers)
