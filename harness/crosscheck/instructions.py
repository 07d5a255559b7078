"""The instructions of one turn of a row's loop, in the worker and in a harness: they do not wobble.

In a harness it is what lies between two calls of the function, and so holds that harness's own loop.
Harnesses first run a row cold, some of them call by call: so it is counted again and again until two readings
in a row are alike.
"""

import subprocess
import tempfile
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from statistics import median_low

from harness.anatomy.counting import CALLS, function_of, instructions_of
from harness.anatomy.tracing import Tracer
from harness.core.errors import Missing, Wrong
from harness.core.processes import end_with_all_it_started
from harness.crosscheck.asking import Asked, environment_of
from harness.crosscheck.programs import Side
from harness.runfile.crosschecked import Witnessed
from harness.suite.cases import Case
from harness.suite.layouts import FIRST
from harness.suite.mechanisms import Mechanism
from harness.suite.row import Row
from harness.toolchain.library import LIBRARY, library_folder
from harness.toolchain.tree import source_folder
from harness.worker.process import worker_command

_BETWEEN_MS = 50
_MOST_READINGS = 8
# It is ended long before.
_LONG_S = 600
# What two readings of the same code differ by: a loop that is unrolled, a step of a collector.
_ALIKE = 0.02


@dataclass(frozen=True)
class Counted:
    """The instructions of each of some calls, or why there are none."""

    calls: list[int]
    why: str = ""


def of_worker(mechanism: Mechanism, case: Case, row: Row) -> Counted:
    """Those of the suite's worker."""
    try:
        return Counted(list(instructions_of(mechanism, case, row).instructions))
    except (Missing, Wrong) as reason:
        return Counted([], str(reason))


def _settled(tracer: Tracer, library: Path, function: str, settle_ms: int) -> list[int]:
    """The calls of the first reading that the one before it had foretold, else of the last one that there
    was. Wrong where there was none."""
    before: list[int] = []
    reason = Wrong("the function was not reached")
    for _ in range(_MOST_READINGS):
        try:
            tracer.ask(library, function, CALLS, settle_ms)
            now = list(tracer.answer().instructions)
        except Wrong as error:
            if tracer.is_over:
                break
            reason, before = error, []
            continue
        finally:
            settle_ms = _BETWEEN_MS
        if before and abs(median_low(now) - median_low(before)) <= _ALIKE * median_low(before):
            return now
        before = now
    if not before:
        raise reason
    return before


def of_harness(side: Side, case: Case, asked: Asked) -> Counted:
    """Those of the harness's program, which is ended once they are counted."""
    witness = side.built
    with tempfile.TemporaryDirectory() as folder, tempfile.TemporaryFile() as printed:
        answers = Path(folder) / "answers.jsonl"
        env = environment_of(witness, FIRST, [asked], answers) | {"XC_SECONDS": str(_LONG_S)}
        try:
            with Tracer() as tracer:
                process = subprocess.Popen(
                    tracer.command(worker_command(witness, "release")),
                    cwd=source_folder(witness),
                    env=env,
                    pass_fds=tracer.pass_fds,
                    stdin=subprocess.DEVNULL,
                    stdout=printed,
                    stderr=printed,
                    start_new_session=True,
                )
                try:
                    tracer.started()
                    library = library_folder("release") / LIBRARY
                    return Counted(
                        _settled(tracer, library, function_of(case), side.witness.manifest.settle_ms)
                    )
                finally:
                    end_with_all_it_started(process)
        except (OSError, Missing, Wrong) as reason:
            return Counted([], str(reason))


def with_instructions(row: Witnessed, side: Side, cases: Mapping[str, Case], of_suite: Counted) -> Witnessed:
    """The row with the instructions of both sides."""
    counted = of_harness(side, cases[row.case], Asked(Row(row.case, row.size)))
    found = {"suite_instructions": of_suite.calls, "witness_instructions": counted.calls}
    why = "; ".join(filter(None, (of_suite.why, counted.why)))
    return row.model_copy(update={**found, "uncounted": why})


def with_variants(row: Witnessed, side: Side, cases: Mapping[str, Case]) -> Witnessed:
    """The row with the instructions of its variants that stand in the harness's place."""
    asked = Row(row.case, row.size)
    counted = [
        one.model_copy(
            update={"instructions": of_harness(side, cases[row.case], Asked(asked, one.name)).calls}
        )
        if one.how == "instead"
        else one
        for one in row.variants
    ]
    return row.model_copy(update={"variants": counted})
