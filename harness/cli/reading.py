"""What runs say: show, costs, claims, report, export."""

from pathlib import Path
from typing import Annotated

import typer

from harness.analysis.break_even import as_dicts as break_even_dicts
from harness.analysis.break_even import break_evens
from harness.analysis.claim_verdicts import as_dicts as judged_dicts
from harness.analysis.claim_verdicts import judge_all
from harness.analysis.claims import load_claims
from harness.analysis.cost_model import as_dicts as cost_dicts
from harness.analysis.cost_model import cost_models
from harness.analysis.results import Analysis
from harness.analysis.warnings import with_warnings
from harness.cli.app import Json, Langs, RunFile, app
from harness.cli.picking import Cases, Languages, Mechanisms, Tiers, picked_of
from harness.core.errors import UsageError
from harness.core.files import refuse_unwritable, write_whole
from harness.core.format import bytes_
from harness.core.paths import REPORTS, relative
from harness.output.export import FORMATS
from harness.output.terminal.console import err, out, print_data, print_json
from harness.output.terminal.readings import print_claims, print_costs
from harness.output.terminal.run import print_run
from harness.runfile.crosschecked import CROSSCHECKS, Crosscheck, read_crosscheck
from harness.runfile.file import read_run
from harness.runfile.recent import newest_run
from harness.runfile.records import ProbeInfo, Run
from harness.suite.cases import load_cases
from harness.suite.outside import folders_outside
from harness.suite.snippets import Checkout, Snippet, Source, checkout_of

RunOrNewest = Annotated[Path | None, typer.Argument(metavar="[RUN]", help="a run file; default: the newest")]


def _read(run: Path | None) -> Analysis:
    return Analysis(read_run(run or newest_run()))


@app.command()
def show(
    run: RunOrNewest = None,
    json: Json = False,
    csv: Annotated[bool, typer.Option("--csv")] = False,
    markdown: Annotated[bool, typer.Option("--markdown", help="README's table")] = False,
    mechanism: Mechanisms = None,
    case: Cases = None,
    tier: Tiers = None,
    language: Languages = None,
) -> None:
    """A row per mechanism × case × size."""
    analysis = _read(run)
    chosen = picked_of(analysis, mechanism, case, tier, language)
    rows = [row for row in with_warnings(analysis) if chosen.has(row.mechanism, row.key.case)]
    wanted = {"json": json, "csv": csv, "markdown": markdown}
    if format_ := next((name for name, asked in wanted.items() if asked), None):
        print_data(FORMATS[format_](analysis, rows))
    else:
        print_run(analysis, rows)


@app.command()
def costs(
    run: RunOrNewest = None,
    json: Json = False,
    mechanism: Mechanisms = None,
    tier: Tiers = None,
    language: Languages = None,
) -> None:
    """What a call costs over C, and how much C work makes it worth it."""
    analysis = _read(run)
    names = picked_of(analysis, mechanism, None, tier, language).mechanisms
    lines = [line for line in cost_models(analysis) if line.mechanism in names]
    readings = [reading for reading in break_evens(analysis) if reading.mechanism in names]
    if json:
        print_json({"cost_model": cost_dicts(lines), "break_even": break_even_dicts(readings)})
    else:
        print_costs(lines, readings)


@app.command()
def claims(
    run: RunOrNewest = None,
    json: Json = False,
    mechanism: Mechanisms = None,
    case: Cases = None,
    tier: Tiers = None,
    language: Languages = None,
) -> None:
    """What others have published about the cost of calling C, held against a run."""
    analysis = _read(run)
    judged = judge_all(analysis, load_claims())
    if mechanism or case or tier or language:
        chosen = picked_of(analysis, mechanism, case, tier, language)
        judged = [one for one in judged if chosen.has(one.claim.mechanism, one.claim.case)]
    print_json(judged_dicts(judged)) if json else print_claims(judged)


def checkout_of_run(run: Run, langs: list[Path] | None = None) -> Checkout:
    """The code of a run's mechanisms, where it is still here or in the folders outside."""
    header = run.header
    if header.probe:
        return written_for(header.probe)
    hashes = {info.id: info.source_hash for info in header.mechanisms}
    versions = {case.id: case.version for case in header.cases}
    return checkout_of(hashes, versions, load_cases(), outside=folders_outside(langs or []))


def written_for(probe: ProbeInfo) -> Checkout:
    """The code that was written for a probe, which its run carries."""
    sources = {
        mechanism: Source({case: [Snippet("written for this call", text)] for case, text in loops.items()})
        for mechanism, loops in probe.loops.items()
    }
    return Checkout(sources, probe.calls)


def crosscheck_of(run: Run) -> Crosscheck | None:
    """What other harnesses measured on the run's machine, here or as it is committed; None for nothing."""
    if run.header.probe:
        return None
    for path in CROSSCHECKS:
        if path.exists():
            found = read_crosscheck(path)
            if found.machine.host_hash == run.header.machine.host_hash:
                return found
    return None


@app.command()
def report(
    runs: Annotated[list[Path] | None, typer.Argument(metavar="RUN...", help="default: the newest")] = None,
    output: Annotated[Path, typer.Option(metavar="DIR")] = REPORTS,
    witnesses: Annotated[
        Path | None,
        typer.Option("--crosscheck", metavar="FILE", help="default: the one in results/ of the same machine"),
    ] = None,
    langs: Langs = None,
) -> None:
    """One self-contained index.html from one run, or from several side by side."""
    from harness.output.report.page import FILE_NAME, write_report

    refuse_unwritable(output / FILE_NAME)  # before runs are read and drawn, not after
    read = [read_run(path) for path in runs or [newest_run()]]
    crosscheck = read_crosscheck(witnesses) if witnesses else None
    checkout = checkout_of_run(read[-1], langs)
    page = write_report(read, output, checkout, crosscheck or crosscheck_of(read[-1]))
    out.print(f"report: {relative(page)}  ({bytes_(page.stat().st_size)})")


@app.command()
def export(
    run: RunFile,
    format_: Annotated[str, typer.Option("--format", help=", ".join(FORMATS))] = "pytest-benchmark",
    output: Annotated[Path | None, typer.Option(metavar="FILE")] = None,
    force: Annotated[bool, typer.Option("--force", help="write over an existing FILE")] = False,
) -> None:
    """The rows in a format other tools read."""
    if output and output.exists() and (not force or output.samefile(run)):
        why = "it is the run itself" if output.samefile(run) else "choose another --output, or give --force"
        raise UsageError(f"{output} exists: {why}")
    if format_ not in FORMATS:
        *first, last = FORMATS
        raise UsageError(f"--format {format_!r}: take {', '.join(first)} or {last}")
    if output:
        refuse_unwritable(output)
    analysis = Analysis(read_run(run))
    text = FORMATS[format_](analysis, with_warnings(analysis))
    if output is None:
        print_data(text)
        return
    try:
        write_whole(output, text)
    except OSError as error:
        raise UsageError(f"{output}: cannot be written: {error.strerror}") from error
    err.print(f"wrote {output}")
