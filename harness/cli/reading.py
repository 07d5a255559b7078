"""What runs say: show, costs, claims, report, compare, export."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict, replace
from pathlib import Path
from typing import Annotated, Any

import typer
from typer.core import TyperCommand

from harness.analysis.break_even import as_dicts as break_even_dicts
from harness.analysis.break_even import break_evens
from harness.analysis.claim_verdicts import as_dicts as judged_dicts
from harness.analysis.claim_verdicts import judge_all
from harness.analysis.claims import load_claims
from harness.analysis.compare import as_dicts as compared_dicts
from harness.analysis.compare import compare
from harness.analysis.cost_model import as_dicts as cost_dicts
from harness.analysis.cost_model import cost_models
from harness.analysis.instructions import changes
from harness.analysis.results import Analysis
from harness.analysis.sides import NORMALISATIONS
from harness.analysis.significance import SLOWER
from harness.analysis.warnings import with_warnings
from harness.cli.app import Json, RunFile, app
from harness.cli.picking import Cases, Languages, Mechanisms, Picked, Tiers, picked
from harness.core.errors import UsageError, Wrong
from harness.core.files import refuse_unwritable, write_whole
from harness.core.format import bytes_, command
from harness.core.paths import REPORTS, RESULTS, relative
from harness.output.export import FORMATS
from harness.output.terminal.anatomy import print_changes
from harness.output.terminal.comparison import print_comparison
from harness.output.terminal.console import err, out, print_data, print_json
from harness.output.terminal.readings import print_claims, print_costs
from harness.output.terminal.run import print_run
from harness.runfile.anatomies import Anatomy
from harness.runfile.crosschecked import CROSSCHECKS, Crosscheck, read_crosscheck
from harness.runfile.file import begun_utc, read_run
from harness.runfile.records import Run
from harness.suite.cases import load_cases
from harness.suite.snippets import Checkout, checkout_of

RunOrNewest = Annotated[Path | None, typer.Argument(metavar="[RUN]", help="a run file; default: the newest")]


def newest_run() -> Path:
    """The run below results/ that began last, by what it says itself: a copy's file times say nothing."""
    found = sorted((path for path in RESULTS.glob("*.jsonl") if begun_utc(path)), key=begun_utc)
    if not found:
        raise UsageError(f"no run file in {relative(RESULTS)}: make one with {command('run')}")
    return found[-1]


def _read(run: Path | None) -> Analysis:
    return Analysis(read_run(run or newest_run()))


def _picked(analysis: Analysis, *globs: list[str] | None) -> Picked:
    header = analysis.run.header
    return picked({m.id: m.tier for m in header.mechanisms}, [c.id for c in header.cases], *globs)


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
    chosen = _picked(analysis, mechanism, case, tier, language)
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
    """What a call's price is made of, and from how much work on it is worth paying."""
    analysis = _read(run)
    names = _picked(analysis, mechanism, None, tier, language).mechanisms
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
        chosen = _picked(analysis, mechanism, case, tier, language)
        judged = [one for one in judged if chosen.has(one.claim.mechanism, one.claim.case)]
    print_json(judged_dicts(judged)) if json else print_claims(judged)


def checkout_of_run(run: Run) -> Checkout:
    """The code of a run's mechanisms, where it is still here."""
    header = run.header
    hashes = {info.id: info.source_hash for info in header.mechanisms}
    return checkout_of(hashes, {case.id: case.version for case in header.cases}, load_cases())


def crosscheck_of(run: Run) -> Crosscheck | None:
    """What other harnesses measured on the run's machine, here or as it is committed; None for nothing."""
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
) -> None:
    """One self-contained index.html from one run, or from several side by side."""
    from harness.output.report.page import FILE_NAME, write_report

    refuse_unwritable(output / FILE_NAME)  # before runs are read and drawn, not after
    read = [read_run(path) for path in runs or [newest_run()]]
    crosscheck = read_crosscheck(witnesses) if witnesses else None
    page = write_report(read, output, checkout_of_run(read[-1]), crosscheck or crosscheck_of(read[-1]))
    out.print(f"report: {relative(page)}  ({bytes_(page.stat().st_size)})")


class _SeveralAgainst(TyperCommand):
    """--against takes all the files that follow it, up to the next option."""

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        words: list[str] = []
        after_against = False
        for word in args:
            if word.startswith("-"):
                after_against = word == "--against"
            elif after_against and words[-1] != "--against":
                words.append("--against")
            words.append(word)
        return super().parse_args(ctx, words)


