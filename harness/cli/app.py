"""The application that the verbs belong to, and what several of them take."""

from pathlib import Path
from typing import Annotated

import typer

from harness.core.errors import UsageError
from harness.core.paths import NATIVE
from harness.core.version import __version__
from harness.output.terminal.console import out
from harness.suite.cases import load_cases
from harness.suite.mechanisms import Mechanism, load_mechanisms
from harness.suite.outside import folders_outside

app = typer.Typer(
    context_settings={"help_option_names": ["-h", "--help"]},
    no_args_is_help=True,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    help="What a call from your language into C really costs, on your machine.",
)


def _tell_version(asked: bool) -> None:
    if asked:
        out.print(f"crosscall {__version__}")
        raise typer.Exit


@app.callback()
def _options(
    version: Annotated[
        bool, typer.Option("--version", callback=_tell_version, is_eager=True, help="say the version")
    ] = False,
) -> None:
    """What a call from your language into C really costs, on your machine."""
    if not (NATIVE / "cases.toml").is_file():
        raise UsageError(
            "there is no native/ and langs/ here or above: mechanisms are sources, and built where they are; "
            "clone crosscall's repository and run this in the clone"
        )


Globs = Annotated[list[str] | None, typer.Argument(metavar="[ID-GLOB]...", help="such as 'python/*'")]
RunFile = Annotated[Path, typer.Argument(metavar="RUN", help="a run file")]
Json = Annotated[bool, typer.Option("--json", help="machine-readable output")]


Langs = Annotated[
    list[Path] | None,
    typer.Option("--langs", metavar="DIR", help="mechanisms of your own, DIR/*/mechanism.toml"),
]


def chosen(globs: list[str] | None, langs: list[Path] | None = None) -> list[Mechanism]:
    """The mechanisms whose ids match, those of the folders outside among them."""
    outside = folders_outside(langs or [])
    return list(load_mechanisms(load_cases(), globs=globs or [], outside=outside).values())
