"""A lab's bench: a mechanism with its workers, in one execution."""

import random
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from harness.core.errors import WorkerFailed
from harness.core.paths import anonymous
from harness.lab.asking import ROWS
from harness.runfile.labs import Lab, LabName
from harness.suite.cases import Case
from harness.suite.layouts import FIRST, Layout
from harness.suite.mechanisms import Mechanism
from harness.worker.process import Worker
from harness.worker.protocol import Hello

ABI = 1


@dataclass(frozen=True)
class Bench:
    """plain: the mechanism as it is timed; lab: its lab worker, None without one; execution counts from 0;
    dice: of this execution, the same whenever the run is repeated; most_threads: twice the processors."""

    plain: Mechanism
    lab: Mechanism | None
    execution: int
    cases: dict[str, Case]
    dice: random.Random
    most_threads: int
    layout: Layout = FIRST

    @property
    def rows(self) -> list[tuple[str, int]]:
        """The lab's rows, (case, size), without those that the mechanism skips."""
        return [(case, size) for case, size in ROWS if not self.plain.skip_reason(case, size)]

    def reading(self, lab: LabName, **what: Any) -> Lab:
        """A reading as it is kept: without what names this machine."""
        for key in ("outcome", "why"):
            if key in what:
                what[key] = anonymous(what[key])
        return Lab(lab=lab, mechanism=self.plain.id, execution=self.execution, **what)

    def plain_worker(self, variant: str = "release", extra: dict[str, str] | None = None) -> Worker:
        return Worker.of(self.plain, variant, extra, self.layout if variant == "release" else FIRST)

    def lab_worker(
        self, request: str, variant: str = "release", extra: dict[str, str] | None = None
    ) -> tuple[Worker, Hello]:
        """The lab worker, greeted. WorkerFailed where there is none, or none that knows the request."""
        if self.lab is None:
            raise WorkerFailed(f"{self.plain.language} has no lab worker for {self.plain.id} yet")
        worker = Worker.of(self.lab, variant, extra, self.layout if variant == "release" else FIRST)
        try:
            hello = worker.hello(ABI)
            if request not in hello.cases:
                raise WorkerFailed(f"{self.plain.id}: its lab worker does not know {request} yet")
        except BaseException:
            worker.kill()
            raise
        return worker, hello


# One execution of one mechanism.
Measure = Callable[[Bench], Iterator[Lab]]