def _sides(runs: list[Path], against: list[Path]) -> list[tuple[list[Path], list[Path]]]:
    """(before, after) of each comparison: all of one side against all of the other, or each later run
    against the first."""
    if against:
        return [(against, runs)]
    if len(runs) < 2:
        raise UsageError("compare needs at least two run files")
    return [(runs[:1], [later]) for later in runs[1:]]


@app.command("compare", cls=_SeveralAgainst)
def compare_(
    runs: Annotated[list[Path], typer.Argument(metavar="RUN RUN...")],
    against: Annotated[
        list[Path] | None, typer.Option(metavar="RUN...", help="several runs a side: these are the earlier")
    ] = None,
    json: Json = False,
    normalise: Annotated[str, typer.Option(help=", ".join(NORMALISATIONS))] = "clock",
    fail_on_slower: Annotated[
        bool, typer.Option("--fail-on-slower", help="exit 1, for CI; from 12 executions on")
    ] = False,
    instructions: Annotated[
        bool, typer.Option("--instructions", help="counts of instructions instead of times")
    ] = False,
    fail_on_more: Annotated[
        bool, typer.Option("--fail-on-more", help="with --instructions: exit 1 where there are more, for CI")
    ] = False,
    mechanism: Mechanisms = None,
    case: Cases = None,
    tier: Tiers = None,
    language: Languages = None,
) -> None:
    """Each later run against the first, or all runs of one side against all --against: ratios, verdicts."""
    by = next((name for name in NORMALISATIONS if name == normalise), None)
    if by is None:
        raise UsageError(f"--normalise {normalise!r}: take one of {', '.join(NORMALISATIONS)}")
    if fail_on_more and not instructions:
        raise UsageError("--fail-on-more is about --instructions: give both")
    sides = _sides(runs, against or [])
    if instructions:
        _compare_instructions(sides, json, fail_on_more)
        return
    read = {path: Analysis(read_run(path)) for pair in sides for side in pair for path in side}
    if fail_on_slower:
        _refuse_few(sides, read)
    comparisons = [compare([read[p] for p in old], [read[p] for p in new], by) for old, new in sides]
    if mechanism or case or tier or language:
        chosen = _picked(read[sides[0][0][0]], mechanism, case, tier, language)
        comparisons = [
            replace(one, rows=[row for row in one.rows if chosen.has(row.key.mechanism, row.key.case)])
            for one in comparisons
        ]
    if json:
        print_json([row for comparison in comparisons for row in compared_dicts(comparison)])
    else:
        for comparison in comparisons:
            print_comparison(comparison)
    slower = [r for c in comparisons for r in c.rows if r.verdict == SLOWER]
    if fail_on_slower and slower:
        raise Wrong(f"{len(slower)} rows are slower than in {comparisons[0].before}")


# Quick runs of 6 executions called a row of unchanged code slower in 3 of 3 pairs.
_GATE_EXECUTIONS = 12


def _refuse_few(sides: Sequence[tuple[list[Path], list[Path]]], read: Mapping[Path, Analysis]) -> None:
    """UsageError where a side has too few executions for a verdict that stops somebody."""
    for side in (side for pair in sides for side in pair):
        executions = sum(read[path].run.executions for path in side)
        if executions < _GATE_EXECUTIONS:
            raise UsageError(
                f"--fail-on-slower: {', '.join(map(str, side))} has {executions} executions, fewer than "
                f"{_GATE_EXECUTIONS}, and would fail unchanged code; take {command('run')} --executions "
                f"{_GATE_EXECUTIONS}, several runs a side with --against, or --instructions --fail-on-more, "
                "which needs one run"
            )


def _counted(paths: list[Path]) -> list[Anatomy]:
    """What the runs of a side have counted; of a row that several have, the last one's."""
    found = [one for path in paths for one in read_run(path).anatomies]
    if not any(one.calls for one in found):
        names = ", ".join(map(relative, paths))
        raise UsageError(f"{names}: no instructions were counted; run with --anatomy counts them")
    return found


def _compare_instructions(sides: list[tuple[list[Path], list[Path]]], json: bool, fail_on_more: bool) -> None:
    found = [change for old, new in sides for change in changes(_counted(old), _counted(new))]
    print_json([asdict(change) for change in found]) if json else print_changes(found)
    more = [change for change in found if change.is_more]
    if fail_on_more and more:
        raise Wrong(
            f"{len(more)} rows take more instructions than before, the first: {more[0].row.mechanism}"
        )


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
