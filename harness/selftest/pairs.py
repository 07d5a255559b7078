"""Two workers of one run against each other, as the suite reads them and as raw samples."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass

import numpy as np

from harness.analysis.aa_control import row_ratio
from harness.analysis.results import Analysis, Key
from harness.core.statistics import Interval
from harness.runfile.records import Group, Run, WorkerRecord
from harness.selftest.rivals import Times
from harness.suite.reference import BASELINE
from harness.suite.row import Row


@dataclass(frozen=True)
class Pair:
    """One row of two workers. difference_ns: second minus first, per call; floor_ns: what the run's own
    control says two builds may differ by; first_ns and second_ns: per execution the times per call of its
    samples."""

    row: Row
    difference_ns: Interval
    ratio: Interval
    floor_ns: float
    cycle_ns: float
    first_ns: list[Times]
    second_ns: list[Times]


def _as_baseline(group: Group, first: str, second: str) -> Group | None:
    """The group with these two workers alone, the first of them in the baseline's place; None where one
    of them was lost."""
    workers = {worker.mechanism: worker for worker in group.workers}
    if first not in workers or second not in workers:
        return None
    baseline = workers[first].model_copy(update={"mechanism": BASELINE})
    return group.model_copy(update={"workers": [baseline, workers[second]]})


def _two(run: Run, first: str, second: str, executions: Collection[int]) -> Run:
    """The run as if it had measured one mechanism, second, against a baseline, first."""
    found = (_as_baseline(g, first, second) for g in run.groups if g.execution in executions)
    return Run(path=run.path, header=run.header, groups=[group for group in found if group])


def _times(worker: WorkerRecord, row: Row) -> Times:
    samples = next(s for s in worker.rows if Row(s.case, s.size) == row)
    return np.array(samples.elapsed_ns, dtype=np.float64) / samples.loops


def pairs_of(
    run: Run, first: str, second: str, rows: Iterable[Row], executions: Collection[int] | None = None
) -> list[Pair]:
    """Every row of the two that both measured in at least one execution, read by harness.rows."""
    chosen = {group.execution for group in run.groups} if executions is None else set(executions)
    two = _two(run, first, second, chosen)
    analysis = Analysis(two)
    whole = Analysis(run.model_copy(update={"groups": [g for g in run.groups if g.execution in chosen]}))
    pairs = []
    for row in rows:
        found = analysis.by_key.get(Key(second, *row))
        if found is None or found.overhead_ns is None:
            continue
        pairs.append(
            Pair(
                row=row,
                difference_ns=found.overhead_ns,
                ratio=row_ratio(found),
                floor_ns=whole.floors_ns.get(row, 0.0),
                cycle_ns=whole.cycle_ns,
                first_ns=[_times(group.workers[0], row) for group in two.groups],
                second_ns=[_times(group.workers[1], row) for group in two.groups],
            )
        )
    return pairs
