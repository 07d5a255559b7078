"""Where tools come from: the placeholders that stand for them, and whether a requirement is met.

A tool that is not here is an expected absence: Missing, with the reason that `doctor` shows.
"""

import functools
import importlib.util
import os
import re
import shlex
import shutil
import subprocess
import sys
from collections.abc import Callable, Mapping
from pathlib import Path

from harness.core.errors import Missing
from harness.core.files import write_whole
from harness.core.format import printable
from harness.core.paths import ROOT, claim_build_root, user_home
from harness.suite.placeholders import PLACEHOLDER

JAVA_AT_LEAST = 22  # the foreign function API is final from here on: JEP 454
REQUIRE_TIMEOUT_S = 60

Words = tuple[str, ...]


def tool_path() -> str:
    """PATH with this Python's own folder first: wheels put cmake, ninja and go there."""
    return os.pathsep.join([str(Path(sys.executable).parent), os.environ.get("PATH", os.defpath)])


def _zig_words() -> Words:
    if zig := shutil.which("zig", path=tool_path()):
        return (zig,)
    if importlib.util.find_spec("ziglang"):
        return (sys.executable, "-m", "ziglang")
    raise Missing("no zig on PATH and no ziglang wheel in this Python (pip install ziglang)")


def _zig_as(compiler: str) -> Words:
    """A script that is zig's C or C++ compiler as one word, which CMake, cgo and cargo want.

    -mcpu=baseline because zig builds for the very processor it runs on; -fno-sanitize=undefined
    because it adds UBSan to anything that is not optimised.
    """
    script = claim_build_root() / "tools" / f"zig-{compiler}"
    words = shlex.join([*_zig_words(), compiler, "-mcpu=baseline", "-fno-sanitize=undefined"])
    text = f'#!/bin/sh\nexec {words} "$@"\n'
    if not script.exists() or script.read_text(encoding="utf-8") != text:
        script.parent.mkdir(parents=True, exist_ok=True)
        write_whole(script, text, 0o777)  # whole: others may be starting it
    return (str(script),)


def _compiler(variable: str, names: Words, zig: str) -> Words:
    chosen = os.environ.get(variable, "")
    try:
        words = tuple(shlex.split(chosen))
    except ValueError as error:
        raise Missing(f"{variable}={printable(chosen)}: {error}; write a compiler as a shell would") from None
    if words:
        if not shutil.which(words[0], path=tool_path()):
            raise Missing(f"{variable}={printable(chosen)}: there is no program {printable(words[0])}")
        return words
    for name in names:
        if path := shutil.which(name, path=tool_path()):
            return (path,)
    try:
        return _zig_as(zig)
    except Missing as error:
        raise Missing(f"no {', '.join(names)} on PATH, {variable} not set, and {error}") from error


def java_version(home: Path) -> int:
    """The major version in a JDK's `release` file, 0 for no JDK."""
    try:
        release = (home / "release").read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError):
        return 0
    match = re.search(r'^JAVA_VERSION="(?:1\.)?(\d+)', release, re.MULTILINE)
    return int(match[1]) if match and (home / "bin" / "javac").exists() else 0


_USUAL_JDKS = (Path("/usr/lib/jvm"), Path("/Library/Java/JavaVirtualMachines"), Path("/opt"))


def jdks() -> list[Path]:
    """JAVA_HOME, the JDK of the java on PATH, then those in the usual folders, the newest first."""
    sdkman = [own / ".sdkman" / "candidates" / "java"] if (own := user_home()) else []
    installed = [p for folder in (*_USUAL_JDKS, *sdkman) if folder.is_dir() for p in folder.iterdir()]
    installed += [p / "Contents" / "Home" for p in installed]
    first = [Path(os.environ["JAVA_HOME"])] if os.environ.get("JAVA_HOME") else []
    if java := shutil.which("java", path=tool_path()):
        first.append(Path(java).resolve().parent.parent)
    newest_first = sorted(installed, key=lambda p: (java_version(p), str(p)), reverse=True)
    return [home for home in (*first, *newest_first) if java_version(home)]


def _java_home() -> Words:
    for home in jdks():
        if java_version(home) >= JAVA_AT_LEAST:
            return (str(home),)
    raise Missing(f"no JDK {JAVA_AT_LEAST} or newer in JAVA_HOME, on PATH or in {_USUAL_JDKS[0]}")


_TOOLS: dict[str, Callable[[], Words]] = {
    "cc": lambda: _compiler("CC", ("cc", "gcc", "clang"), "cc"),
    "cxx": lambda: _compiler("CXX", ("c++", "g++", "clang++"), "c++"),
    "zig": _zig_words,
    "java_home": _java_home,
    "python": lambda: (sys.executable,),
    "null": lambda: (os.devnull,),
}


@functools.cache
def tool(name: str) -> Words:
    """The words that a tool placeholder stands for. Missing says why there are none."""
    return _TOOLS[name]()


def sanitizes() -> bool:
    """Whether CC or CXX asks for a sanitizer: what it makes is several times as slow."""
    return any("-fsanitize" in os.environ.get(variable, "") for variable in ("CC", "CXX"))


_COLOUR = re.compile(r"\x1b\[[0-9;]*m")  # Maven colours its version even in a pipe


def expand(words: list[str], values: Mapping[str, str | Words]) -> list[str]:
    """words with placeholders replaced by values or tools; one that is a whole word may become several.

    The manifest was validated, so every name is known. Missing: a tool is not here.
    """

    def value(name: str) -> Words:
        known = values[name] if name in values else tool(name)
        return (known,) if isinstance(known, str) else known

    expanded: list[str] = []
    for word in words:
        if whole := PLACEHOLDER.fullmatch(word):
            expanded += value(whole[1])
        else:
            expanded.append(PLACEHOLDER.sub(lambda match: " ".join(value(match[1])), word))
    return expanded


def _named(command: Words, line: str) -> str:
    """line with the name of its tool before it where it is a bare version, as npm's and zig's are."""
    if not re.match(r"v?\d", line):
        return line
    words = iter(command)
    tool = Path(next(words)).name
    asked = next((next(words, "") for word in words if word in ("-m", "--modversion")), "")
    return f"{asked or tool} {line}"


@functools.cache
def version_line(command: Words, path: str = "") -> str:
    """The first line that a required command prints, under the tool's name where it is but a number; "" if
    it prints nothing. path is searched for it, tool_path() unless given.

    Missing if it is not there, does not end in time or does not exit with 0.
    """
    shown = shlex.join(command)
    try:
        done = subprocess.run(
            command,
            capture_output=True,
            text=True,
            errors="replace",
            timeout=REQUIRE_TIMEOUT_S,
            env={**os.environ, "PATH": path or tool_path()},
            cwd=ROOT,  # the caller's folder may hold settings of a tool, or be gone
            stdin=subprocess.DEVNULL,
        )
    except (FileNotFoundError, PermissionError):
        raise Missing(f"{command[0]} is not installed") from None
    except (OSError, subprocess.TimeoutExpired) as error:
        raise Missing(f"{shown}: {error}") from error
    lines = _COLOUR.sub("", done.stdout + "\n" + done.stderr).strip().splitlines()
    if done.returncode != 0:
        said = next((line for line in lines if "error" in line.lower()), lines[-1] if lines else "")
        raise Missing(f"{shown} exits with {done.returncode}: {said.strip()}")
    return _named(command, lines[0].strip()) if lines else ""
