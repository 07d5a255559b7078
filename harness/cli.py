"""The command line: verbs only. Each reads its arguments, calls one room, prints what came back.

Exit codes: 0 fine, 1 something measured or checked is wrong, 2 usage, 130 interrupted.
"""

import shlex
import sys
from pathlib import Path
from typing import Annotated

import typer

from harness.budget import seconds
from harness.cases import load_cases
from harness.catalog import catalog, print_catalog
from harness.compare import NORMALISATIONS, compare
from harness.compare import as_dicts as compared_dicts
from harness.console import err, out, print_json, print_table, steps
from harness.control import SLOWER
from harness.doctor import diagnose, print_diagnosis
from harness.doubts import with_doubts
from harness.errors import CrosscallError, UsageError, Wrong
from harness.export import FORMATS, as_pytest_benchmark
from harness.mechanisms import BASELINE, REPLICA, Mechanism, load_mechanisms, select
from harness.numbers import bytes_
from harness.places import REPORTS, RESULTS, relative
from harness.prepare import Prepared, build_all, check_ready, prepare
from harness.results import read_run, refuse_existing
from harness.rows import Analysis
from harness.run import Session, carry_out, new_session, resumed_session
from harness.schedule import profile_named, rows_to_measure
from harness.show import (
    HEADLINE,
    as_csv,
    as_dicts,
    as_markdown,
    print_comparison,
    print_run,
)

app = typer.Typer(
    add_completion=False,
    no_args_is_help=True,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    help="What a call from your language into C really costs, on your machine.",
)

Globs = Annotated[list[str] | None, typer.Argument(metavar="[ID-GLOB]...", help="such as 'python/*'")]
RunFile = Annotated[Path, typer.Argument(metavar="RUN", help="a run file")]
Json = Annotated[bool, typer.Option("--json", help="machine-readable output")]


def chosen(globs: list[str] | None) -> list[Mechanism]:
    mechanisms = load_mechanisms(load_cases())
    return [mechanisms[name] for name in select(globs or [], mechanisms, "mechanism")]


@app.command("list")
def list_(json: Json = False) -> None:
    """Mechanisms and cases, with tiers and skips."""
    cases = load_cases()
    found = catalog(load_mechanisms(cases), cases)
    print_json(found) if json else print_catalog(found)


@app.command()
def doctor(json: Json = False) -> None:
    """What is ready, what is missing, and the command that installs it."""
    with steps("looking", 1) as progress:
        diagnosis = diagnose(chosen(None))
        progress.advance()
    print_json(diagnosis) if json else print_diagnosis(diagnosis)


@app.command()
def build(ids: Globs = None) -> None:
    """Build the library and the mechanisms; what has not changed is not built again."""
    mechanisms = chosen(ids)
    with steps("building", len(mechanisms) + 2) as progress:
        built = build_all(mechanisms, lambda name, what: progress.advance(f"{name}: {what}"))
    rows = [
        (
            r.mechanism.id,
            f"{r.built.build_ns / 1e9:.1f} s",
            f"{r.built.artifact_bytes / 1024:.0f} KiB",
        )
        for r in built.ready
    ]
    print_table(("mechanism", "built in", "size"), rows, right=("built in", "size"))
    report_absent(built.missing, built.failed)


def report_absent(missing: dict[str, str], failed: dict[str, str]) -> None:
    """Says what is missing and what failed; Wrong if anything failed."""
    for name, reason in missing.items():
        err.print(f"missing  {name}: {reason}", markup=False)
    for name, reason in failed.items():
        err.print(f"failed   {name}: {reason}", markup=False)
    if missing:
        err.print("How to install what is missing: python -m harness doctor")
    if failed:
        raise Wrong(f"{len(failed)} of the mechanisms failed: {', '.join(failed)}")


