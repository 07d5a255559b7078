"""Proving a mechanism right before it is timed: the value, and exactly the expected calls.

The value alone proves little: a compiler that hoists or drops a call keeps it right. The counted
library sees every call, so 1000 loops must be 1000 calls. 20 stands between for what is too heavy for
1000, and so that one slow first answer does not make a light case look heavy. What is timed is asked for by
`run`, in loops that get hot, so the last answer of each row is one to `run`.

This finds mistakes and optimisers, not fraud: a worker is a program with the rights of whoever starts it, and
one that looks which library it was given, or writes into the counters, can deceive it.
"""

import contextlib
import functools
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from itertools import groupby
from operator import itemgetter
from pathlib import Path

from harness.core.errors import WorkerError, WorkerFailed
from harness.suite.cases import PSEUDO, Case
from harness.suite.mechanisms import Mechanism
from harness.suite.reference import EMPTY
from harness.verify.call_counts import read_counts
from harness.verify.own_clock import time_problem
from harness.worker.process import ANSWER_TIMEOUT_S, Worker
from harness.worker.protocol import Checked, Hello, Ran, Skipped

LOOPS = (1, 2, 20, 1000)
# A compiler shows its hand in loops that get hot: where the body is cheap, enough of them for a JIT.
HOT_LOOPS = 200_000
# What a single request may take; heavier loop counts are left out and said to be.
_AFFORDABLE_S = 0.5
_HOT_AFFORDABLE_S = 0.1


@dataclass(frozen=True)
class Fault:
    """One thing that is wrong, in words that say what was expected."""

    case: str
    size: int
    loops: int
    problem: str

    def __str__(self) -> str:
        return f"{self.case} {self.size} × {self.loops}: {self.problem}"


@dataclass(frozen=True)
class Report:
    """What checking one mechanism found. hello: its introduction, if it came to that; requests: how many
    answers were compared; unwritten: the cases it has not yet, and may lack because they are not core."""

    mechanism: str
    hello: Hello | None
    requests: int
    faults: tuple[Fault, ...]
    too_heavy: tuple[str, ...]
    unwritten: tuple[str, ...] = ()

    @property
    def runtime(self) -> str:
        return self.hello.runtime if self.hello else ""

    @property
    def right(self) -> bool:
        return not self.faults and self.requests > 0


def _compare_calls(expected: Counter[str], counted: Counter[str]) -> str:
    """ "" if they are equal, else each function that differs."""
    differing = sorted(f for f in expected | counted if expected[f] != counted[f])
    return ", ".join(f"{f} was called {counted[f]} times, not {expected[f]}" for f in differing)


def _coverage(mechanism: Mechanism, hello: Hello, cases: dict[str, Case]) -> Iterator[Fault]:
    """A core case is there or skipped with a reason in the manifest; no case is both."""
    skipped = mechanism.manifest.skip
    for case in cases.values():
        if case.core and case.id not in hello.cases and case.id not in skipped:
            problem = "it is core, the worker does not have it and the manifest gives no reason"
            yield Fault(case.id, 0, 0, problem)
        if case.id in hello.cases and case.id in skipped:
            yield Fault(case.id, 0, 0, "the worker has it, yet the manifest skips it")
    for unknown in set(hello.cases) - set(cases) - set(PSEUDO):
        yield Fault(unknown, 0, 0, "the worker offers a case that cases.toml does not have")
    if EMPTY not in hello.cases:
        yield Fault(EMPTY, 0, 0, "every worker must have the bare loop")


# Worker.check or Worker.run: (case, size, loops) to what it answered.
Ask = Callable[[str, int, int], Checked | Ran | Skipped]


