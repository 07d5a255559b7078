"""python -m harness.crosscheck: each language's own harness times the suite's calls. Exit 1: open rows."""

from collections.abc import Sequence
from pathlib import Path
from typing import Annotated

import typer

from harness.analysis.agreement import AGREES, OPEN, judged
from harness.analysis.instructions import at_odds
from harness.analysis.results import Analysis
from harness.core.errors import UsageError, Wrong
from harness.core.files import refuse_unwritable
from harness.core.paths import relative
from harness.crosscheck.passes import crosschecked
from harness.crosscheck.programs import built, chosen
from harness.measure.header import commit, now_utc
from harness.measure.machine_probe import this_machine
from harness.measure.session import require_reference
from harness.output.terminal.console import err, steps
from harness.output.terminal.crosscheck import print_at_odds, print_crosscheck
from harness.output.terminal.ending import ending
from harness.runfile.crosschecked import (
    LATEST,
    Crosscheck,
    HarnessInfo,
    read_crosscheck,
    with_newer,
    write_crosscheck,
)
from harness.runfile.file import read_run
from harness.runfile.recent import newest_first
from harness.runfile.records import Run
from harness.suite.cases import load_cases
from harness.suite.mechanisms import load_mechanisms
from harness.suite.profiles import FULL
from harness.suite.reference import BASELINE, REPLICA
from harness.suite.row import Row
from harness.suite.selection import rows_to_measure
from harness.verify.prepare import Prepared, prepare

# One of each kind: a scalar, a number in and out again, a text, a struct, an array, an out-parameter.
CASES = ("add_i32", "inc_i64", "str_len:256", "point_add", "sum_f64:1024", "parse_ok")
# As many again come where a row does not agree at once. The interval of four covers the median in 87.5 %.
ROUNDS = 4

app = typer.Typer(add_completion=False, rich_markup_mode=None, pretty_exceptions_enable=False)


def conclude(found: Crosscheck, failed: dict[str, str]) -> None:
    """Wrong unless every row agrees or is explained; says what to do next."""
    for who, reason in failed.items():
        err.print(f"failed  {who}: {reason}")
    verdicts = judged(found.rows)
    if opened := [one for one in verdicts if one.verdict == OPEN]:
        first = opened[0]
        row = Row(first.row.case, first.row.size)
        raise Wrong(
            f"{len(opened)} of {len(verdicts)} rows are open, first: {first.row.mechanism} {row} by "
            f"{first.row.harness}: {first.why}. Close what else is running and try it alone; if it stays, "
            "look at the worker's loop, its warm-up and its inputs, and at the harness's program"
        )
    if failed:
        raise Wrong(f"{len(failed)} could not be measured, the first: {next(iter(failed))}")
    if not verdicts:
        raise Wrong("no harness is here: python -m harness doctor says how toolchains are installed")
    explained = sum(one.verdict != AGREES for one in verdicts)
    err.print(
        f"{len(verdicts) - explained} of {len(verdicts)} rows agree, {explained} are explained, none is open"
    )


@app.command()
def crosscheck(
    ids: Annotated[list[str] | None, typer.Argument(metavar="[ID-GLOB]...", help="default: all")] = None,
    harness: Annotated[
        list[str] | None, typer.Option(metavar="GLOB", help="only these harnesses, such as java/jmh")
    ] = None,
    case: Annotated[list[str] | None, typer.Option(metavar="GLOB", help="only these of the six rows")] = None,
    rounds: Annotated[int, typer.Option(min=2, max=100, help="executions of each side")] = ROUNDS,
    instructions: Annotated[
        bool, typer.Option(help="count the instructions of a call on both sides, too")
    ] = True,
    run: Annotated[
        Path | None,
        typer.Option(
            metavar="FILE",
            help="a run with counts: pairs whose times say otherwise are listed",
        ),
    ] = None,
    output: Annotated[
        Path, typer.Option(help="where the figures go, as JSON, beside those of other rows")
    ] = LATEST,
) -> None:
    """Let each language's own benchmark harness time the suite's calls, in turns with the suite."""
    refuse_unwritable(output)
    counted = _counted_run(run)
    before = read_crosscheck(output) if output.exists() else None
    cases = load_cases()
    rows = rows_to_measure(cases, FULL, CASES)
    if case:
        rows = [row for row in rows if row in rows_to_measure(cases, FULL, case)]
        if not rows:
            raise UsageError(f"no row matches; the cross-checked ones are {', '.join(CASES)}")
    witnesses, names = chosen(ids or [], harness or [])
    known = load_mechanisms(cases)
    wanted = {name: known[name] for name in dict.fromkeys((BASELINE, REPLICA, *names))}
    with steps("preparing", len(wanted)) as progress:
        prepared = prepare(wanted.values(), cases, lambda name, what: progress.say(f"{name}: {what}"), rounds)
    require_reference(prepared)
    ready = {one.mechanism.id: one for one in prepared.ready}
    here = {name: known[name] for name in names if name in ready}
    sides, infos, failed = built(witnesses, here, rounds)
    failed |= {name: reason for name, reason in prepared.failed.items() if name in names}
    _say_missing(prepared, infos)
    found = Crosscheck(
        created_utc=now_utc(), commit=commit(), machine=this_machine(), harnesses=infos, rows=[]
    )
    subjects = [(ready[name], sides[name]) for name in here if sides[name]]
    references = [ready[BASELINE], ready[REPLICA]]
    with steps("measuring", 2 * rounds * len(subjects)) as progress:
        for subject in subjects:
            try:
                more, lost = crosschecked(
                    references, subject, cases, rows, rounds, progress, instructions=instructions
                )
            except Wrong as error:
                failed[subject[0].mechanism.id] = str(error)
                continue
            failed |= {f"{subject[0].mechanism.id} by {name}": reason for name, reason in lost.items()}
            found = found.model_copy(update={"rows": [*found.rows, *more]})
            write_crosscheck(output, with_newer(before, found) if before else found)
    print_crosscheck(found)
    if counted:
        print_at_odds(at_odds(counted.anatomies, Analysis(counted)), relative(Path(counted.path)))
    err.print(f"figures: {relative(output)}")
    conclude(found, failed)


def _counted_run(given: Path | None) -> Run | None:
    """The given run, or of those below results/ the one that began last and has counted instructions."""
    if given:
        found = read_run(given)
        if not any(one.calls for one in found.anatomies):
            raise UsageError(f"{relative(given)}: no instructions were counted; run --anatomy counts them")
        return found
    runs = map(read_run, newest_first())
    return next((run for run in runs if any(one.calls for one in run.anatomies)), None)


def _say_missing(prepared: Prepared, infos: Sequence[HarnessInfo]) -> None:
    for name, reason in prepared.missing.items():
        err.print(f"missing  {name}: {reason}")
    for info in infos:
        if info.absent:
            err.print(f"missing  {info.id}: {info.absent}")


def main() -> None:
    """Runs the cross-check."""
    with ending("crosscheck"):
        app(standalone_mode=True)


if __name__ == "__main__":
    main()
