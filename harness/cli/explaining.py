"""Explaining: anatomy."""

from collections.abc import Sequence
from pathlib import Path
from typing import Annotated

import typer

from harness.anatomy.counting import CALLS, anatomy_of, side_by_side
from harness.cli.app import Globs, Json, Langs, app, chosen
from harness.cli.measuring import prepared
from harness.cli.versions import With, asked_for
from harness.core.errors import UsageError, Wrong
from harness.core.files import refuse_unwritable, write_whole
from harness.core.format import json_text
from harness.core.paths import relative
from harness.output.terminal.anatomy import print_anatomies
from harness.output.terminal.console import err, out, print_json, steps
from harness.runfile.anatomies import MOST_CALLS, Anatomy
from harness.suite.cases import Case, load_cases
from harness.suite.mechanisms import Mechanism
from harness.suite.profiles import FULL
from harness.suite.reference import HEADLINE
from harness.suite.row import Row
from harness.suite.selection import rows_to_measure
from harness.suite.versions import Version


def dissect(
    mechanisms: list[Mechanism],
    cases: dict[str, Case],
    rows: list[Row],
    calls: int,
    named: bool,
    versions: Sequence[Version] = (),
) -> list[Anatomy]:
    """The anatomies of the rows that the mechanisms have, and versions of them; those that are not ready are
    named and left out."""
    ready = [one.mechanism for one in prepared(mechanisms, 1, versions=versions).ready]
    wanted = [(one, row) for one in ready for row in rows if not one.skip_reason(*row)]
    found = []

    def count(one: tuple[Mechanism, Row]) -> Anatomy:
        mechanism, row = one
        return anatomy_of(mechanism, cases[row.case], row, calls, named=named)

    with steps("counting", len(wanted)) as progress:
        for each in side_by_side(wanted, count):
            found.append(each)
            progress.advance(f"{each.mechanism}: {Row(each.case, each.size)}")
    return found


@app.command()
def anatomy(
    ids: Globs = None,
    case: Annotated[list[str] | None, typer.Option(metavar="GLOB", help="case or case:size")] = None,
    calls: Annotated[int, typer.Option(min=1, max=MOST_CALLS, help="loops that are counted")] = CALLS,
    functions: Annotated[
        bool, typer.Option("--functions", help="the ten largest, too, with what runtimes compile by name")
    ] = False,
    with_: With = None,
    json: Json = False,
    output: Annotated[Path | None, typer.Option(metavar="FILE", help="where the JSON goes")] = None,
    langs: Langs = None,
) -> None:
    """Count the instructions of a call, one by one, and say in which module and function they lie."""
    if output:
        refuse_unwritable(output)
    cases = load_cases()
    rows = rows_to_measure(cases, FULL, case or [HEADLINE])
    if not rows:
        raise UsageError("no row matches")
    mechanisms = chosen(ids, langs)
    found = dissect(mechanisms, cases, rows, calls, functions, asked_for(mechanisms, with_))
    data = {"anatomies": [one.model_dump(exclude={"record"}) for one in found]}
    if output:
        write_whole(output, json_text(data) + "\n")
        err.print(f"figures: {relative(output)}")
    if json:
        print_json(data)
    else:
        print_anatomies(found, functions)
        uncounted = sum(not one.calls for one in found)
        out.print("", f"{len(found) - uncounted} of {len(found)} rows were counted to the instruction")
    if not any(one.calls for one in found):
        raise Wrong("nothing was counted; the reasons stand above")
