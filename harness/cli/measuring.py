"""Measuring: run."""

import sys
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Annotated

import typer

from harness.analysis.results import Analysis
from harness.analysis.stopping import affordable
from harness.analysis.warnings import with_warnings
from harness.anatomy.counting import anatomy_of
from harness.cli.app import Langs, app, chosen
from harness.cli.budget import seconds
from harness.cli.versions import With, as_recorded, asked_for, had
from harness.core.errors import UsageError, WorkerError, Wrong
from harness.core.files import refuse_unwritable
from harness.core.format import command
from harness.core.interrupts import Interrupted
from harness.core.paths import RESULTS, relative
from harness.measure.session import Session, carry_out, new_session, resumed_session
from harness.output.terminal.console import err, out, steps
from harness.output.terminal.run import print_run
from harness.runfile.file import read_run, refuse_existing
from harness.runfile.records import Run
from harness.suite.cases import Case, load_cases
from harness.suite.mechanisms import Mechanism
from harness.suite.profiles import FULL, PROFILES, profile_named
from harness.suite.reference import BASELINE, HEADLINE, REPLICA
from harness.suite.row import Row
from harness.suite.selection import rows_to_measure
from harness.suite.versions import Version
from harness.toolchain.library import VARIANTS
from harness.verify.prepare import Prepared, prepare


def prepared(
    mechanisms: list[Mechanism],
    layouts: int,
    cases: dict[str, Case] | None = None,
    versions: Sequence[Version] = (),
) -> Prepared:
    """Mechanisms that may be timed, with versions of them, checked by the suite's cases or by others; says
    what is missing or wrong and goes on without it: what was never measured cannot be a wrong number, and
    `check` is the verb that fails for it."""
    found, absent = had(versions)
    mechanisms = [*mechanisms, *found]
    with steps("preparing", 2 * len(mechanisms) + len(VARIANTS)) as progress:  # built, then checked

        def step(name: str, what: str) -> None:
            progress.advance(f"{name}: {what}")

        ready = prepare(mechanisms, load_cases() if cases is None else cases, step, layouts)
    ready = replace(ready, missing={**ready.missing, **absent})
    for name, reason in ready.missing.items():
        err.print(*f"missing  {name}: {reason}".splitlines())
    for name, reason in ready.failed.items():
        err.print(*f"failed   {name}: {reason}".splitlines())
    return ready


def refuse_probe(run: Run) -> None:
    """UsageError for a run of somebody's own calls, which begins with their probe."""
    if run.header.probe:
        words = command("price", Path("PROBE.toml"), "--resume", Path(run.path))
        raise UsageError(f"{run.path}: it priced the calls of {run.header.probe.name}; go on with: {words}")


_WITH_RESUME = ("resume", "time_budget", "anatomy", "langs")


def refuse_beside_resume(ctx: typer.Context) -> None:
    """UsageError for an option that --resume would have to ignore: a run goes on as it began."""
    for name in ctx.params:
        source = ctx.get_parameter_source(name)
        if source and source.name == "COMMANDLINE" and name not in _WITH_RESUME:
            option = f"--{name.rstrip('_').replace('_', '-')}"  # with is a word of Python's
            raise UsageError(f"--resume goes on with what the file says: leave out {option}")


