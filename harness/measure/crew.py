"""The live workers of a group: started, asked one by one, dropped where they fail.

A worker that answers wrongly loses the row that it was asked for. One that ends, or that cannot be asked on,
loses what it measured in this group, and is not asked for that row again in this run.
"""

import time
from collections.abc import Callable

from harness.core.errors import WorkerError, WorkerFailed
from harness.core.format import command
from harness.core.paths import anonymous
from harness.measure.header import now_utc
from harness.measure.machine_probe import load_milli, stolen_ns
from harness.measure.participant import Asked, Participant
from harness.measure.plan import Learnt, RunPlan
from harness.measure.schedstat import CpuWait
from harness.measure.schedule import dice, rows_of
from harness.runfile.records import Failure, Group
from harness.suite.cases import PSEUDO
from harness.suite.layouts import layout_of
from harness.suite.reference import BASELINE
from harness.suite.row import Row
from harness.worker.protocol import Hello, Ran

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
                self._note(name, None, str(error))

    def _started(self, name: str) -> Participant:
        plan, mechanism = self.plan, self.plan.mechanisms[name]
        layout = layout_of(plan.seed, name, self._execution, plan.profile.layouts)
        worker = plan.start(mechanism, layout)
        try:
            hello = self._greeted(worker, name)
            rows = self._harmless(name, rows_of(mechanism, plan.rows[name], hello.cases))
            first_ns = worker.run("noop", 1, 1).ns if "noop" in hello.cases else 0
        except BaseException:  # also where someone asks the run to end
            worker.kill()
            raise
        wait = CpuWait(worker.pid)
        return Participant(worker, mechanism, hello.runtime, rows, first_ns, wait, layout)

    def _greeted(self, worker: Asked, name: str) -> Hello:
        """Its introduction, which must be the one that it gave when its calls were proved right."""
        hello, checked = worker.hello(self.plan.abi), self.plan.introductions.get(name)
        if checked and hello != checked:
            raise WorkerFailed(
                f"{name}: hello: it says {hello}, and said {checked} when it was checked; "
                f"check it again: {command('check', name)}"
            )
        return hello

    def _harmless(self, name: str, rows: list[Row]) -> list[Row]:
        """The rows without those that ended the worker before; that they are left out is noted."""
        deadly = [row for row in rows if (name, row) in self.learnt.deadly]
        for row in deadly:
            self._note(name, row, f"left out, as it ended the worker: {self.learnt.deadly[name, row]}")
        return [row for row in rows if row not in deadly]

    def _note(self, name: str, row: Row | None, reason: str) -> None:
        case, size = row or ("", 0)
        told = anonymous(self.plan.mechanisms[name].told(reason))
        failure = Failure(mechanism=name, case=case, size=size, reason=told)
        self.failures.append(failure)

    @property
    def has_baseline(self) -> bool:
        """Without it there is nothing to pair with."""
        return BASELINE in self.live

    def timed(self, one: Participant, row: Row, loops: int) -> Ran:
        """One request, its value compared and its time booked."""
        ran = one.worker.run(row.case, row.size, loops)
        self.learnt.in_loops_ns += ran.ns
        case = PSEUDO.get(row.case) or self.plan.cases[row.case]
        expected = case.expected_value(row.size, loops)
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

    def has(self, one: Participant, row: Row) -> bool:
        """Whether the worker lives and has not failed in the row."""
        return one.mechanism.id in self.live and row in one.rows

    def each(self, todo: list[tuple[Participant, Row]], step: Step) -> None:
        """One step for every row; what failed is not asked again. The baseline fails as a whole, since each
        of its rows is a part of all others'."""
        for one, row in todo:
            if self.has(one, row):
                try:
                    step(one, row)
                except WorkerFailed as error:
                    if one.mechanism.id == BASELINE:
                        self._drop(one, row, error)
                    else:
                        one.lose(row)
                        self._note(one.mechanism.id, row, str(error))
                except WorkerError as error:
                    if one.mechanism.id != BASELINE:
                        self.learnt.deadly[one.mechanism.id, row] = str(error)
                    self._drop(one, row, error)

    def _drop(self, one: Participant, row: Row | None, error: WorkerError) -> None:
        """Takes a failed worker out of the group and notes why."""
        one.kill()
        one.wait.close()
        self.live.pop(one.mechanism.id, None)
        self._note(one.mechanism.id, row, str(error))

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
            self._greeted(fresh, one.mechanism.id)
        except BaseException:
            fresh.kill()
            raise
        one.lent, one.worker = one.worker, fresh
        one.wait.close()
        one.wait = CpuWait(fresh.pid)

    def swap_back(self) -> None:
        """All back to the processes that have the other cases. What the lent one measured is lost where it
        does not end well."""
        for one in list(self.live.values()):
            if one.lent is not None:
                alone, one.worker, one.lent = one.worker, one.lent, None
                one.wait.close()
                one.wait = CpuWait(one.worker.pid)
                try:
                    alone.close()
                except WorkerError as error:
                    self._drop(one, None, error)

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
