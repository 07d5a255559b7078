"""python -m harness.leaks: how much each row's memory grows a call; exit 1 for a leak without a reason."""

from typing import Annotated

import typer

from harness.core.errors import Wrong
from harness.leaks.rows import Effort, Found, look, rows_of
from harness.leaks.rule import STRETCHES
from harness.leaks.verdicts import COLUMNS, Reason, as_dict, conclude, reasons, remarks, table
from harness.output.terminal.console import err, out, print_json, print_table, steps
from harness.output.terminal.ending import ending
from harness.suite.cases import load_cases
from harness.suite.mechanisms import load_mechanisms
from harness.suite.selection import select
from harness.verify.prepare import prepare

app = typer.Typer(add_completion=False, rich_markup_mode=None, pretty_exceptions_enable=False)


@app.command()
def leaks(
    ids: Annotated[list[str] | None, typer.Argument(metavar="[ID-GLOB]...", help="default: all")] = None,
    calls: Annotated[int, typer.Option(min=STRETCHES, help="of each row, in requests of many")] = 1_000_000,
    requests: Annotated[int, typer.Option(min=STRETCHES, help="of each row, of one call each")] = 4_000,
    # A request is at most a thirty-second of that, and 30 s are waited for it.
    seconds: Annotated[float, typer.Option(min=0.1, max=600, help="that a row may take in either")] = 20,
    case: Annotated[list[str] | None, typer.Option(metavar="GLOB", help="default: all")] = None,
    json: Annotated[bool, typer.Option("--json", help="each row for programs")] = False,
) -> None:
    """A million calls of each row of each mechanism: does memory grow by more than a byte a call?"""
    cases, effort = load_cases(), Effort(calls, requests, seconds)
    wanted = [cases[name] for name in select(case or [], cases, "case")]
    chosen = list(load_mechanisms(cases, globs=ids or []).values())
    with steps("preparing", len(chosen)) as progress:
        prepared = prepare(chosen, cases, lambda name, what: progress.say(f"{name}: {what}"))
    for name, why in (prepared.missing | prepared.failed).items():
        err.print(f"not looked at  {name}: {why}")
    todo = [(ready.mechanism, row) for ready in prepared.ready for row in rows_of(ready, wanted)]
    found = list[Found]()
    with steps("looking for leaks", len(todo)) as progress:
        for mechanism, row in todo:
            progress.say(f"{mechanism.id} {row}")
            found += look(mechanism, row, effort)
            progress.advance(f"{mechanism.id} {row}")
    reason = reasons(chosen)
    _print(found, reason, json)
    if prepared.failed:
        raise Wrong(f"not looked at, because wrong: {', '.join(prepared.failed)}")
    conclude(found, reason)


def _print(found: list[Found], reason: Reason, json: bool) -> None:
    """The table and what it has no room for, or every row for programs."""
    if json:
        print_json([as_dict(one, reason) for one in found])
        return
    print_table(COLUMNS, table(found, reason), right=("rows", "most bytes a call", "fewest calls"))
    for remark in remarks(found, reason):
        out.print(remark)


def main() -> None:
    """Looks for leaks."""
    with ending("crosscall leaks"):
        app(standalone_mode=True)


if __name__ == "__main__":
    main()
