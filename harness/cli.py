"""The command line: verbs only. Each reads its arguments, calls one room, prints what came back.

Exit codes: 0 fine, 1 something measured or checked is wrong, 2 usage, 130 interrupted.
"""

import sys
from typing import Annotated

import typer

from harness.cases import load_cases
from harness.console import err, out, print_json, print_table, steps
from harness.errors import CrosscallError, Wrong
from harness.mechanisms import Mechanism, load_mechanisms, select

app = typer.Typer(
    add_completion=False,
    no_args_is_help=True,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    help="What a call from your language into C really costs, on your machine.",
)

Globs = Annotated[list[str] | None, typer.Argument(metavar="[ID-GLOB]...", help="such as 'python/*'")]
Json = Annotated[bool, typer.Option("--json", help="machine-readable output")]


def chosen(globs: list[str] | None) -> list[Mechanism]:
    mechanisms = load_mechanisms(load_cases())
    return [mechanisms[name] for name in select(globs or [], mechanisms, "mechanism")]


@app.command("list")
def list_(json: Json = False) -> None:
    """Mechanisms and cases, with tiers and skips."""
    from harness.catalog import catalog, print_catalog

    cases = load_cases()
    found = catalog(load_mechanisms(cases), cases)
    print_json(found) if json else print_catalog(found)


@app.command()
def doctor(json: Json = False) -> None:
    """What is ready, what is missing, and the command that installs it."""
    from harness.doctor import diagnose, print_diagnosis

    with steps("looking", 1) as progress:
        diagnosis = diagnose(chosen(None))
        progress.advance()
    print_json(diagnosis) if json else print_diagnosis(diagnosis)


@app.command()
def build(ids: Globs = None) -> None:
    """Build the library and the mechanisms; what has not changed is not built again."""
    from harness.prepare import build_all

    mechanisms = chosen(ids)
    with steps("building", len(mechanisms) + 2) as progress:
        built = build_all(mechanisms, lambda name, what: progress.advance(f"{name}: {what}"))
    rows = [
        (r.mechanism.id, f"{r.built.build_ns / 1e9:.1f} s", f"{r.built.artifact_bytes / 1024:.0f} KiB")
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
def check(ids: Globs = None) -> None:
    """Prove value and call count of every case; exit 1 if any is wrong."""
    from harness.prepare import build_all, check_ready

    mechanisms, cases = chosen(ids), load_cases()
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
    report_absent(built.missing, failed)


def main() -> None:
    """Runs a verb; errors become one line and their exit code."""
    try:
        app(standalone_mode=True)
    except CrosscallError as error:
        err.print(f"crosscall: {error}", markup=False)
        sys.exit(error.exit_code)
    except KeyboardInterrupt:
        sys.exit(130)
