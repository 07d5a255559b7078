"""From raw integers to one row per mechanism × case × size: the only place where samples become numbers.

per execution   time per call = median over the rounds of elapsed / loops
                overhead      = median over the rounds of (own - baseline's), both from one round of one
                                group, that is from within milliseconds of each other, in units of the
                                clock probe of that group
per row         the median of executions with its exact interval (statistics.median_interval); an overhead is
                turned back into ns at the run's median clock

The pair removes what slows both alike by so many ns. The probe removes what slows both by the same factor,
a clock that goes from 3.7 to 3.4 GHz between two groups: for a row of many times C's own length the pair
alone removes nothing of that.
"""

import math
import statistics
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from harness.analysis.executions import Executions, take, times_of
from harness.analysis.regimes import Regime, regimes
from harness.core.statistics import Z_95, Interval, median_interval
from harness.runfile.records import MechanismInfo, Run, Samples, WorkerRecord
from harness.suite.reference import BASELINE, CLOCK_PROBE, EMPTY, REPLICA
from harness.suite.row import Row

# Cycles of one dependent 64-bit multiplication on current x86-64 and AArch64 cores: uops.info, IMUL R64
# R64; Arm software optimisation guides, MADD 64-bit. What a cycle is follows from the clock probe.
PROBE_CYCLES = 3


class Key(NamedTuple):
    """What identifies a row in tables, comparisons and exports."""

    mechanism: str
    case: str
    size: int

    @property
    def row(self) -> Row:
        return Row(self.case, self.size)


@dataclass(frozen=True)
class ResultRow:
    """One published row. overhead_ns is None where there is no baseline to take it from; empty_ns is the
    mechanism's bare loop; floor_ns what an overhead must exceed here; regimes is empty for a row at rest,
    and where it is not ns is no single speed."""

    key: Key
    info: MechanismInfo
    executions: int
    ns: Interval
    overhead_ns: Interval | None
    empty_ns: float | None
    values: Executions
    floor_ns: float = 0.0
    regimes: tuple[Regime, ...] = ()
    warnings: tuple[str, ...] = ()

    @property
    def mechanism(self) -> str:
        return self.key.mechanism

    @property
    def mean_ns(self) -> float:
        """The median over executions of the mean of their samples."""
        return statistics.median(self.values.mean_ns.values())

    @property
    def worst_ns(self) -> float:
        """The slowest sample of all, per call."""
        return max(self.values.worst_ns.values())


