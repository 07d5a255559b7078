"""What a mean does not show: lab."""

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Annotated

import typer

from harness.analysis.labs import lab_table
from harness.cli.app import Json, app, chosen
from harness.cli.measuring import prepared
from harness.core.errors import UsageError, Wrong
from harness.core.files import refuse_unwritable
from harness.core.interrupts import Interrupted
from harness.core.paths import RESULTS, relative
from harness.lab.session import PLANS, carry_out
from harness.measure.header import default_output, make_header
from harness.output.terminal.console import err, out, print_json, steps
from harness.output.terminal.labs import print_lab
from harness.runfile.file import RunWriter, refuse_existing
from harness.runfile.labs import LABS, Lab, LabName
from harness.runfile.records import Run
from harness.suite.cases import load_cases
from harness.suite.labs import lab_workers
from harness.suite.layouts import LAYOUTS
from harness.suite.mechanisms import Mechanism
from harness.suite.profiles import QUICK
from harness.suite.reference import BASELINE
from harness.suite.selection import near
from harness.verify.prepare import Prepared, build_all

ALL = "all"


def _names(word: str) -> Sequence[LabName]:
    found = [name for name in LABS if word in (name, ALL)]
    if not found:
        raise UsageError(f"no lab {word!r}{near(word, LABS)}; take {', '.join(LABS)} or {ALL}")
    return found


def _with_lab_workers(ready: Prepared, layouts: int) -> dict[str, Mechanism]:
    """The lab workers of those that can be timed, built; says which cannot be."""
    wanted = lab_workers({one.mechanism.id: one.mechanism for one in ready.ready})
    with steps("building lab workers", len(wanted)) as progress:
        built = build_all(wanted.values(), lambda name, what: progress.advance(f"{name}: {what}"), layouts)
    for name, reason in {**built.missing, **built.failed}.items():
        err.print(*f"no lab worker  {name}: {reason}".splitlines())
    return {one.mechanism.id: one.mechanism for one in built.ready}


@app.command()
def lab(
    name: Annotated[str, typer.Argument(metavar="NAME", help=f"{', '.join(LABS)} or {ALL}")],
    ids: Annotated[list[str] | None, typer.Argument(metavar="[ID-GLOB]...")] = None,
    executions: Annotated[int | None, typer.Option(min=1, max=LAYOUTS * 10, help="fresh processes")] = None,
    output: Annotated[Path | None, typer.Option(metavar="FILE")] = None,
    json: Json = False,
) -> None:
    """Threads, single calls, stalls, memory, cold starts, mistakes: what a mean does not show."""
    names, cases = _names(name), load_cases()
    refuse_unwritable(output or RESULTS)
    if output:
        refuse_existing(output)
    layouts = max(PLANS[one].layouts for one in names)
    ready = prepared(chosen([*ids, BASELINE] if ids else None), layouts)
    if not ready.ready:
        raise Wrong("nothing can be measured: python -m harness doctor says what is missing")
    labs = _with_lab_workers(ready, layouts)
    header = make_header(ready, cases, QUICK.model_copy(update={"name": "lab"}), [], sys.argv[1:])
    path = output or default_output()
    run = Run(path=str(path), header=header, groups=[])
    writer = RunWriter(path, header)

    def append(reading: Lab) -> None:
        writer.append(reading)
        run.labs.append(reading)

    try:
        for one in names:
            mechanisms = [each.mechanism for each in ready.ready if each.mechanism.calls_library]
            planned = PLANS[one].executions
            if planned > 1:  # what is done once needs no interval
                planned = executions or planned
            carry_out(one, planned, mechanisms, labs, cases, header.seed, append, steps)
    except Interrupted:
        err.print("", f"interrupted: {len(run.labs)} readings are kept in {relative(path)}")
        raise
    finally:
        writer.close()
    tables = [lab_table(one, run) for one in names]
    if json:
        print_json([figure for table in tables for figure in table.figures])
    else:
        for table in tables:
            print_lab(table)
        out.print("", f"run file: {relative(path)}")
