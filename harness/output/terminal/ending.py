"""How a program ends: whatever is raised becomes a line on stderr and an exit code."""

import contextlib
import os
import signal
import sys
import traceback
from collections.abc import Iterator

from harness.core.errors import CrosscallError
from harness.core.interrupts import Interrupted, interruptible
from harness.output.terminal.console import err, open_streams

_BUG_EXIT = 70  # EX_SOFTWARE of sysexits.h
_SIGPIPE_EXIT = 141  # as a shell reports a process that SIGPIPE ended


def _told(error: OSError | MemoryError) -> str:
    """What the system refused, in a line."""
    if isinstance(error, MemoryError):
        return "out of memory"
    where = f"{error.filename}: " if error.filename else ""
    return f"{where}{error.strerror or error}"


def _say(text: str) -> None:
    """Each line of text on stderr, if that takes anything."""
    with contextlib.suppress(OSError):
        err.print(*text.splitlines())


@contextlib.contextmanager
def _streams() -> Iterator[None]:
    """Streams that are fit for a program. What they have not taken by the end is thrown away: it was an error
    of the block, and Python would raise it again where nobody can catch it."""
    open_streams()
    try:
        yield
    finally:
        for stream in (sys.stdout, sys.stderr):
            try:
                stream.flush()
            except OSError:
                os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())


@contextlib.contextmanager
def ending(program: str) -> Iterator[None]:
    """The block is a whole program of this name: SystemExit passes, all else ends here in one."""
    with _streams():
        try:
            with interruptible():
                yield
        except CrosscallError as error:
            _say(f"{program}: {error}")
            sys.exit(error.exit_code)
        except KeyboardInterrupt:
            raise Interrupted(signal.SIGINT) from None
        except BrokenPipeError:
            # The reader has gone, as in `| head`: nothing is left to say.
            sys.exit(_SIGPIPE_EXIT)
        except (OSError, MemoryError) as error:
            _say(f"{program}: {_told(error)}")
            sys.exit(1)
        except Exception:
            _say(traceback.format_exc())
            _say(f"{program}: this is a bug of crosscall; please report the lines above")
            sys.exit(_BUG_EXIT)
