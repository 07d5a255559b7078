"""The command line: verbs only. Each reads its arguments, calls one room, prints what came back.

Exit codes: 0 fine, 1 something measured or checked is wrong, 2 usage, 70 a bug of crosscall itself, 130
interrupted.
"""

from harness.cli import (
    building,
    changing,
    comparing,
    explaining,
    labbing,
    measuring,
    pricing,
    reading,
    scaffolding,
)
from harness.cli.app import app
from harness.output.terminal.ending import ending

__all__ = [
    "app",
    "building",
    "changing",
    "comparing",
    "explaining",
    "labbing",
    "main",
    "measuring",
    "pricing",
    "reading",
    "scaffolding",
]


def main() -> None:
    """Runs a verb."""
    with ending("crosscall"):
        app(standalone_mode=True)
