"""What there is and whether it is right: list, doctor, build, check."""

from collections.abc import Callable
from typing import Annotated

import typer

from harness.cli.app import Globs, Json, Langs, app, chosen
from harness.cli.picking import Cases, Languages, Mechanisms, Tiers, picked
from harness.cli.versions import With, with_versions
from harness.core.errors import Wrong
from harness.core.format import command
from harness.output.terminal.catalog import catalog, print_catalog
from harness.output.terminal.console import err, out, print_json, print_table, steps
from harness.output.terminal.doctor import print_diagnosis
from harness.runfile.records import NOT_WRITTEN
from harness.suite.cases import Case, load_cases
from harness.suite.mechanisms import Mechanism
from harness.suite.snippets import own_cases
from harness.toolchain.diagnosis import diagnose
from harness.verify.check import Report
from harness.verify.prepare import Ready, build_all, check_ready
from harness.verify.sanitize import NOT_COMPILED, check_sanitized, compiled_here, sanitized


@app.command("list")
def list_(
    json: Json = False,
    mechanism: Mechanisms = None,
    case: Cases = None,
    tier: Tiers = None,
    language: Languages = None,
    langs: Langs = None,
) -> None:
    """Mechanisms and cases, with tiers and skips."""
    cases = load_cases()
    known = {one.id: one for one in chosen(None, langs)}
    tiers = {name: one.manifest.tier for name, one in known.items()}
    wanted = picked(tiers, cases, mechanism, case, tier, language)
    found = catalog(
        {name: one for name, one in known.items() if name in wanted.mechanisms},
        {name: one for name, one in cases.items() if name in wanted.cases},
    )
    print_json(found) if json else print_catalog(found)


@app.command()
def doctor(
    json: Json = False,
    missing: Annotated[bool, typer.Option(help="only what is missing")] = False,
    langs: Langs = None,
) -> None:
    """What is ready, what is missing, and the command that installs it."""
    with steps("looking", 1) as progress:
        diagnosis = diagnose(chosen(None, langs))
        progress.advance()
    if missing:
        lacking = [row for row in diagnosis["mechanisms"] if row["state"] == "missing"]
        diagnosis = {**diagnosis, "mechanisms": lacking}
    print_json(diagnosis) if json else print_diagnosis(diagnosis)


@app.command()
def build(ids: Globs = None, with_: With = None, langs: Langs = None) -> None:
    """Build the library and the mechanisms; what has not changed is not built again."""
    mechanisms, absent = with_versions(chosen(ids, langs), with_)
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
    report_absent({**built.missing, **absent}, built.failed)


def report_absent(missing: dict[str, str], failed: dict[str, str]) -> None:
    """Says what is missing and what failed; Wrong if anything failed."""
    for name, reason in missing.items():
        err.print(*f"missing  {name}: {reason}".splitlines())
    for name, reason in failed.items():
        err.print(*f"failed   {name}: {reason}".splitlines())
    if missing:
        err.print(f"How to install what is missing: {command('doctor')}")
    if failed:
        raise Wrong(f"{len(failed)} of the mechanisms failed: {', '.join(failed)}")


@app.command()
def check(
    ids: Globs = None,
    require: Annotated[
        list[str] | None, typer.Option(metavar="GLOB", help="fail if one of these is missing")
    ] = None,
    sanitize: Annotated[
        bool,
        typer.Option(help="compile the C with sanitizers, apart from what is timed; try wrong input"),
    ] = False,
    with_: With = None,
    langs: Langs = None,
) -> None:
    """Prove value and call count of every case; exit 1 if any is wrong."""
    mechanisms, absent = with_versions(chosen(ids, langs), with_)
    required = {mechanism.id for mechanism in chosen(require, langs)} if require else set()
    if not sanitize:
        return _check(mechanisms, required, check_ready, absent)
    for mechanism in mechanisms:
        if not compiled_here(mechanism):
            out.print(f"left out  {mechanism.id}: {NOT_COMPILED}")
    with sanitized():
        return _check([one for one in mechanisms if compiled_here(one)], required, check_sanitized, absent)


def _check(
    mechanisms: list[Mechanism],
    required: set[str],
    judge: Callable[[Ready, dict[str, Case]], Report],
    absent: dict[str, str],
) -> None:
    cases = load_cases()
    with steps("building", len(mechanisms) + 2) as progress:
        built = build_all(mechanisms, lambda name, what: progress.advance(f"{name}: {what}"))
    failed = dict(built.failed)
    with steps("checking", len(built.ready)) as progress:
        for ready in built.ready:
            progress.say(ready.mechanism.id)
            report = judge(ready, cases)
            verdict = "right" if report.right else "WRONG"
            out.print(
                f"{verdict}  {report.mechanism}  {report.requests} answers  {report.runtime}",
            )
            if ready.mechanism.base:
                own = ", ".join(own_cases(ready.mechanism)) or "none"
                base = f"{ready.mechanism.language}/{ready.mechanism.base.name}"
                out.print(f"       loops of its own: {own}; all others are {base}'s")
            if report.unwritten:
                out.print(f"       {NOT_WRITTEN}: {', '.join(report.unwritten)}")
            if report.too_heavy:
                out.print(f"       too heavy, left out: {', '.join(report.too_heavy)}")
            for fault in report.faults:
                out.print(f"       {fault}")
            if not report.right:
                failed[report.mechanism] = f"{len(report.faults)} faults"
            progress.advance(report.mechanism)
    right = [ready.mechanism.id for ready in built.ready if ready.mechanism.id not in failed]
    out.print("", f"right: {len(right)} of {len(mechanisms)}: {', '.join(right)}")
    failed |= {name: reason for name, reason in built.missing.items() if name in required}
    report_absent({**built.missing, **absent}, failed)
