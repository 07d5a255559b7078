"""Runs against runs: compare, by their times or by their instructions."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict, replace
from pathlib import Path
from typing import Annotated, Any

import typer
from typer.core import TyperCommand

from harness.analysis.compare import as_dicts as compared_dicts
from harness.analysis.compare import compare
from harness.analysis.guards import GATE_EXECUTIONS
from harness.analysis.instructions import changes
from harness.analysis.results import Analysis
from harness.analysis.sides import NORMALISATIONS
from harness.analysis.significance import SLOWER
from harness.cli.app import Json, app
from harness.cli.picking import Cases, Languages, Mechanisms, Tiers, picked_of
from harness.core.errors import UsageError, Wrong
from harness.core.format import command
from harness.core.paths import relative
from harness.output.terminal.anatomy import print_changes
from harness.output.terminal.comparison import print_comparison
from harness.output.terminal.console import print_json
from harness.runfile.anatomies import Anatomy
from harness.runfile.file import read_run


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
        chosen = picked_of(read[sides[0][0][0]], mechanism, case, tier, language)
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


def _refuse_few(sides: Sequence[tuple[list[Path], list[Path]]], read: Mapping[Path, Analysis]) -> None:
    """UsageError where a side has too few executions for a verdict that stops somebody."""
    for side in (side for pair in sides for side in pair):
        executions = sum(read[path].run.executions for path in side)
        if executions < GATE_EXECUTIONS:
            raise UsageError(
                f"--fail-on-slower: {', '.join(map(str, side))} has {executions} executions, fewer than "
                f"{GATE_EXECUTIONS}, and would fail unchanged code; take {command('run')} --executions "
                f"{GATE_EXECUTIONS}, several runs a side with --against, or --instructions --fail-on-more, "
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
