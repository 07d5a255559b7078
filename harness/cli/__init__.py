"""The command line: verbs only. Each reads its arguments, calls one room, prints what came back.

Exit codes: 0 fine, 1 something measured or checked is wrong, 2 usage, 70 a bug of crosscall itself, 130
interrupted.
"""

import os
import sys
import traceback

from harness.cli import building, measuring, reading, scaffolding
from harness.cli.app import app
from harness.core.errors import CrosscallError
from harness.output.terminal.console import err

__all__ = ["app", "building", "main", "measuring", "reading", "scaffolding"]


_BUG_EXIT = 70  # EX_SOFTWARE of sysexits.h
_SIGPIPE_EXIT = 141  # as a shell reports a process that SIGPIPE ended


def _told(error: OSError | MemoryError) -> str:
    """What the system refused, in a line."""
    if isinstance(error, MemoryError):
        return "out of memory"
    where = f"{error.filename}: " if error.filename else ""
    return f"{where}{error.strerror or error}"


def main() -> None:
    """Runs a verb; errors become one line and their exit code."""
    try:
        app(standalone_mode=True)
    except CrosscallError as error:
        err.print(f"crosscall: {error}", markup=False)
        sys.exit(error.exit_code)
    except KeyboardInterrupt:
        sys.exit(130)
    except BrokenPipeError:
        # The reader has gone, as in `| head`: nothing is left to say, nor when Python flushes at its end.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(_SIGPIPE_EXIT)
    except (OSError, MemoryError) as error:
        err.print(f"crosscall: {_told(error)}", markup=False)
        sys.exit(1)
    except Exception:
        traceback.print_exc()
        err.print("crosscall: this is a bug of crosscall, not of yours; please report the lines above")
        sys.exit(_BUG_EXIT)
