"""Many runs of one plan, each with a run file of its own, all under one progress bar.

It is the pipeline of `python -m harness run`: the same groups, blocks and files. A run that is
on disk is not measured again, and a half-finished one goes on where its file ends.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from harness.core.errors import UsageError
from harness.core.paths import relative
from harness.measure.group import measure_group
from harness.measure.plan import Learnt, RunPlan
from harness.measure.schedule import groups
from harness.output.terminal.console import Steps, steps
from harness.runfile.file import RunWriter, read_run
from harness.runfile.records import Header, Run
from harness.selftest.copies import one_build

Place = tuple[int, int, list[str]]  # (execution, group, members)


@dataclass(frozen=True)
class BatchPlan:
    """`runs` run files in `folder`. header makes a new run's first line, and with it its seed; one_build:
    whether each worker of a run keeps one layout for all executions."""

    title: str
    folder: Path
    runs: int
    run_plan: RunPlan
    header: Callable[[], Header]
    one_build: bool = False

    def path(self, number: int) -> Path:
        return self.folder / f"{number:03}.jsonl"


def _places(plan: BatchPlan, run: Run) -> Iterator[Place]:
    """What is still to be measured of a run, by its own profile and seed."""
    done = {(group.execution, group.group) for group in run.groups}
    for execution in range(run.header.profile.stages[0]):
        for number, members in enumerate(groups(plan.run_plan.rows, run.header.seed, execution)):
            if (execution, number) not in done:
                yield execution, number, members


def _fingerprint(header: Header) -> dict[str, object]:
    """What must be equal for a run to belong to a plan."""
    return {
        "another profile": header.profile,
        "other rows": header.rows,
        "another library source": header.library.source_hash,
        "other mechanisms": [(info.id, info.source_hash) for info in header.mechanisms],
        "another machine": header.machine.host_hash,
        "other arguments": header.arguments,
    }


def _found(plan: BatchPlan) -> dict[int, Run]:
    """The runs that are on disk. UsageError for one that was measured otherwise than the plan says."""
    found = {n: read_run(plan.path(n)) for n in range(plan.runs) if plan.path(n).exists()}
    wanted = _fingerprint(plan.header()) if found else {}
    for run in found.values():
        for what, value in _fingerprint(run.header).items():
            if value != wanted[what]:
                raise UsageError(
                    f"{run.path}: was measured with {what}; delete it or choose another --output"
                )
    return found


def _complete(plan: BatchPlan, number: int, run: Run | None, progress: Steps) -> Run:
    """One run, brought to its end."""
    path = plan.path(number)
    if run is None:
        run = Run(path=relative(path), header=plan.header(), groups=[])
        writer = RunWriter(path, run.header)
    else:
        writer = RunWriter(path, None)
    run_plan, learnt = replace(plan.run_plan, seed=run.header.seed), Learnt()
    if plan.one_build:
        run_plan = replace(run_plan, start=one_build(run_plan.start, run.header.seed))
    where = f"run {number + 1} of {plan.runs}"
    try:
        for execution, group_number, members in list(_places(plan, run)):
            progress.say(where)
            group = measure_group(run_plan, learnt, execution, group_number, members)
            writer.append(group)
            run.groups.append(group)
            progress.advance(where)
    finally:
        writer.close()
    return run


def measured(plan: BatchPlan) -> list[Run]:
    """Every run of the plan, complete."""
    found = _found(plan)
    per_run = len(groups(plan.run_plan.rows, 0, 0)) * plan.run_plan.profile.stages[0]
    left = sum(len(list(_places(plan, run))) for run in found.values())
    left += per_run * (plan.runs - len(found))
    with steps(plan.title, left) as progress:
        return [_complete(plan, number, found.get(number), progress) for number in range(plan.runs)]
