"""What this checkout knows of a run's mechanisms and cases: the binding code, case by case, cut from the
files where they say `case: <id>`, and the words of the cases.

Only what was measured is shown: the hash in the run must be that of the files here, and a case's version
that of cases.toml.
"""

import re
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cache
from pathlib import Path
from textwrap import dedent

from harness.core.errors import UsageError
from harness.core.paths import LANGS, relative
from harness.suite.cases import Case
from harness.suite.fingerprints import mechanism_hash
from harness.suite.manifest import MANIFEST
from harness.suite.mechanisms import Mechanism, load_mechanism, manifests
from harness.suite.outside import Outside

_CASE = re.compile(r"^\W*case: ([a-z][a-z0-9_]*)\W*$")
_END = re.compile(r"^\W*end of cases\W*$")
_LARGEST_BYTES = 500_000
# The folder of a kit whose files mechanisms share by name.
_LOOPS = "loops"


@dataclass(frozen=True)
class Snippet:
    """One case's lines. place: file:line from the project's root."""

    place: str
    text: str


@dataclass(frozen=True)
class Source:
    """What is known of a mechanism's code; trouble says why there is none; extends is the folder of the
    mechanism that it is a variant of, "" for none."""

    snippets: Mapping[str, list[Snippet]] = field(default_factory=dict)
    folder: str = ""
    trouble: str = ""
    extends: str = ""

    def place(self, snippet: Snippet) -> str:
        """Where a snippet stands, and whether it is another mechanism's."""
        inherited = self.extends and snippet.place.startswith(f"{self.extends}/")
        return f"{snippet.place}, inherited" if inherited else snippet.place


def cut(text: str, file: str) -> Iterator[tuple[str, Snippet]]:
    """The marked stretches of one file: (case, snippet). A stretch ends where the next one starts."""
    case, start, lines = "", 0, list[str]()
    for number, line in enumerate([*text.splitlines(), "end of cases"], start=1):
        found, end = _CASE.match(line), _END.match(line)
        if not (found or end):
            lines.append(line)
            continue
        if case and any(map(str.strip, lines)):
            yield case, Snippet(f"{file}:{start}", dedent("\n".join(lines)).strip("\n"))
        case, start, lines = found[1] if found else "", number, []


def _text(path: Path) -> str:
    """A source's text, "" for what is none."""
    if path.stat().st_size > _LARGEST_BYTES:
        return ""
    try:
        return path.read_text(encoding="utf-8")
    except UnicodeDecodeError:
        return ""


def _sources(folders: Iterable[Path], apart: Container[Path] = ()) -> list[Path]:
    """The files of folders, but for what lies below one of apart; one of a later folder stands for that of
    the same name in an earlier one."""
    files: dict[Path, Path] = {}
    for folder in folders:
        for path in sorted(folder.rglob("*")):
            name = path.relative_to(folder)
            if path.is_file() and folder / name.parts[0] not in apart:
                files[name] = path
    return list(files.values())


def _snippets(files: Iterable[Path]) -> dict[str, list[Snippet]]:
    """Each case's code."""
    found: dict[str, list[Snippet]] = {}
    for path in files:
        if "case: " in (text := _text(path)):
            for case, snippet in cut(text, relative(path.resolve())):
                found.setdefault(case, []).append(snippet)
    return found


@cache
def _of_kit(folder: Path) -> dict[str, list[Snippet]]:
    """A kit is read once for all the mechanisms of its language; its loops/ are for those that share them."""
    return _snippets(path for path in _sources([folder]) if _LOOPS not in path.relative_to(folder).parts)


def _apart(mechanism: Mechanism) -> set[Path]:
    """What a program beside the mechanism has for each mechanism apart: of these folders only the mechanism's
    own are read, as such."""
    if mechanism.over is None:
        return set()
    return {mechanism.over / path.parent.name for path in mechanism.folder.parent.glob(f"*/{MANIFEST}")}


def snippets_of(mechanism: Mechanism) -> dict[str, list[Snippet]]:
    """Each case's code: the mechanism's own, or that of the one it extends, or what it shares, or its kit's
    where all of a language run the same; nothing for a case that it skips, though another may have it."""
    found = _of_kit(mechanism.kit).copy()
    for source in mechanism.manifest.sources:
        found |= _of_kit((mechanism.folder / source).resolve())
    for kit in mechanism.kits.values():
        found |= _of_kit(kit)
    # Both: a loop may be shared and its glue the mechanism's own.
    found |= _snippets([*mechanism.shared, *_sources(mechanism.folders, _apart(mechanism))])
    return {
        case: [replace(one, place=mechanism.told(one.place)) for one in snippets]
        for case, snippets in found.items()
        if case not in mechanism.manifest.skip
    }


def _shown(mechanism: Mechanism, folder: Path) -> str:
    return mechanism.told(relative(folder))


def own_cases(mechanism: Mechanism) -> list[str]:
    """The cases whose loops a variant has itself; those of the others are inherited."""
    here = f"{_shown(mechanism, mechanism.folder)}/"
    found = snippets_of(mechanism).items()
    return [case for case, snippets in found if any(one.place.startswith(here) for one in snippets)]


@dataclass(frozen=True)
class Checkout:
    """What the run file does not carry. sources: code by mechanism; inputs: what goes in, by case."""

    sources: Mapping[str, Source] = field(default_factory=dict)
    inputs: Mapping[str, str] = field(default_factory=dict)

    def source(self, mechanism: str) -> Source:
        return self.sources.get(mechanism, Source())


def _source(name: str, source_hash: str, manifest: Path, cases: dict[str, Case]) -> Source:
    try:
        mechanism = load_mechanism(manifest, cases, name)
        now = mechanism_hash(mechanism)
    except (UsageError, OSError) as error:
        return Source(trouble=f"its source cannot be read here: {error}")
    folder = _shown(mechanism, mechanism.folder)
    if now != source_hash:
        return Source(folder=folder, trouble="the source in this checkout differs from what was measured")
    extends = _shown(mechanism, mechanism.base) if mechanism.base else ""
    return Source(snippets=snippets_of(mechanism), folder=folder, extends=extends)


def checkout_of(
    hashes: Mapping[str, str],
    versions: Mapping[str, int],
    cases: dict[str, Case],
    langs: Path = LANGS,
    outside: Sequence[Outside] = (),
) -> Checkout:
    """What belongs to a run's mechanisms, given with the hashes of their sources, and to its cases, given
    with their versions."""
    inputs = {name: cases[name].input for name, version in versions.items() if _is(cases, name, version)}
    return Checkout(sources_of(hashes, cases, langs, outside), inputs)


def _is(cases: Mapping[str, Case], name: str, version: int) -> bool:
    return name in cases and cases[name].version == version


def sources_of(
    hashes: Mapping[str, str],
    cases: dict[str, Case],
    langs: Path = LANGS,
    outside: Sequence[Outside] = (),
) -> dict[str, Source]:
    """The code behind each mechanism, by its id with the hash of what was measured."""
    # Found by looking, never by joining: an id comes from a run file and may hold anything.
    paths = manifests(langs, outside)
    return {
        name: _source(base, source_hash, paths[base], cases)
        if (base := name.partition("@")[0]) in paths
        else Source(trouble="this checkout has no such mechanism")
        for name, source_hash in hashes.items()
    }
