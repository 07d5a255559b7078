"""One group of fresh processes, measured: started, then case by case heated, calibrated and sampled in
rounds of shuffled blocks.

A worker that fails loses what it measured in this group and nothing else; without the baseline there
is nothing to pair with, so the group is tried once more.
"""

import itertools
import time
from collections.abc import Callable

from harness.core.errors import WorkerError, WorkerFailed
from harness.core.paths import anonymous
from harness.measure.calibration import calibrate
from harness.measure.header import now_utc
from harness.measure.machine_probe import load_milli, stolen_ns
from harness.measure.participant import Live
from harness.measure.plan import Ledger, Setting
from harness.measure.schedstat import CpuWait, waited_ns
from harness.measure.schedule import dice, rows_of
from harness.measure.warmup import Warming
from harness.runfile.records import Failure, Group
from harness.suite.layouts import layout_of
from harness.suite.reference import BASELINE, CLOCK_PROBE, EMPTY
from harness.suite.row import Row
from harness.worker.protocol import Ran

# How long workers may go on compiling behind their warm-up before the samples are taken all the same, and
# how often they are looked at meanwhile.
_IDLE_CAP_S = 0.1
_IDLE_LOOK_S = 0.002
_IDLE_SHARE = 0.05
# A row whose loop is heavier than this many samples is measured in fewer rounds.
_HEAVY_SAMPLES = 5


