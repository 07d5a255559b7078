"""The live workers of a group: started, asked one by one, dropped where they fail.

A worker that fails loses what it measured in this group and nothing else.
"""

import time
from collections.abc import Callable

from harness.core.errors import WorkerError, WorkerFailed
from harness.core.paths import anonymous
from harness.measure.header import now_utc
from harness.measure.machine_probe import load_milli, stolen_ns
from harness.measure.participant import Participant
from harness.measure.plan import Learnt, RunPlan
from harness.measure.schedstat import CpuWait
from harness.measure.schedule import dice, rows_of
from harness.runfile.records import Failure, Group
from harness.suite.layouts import layout_of
from harness.suite.reference import BASELINE, CLOCK_PROBE, EMPTY
from harness.suite.row import Row
from harness.worker.protocol import Ran

Step = Callable[[Participant, Row], None]


class Crew:
    """The processes of one group. live: those that have not failed, by mechanism."""

    def __init__(self, plan: RunPlan, learnt: Learnt, execution: int, number: int) -> None:
        self.plan, self.learnt = plan, learnt
        self.dice = dice(plan.seed, execution, number)
        self.live: dict[str, Participant] = {}
        self.failures: list[Failure] = []
        self._execution, self._number = execution, number
        self._started_utc, self._began_ns, self._stolen_ns = now_utc(), time.monotonic_ns(), stolen_ns()

    def start(self, members: list[str]) -> None:
        """Starts the workers one after another, in random order, so that none slows another's start."""
        order = list(members)
        self.dice.shuffle(order)
        for name in order:
            try:
                self.live[name] = self._started(name)
            except WorkerError as error:
                reason = anonymous(str(error))
                self.failures.append(Failure(mechanism=name, case="", size=0, reason=reason))

    def _started(self, name: str) -> Participant:
        plan, mechanism = self.plan, self.plan.mechanisms[name]
        layout = layout_of(plan.seed, name, self._execution, plan.profile.layouts)
        worker = plan.start(mechanism, layout)
        try:
            hello = worker.hello(plan.abi)
            rows = rows_of(mechanism, plan.rows[name], hello.cases)
            first_ns = worker.run("noop", 1, 1).ns if "noop" in hello.cases else 0
        except WorkerError:
            worker.kill()
            raise
        wait = CpuWait(worker.pid)
        return Participant(worker, mechanism, hello.runtime, rows, first_ns, wait, layout)

    @property
    def has_baseline(self) -> bool:
        """Without it there is nothing to pair with."""
        return BASELINE in self.live

    def timed(self, one: Participant, row: Row, loops: int) -> Ran:
        """One request, its value compared and its time booked."""
        ran = one.worker.run(row.case, row.size, loops)
        self.learnt.in_loops_ns += ran.ns
        pseudo = {EMPTY: "0", CLOCK_PROBE: "1"}.get(row.case)
        expected = pseudo or self.plan.cases[row.case].expected_value(row.size, loops)
        if ran.value != expected:
            raise WorkerFailed(
                f"{one.worker.name}: run {row.case} {row.size} {loops}: "
                f"value is {ran.value[:80]!r}, not {expected[:80]!r}"
            )
        return ran

    def booked(self, one: Participant, row: Row) -> "Booked":
        """The worker as calibration and warm-up see it, bound to a row."""
        return Booked(lambda loops: self.timed(one, row, loops))

    def having(self, rows: list[Row]) -> list[tuple[Participant, Row]]:
        """Every live worker with each of the rows it has, in random order."""
        found = [(one, row) for one in self.live.values() for row in rows if row in one.rows]
        self.dice.shuffle(found)
        return found

    def each(self, todo: list[tuple[Participant, Row]], step: Step) -> None:
        """One step for every row; a worker that fails is dropped and not asked again."""
        for one, row in todo:
            if one.mechanism.id in self.live:
                try:
                    step(one, row)
                except WorkerError as error:
                    self._drop(one, row, error)

    def _drop(self, one: Participant, row: Row | None, error: WorkerError) -> None:
        """Takes a failed worker out of the group and notes why."""
        one.kill()
        one.wait.close()
        self.live.pop(one.mechanism.id, None)
        where = row or Row("", 0)
        reason = anonymous(str(error))
        self.failures.append(
            Failure(mechanism=one.mechanism.id, case=where.case, size=where.size, reason=reason)
        )

    def least_ns(self, row: Row) -> int:
        """What a sample of the row must take at least by its case; 0 for nothing special."""
        case = self.plan.cases.get(row.case)
        return case.sample_ms * 1_000_000 if case else 0

    def is_slow_to_ask(self, row: Row) -> bool:
        """Cases with longer samples of their own start threads at every request, outside of what they
        time; their bodies are heavy enough not to need a warm loop around them."""
        return self.least_ns(row) > 0

    def swap_in(self, one: Participant, row: Row) -> None:
        """A process of its own for a case that others would spoil: what a JIT has seen of shared code in
        one case decides how it compiles that code in the next."""
        fresh = self.plan.start(one.mechanism, one.layout)
        try:
            fresh.hello(self.plan.abi)
        except WorkerError:
            fresh.kill()
            raise
        one.lent, one.worker = one.worker, fresh
        one.wait.close()
        one.wait = CpuWait(fresh.pid)

    def swap_back(self, one: Participant, row: Row) -> None:
        """Back to the process that has all the other cases."""
        if one.lent is None:
            return
        alone, one.worker, one.lent = one.worker, one.lent, None
        one.wait.close()
        one.wait = CpuWait(one.worker.pid)
        alone.close()

    def finish(self) -> Group:
        """Ends all workers; what the group measured."""
        for one in self.live.values():
            one.wait.close()
            one.worker.dismiss()
        for one in list(self.live.values()):
            try:
                one.worker.close()
            except WorkerError as error:
                self._drop(one, None, error)
        return Group(
            execution=self._execution,
            group=self._number,
            started_utc=self._started_utc,
            load_milli=load_milli(),
            wall_ns=time.monotonic_ns() - self._began_ns,
            steal_ns=max(0, stolen_ns() - self._stolen_ns),
            workers=[one.record(self.learnt.loops) for one in self.live.values()],
            failures=self.failures,
        )

    def abandon(self) -> None:
        """Kills all workers."""
        for one in self.live.values():
            one.wait.close()
            one.kill()


class Booked:
    """A worker bound to a row: every request goes through the group's own booking."""

    def __init__(self, timed: Callable[[int], Ran]) -> None:
        self._timed = timed
        self.last_ns = 0

    def run(self, case: str, size: int, loops: int) -> Ran:
        """case and size are those of the row."""
        del case, size
        ran = self._timed(loops)
        self.last_ns = ran.ns
        return ran