class _Checker:
    """One worker with its counters, asked one request after another."""

    def __init__(
        self,
        worker: Worker,
        counts: Path,
        mechanism: Mechanism,
        now_s: Callable[[], float],
        timeout_s: float,
    ) -> None:
        self._counts, self._mechanism, self._now_s = counts, mechanism, now_s
        self._check = functools.partial(worker.check, timeout_s=timeout_s)
        self._run = functools.partial(worker.run, timeout_s=timeout_s)
        self.requests = 0
        self.too_heavy: list[str] = []

    def _problem(self, case: Case, size: int, loops: int, ask: Ask) -> str:
        """ "" if value and calls are as expected. Errors of a worker that does not live on pass through."""
        before = read_counts(self._counts)
        self.requests += 1
        try:
            answer = ask(case.id, size, loops)
        except WorkerFailed as error:
            return str(error)
        if isinstance(answer, Skipped):
            return f"offered, then skipped: {answer.skipped}"
        value = case.expected_value(size, loops)
        if answer.value != value:
            return f"value is {answer.value[:80]!r}, not {value[:80]!r}"
        expected = case.expected_calls(size, loops) if self._mechanism.calls_library else Counter()
        return _compare_calls(expected, read_counts(self._counts) - before)

    def faults(self, case: Case, size: int) -> Iterator[Fault]:
        """The faults of one case and size: over rising numbers of loops, then as a run asks for it."""
        per_loop_s = 0.0  # the least seen: a slow answer may be the machine's
        for loops in LOOPS:
            if per_loop_s * loops > _AFFORDABLE_S:
                self.too_heavy.append(f"{case.id} {size} × {loops}")
                break
            start_s = self._now_s()
            if problem := self._problem(case, size, loops, self._check):
                yield Fault(case.id, size, loops, problem)
            took_s = (self._now_s() - start_s) / loops
            per_loop_s = min(per_loop_s, took_s) if per_loop_s else took_s
        hot = max(n for n in (*LOOPS, HOT_LOOPS) if n == 1 or per_loop_s * n <= _HOT_AFFORDABLE_S)
        if problem := self._problem(case, size, hot, self._run):
            yield Fault(case.id, size, hot, f"run: {problem}")

    def time_faults(self, case: Case, size: int) -> Iterator[Fault]:
        """Whether the times of one case can be true."""
        try:
            problem = time_problem(lambda loops: self._run(case.id, size, loops).ns)
        except WorkerFailed as error:
            problem = str(error)
        if problem:
            yield Fault(case.id, size, 1, problem)


def _unwritten(mechanism: Mechanism, hello: Hello, cases: dict[str, Case]) -> Iterator[str]:
    for case in cases.values():
        if not case.core and case.id not in hello.cases and case.id not in mechanism.manifest.skip:
            yield case.id


def _rows(mechanism: Mechanism, hello: Hello, cases: dict[str, Case]) -> Iterator[tuple[Case, int]]:
    for case in [*cases.values(), *PSEUDO.values()]:
        for size in dict.fromkeys(case.sizes + case.check_sizes):
            if case.id in hello.cases and not mechanism.skip_reason(case.id, size):
                yield case, size


def _before_hello(mechanism: Mechanism, extra: Mapping[str, str] | None, timeout_s: float) -> Iterator[Fault]:
    """No request ends a worker, whatever it was asked before: a fresh one must live on when its first is no
    hello. An error for an answer will do."""
    try:
        with Worker.of(mechanism, "counted", extra) as worker, contextlib.suppress(WorkerFailed):
            worker.check("noop", 1, 1, timeout_s=timeout_s)
    except WorkerError as error:
        yield Fault("worker", 0, 0, f"before hello: {error}")


def check_mechanism(
    mechanism: Mechanism,
    cases: dict[str, Case],
    abi: int,
    now_s: Callable[[], float] = time.monotonic,
    extra: Mapping[str, str] | None = None,
    timeout_s: float = ANSWER_TIMEOUT_S,
) -> Report:
    """Every case of a built mechanism on the counted library, and one request before hello; a worker's
    failure is a fault too. now_s decides which loop counts a case is too heavy for; extra is added to the
    worker's environment; no answer may take longer than timeout_s."""
    faults: list[Fault] = []
    hello, requests, too_heavy = None, 0, list[str]()
    unwritten: tuple[str, ...] = ()
    with tempfile.TemporaryDirectory(prefix="crosscall-") as folder:
        counts = Path(folder) / "counts"
        try:
            with Worker.of(mechanism, "counted", {"XC_COUNTS": str(counts), **(extra or {})}) as worker:
                hello = worker.hello(abi)
                checker = _Checker(worker, counts, mechanism, now_s, timeout_s)
                too_heavy = checker.too_heavy
                faults += _coverage(mechanism, hello, cases)
                unwritten = tuple(_unwritten(mechanism, hello, cases))
                for case, rows in groupby(_rows(mechanism, hello, cases), key=itemgetter(0)):
                    sizes = [size for _, size in rows]
                    for size in sizes:
                        faults += checker.faults(case, size)
                        requests = checker.requests
                    faults += checker.time_faults(case, sizes[0])
        except WorkerError as error:
            faults.append(Fault("worker", 0, 0, str(error)))
    if hello:
        faults += _before_hello(mechanism, extra, timeout_s)
    return Report(mechanism.id, hello, requests, tuple(faults), tuple(too_heavy), unwritten)
