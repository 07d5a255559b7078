"""A mechanism's own test of wrong input: NULL, huge, of another type, closed, all from its language's side.

It lies in the mechanism's folder as tests/wrong_input.EXTENSION and is started as the worker is, in its
place. It prints what went wrong, a line each, and exits with 0 if nothing did.
"""

import subprocess
from collections.abc import Mapping
from pathlib import Path

from harness.core.format import printable
from harness.suite.mechanisms import Mechanism
from harness.toolchain.build import environment, placeholder_values
from harness.toolchain.library import library_folder
from harness.toolchain.tools import expand
from harness.toolchain.tree import source_folder
from harness.worker.process import library_environment

_TIMEOUT_S = 120.0
_LINES = 12


def own_test(mechanism: Mechanism) -> Path | None:
    """The file, the mechanism's own before that of what it extends."""
    for folder in reversed(mechanism.folders):
        for path in sorted(folder.glob("tests/wrong_input.*")):
            return path
    return None


def command_of(mechanism: Mechanism, test: Path) -> list[str]:
    """The command that starts the worker, with the test in place of the worker's program: the word that names
    {src}, or the last."""
    run = mechanism.manifest.run
    at = next((i for i, word in enumerate(run) if word.startswith("{src}/worker")), len(run) - 1)
    here = placeholder_values(mechanism)
    return [*expand(run[:at], here), str(test), *expand(run[at + 1 :], here)]


def wrong_input(mechanism: Mechanism, extra: Mapping[str, str]) -> list[str]:
    """What a mechanism's test of wrong input found, and [] for nothing or where there is none. extra is added
    to the worker's environment."""
    test = own_test(mechanism)
    if test is None:
        return []
    env = {**environment(mechanism), **library_environment(library_folder("release")), **extra}
    try:
        done = subprocess.run(
            command_of(mechanism, test),
            cwd=source_folder(mechanism),
            env=env,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            errors="replace",
            timeout=_TIMEOUT_S,
        )
    except subprocess.TimeoutExpired:
        return [f"{test.name}: did not end within {_TIMEOUT_S:g} s, killed"]
    if done.returncode == 0:
        return []
    said = [printable(line) for line in (done.stdout + done.stderr).splitlines() if line.strip()]
    return [f"{test.name}: ended with {done.returncode}: " + " / ".join(said[:_LINES])]