@app.command()
def check(
    ids: Globs = None,
    require: Annotated[
        list[str] | None, typer.Option(metavar="GLOB", help="fail if one of these is missing")
    ] = None,
) -> None:
    """Prove value and call count of every case; exit 1 if any is wrong."""
    mechanisms, cases = chosen(ids), load_cases()
    required = {mechanism.id for mechanism in chosen(require)} if require else set()
    with steps("building", len(mechanisms) + 2) as progress:
        built = build_all(mechanisms, lambda name, what: progress.advance(f"{name}: {what}"))
    failed = dict(built.failed)
    with steps("checking", len(built.ready)) as progress:
        for ready in built.ready:
            progress.say(ready.mechanism.id)
            report = check_ready(ready, cases)
            verdict = "right" if report.right else "WRONG"
            out.print(
                f"{verdict}  {report.mechanism}  {report.requests} answers  {report.runtime}",
                markup=False,
            )
            if report.too_heavy:
                out.print(f"       too heavy, left out: {', '.join(report.too_heavy)}", markup=False)
            for fault in report.faults:
                out.print(f"       {fault}", markup=False)
            if not report.right:
                failed[report.mechanism] = f"{len(report.faults)} faults"
            progress.advance(report.mechanism)
    right = [ready.mechanism.id for ready in built.ready if ready.mechanism.id not in failed]
    out.print(f"\nright: {len(right)} of {len(mechanisms)}: {', '.join(right)}", markup=False)
    failed |= {name: reason for name, reason in built.missing.items() if name in required}
    report_absent(built.missing, failed)


def prepared(mechanisms: list[Mechanism]) -> Prepared:
    """Mechanisms that may be timed; says what is missing or wrong and goes on without it: what was never
    measured cannot be a wrong number, and `check` is the verb that fails for it."""
    with steps("preparing", len(mechanisms) + 2) as progress:
        ready = prepare(mechanisms, load_cases(), lambda name, what: progress.say(f"{name}: {what}"))
    for name, reason in ready.missing.items():
        err.print(f"missing  {name}: {reason}", markup=False)
    for name, reason in ready.failed.items():
        err.print(f"failed   {name}: {reason}", markup=False)
    return ready


@app.command()
def run(
    profile: Annotated[str, typer.Option(help="quick or full")] = "quick",
    mechanism: Annotated[list[str] | None, typer.Option(metavar="GLOB")] = None,
    case: Annotated[list[str] | None, typer.Option(metavar="GLOB", help="case or case:size")] = None,
    executions: Annotated[int | None, typer.Option(help="sets of fresh processes")] = None,
    time_budget: Annotated[str, typer.Option(help="for executions beyond the first stage")] = "10m",
    output: Annotated[Path | None, typer.Option(metavar="FILE")] = None,
    resume: Annotated[Path | None, typer.Option(metavar="FILE", help="go on with this run")] = None,
) -> None:
    """Build, check, then measure; what is measured is on disk at once and can be resumed."""
    cases, budget_s = load_cases(), seconds(time_budget)
    if resume:
        before = read_run(resume)
        mechanisms = [m for m in chosen(None) if m.id in {i.id for i in before.header.mechanisms}]
        session = resumed_session(before, resume, prepared(mechanisms), cases)
    else:
        plan = profile_named(profile, executions)
        rows = rows_to_measure(cases, plan, case or [])
        if output:
            refuse_existing(output)  # before minutes of building, not after
        ready = prepared(chosen([*mechanism, BASELINE, REPLICA] if mechanism else None))
        session = new_session(ready, cases, plan, rows, output, sys.argv[1:])
    measure(session, budget_s)


def measure(session: Session, budget_s: float) -> None:
    """Carries a run out and says where it is, how it went, and how to go on."""
    path = relative(session.path)
    try:
        carry_out(session, budget_s)
    except KeyboardInterrupt:
        kept = len(session.run.groups)
        err.print(
            f"\ninterrupted: {session.run.executions} executions ({kept} groups) are kept in {path}\n"
            f"go on with:  python -m harness run --resume {shlex.quote(path)}",
            markup=False,
        )
        raise typer.Exit(130) from None
    finally:
        session.close()
    analysis = Analysis(session.run)
    print_run(analysis, cases=[HEADLINE])
    spent = session.spent()
    out.print(
        f"\nmeasured in {spent.wall_ns / 1e9:.1f} s, {spent.share:.0%} of it inside the workers' loops"
        f"\nrun file: {path}"
        f"\nnext:     python -m harness show {path}"
        f"\n          python -m harness report {path}",
        markup=False,
    )
    lost = {f.mechanism: f.reason for group in session.run.groups for f in group.failures}
    for reason in lost.values():
        err.print(f"lost     {reason}", markup=False)
    if lost:
        raise Wrong(f"workers failed while they were measured: {', '.join(lost)}; all else is kept")


