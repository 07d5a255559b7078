"""Processes of others: how one ended, and the end of one with all that it started."""

import os
import signal
import subprocess


def how_ended(code: int) -> str:
    """`exit code 3` or `signal SIGSEGV`, by its number where it has no name, as real-time signals have none.
    code: as subprocess gives it."""
    if code >= 0:
        return f"exit code {code}"
    try:
        return f"signal {signal.Signals(-code).name}"
    except ValueError:
        return f"signal {-code}"


def end_with_all_it_started(process: subprocess.Popen[bytes]) -> None:
    """Kills a process that was given a session of its own, and whoever is in it, also where it has ended."""
    try:
        os.killpg(process.pid, signal.SIGKILL)
    except (ProcessLookupError, PermissionError):
        process.kill()  # does nothing to one that has ended
    process.wait()
