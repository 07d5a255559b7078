"""The instructions of a row's loop in a warm worker: from one entry of the case's function to the next."""

import os
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import TypeVar

from harness.anatomy.parts import parts_of
from harness.anatomy.perfmaps import ASKED, compiled_functions
from harness.anatomy.symbols import has_function
from harness.anatomy.tracing import Reading, Tracer
from harness.core.errors import Missing, WorkerError, Wrong
from harness.core.format import printable
from harness.runfile.anatomies import Anatomy
from harness.suite.cases import Case
from harness.suite.layouts import FIRST
from harness.suite.mechanisms import Mechanism
from harness.suite.row import Row
from harness.toolchain.library import LIBRARY, library_folder
from harness.worker.process import Worker, worker_command

# An even number: where a result is freed a turn after the next one was made, as in CPython, loops take two
# counts by turns, and half of an even number are the lower one wherever counting begins.
CALLS = 12
# How long a request is to run before and while its calls are counted, and when counting begins.
_LONG_NS, _SETTLE_MS = 250_000_000, 60
# What needs no warm-up, by its manifest, is run only for long enough to know how many loops take _LONG_NS.
_HEAT_NS, _LUKEWARM_NS, _FIRST_STEP_NS = 300_000_000, 20_000_000, 1_000_000
# A worker's stack begins at the same place at every start: timing moves it by the length of this variable.
_SAME_STACK = {"XC_PADDING": ""}


def function_of(case: Case) -> str:
    """The function whose entries cut the loop: the first that the case calls once a loop."""
    return next(name for name, times in case.calls.items() if times == 1)


def _heated(worker: Worker, mechanism: Mechanism, row: Row) -> int:
    """Loops that take _LONG_NS, after the row was run as long as its manifest asks for."""
    loops, spent_ns, done = 1, 0, 0
    manifest = mechanism.manifest
    heat_ns = _HEAT_NS if mechanism.warms_up else _LUKEWARM_NS
    most_ns = max(heat_ns, manifest.warmup_ms * 1_000_000)
    while True:
        ns = max(worker.run(row.case, row.size, loops).ns, 1)
        spent_ns, done = spent_ns + ns, done + loops
        warm = done >= manifest.warmup_loops or spent_ns >= 4 * most_ns
        if spent_ns >= most_ns and warm and ns >= _FIRST_STEP_NS:
            return max(1, loops * _LONG_NS // ns)
        loops = min(2 * loops, max(loops, loops * _LONG_NS // ns))


def _object_with(mechanism: Mechanism, function: str) -> Path:
    """The object that holds the function which a mechanism calls: the library, or what was built with a copy
    of it. Missing where there is none."""
    if mechanism.loads_library:
        return (library_folder("release", native=mechanism.native) / LIBRARY).resolve()
    if not mechanism.calls_library:
        raise Missing("it calls no function of libcrosscall, at which counting could begin")
    worker = Path(worker_command(mechanism, "release", FIRST.worker)[0])
    for path in (worker, *sorted(worker.parent.glob("*.so"))):
        if has_function(path, function):
            return path
    raise Missing(f"what is built of it has no function {function}: its body may lie in the loop itself")


T = TypeVar("T")
W = TypeVar("W")


def _traced(
    mechanism: Mechanism,
    case: Case,
    row: Row,
    then: Callable[[Reading], T],
    calls: int = CALLS,
    extra: Mapping[str, str] | None = None,
) -> T:
    """What `then` makes of a fresh worker's calls, warm, while it still lives. Missing where nothing is
    traced here; Wrong says why it could not be."""
    function = function_of(case)
    where = _object_with(mechanism, function)
    with Tracer() as tracer:
        try:
            with Worker.of(
                mechanism, "release", {**_SAME_STACK, **(extra or {})}, FIRST, under=tracer
            ) as worker:
                tracer.started()
                worker.hello(1)
                loops = _heated(worker, mechanism, row)
                tracer.ask(where, function, calls, _SETTLE_MS)
                value = worker.run(row.case, row.size, loops, timeout_s=120).value
                expected = case.expected_value(row.size, loops)
                if value != expected:
                    said = printable(value, 80)
                    raise Wrong(f"traced, its last call gave {said!r}, not {expected[:80]!r}")
                return then(tracer.answer())
        except (WorkerError, OSError) as error:
            raise Wrong(str(error)) from error


def instructions_of(mechanism: Mechanism, case: Case, row: Row) -> Reading:
    """A fresh worker's calls, warm. Missing where nothing is traced here; Wrong says why it could not be."""
    return _traced(mechanism, case, row, lambda reading: reading)


def side_by_side(work: Sequence[W], count: Callable[[W], Anatomy]) -> Iterator[Anatomy]:
    """What count makes of each, in order, as many at once as there are processors: a count is the same
    however busy the machine is, and most of its time is start and warm-up."""
    with ThreadPoolExecutor(os.cpu_count() or 1) as pool:
        yield from pool.map(count, work)


def anatomy_of(
    mechanism: Mechanism, case: Case, row: Row, calls: int = CALLS, *, named: bool = False
) -> Anatomy:
    """The same as a record, with where the instructions lie, or with why there are none. named: runtimes that
    can are asked for the names of what they compiled; else a worker runs as it is timed."""
    bare = Anatomy(mechanism=mechanism.id, case=row.case, size=row.size)

    def dissected(reading: Reading) -> Anatomy:
        compiled = compiled_functions(reading.pid) if named else None
        modules, functions = parts_of(reading, compiled)
        found = {"calls": list(reading.instructions), "modules": modules, "functions": functions}
        return bare.model_copy(update=found)

    try:
        return _traced(mechanism, case, row, dissected, calls, ASKED if named else None)
    except (Missing, Wrong) as reason:
        return bare.model_copy(update={"why": printable(str(reason), 300)})