@app.command()
def show(
    run: RunFile,
    json: Json = False,
    csv: Annotated[bool, typer.Option("--csv")] = False,
    markdown: Annotated[bool, typer.Option("--markdown", help="README's table")] = False,
    case: Annotated[list[str] | None, typer.Option(metavar="GLOB")] = None,
) -> None:
    """A row per mechanism × case × size."""
    analysis = Analysis(read_run(run))
    names = select(case or [], [c.id for c in analysis.run.header.cases], "case")
    rows = [row for row in with_doubts(analysis) if row.key.case in names]
    if json:
        print_json(as_dicts(rows))
    elif csv:
        print(as_csv(rows), end="")
    elif markdown:
        print(as_markdown(rows, analysis.cycle_ns), end="")
    else:
        print_run(analysis, names)


def newest_run() -> Path:
    """The last run file written below results/."""
    found = sorted(RESULTS.glob("*.jsonl"), key=lambda path: path.stat().st_mtime)
    if not found:
        raise UsageError(f"no run file in {relative(RESULTS)}: make one with python -m harness run")
    return found[-1]


@app.command()
def report(
    runs: Annotated[list[Path] | None, typer.Argument(metavar="RUN...", help="default: the newest")] = None,
    output: Annotated[Path, typer.Option(metavar="DIR")] = REPORTS,
) -> None:
    """One self-contained index.html from one run, or from several side by side."""
    from harness.report.page import write_report  # matplotlib takes half a second to import

    page = write_report([read_run(path) for path in runs or [newest_run()]], output)
    out.print(f"report: {relative(page)}  ({bytes_(page.stat().st_size)})", markup=False)


@app.command("compare")
def compare_(
    runs: Annotated[list[Path], typer.Argument(metavar="RUN RUN...")],
    json: Json = False,
    normalise: Annotated[str, typer.Option(help=", ".join(NORMALISATIONS))] = "clock",
    fail_on_slower: Annotated[bool, typer.Option("--fail-on-slower", help="exit 1, for CI")] = False,
) -> None:
    """Each later run against the first: ratios with intervals and verdicts."""
    if len(runs) < 2:
        raise UsageError("compare needs at least two run files")
    by = next((name for name in NORMALISATIONS if name == normalise), None)
    if by is None:
        raise UsageError(f"--normalise {normalise!r}: take one of {', '.join(NORMALISATIONS)}")
    first, *later = [Analysis(read_run(path)) for path in runs]
    comparisons = [compare(first, after, by) for after in later]
    if json:
        print_json([row for comparison in comparisons for row in compared_dicts(comparison)])
    else:
        for comparison in comparisons:
            print_comparison(comparison)
    slower = [r for c in comparisons for r in c.rows if r.verdict == SLOWER]
    if fail_on_slower and slower:
        raise Wrong(f"{len(slower)} rows are slower than in {comparisons[0].before}")


@app.command()
def export(
    run: RunFile,
    format_: Annotated[str, typer.Option("--format", help=" or ".join(FORMATS))] = FORMATS[0],
    output: Annotated[Path | None, typer.Option(metavar="FILE")] = None,
) -> None:
    """The rows in a format other tools read."""
    if format_ not in FORMATS:
        raise UsageError(f"--format {format_!r}: take {' or '.join(FORMATS)}")
    analysis = Analysis(read_run(run))
    text = as_csv(with_doubts(analysis)) if format_ == "csv" else as_pytest_benchmark(analysis)
    if output is None:
        print(text, end="" if text.endswith("\n") else "\n")
        return
    try:
        output.write_text(text, encoding="utf-8")
    except OSError as error:
        raise UsageError(f"{output}: cannot be written: {error.strerror}") from error
    err.print(f"wrote {output}", markup=False)


def main() -> None:
    """Runs a verb; errors become one line and their exit code."""
    try:
        app(standalone_mode=True)
    except CrosscallError as error:
        err.print(f"crosscall: {error}", markup=False)
        sys.exit(error.exit_code)
    except KeyboardInterrupt:
        sys.exit(130)
