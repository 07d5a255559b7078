"""The command line: verbs only. Each reads its arguments, calls one room, prints what came back.

Exit codes: 0 fine, 1 something measured or checked is wrong, 2 usage, 130 interrupted.
"""

import sys

from harness.cli import building, measuring, reading, scaffolding
from harness.cli.app import app
from harness.core.errors import CrosscallError
from harness.output.terminal.console import err

__all__ = ["app", "building", "main", "measuring", "reading", "scaffolding"]


def main() -> None:
    """Runs a verb; errors become one line and their exit code."""
    try:
        app(standalone_mode=True)
    except CrosscallError as error:
        err.print(f"crosscall: {error}", markup=False)
        sys.exit(error.exit_code)
    except KeyboardInterrupt:
        sys.exit(130)
