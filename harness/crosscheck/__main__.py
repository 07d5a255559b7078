"""python -m harness.crosscheck: each language's own harness times the suite's calls. Exit 1: open rows."""

from collections.abc import Sequence
from pathlib import Path
from typing import Annotated

import typer

from harness.analysis.agreement import AGREES, OPEN, agreement, judged
from harness.core.errors import UsageError, Wrong
from harness.core.files import refuse_unwritable
from harness.core.paths import relative
from harness.crosscheck.asking import Asked
from harness.crosscheck.instructions import Counted, of_worker, with_instructions
from harness.crosscheck.turns import Side, rows_of, take_turns
from harness.measure.header import commit, now_utc
from harness.measure.machine_probe import this_machine
from harness.measure.session import Progress, require_reference
from harness.output.terminal.console import err, steps
from harness.output.terminal.crosscheck import print_crosscheck
from harness.output.terminal.ending import ending
from harness.runfile.crosschecked import (
    LATEST,
    Crosscheck,
    HarnessInfo,
    Witnessed,
    read_crosscheck,
    with_newer,
    write_crosscheck,
)
from harness.suite.cases import Case, load_cases
from harness.suite.mechanisms import Mechanism, load_mechanisms
from harness.suite.profiles import FULL
from harness.suite.reference import BASELINE, REPLICA
from harness.suite.row import Row
from harness.suite.selection import rows_to_measure, select
from harness.suite.witnesses import Witness, load_witnesses, witnessed
from harness.verify.prepare import Prepared, Ready, build_all, prepare

# One of each kind: a scalar, a number in and out again, a text, a struct, an array, an out-parameter.
CASES = ("add_i32", "inc_i64", "str_len:256", "point_add", "sum_f64:1024", "parse_ok")
# As many again come where a row does not agree at once. The interval of four covers the median in 87.5 %.
ROUNDS = 4

app = typer.Typer(add_completion=False, rich_markup_mode=None, pretty_exceptions_enable=False)
Subject = tuple[Ready, dict[str, Side]]


def _told(witness: Witness, done: Prepared | None) -> HarnessInfo:
    """What is told of a harness. done: what became of its programs, None where none was to be built."""
    own, versions, absent = witness.manifest, [], witness.manifest.absent
    if done and done.ready:
        versions = done.ready[0].built.versions
    elif not absent:
        reasons = [*done.missing.values(), *done.failed.values()] if done else []
        absent = next(iter(reasons), "none of its mechanisms is here")
    return HarnessInfo(
        id=witness.id,
        title=own.title,
        docs=own.docs,
        statistic=own.statistic,
        unverified=own.unverified,
        versions=versions,
        absent=absent,
    )


def _built(
    witnesses: Sequence[Witness], mechanisms: dict[str, Mechanism], layouts: int
) -> tuple[dict[str, dict[str, Side]], list[HarnessInfo], dict[str, str]]:
    """By mechanism the harnesses that can time it; what is told of each harness; builds that failed."""
    sides: dict[str, dict[str, Side]] = {name: {} for name in mechanisms}
    infos: list[HarnessInfo] = []
    failed: dict[str, str] = {}
    chosen = [(one, witnessed(one, mechanisms, list(mechanisms))) for one in witnesses]
    with steps("building harnesses", sum(len(of) for _, of in chosen)) as progress:
        for one, of in chosen:
            done = build_all(of, lambda name, what: progress.say(f"{name}: {what}"), layouts) if of else None
            for _ in of:
                progress.advance()
            infos.append(_told(one, done))
            for ready in done.ready if done else []:
                sides[ready.mechanism.id][one.id] = Side(one, ready.mechanism)
            reasons = done.failed if done else {}
            failed |= {f"{name} by {one.manifest.title}": reason for name, reason in reasons.items()}
    return sides, infos, failed


def _words(side: Side, mechanism: str, rows: Sequence[Row], explain: bool) -> list[Asked]:
    """The rows, and with explain each behind them its variants."""
    variants = [
        Asked(row, one.variant)
        for row in rows
        if explain
        for one in side.witness.explanations(mechanism, row.case)
    ]
    return [*map(Asked, rows), *variants]


