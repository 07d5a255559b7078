"""One's own change: ab."""

import sys
from collections.abc import Mapping, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Annotated, Any

import typer

from harness.analysis.changed import Changed, changed_rows
from harness.analysis.guards import GATE_EXECUTIONS
from harness.analysis.results import Analysis
from harness.cli.app import Json, app
from harness.cli.budget import seconds
from harness.cli.measuring import carry, prepared, refuse_lost
from harness.core.errors import UsageError, Wrong
from harness.core.files import refuse_unwritable
from harness.core.format import command
from harness.core.paths import RESULTS, relative
from harness.measure.session import Session, new_session
from harness.output.terminal.changed import print_changed
from harness.output.terminal.console import err, out, print_json
from harness.runfile.file import refuse_existing
from harness.runfile.records import NOT_WRITTEN
from harness.suite.cases import Case, load_cases
from harness.suite.change import Change, change_of, rows_of_both
from harness.suite.layouts import LAYOUTS
from harness.suite.mechanisms import Mechanism, load_mechanisms
from harness.suite.profiles import FULL, PROFILES, Profile, profile_named
from harness.suite.reference import BASELINE, REPLICA
from harness.suite.row import Row
from harness.suite.selection import rows_to_measure
from harness.toolchain.elsewhere import elsewhere
from harness.verify.prepare import Prepared


def _profile(name: str, executions: int | None, time_budget: str | None) -> Profile:
    """The profile with as many executions as are asked for, or as a verdict needs and a budget allows. Each
    has a layout of its own: executions that share one are not independent."""
    stages = [stage for stage in FULL.stages if stage >= GATE_EXECUTIONS]
    plan = profile_named(name, executions or (GATE_EXECUTIONS if time_budget is None else None))
    if time_budget is not None and executions is None:
        plan = plan.model_copy(update={"stages": stages})
    return plan.model_copy(update={"layouts": max(plan.layouts, min(plan.stages[0], LAYOUTS))})


def _one(name: str, cases: Mapping[str, Case]) -> tuple[Mechanism, list[Mechanism]]:
    """The mechanism of that id, and the references of every run."""
    known = load_mechanisms(cases, globs=[name, BASELINE, REPLICA])
    if name not in known:
        raise UsageError(f"ab takes one mechanism, by its id: {name!r} is none")
    return known[name], [known[BASELINE], known[REPLICA]]


def _both_ready(change: Change, references: Sequence[Mechanism], layouts: int) -> Prepared:
    """The references and both sides, built and checked, the other one by the cases of its own. Wrong where a
    side is not ready."""
    here = {one.id: one for one in (*references, change.this)}
    ready = []
    for mechanisms, cases in ((list(here.values()), None), ([change.other], change.cases)):
        side = prepared(mechanisms, layouts, cases)
        if absent := {**side.missing, **side.failed}:
            raise Wrong(f"{', '.join(absent)}: not ready, as said above, and so no sides to be compared")
        ready += side.ready
    return Prepared(ready, {}, {})


def _written(rows: Sequence[Row], ready: Prepared, change: Change) -> dict[Row, str]:
    """The rows that a side has not written yet, with that reason."""
    unwritten = {one.mechanism.id: one.unwritten for one in ready.ready}
    return {
        row: f"{NOT_WRITTEN} in {side.id}"
        for row in rows
        for side in (change.this, change.other)
        if row.case in unwritten[side.id]
    }


@app.command()
def ab(
    mechanism: Annotated[str, typer.Argument(metavar="ID", help="such as python/ctypes")],
    against: Annotated[
        str, typer.Option(metavar="REV|DIR", help="a commit, another checkout, or a mechanism's folder")
    ],
    library: Annotated[
        bool, typer.Option("--library", help="the other side's library alone, called by this mechanism")
    ] = False,
    profile: Annotated[str, typer.Option(help=" or ".join(PROFILES))] = "quick",
    case: Annotated[list[str] | None, typer.Option(metavar="GLOB", help="case or case:size")] = None,
    executions: Annotated[
        int | None, typer.Option(help=f"sets of fresh processes; default: {GATE_EXECUTIONS}")
    ] = None,
    time_budget: Annotated[str | None, typer.Option(help="for executions beyond those")] = None,
    output: Annotated[Path | None, typer.Option(metavar="FILE")] = None,
    json: Json = False,
) -> None:
    """Did my change make calls cheaper: a mechanism here and elsewhere, in one run; exit 1 if slower."""
    cases, budget_s = load_cases(), seconds(time_budget) if time_budget is not None else 0.0
    refuse_unwritable(output or RESULTS)
    if output:
        refuse_existing(output)
    plan = _profile(profile, executions, time_budget)
    wanted = rows_to_measure(cases, plan, case or [])
    this, references = _one(mechanism, cases)
    there = elsewhere(against, this)
    change = change_of(this, there, library)
    rows, left_out = rows_of_both(wanted, change, cases, there.label)
    _refuse_none(rows, left_out)
    err.print(f"{change.what} differs between {this.id} here and {change.other.id}")
    ready = _both_ready(change, references, plan.layouts)
    left_out |= _written(rows, ready, change)
    rows = [row for row in rows if row not in left_out]
    _refuse_none(rows, left_out)
    told = _without_folder(sys.argv[1:], against, there.label)
    session = new_session(ready, cases, plan, rows, output, told)
    carry(session, budget_s, [], f"ab begins anew: {command(*sys.argv[1:])}")
    _tell(session, change, there.label, left_out, json)
    refuse_lost(session)


def _without_folder(arguments: Sequence[str], against: str, label: str) -> list[str]:
    """The arguments as a run file keeps them: where a folder lies is nobody's business."""
    stands_for = {against: label, f"--against={against}": f"--against={label}"}
    return [stands_for.get(word, word) for word in arguments]


def _refuse_none(rows: Sequence[Row], left_out: Mapping[Row, str]) -> None:
    if not rows:
        why = "; ".join(f"{row}: {reason}" for row, reason in left_out.items())
        raise UsageError(f"no row is left that both sides have: {why}")


def _tell(session: Session, change: Change, label: str, left_out: Mapping[Row, str], json: bool) -> None:
    """The verdicts. Wrong where a row is slower."""
    analysis = Analysis(session.run)
    found = changed_rows(analysis, change.this.id, change.other.id)
    if json:
        print_json(_as_dict(found, change, left_out))
    else:
        print_changed(analysis, found, change.this.id, label, left_out)
        out.print(f"run file: {relative(session.path)}")
    slower = [one for one in found if one.is_regression]
    if slower:
        raise Wrong(f"{change.this.id} is slower than at {label} in {len(slower)} of {len(found)} rows")


def _as_dict(found: Sequence[Changed], change: Change, left_out: Mapping[Row, str]) -> dict[str, Any]:
    rows = [
        {
            "case": one.row.case,
            "size": one.row.size,
            "ratio": asdict(one.ratio),
            "floor_ratio": one.floor_ratio,
            "verdict": one.verdict,
            "ns": one.this_ns,
            "against_ns": one.other_ns,
            "warnings": ["several speeds"] if one.several_speeds else [],
        }
        for one in found
    ]
    absent = [{"case": row.case, "size": row.size, "why": why} for row, why in left_out.items()]
    return {
        "mechanism": change.this.id,
        "against": change.other.id,
        "differs": change.what,
        "rows": rows,
        "left_out": absent,
    }
