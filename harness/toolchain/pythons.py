"""Pythons beside the one that runs the harness, and the packages that mechanisms need in them."""

import os
import re
import shutil
import subprocess
import sys
import tomllib
from collections.abc import Iterable, Iterator
from pathlib import Path

from harness.core.errors import Missing
from harness.core.paths import ROOT, user_home
from harness.suite.fingerprints import hash_of
from harness.toolchain.cache import environment_of, requirement
from harness.toolchain.tools import REQUIRE_TIMEOUT_S, tool_path

# Of a free-threaded build with the t that its name has: https://peps.python.org/pep-0703/#build-configuration-changes
_WHICH = (
    "import platform, sysconfig; "
    "print(platform.python_version() + 't' * bool(sysconfig.get_config_var('Py_GIL_DISABLED')))"
)
_SETTINGS = ("PYTHONHOME", "PYTHONPATH", "__PYVENV_LAUNCHER__")


def _in_order(version: str) -> list[tuple[int, str]]:
    """What versions are sorted by: numbers as numbers."""
    return [(int(part), "") if part.isdigit() else (-1, part) for part in re.findall(r"\d+|[a-z]+", version)]


def said_version(python: str) -> str:
    """The version that a Python says of itself, with a t where it is free-threaded; "" for what is none, as
    a shim of pyenv for a version that is not active."""
    env = {key: value for key, value in os.environ.items() if key not in _SETTINGS}
    try:
        done = subprocess.run(
            [python, "-c", _WHICH], capture_output=True, text=True, timeout=REQUIRE_TIMEOUT_S, env=env
        )
    except (OSError, subprocess.TimeoutExpired):
        return ""
    return done.stdout.strip() if done.returncode == 0 else ""


def _places(asked: str) -> Iterator[str]:
    """Where a Python of that version or name may be: on PATH, and among pyenv's."""
    name = f"python{asked}" if asked[0].isdigit() else asked
    for folder in tool_path().split(os.pathsep):
        if found := shutil.which(name, path=folder):
            yield found
    home = user_home()
    root = os.environ.get("PYENV_ROOT") or (home / ".pyenv" if home else "")
    if root:
        versions = sorted((Path(root) / "versions").glob("*"), key=lambda p: _in_order(p.name), reverse=True)
        start = asked.removesuffix("t")
        yield from (str(path / "bin" / "python") for path in versions if path.name.startswith(start))


def _is(said: str, asked: str) -> bool:
    if not asked[0].isdigit():
        return bool(said)
    if said.endswith("t") != asked.endswith("t"):
        return False
    said, asked = said.removesuffix("t"), asked.removesuffix("t")
    return said == asked or said.startswith(f"{asked}.")


def find_python(asked: str) -> tuple[str, str]:
    """(program, the version it says) of `3.12`, `3.14t`, `pypy3`. Missing if there is none that runs."""
    for place in _places(asked):
        if _is(said := said_version(place), asked):
            return place, said
    raise Missing(f"no Python {asked} on PATH or among pyenv's versions runs here; give its path")


def project_requirements(packages: Iterable[str]) -> list[str]:
    """What pyproject.toml asks of these packages; their bare names where it asks nothing."""
    data = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    groups = data.get("dependency-groups", {}).values()
    asked = [*data["project"]["dependencies"], *(one for group in groups for one in group)]
    known = {re.split(r"[^A-Za-z0-9._-]", one)[0].lower(): one.split(";")[0].strip() for one in asked}
    return [known.get(name.lower(), name) for name in sorted(packages)]


def python_with(
    python: str = sys.executable, packages: Iterable[str] = (), own: tuple[str, str] = ("", "")
) -> str:
    """A Python of its own that has the packages, one of them in the version that was asked for (own: package,
    version); the Python itself where none is needed. Missing, with pip's words, where they cannot be had."""
    others = [name for name in packages if name.lower() != own[0].lower()]
    wanted = [*project_requirements(others), *([requirement(*own)] if own[0] else [])]
    if not wanted:
        return python
    named = hash_of([], python, said_version(python), wanted)[:12]
    return str(environment_of(python, named, wanted))