def crosschecked(
    references: list[Ready],
    subject: Subject,
    cases: dict[str, Case],
    rows: Sequence[Row],
    rounds: int,
    progress: Progress,
) -> tuple[list[Witnessed], dict[str, str]]:
    """One mechanism's rows by all its harnesses, and why a harness has none. What does not agree is measured
    for as many rounds again, with its variants; all rounds count."""
    ready, sides = subject
    name = ready.mechanism.id
    own = [row for row in rows if not ready.mechanism.skip_reason(*row)]
    asked = {side: _words(sides[side], name, own, explain=False) for side in sides}
    first = take_turns(references, ready, sides, asked, cases, rounds, progress)
    found, lost = rows_of(first, sides), dict(first.lost)
    unsettled = [one for one in found if agreement(one).verdict != AGREES]
    if unsettled:
        again: dict[str, list[Row]] = {}
        for one in unsettled:
            again.setdefault(one.harness, []).append(Row(one.case, one.size))
        asked = {side: _words(sides[side], name, rows, explain=True) for side, rows in again.items()}
        second = take_turns(references, ready, sides, asked, cases, rounds, progress)
        lost |= second.lost
        anew = {(one.harness, one.case, one.size): one for one in rows_of(second, sides, found)}
        found = [anew.get((one.harness, one.case, one.size), one) for one in found]
    else:
        for _ in range(rounds):
            progress.advance()
    return found, lost


def counted(
    rows: Sequence[Witnessed], subject: Subject, cases: dict[str, Case], progress: Progress
) -> list[Witnessed]:
    """One mechanism's rows with the instructions of a call on both sides."""
    ready, sides = subject
    name, found = ready.mechanism.id, []
    of_suite: dict[Row, Counted] = {}
    for one in rows:
        row = Row(one.case, one.size)
        progress.say(f"{name}: instructions of {row}")
        if row not in of_suite:
            of_suite[row] = of_worker(ready.mechanism, cases[row.case], row)
        found.append(with_instructions(one, sides[one.harness], cases, of_suite[row]))
    return found


def _chosen(ids: Sequence[str], harness: Sequence[str]) -> tuple[list[Witness], list[str]]:
    """The harnesses that have a say in what is asked for, and the mechanisms of theirs that are."""
    known = load_witnesses()
    names = select(harness, [one.id for one in known], "harness")
    witnesses = [one for one in known if one.id in names]
    mechanisms = sorted({name for one in witnesses for name in one.mechanisms})
    chosen = select(ids, mechanisms, "cross-checked mechanism") if mechanisms else []
    return [one for one in witnesses if {*one.mechanisms} & {*chosen} or not ids], chosen


def conclude(found: Crosscheck, failed: dict[str, str]) -> None:
    """Wrong unless every row agrees or is explained; says what to do next."""
    for who, reason in failed.items():
        err.print(f"failed  {who}: {reason}")
    verdicts = judged(found)
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
    output: Annotated[
        Path, typer.Option(help="where the figures go, as JSON, beside those of other rows")
    ] = LATEST,
) -> None:
    """Let each language's own benchmark harness time the suite's calls, in turns with the suite."""
    refuse_unwritable(output)
    before = read_crosscheck(output) if output.exists() else None
    cases = load_cases()
    rows = rows_to_measure(cases, FULL, CASES)
    if case:
        rows = [row for row in rows if row in rows_to_measure(cases, FULL, case)]
        if not rows:
            raise UsageError(f"no row matches; the cross-checked ones are {', '.join(CASES)}")
    witnesses, names = _chosen(ids or [], harness or [])
    known = load_mechanisms(cases)
    chosen = {name: known[name] for name in dict.fromkeys((BASELINE, REPLICA, *names))}
    with steps("preparing", len(chosen)) as progress:
        prepared = prepare(chosen.values(), cases, lambda name, what: progress.say(f"{name}: {what}"), rounds)
    require_reference(prepared)
    ready = {one.mechanism.id: one for one in prepared.ready}
    here = {name: chosen[name] for name in names if name in ready}
    sides, infos, failed = _built(witnesses, here, rounds)
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
                more, lost = crosschecked(references, subject, cases, rows, rounds, progress)
                if instructions:
                    more = counted(more, subject, cases, progress)
            except Wrong as error:
                failed[subject[0].mechanism.id] = str(error)
                continue
            failed |= {f"{subject[0].mechanism.id} by {name}": reason for name, reason in lost.items()}
            found = found.model_copy(update={"rows": [*found.rows, *more]})
            write_crosscheck(output, with_newer(before, found) if before else found)
    print_crosscheck(found)
    err.print(f"figures: {relative(output)}")
    conclude(found, failed)


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