class Analysis:
    """A run's rows and what was needed to get them. Everything is computed from run.groups."""

    def __init__(self, run: Run) -> None:
        self.run = run
        self.infos: Mapping[str, MechanismInfo] = {m.id: m for m in run.header.mechanisms}
        self._linked: dict[Row, dict[int, list[float]]] = defaultdict(lambda: defaultdict(list))
        self.values: dict[Key, Executions] = self._collect()

    def _collect(self) -> dict[Key, Executions]:
        values: dict[Key, Executions] = defaultdict(Executions)
        for group in sorted(self.run.groups, key=lambda g: (g.execution, g.group)):
            workers = {worker.mechanism: worker for worker in group.workers}
            if BASELINE not in workers:
                continue
            linked = {Row(s.case, s.size): s for s in workers[BASELINE].rows}
            probe = linked.get(Row(CLOCK_PROBE, 1))
            for worker in group.workers:
                self._take_worker(values, group.execution, worker, linked, probe)
        for row, by_execution in self._linked.items():
            own = values[Key(BASELINE, *row)]
            own.time_ns = {e: statistics.median(times) for e, times in by_execution.items()}
        return {key: own for key, own in values.items() if key.mechanism in self.infos}

    def _take_worker(
        self,
        values: dict[Key, Executions],
        execution: int,
        worker: WorkerRecord,
        linked: Mapping[Row, Samples],
        probe: Samples | None,
    ) -> None:
        for samples in worker.rows:
            row = Row(samples.case, samples.size)
            into = values[Key(worker.mechanism, *row)]
            if worker.mechanism == BASELINE:
                # The baseline runs in every group: its row is the median over them.
                self._linked[row][execution].append(statistics.median(times_of(samples)))
            # The replica too, but as a control it must be no better known than any other mechanism:
            # the first group of each execution is the one that counts.
            if worker.mechanism not in (BASELINE, REPLICA) or execution not in into.time_ns:
                take(into, execution, samples, self._pair_of(worker.mechanism, row, linked))
            if probe:
                into.probe_ns.setdefault(execution, statistics.median(times_of(probe)))
            if worker.layout is not None:
                into.layouts.add(worker.layout)
            if worker.library_layout is not None:
                into.libraries.add(worker.library_layout)

    @staticmethod
    def _pair_of(mechanism: str, row: Row, linked: Mapping[Row, Samples]) -> Samples | None:
        return None if mechanism == BASELINE or row.case == EMPTY else linked.get(row)

    @cached_property
    def clock_ns(self) -> float:
        """The clock probe's time at the run's median clock; 0 where it was not measured."""
        probe = self.values.get(Key(BASELINE, CLOCK_PROBE, 1))
        return statistics.median(probe.time_ns.values()) if probe else 0.0

    @cached_property
    def cycle_ns(self) -> float:
        """One processor cycle, from the clock probe; 0 where it was not measured."""
        return self.clock_ns / PROBE_CYCLES

    def overheads_ns(self, own: Executions) -> dict[int, float]:
        """A row's overheads by execution at the run's median clock; as measured where there is no probe."""
        clock = {e: self.clock_ns / probe for e, probe in own.probe_ns.items() if probe > 0}
        return {e: over * clock.get(e, 1.0) for e, over in own.overhead_ns.items()}

    @cached_property
    def floors_ns(self) -> Mapping[Row, float]:
        """By row what two builds of one program may differ by: the end of the control's interval that lies
        farther from 0. Empty for a run without a control."""
        found = {}
        for key, own in self.values.items():
            if key.mechanism == REPLICA and own.overhead_ns:
                between = median_interval(list(self.overheads_ns(own).values()))
                found[key.row] = max(abs(between.low), abs(between.high))
        return found

    def _published(self, values: Mapping[int, float]) -> Interval:
        """The median with an interval that covers executions and, in quadrature, what the long-run value of
        a row moves by between runs: a run is over before its machine has been through all its moods."""
        own = median_interval(list(values.values()))
        return own.widened(Z_95 * self.run.header.run_spread * abs(own.estimate))

    def empty_ns(self, mechanism: str) -> float | None:
        own = self.values.get(Key(mechanism, EMPTY, 1))
        return statistics.median(own.time_ns.values()) if own else None

    @cached_property
    def rows(self) -> list[ResultRow]:
        """All rows in the order of the header, without the pseudo-cases and without warnings."""
        order = {case.id: i for i, case in enumerate(self.run.header.cases)}
        keys = [key for key in self.values if key.case in order]
        keys.sort(key=lambda key: (key.mechanism, order[key.case], key.size))
        return [self._row(key) for key in keys]

    def _row(self, key: Key) -> ResultRow:
        own = self.values[key]
        overheads = self.overheads_ns(own)
        # A row that the control lost has no floor to go by: nothing is called a difference there.
        unknown = math.inf if self.floors_ns else 0.0
        return ResultRow(
            key=key,
            info=self.infos[key.mechanism],
            executions=len(own.time_ns),
            ns=self._published(own.time_ns),
            overhead_ns=self._published(overheads) if overheads else None,
            empty_ns=self.empty_ns(key.mechanism),
            values=own,
            floor_ns=self.floors_ns.get(key.row, unknown),
            regimes=regimes(own.time_ns, own.shifts),
        )

    @cached_property
    def by_key(self) -> dict[Key, ResultRow]:
        return {row.key: row for row in self.rows}