@app.command()
def run(
    ctx: typer.Context,
    profile: Annotated[str, typer.Option(help=" or ".join(PROFILES))] = "quick",
    mechanism: Annotated[list[str] | None, typer.Option(metavar="GLOB")] = None,
    case: Annotated[list[str] | None, typer.Option(metavar="GLOB", help="case or case:size")] = None,
    executions: Annotated[int | None, typer.Option(help="sets of fresh processes")] = None,
    time_budget: Annotated[str, typer.Option(help="for executions beyond the sixth")] = "10m",
    with_: With = None,
    output: Annotated[Path | None, typer.Option(metavar="FILE")] = None,
    resume: Annotated[Path | None, typer.Option(metavar="FILE", help="go on with this run")] = None,
    anatomy: Annotated[
        bool | None,
        typer.Option(help=f"count the instructions of {HEADLINE}, too; default: in the full profile"),
    ] = None,
    langs: Langs = None,
) -> None:
    """Build, check, then measure; what is measured is on disk at once and can be resumed."""
    cases, budget_s = load_cases(), seconds(time_budget)
    refuse_unwritable(resume or output or RESULTS)  # before minutes of building, not after
    if resume:
        refuse_beside_resume(ctx)
        before = read_run(resume)
        refuse_probe(before)
        known = chosen(None, langs)
        mechanisms, versions = resumed(before, known), as_recorded(before.header.mechanisms, known)
        ready = prepared(mechanisms, before.header.profile.layouts, versions=versions)
        session = resumed_session(before, resume, ready, cases)
    else:
        plan = profile_named(profile, executions)
        rows = rows_to_measure(cases, plan, case or [])
        if output:
            refuse_existing(output)
        globs = [*mechanism, BASELINE, REPLICA] if mechanism else None
        versions = asked_for(chosen(mechanism, langs), with_)
        ready = prepared(chosen(globs, langs), plan.layouts, versions=versions)
        session = new_session(ready, cases, plan, rows, output, sys.argv[1:])
    counted = session.run.header.profile.name == FULL.name if anatomy is None else anatomy
    again = command("run", "--resume", Path(relative(session.path)), *beside(langs))
    measure(session, budget_s, rows_to_measure(cases, FULL, [HEADLINE]) if counted else [], again)


def beside(langs: list[Path] | None) -> list[str | Path]:
    """The options that name the folders outside once more."""
    return [word for one in langs or [] for word in ("--langs", one)]


def resumed(run: Run, known: Sequence[Mechanism]) -> list[Mechanism]:
    """The mechanisms that a run goes on with. UsageError where their folder outside was not named again."""
    here, ids = {one.language for one in known}, {one.id for one in known}
    for info in run.header.mechanisms:
        if "@" in info.id and info.id not in ids and info.setting is None:
            raise UsageError(
                f"{run.path}: cannot go on: {info.id} is another build of its mechanism; ab begins anew"
            )
        if info.language not in here:
            raise UsageError(
                f"{run.path}: cannot go on: {info.id} lies in a folder outside of this project; name the "
                f"folder {info.language} once more, by --langs"
            )
    names = {info.id for info in run.header.mechanisms}
    return [one for one in known if one.id in names]


def measure(session: Session, budget_s: float, dissected: Sequence[Row] = (), go_on: str = "") -> None:
    """Carries a run out and says where it is, how it went, and by which command it goes on."""
    path = Path(relative(session.path))
    carry(session, budget_s, dissected, f"go on with: {go_on or command('run', '--resume', path)}")
    try:
        _say_what_came_of_it(session, path)
    except OSError as error:  # a full disk behind stdout, a reader that has gone
        raise Wrong(f"stdout: {error.strerror}; the run is whole, in {path}") from error
    refuse_lost(session)


def carry(session: Session, budget_s: float, dissected: Sequence[Row], again: str) -> None:
    """Carries a run out and closes its file; says what is kept, and again, where it does not end well."""
    path = Path(relative(session.path))
    try:
        carry_out(session, budget_s, affordable, steps)
        session.dissect(dissected, anatomy_of, steps)
    except Interrupted:
        kept = len(session.run.groups)
        err.print(
            "",
            f"interrupted: {session.run.executions} executions ({kept} groups) are kept in {path}",
            again,
        )
        raise
    except (OSError, MemoryError, WorkerError) as error:
        raise Wrong(f"{error}\n{len(session.run.groups)} groups are kept in {path}; {again}") from error
    finally:
        session.close()


def refuse_lost(session: Session) -> None:
    """Wrong where workers failed while they were measured, which is told one by one."""
    lost = {f.mechanism: f.reason for group in session.run.groups for f in group.failures}
    for reason in lost.values():
        err.print(*f"lost     {reason}".splitlines())
    if lost:
        raise Wrong(f"workers failed while they were measured: {', '.join(lost)}; all else is kept")


def _say_what_came_of_it(session: Session, path: Path) -> None:
    analysis = Analysis(session.run)
    every = analysis.run.header.probe is not None
    print_run(analysis, [row for row in with_warnings(analysis) if every or row.key.case == HEADLINE])
    spent = session.spent()
    out.print(
        "",
        f"measured in {spent.wall_ns / 1e9:.1f} s, {spent.share:.0%} of it inside the workers' loops",
        f"run file: {path}",
        f"next:     {command('show', path)}",
        f"          {command('report', path)}",
    )
