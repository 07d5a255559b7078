"""A lab from beginning to end: every mechanism in every execution, in random order, one reading after
another."""

import os
import random
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from harness.core.errors import WorkerError, Wrong
from harness.lab import cold, memory, safety, stalls, tails, threads
from harness.lab.bench import Bench, Measure
from harness.measure.session import Steps
from harness.runfile.labs import Lab, LabName
from harness.suite.cases import Case
from harness.suite.layouts import layout_of
from harness.suite.mechanisms import Mechanism


@dataclass(frozen=True)
class Plan:
    """How a lab is measured. executions: fresh processes, as units of its intervals; layouts: whether each
    takes another layout of what is built here."""

    measure: Measure
    executions: int
    layouts: int = 1


PLANS: Mapping[LabName, Plan] = {
    "threads": Plan(threads.measure, 6, 6),
    "tails": Plan(tails.measure, 6, 6),
    "stalls": Plan(stalls.measure, 6),
    "memory": Plan(memory.measure, 1),
    "cold": Plan(cold.measure, 12),
    "safety": Plan(safety.measure, 1),
}


def carry_out(
    name: LabName,
    executions: int,
    mechanisms: Sequence[Mechanism],
    labs: Mapping[str, Mechanism],
    cases: dict[str, Case],
    seed: int,
    append: Callable[[Lab], None],
    steps: Steps,
) -> None:
    """Measures and appends each reading as it comes. A mechanism that fails has its reason as a reading,
    once, and is not asked again."""
    plan = PLANS[name]
    failed: set[str] = set()
    with steps(name, executions * len(mechanisms)) as progress:
        for execution in range(executions):
            order = list(mechanisms)
            random.Random(f"{seed}/{name}/{execution}").shuffle(order)
            for mechanism in order:
                progress.say(mechanism.id)
                if mechanism.id not in failed:
                    bench = Bench(
                        plain=mechanism,
                        lab=labs.get(mechanism.id),
                        execution=execution,
                        cases=cases,
                        dice=random.Random(f"{seed}/{name}/{execution}/{mechanism.id}"),
                        most_threads=2 * (os.cpu_count() or 1),
                        layout=layout_of(seed, mechanism.id, execution, plan.layouts),
                    )
                    try:
                        for reading in plan.measure(bench):
                            append(reading)
                    except (WorkerError, Wrong) as error:
                        failed.add(mechanism.id)
                        append(bench.reading(name, why=str(error)))
                progress.advance(f"{mechanism.id}, execution {execution + 1} of {executions}")
