"""The instructions of one turn of a row's loop, in the worker and in a harness: they do not wobble.

In a harness it is what lies between two calls of the function, and so holds that harness's own loop.
"""

import subprocess
import tempfile
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

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


def of_harness(side: Side, case: Case, row: Row) -> Counted:
    """Those of the harness's program, which is ended once they are counted."""
    witness = side.built
    with tempfile.TemporaryDirectory() as folder, tempfile.TemporaryFile() as printed:
        answers = Path(folder) / "answers.jsonl"
        env = environment_of(witness, FIRST, [Asked(row)], answers)
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
                    tracer.ask(library, function_of(case), CALLS, side.witness.manifest.settle_ms)
                    return Counted(list(tracer.answer().instructions))
                finally:
                    end_with_all_it_started(process)
        except (OSError, Missing, Wrong) as reason:
            return Counted([], str(reason))


def with_instructions(row: Witnessed, side: Side, cases: Mapping[str, Case], of_suite: Counted) -> Witnessed:
    """The row with the instructions of both sides."""
    counted = of_harness(side, cases[row.case], Row(row.case, row.size))
    why = "; ".join(filter(None, (of_suite.why, counted.why)))
    return row.model_copy(
        update={
            "suite_instructions": of_suite.calls,
            "witness_instructions": counted.calls,
            "uncounted": why,
        }
    )
