"""Mistakes of a process, the same by every mechanism."""

import os
import signal
import subprocess
import sys
import time

from loops import add, work


def import_without_library(module: str) -> None:
    """ImportError: imports an extension in a process whose loader is not told where the library lies."""
    environment = {name: value for name, value in os.environ.items() if not name.endswith("LIBRARY_PATH")}
    child = subprocess.run(
        [sys.executable, "-c", f"import {module}"], env=environment, capture_output=True, text=True
    )
    if child.returncode:
        raise ImportError(child.stderr.splitlines()[-1].removeprefix("ImportError: "))


# case: fork_after_load
def fork_after_load() -> int:
    child = os.fork()
    if child == 0:
        os._exit(add(40, 2))
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])


# case: signal_during_call
def signal_during_call() -> str:
    handled = []
    signal.signal(signal.SIGALRM, lambda number, frame: handled.append(time.monotonic()))
    signal.setitimer(signal.ITIMER_REAL, 0.02)
    work(200_000_000)
    returned = time.monotonic()
    return "handled while C ran" if handled and handled[0] < returned - 0.01 else "handled after C returned"


# end of cases

MISTAKES = (fork_after_load, signal_during_call)
