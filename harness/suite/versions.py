"""Versions that people ask for beside this machine's usual, `go=1.24,1.25`: what was asked, which mechanisms
a tool concerns, and what the rows are called.

How a version is found or brought here is toolchain/versions.py's.
"""

import json
import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from harness.core.errors import UsageError
from harness.core.fields import MECHANISM_ID
from harness.core.format import printable
from harness.suite.manifest import Manifest
from harness.suite.mechanisms import Mechanism
from harness.suite.placeholders import TOOL_NAMES, placeholders
from harness.suite.reference import REPLICA
from harness.suite.selection import near

# What stands for a compiler may have flags behind it: "gcc -O3".
COMPILERS = ("cc", "cxx")
# What a mechanism runs by where npm brings its Node.js into the build folder (langs/node/kit/node).
OWN_NODE = "{out}/node"
# Of the wheels that manifests name: those that are no package of the Python they install into.
_NO_PACKAGES = ("ziglang",)
_NO_TOOLS = ("sh", *TOOL_NAMES)
_LONGEST_ID = 70


@dataclass(frozen=True)
class Wanted:
    """One --with: a tool and the versions, commands or paths that were given for it."""

    tool: str
    versions: tuple[str, ...]


@dataclass(frozen=True)
class Version:
    """A mechanism to be built with one version of one tool; id is that of its rows."""

    base: Mechanism
    tool: str
    asked: str
    id: str


def is_path(asked: str) -> bool:
    """Whether a place is meant and not a version or a name."""
    return "/" in asked.split(" ")[0] or asked.startswith(("~", "."))


def read_wanted(texts: Iterable[str]) -> list[Wanted]:
    """What --with says, `TOOL=VERSION,…` each; one tool may stand in several. UsageError for what has no
    tool, no version, or one version twice."""
    found: dict[str, list[str]] = {}
    for text in texts:
        tool, sign, versions = text.partition("=")
        if not sign or not tool.strip():
            raise UsageError(f"--with {printable(text)}: write TOOL=VERSION,…, such as go=1.24,1.25")
        for version in map(str.strip, versions.split(",")):
            if not version:
                raise UsageError(f"--with {printable(text)}: a version is empty")
            if version in found.setdefault(tool.strip(), []):
                raise UsageError(f"--with {printable(text)}: {printable(version)} stands twice")
            found[tool.strip()].append(version)
    return [Wanted(tool, tuple(versions)) for tool, versions in found.items()]


def _folder_label(path: str) -> str:
    """The last part of a path that has a digit, as versions do; without one the last that is not bin."""
    parts = [part for part in Path(path).parts if part not in ("/", "~", "bin")] or [path]
    return next((part for part in reversed(parts) if re.search(r"\d", part)), parts[-1])


def label_of(tool: str, asked: str) -> str:
    """What the rows of a version are called behind the @: itself, of a command its words, of a path the last
    folder with a number in it. UsageError where no letter or digit is left."""
    first, *flags = asked.split() if tool in COMPILERS else [asked]
    words = [_folder_label(first) if is_path(first) else first, *flags]
    label = re.sub(r"-+", "-", re.sub(r"[^A-Za-z0-9._+-]+", "-", "-".join(words))).strip("-._+")
    if not label:
        raise UsageError(f"--with {tool}={printable(asked)}: no name of a row can be made of it")
    return label


def python_packages(manifest: Manifest) -> set[str]:
    """The packages that its Python must have, by the names that PyPI knows them by; none where what it runs
    by is no Python."""
    runs_python = manifest.run[0] == "{python}"
    return set(manifest.install.get("pypi", "").split()) - {*_NO_PACKAGES} if runs_python else set()


def npm_packages(mechanism: Mechanism) -> set[str]:
    """The packages of npm that it installs."""
    if not any(command[:2] == ["npm", "ci"] for command in mechanism.manifest.build):
        return set()
    found: set[str] = set()
    for folder in mechanism.folders:
        if (path := folder / "package.json").is_file():
            found |= set(json.loads(path.read_text(encoding="utf-8")).get("dependencies", {}))
    return found


def tools_of(mechanism: Mechanism) -> set[str]:
    """All that another version can be asked for: {cc}, {cxx}, {zig} and {java_home} wherever they are used,
    python and node where its worker runs by them, the programs that it requires by name, and the packages
    that it installs, by lower-case names."""
    manifest = mechanism.manifest
    commands = (*manifest.requires, *manifest.build, *manifest.layout, manifest.run)
    words = [*manifest.env.values(), *(word for command in commands for word in command)]
    found = {name for word in words for name in placeholders(word)} & {*COMPILERS, "zig", "java_home"}
    programs = {command[0] for command in (*manifest.requires, manifest.run) if command}
    found |= {name for name in programs if re.fullmatch(r"[a-z0-9.+_-]+", name)} - {*_NO_TOOLS}
    if manifest.run[0] == OWN_NODE:
        found.add("node")
    if manifest.run[0] == "{python}" and any("{src}" in word for word in manifest.run):
        found.add("python")
    return found | {name.lower() for name in (*python_packages(manifest), *npm_packages(mechanism))}


def versions_of(mechanisms: Sequence[Mechanism], wanted: Iterable[Wanted]) -> list[Version]:
    """Each mechanism that a tool concerns, once per version; one tool at a time. The replica stays what it
    is, c/linked again. UsageError with near names for a tool that concerns none of them, and where two
    versions would have one name."""
    chosen = {one.id: tools_of(one) for one in mechanisms if one.id != REPLICA}
    known = sorted(set().union(*chosen.values()))
    found: list[Version] = []
    for one in wanted:
        tool = one.tool.lower()
        own = [mechanism for mechanism in mechanisms if tool in chosen.get(mechanism.id, ())]
        if not own:
            hint = near(tool, known) or f"; they use {', '.join(known)}"
            raise UsageError(f"--with {printable(one.tool)}=…: no chosen mechanism uses it{hint}")
        labels = {asked: label_of(tool, asked) for asked in one.versions}
        if twice := [label for label, times in Counter(labels.values()).items() if times > 1]:
            raise UsageError(
                f"--with {tool}=…: two of them would be called {twice[0]}; give them in two runs"
            )
        found += [
            Version(base, tool, asked, f"{base.id}@{labels[asked]}") for base in own for asked in labels
        ]
    return _told_apart(found)


def _told_apart(versions: Sequence[Version]) -> list[Version]:
    """With the tool's name in every id that versions of two tools share. UsageError for one that is too
    long."""
    times = Counter(version.id for version in versions)
    found = []
    for version in versions:
        label = version.id.partition("@")[2]
        own = f"{version.base.id}@{version.tool}-{label}" if times[version.id] > 1 else version.id
        if len(own) > _LONGEST_ID or not re.fullmatch(MECHANISM_ID.strip("^$"), own):
            raise UsageError(f"--with {version.tool}={printable(version.asked)}: {own} cannot name a row")
        found.append(Version(version.base, version.tool, version.asked, own))
    return found
