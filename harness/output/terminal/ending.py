"""How a program ends: whatever is raised becomes a line on stderr and an exit code."""

import contextlib
import os
import signal
import sys
import traceback
from collections.abc import Iterator

from harness.core.errors import CrosscallError
from harness.core.interrupts import Interrupted, interruptible
from harness.output.terminal.console import err

_BUG_EXIT = 70  # EX_SOFTWARE of sysexits.h
_SIGPIPE_EXIT = 141  # as a shell reports a process that SIGPIPE ended


def _told(error: OSError | MemoryError) -> str:
    """What the system refused, in a line."""
    if isinstance(error, MemoryError):
        return "out of memory"
    where = f"{error.filename}: " if error.filename else ""
    return f"{where}{error.strerror or error}"


@contextlib.contextmanager
def ending(program: str) -> Iterator[None]:
    """The block is a whole program of this name: SystemExit passes, all else ends here in one."""
    try:
        with interruptible():
            yield
    except CrosscallError as error:
        err.print(f"{program}: {error}", markup=False)
        sys.exit(error.exit_code)
    except KeyboardInterrupt:
        raise Interrupted(signal.SIGINT) from None
    except BrokenPipeError:
        # The reader has gone, as in `| head`: nothing is left to say, nor when Python flushes at its end.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(_SIGPIPE_EXIT)
    except (OSError, MemoryError) as error:
        err.print(f"{program}: {_told(error)}", markup=False)
        sys.exit(1)
    except Exception:
        traceback.print_exc()
        err.print(f"{program}: this is a bug of crosscall, not of yours; please report the lines above")
        sys.exit(_BUG_EXIT)