class _GroupRun:
    """The measuring of one group, step by step."""

    def __init__(self, setting: Setting, ledger: Ledger, execution: int, number: int) -> None:
        self._setting, self._ledger = setting, ledger
        self._execution, self._number = execution, number
        self._dice = dice(setting.seed, execution, number)
        self._live: dict[str, Live] = {}
        self.failures: list[Failure] = []
        self._started_utc, self._began_ns, self._stolen_ns = now_utc(), time.monotonic_ns(), stolen_ns()

    def _timed(self, live: Live, row: Row, loops: int) -> Ran:
        """One request, its value compared and its time booked."""
        ran = live.worker.run(row.case, row.size, loops)
        self._ledger.in_loops_ns += ran.ns
        expected = {EMPTY: "0", CLOCK_PROBE: "1"}.get(row.case) or self._setting.cases[
            row.case
        ].expected_value(row.size, loops)
        if ran.value != expected:
            raise WorkerFailed(
                f"{live.worker.name}: run {row.case} {row.size} {loops}: "
                f"value is {ran.value[:80]!r}, not {expected[:80]!r}"
            )
        return ran

    def _drop(self, live: Live, row: Row | None, error: WorkerError) -> None:
        """Takes a failed worker out of the group and notes why."""
        live.kill()
        live.wait.close()
        self._live.pop(live.mechanism.id, None)
        where = row or Row("", 0)
        reason = anonymous(str(error))
        self.failures.append(
            Failure(mechanism=live.mechanism.id, case=where.case, size=where.size, reason=reason)
        )

    def start(self, members: list[str]) -> None:
        """Starts the workers one after another, in random order, so that none slows another's start."""
        order = list(members)
        self._dice.shuffle(order)
        for name in order:
            mechanism, worker = self._setting.mechanisms[name], None
            layout = layout_of(self._setting.seed, name, self._execution, self._setting.profile.layouts)
            try:
                worker = self._setting.start(mechanism, layout)
                hello = worker.hello(self._setting.abi)
                rows = rows_of(mechanism, self._setting.rows[name], hello.cases)
                first = worker.run("noop", 1, 1).ns if "noop" in hello.cases else 0
            except WorkerError as error:
                if worker:
                    worker.kill()
                reason = anonymous(str(error))
                self.failures.append(Failure(mechanism=name, case="", size=0, reason=reason))
                continue
            wait = CpuWait(worker.pid)
            self._live[name] = Live(worker, mechanism, hello.runtime, rows, first, wait, layout)

    def _swap_in(self, live: Live, row: Row) -> None:
        """A process of its own for a case that others would spoil: what a JIT has seen of shared code in
        one case decides how it compiles that code in the next."""
        fresh = self._setting.start(live.mechanism, live.layout)
        try:
            fresh.hello(self._setting.abi)
        except WorkerError:
            fresh.kill()
            raise
        live.lent, live.worker = live.worker, fresh
        live.wait.close()
        live.wait = CpuWait(fresh.pid)

    def _swap_back(self, live: Live, row: Row) -> None:
        if live.lent is None:
            return
        alone, live.worker, live.lent = live.worker, live.lent, None
        live.wait.close()
        live.wait = CpuWait(live.worker.pid)
        alone.close()

    def _least_ns(self, row: Row) -> int:
        """What a sample of the row must take at least by its case; 0 for nothing special."""
        case = self._setting.cases.get(row.case)
        return case.sample_ms * 1_000_000 if case else 0

    def _is_slow_to_ask(self, row: Row) -> bool:
        """Cases with longer samples of their own start threads at every request, outside of what they
        time; their bodies are heavy enough not to need a warm loop around them."""
        return self._least_ns(row) > 0

    def _booked(self, live: Live, row: Row) -> "_Booked":
        return _Booked(lambda loops: self._timed(live, row, loops))

    def _each(self, todo: list[tuple[Live, Row]], step: Callable[[Live, Row], None]) -> None:
        """One step for every row; a worker that fails is dropped and not asked again."""
        for live, row in todo:
            if live.mechanism.id in self._live:
                try:
                    step(live, row)
                except WorkerError as error:
                    self._drop(live, row, error)

    def _having(self, rows: list[Row]) -> list[tuple[Live, Row]]:
        """Every live worker with each of the rows it has, in random order."""
        found = [(live, row) for live in self._live.values() for row in rows if row in live.rows]
        self._dice.shuffle(found)
        return found

    def _heat(self, live: Live, row: Row) -> None:
        warming = Warming()
        loops, profile = live.mechanism.manifest.warmup_loops, self._setting.profile
        further = any(done.case == row.case for done in live.warmups)
        warmup_ns = live.mechanism.manifest.warmup_ms * 1_000_000
        if warming.heat(self._booked(live, row), row, loops, profile, further, warmup_ns):
            live.warmups[row] = warming

    def _warm_up(self, rows: list[Row]) -> None:
        """Brings these rows to rest where there is a compiler at work: the sizes of a case by rising size,
        then in passes over all of them."""
        todo = [(live, row) for live, row in self._having(rows) if live.mechanism.warms_up]
        todo = [(live, row) for live, row in todo if not self._is_slow_to_ask(row)]
        self._each(sorted(todo, key=lambda pair: pair[1].size), self._heat)

        def one_pass(live: Live, row: Row) -> None:
            live.warmups[row].run_pass(self._booked(live, row), row)

        cap_ns = self._setting.profile.warmup_cap_ns
        warming = [(live, row) for live, row in todo if row in live.warmups]
        while warming:
            self._each(warming, one_pass)
            warming = [(live, row) for live, row in warming if not live.warmups[row].is_over(cap_ns)]
            warming = [(live, row) for live, row in warming if live.mechanism.id in self._live]

    def _sample_ns(self, live: Live, row: Row) -> int:
        profile = self._setting.profile
        usual = (profile.jit_sample_ns if live.mechanism.warms_up else 0) or profile.sample_ns
        return max(usual, self._least_ns(row))

    def _calibrate(self, live: Live, row: Row) -> None:
        """Loops and rounds of a row, once per run."""
        profile, ledger = self._setting.profile, self._ledger
        key = (live.mechanism.id, row)
        if key in ledger.loops:
            return
        booked, sample_ns = self._booked(live, row), self._sample_ns(live, row)
        ledger.loops[key] = calibrate(booked, row, sample_ns)
        usual = profile.jit_rounds if live.mechanism.warms_up else profile.rounds
        affordable = usual * _HEAVY_SAMPLES * profile.sample_ns // max(booked.last_ns, 1)
        ledger.rounds[key] = max(1, min(usual, affordable))

    def _settle(self, live: Live, row: Row, sample_ns: int) -> None:
        """An untimed slice, so that the sample behind it does not show what ran in between: caches, branch
        predictors and a collector's pages belong to whoever ran last."""
        settle_ns = max(self._setting.profile.settle_ns, live.mechanism.manifest.settle_ms * 1_000_000)
        if live.mechanism.warms_up and not self._is_slow_to_ask(row):
            loops = self._ledger.loops[live.mechanism.id, row] * settle_ns // max(sample_ns, 1)
            if loops:
                self._timed(live, row, loops)

    def _sample(self, live: Live, row: Row) -> None:
        self._settle(live, row, self._sample_ns(live, row))
        loops = self._ledger.loops[live.mechanism.id, row]
        before = live.wait.read()
        ran = self._timed(live, row, loops)
        live.elapsed.setdefault(row, []).append(ran.ns)
        live.waited.setdefault(row, []).append(waited_ns(before, live.wait.read()))

    def _block(self, row: Row, round_number: int) -> None:
        """One sample of every worker that has the row and is not through with it, in random order. The
        baseline takes part as long as anyone does: each sample has its pair."""
        rounds = self._ledger.rounds
        members = [
            (live, row)
            for live, row in self._having([row])
            if live.mechanism.id == BASELINE or round_number < rounds[live.mechanism.id, row]
        ]
        others = any(live.mechanism.id != BASELINE for live, _ in members)
        if others or round_number < rounds.get((BASELINE, row), 0):
            self._each(members, self._sample)

    def _measure_case(self, rows: list[Row]) -> None:
        """All sizes of one case: heated, calibrated, and sampled in rounds at once, while they are hot."""
        alone = [live for live in self._live.values() if rows[0].case in live.mechanism.manifest.alone]
        self._each([(live, rows[0]) for live in alone], self._swap_in)
        self._sample_case(rows)
        self._each([(live, rows[0]) for live in alone], self._swap_back)

    def _wait_until_idle(self) -> None:
        """Lets compilers and collectors that work in the background finish: on a machine of few processors
        they would take time, or half a core, from whoever is sampled next."""
        warm = [live.wait for live in self._live.values() if live.mechanism.warms_up]
        for wait in warm:
            wait.refresh()
        deadline_s = time.monotonic() + _IDLE_CAP_S
        ran_ns = sum(wait.ran_ns() for wait in warm)
        while warm and time.monotonic() < deadline_s:
            time.sleep(_IDLE_LOOK_S)
            before_ns, ran_ns = ran_ns, sum(wait.ran_ns() for wait in warm)
            if ran_ns - before_ns < _IDLE_SHARE * _IDLE_LOOK_S * 1e9:
                return

    def _sample_case(self, rows: list[Row]) -> None:
        self._warm_up(rows)
        self._each(self._having(rows), self._calibrate)
        self._wait_until_idle()
        keys = [(live.mechanism.id, row) for live, row in self._having(rows)]
        most = max((self._ledger.rounds[key] for key in keys), default=0)
        for live in self._live.values():
            live.wait.refresh()
        for round_number in range(most):
            self._dice.shuffle(rows)
            for row in rows:
                self._block(row, round_number)

    def measure(self) -> None:
        """Case by case in random order, as long as the baseline lives."""
        every = sorted({row for live in self._live.values() for row in live.rows})
        cases = [list(rows) for _, rows in itertools.groupby(every, key=lambda row: row.case)]
        self._dice.shuffle(cases)
        for rows in cases:
            if self.has_baseline:
                self._measure_case(rows)

    def finish(self) -> Group:
        for live in self._live.values():
            live.wait.close()
            live.worker.dismiss()
        for live in list(self._live.values()):
            try:
                live.worker.close()
            except WorkerError as error:
                self._drop(live, None, error)
        return Group(
            execution=self._execution,
            group=self._number,
            started_utc=self._started_utc,
            load_milli=load_milli(),
            wall_ns=time.monotonic_ns() - self._began_ns,
            steal_ns=max(0, stolen_ns() - self._stolen_ns),
            workers=[live.record(self._ledger.loops) for live in self._live.values()],
            failures=self.failures,
        )

    def abandon(self) -> None:
        for live in self._live.values():
            live.wait.close()
            live.kill()

    @property
    def has_baseline(self) -> bool:
        return BASELINE in self._live


class _Booked:
    """A worker as calibration sees it: every request goes through the group's own booking."""

    def __init__(self, timed: Callable[[int], Ran]) -> None:
        self._timed = timed
        self.last_ns = 0

    def run(self, case: str, size: int, loops: int) -> Ran:
        del case, size  # the row is bound already
        ran = self._timed(loops)
        self.last_ns = ran.ns
        return ran


def measure_group(setting: Setting, ledger: Ledger, execution: int, number: int, members: list[str]) -> Group:
    """Measures the members in fresh processes. WorkerError if the baseline fails twice."""
    failures: list[Failure] = []
    for _ in range(2):
        group = _GroupRun(setting, ledger, execution, number)
        group.failures += failures
        try:
            group.start(members)
            group.measure()
            if group.has_baseline:
                return group.finish()
            group.abandon()
        except BaseException:
            group.abandon()
            raise
        failures = group.failures
    raise WorkerError(f"{BASELINE}, the baseline of every overhead, failed: {failures[-1].reason}")
