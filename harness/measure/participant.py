"""One worker of a group while it is measured, and what becomes of it in the run file."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Protocol

from harness.measure.schedstat import CpuWait
from harness.measure.warmup import Warming
from harness.runfile.records import Samples, WorkerRecord
from harness.suite.layouts import Layout
from harness.suite.mechanisms import Mechanism
from harness.suite.row import Row
from harness.worker.protocol import Hello, Ran


class Asked(Protocol):
    """The part of a worker that measuring needs; tests put exact fakes here."""

    name: str
    startup_ns: int

    @property
    def pid(self) -> int: ...
    def hello(self, abi: int) -> Hello: ...
    def run(self, case: str, size: int, loops: int) -> Ran: ...
    def dismiss(self) -> None: ...
    def close(self) -> None: ...
    def kill(self) -> None: ...


def _curve(warmup: Warming) -> dict[str, Any]:
    return {
        "heat_loops": [loops for loops, _ in warmup.heats],
        "heat_ns": [ns for _, ns in warmup.heats],
        "warmup_loops": warmup.loops,
        "warmup_ns": warmup.elapsed_ns,
    }


@dataclass
class Participant:
    """A worker with what it has measured so far. lent: the worker that waits while a case has a process of
    its own."""

    worker: Asked
    mechanism: Mechanism
    runtime: str
    rows: list[Row]
    first_call_ns: int
    wait: CpuWait
    layout: Layout
    lent: Asked | None = None
    elapsed: dict[Row, list[int]] = field(default_factory=dict)
    waited: dict[Row, list[int]] = field(default_factory=dict)
    warmups: dict[Row, Warming] = field(default_factory=dict)

    def kill(self) -> None:
        self.worker.kill()
        if self.lent:
            self.lent.kill()

    def lose(self, row: Row) -> None:
        """As if it never had the row."""
        self.rows.remove(row)
        for measured in (self.elapsed, self.waited, self.warmups):
            measured.pop(row, None)

    @property
    def _moves_library(self) -> bool:
        """Whether it calls a library that is built here, in layouts."""
        return self.mechanism.loads_library and self.mechanism.native.is_ours

    def record(self, loops: Mapping[tuple[str, Row], int]) -> WorkerRecord:
        samples = []
        for row, elapsed in self.elapsed.items():
            waited = self.waited[row] if any(self.waited[row]) else []
            warmup = self.warmups.get(row)
            samples.append(
                Samples(
                    case=row.case,
                    size=row.size,
                    loops=loops[self.mechanism.id, row],
                    elapsed_ns=elapsed,
                    waited_ns=waited,
                    steady=warmup is None or warmup.steady,
                    **(_curve(warmup) if warmup else {}),
                )
            )
        return WorkerRecord(
            mechanism=self.mechanism.id,
            runtime=self.runtime,
            startup_ns=self.worker.startup_ns,
            first_call_ns=self.first_call_ns,
            layout=self.layout.worker if self.mechanism.has_layouts else None,
            library_layout=self.layout.library if self._moves_library else None,
            rows=samples,
        )
