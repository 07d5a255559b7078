"""Stubs to begin with: scaffold case, scaffold mechanism."""

from typing import Annotated

import typer

from harness.cli.app import app
from harness.output.terminal.console import out
from harness.suite.cases import GROUPS, load_cases
from harness.suite.mechanisms import load_mechanisms
from harness.suite.scaffold import Scaffold, scaffold_case, scaffold_mechanism
from harness.suite.selection import select

scaffold = typer.Typer(no_args_is_help=True, rich_markup_mode=None, help="Stubs of a new case or mechanism.")
app.add_typer(scaffold, name="scaffold")


def _say(made: Scaffold) -> None:
    for path in made.written:
        out.print(f"wrote  {path}")
    out.print("", "left to do:")
    for number, sentence in enumerate(made.left, start=1):
        out.print(f"{number}. {sentence}")


@scaffold.command()
def case(
    name: Annotated[str, typer.Argument(metavar="ID")],
    group: Annotated[str, typer.Option(help=", ".join(GROUPS))] = "calls",
    core: Annotated[bool, typer.Option("--core", help="every mechanism must have it")] = False,
) -> None:
    """A new case: its entry, its C function and the C loop, which fails check until it is written."""
    _say(scaffold_case(name, group, core))


@scaffold.command()
def mechanism(
    name: Annotated[str, typer.Argument(metavar="LANGUAGE/NAME")],
    like: Annotated[str, typer.Option(metavar="LANGUAGE/OTHER", help="the mechanism it is a variant of")],
    group: Annotated[
        list[str] | None, typer.Option(metavar="GROUP", help="whose loops differ; calls by default")
    ] = None,
) -> None:
    """A new variant: a manifest that extends another, and the files whose loops differ."""
    mechanisms = load_mechanisms(load_cases())
    (other,) = select([like], mechanisms, "mechanism")
    _say(scaffold_mechanism(name, mechanisms[other], group or ["calls"]))
