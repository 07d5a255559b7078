"""A mechanism's binding code, case by case, cut from the checkout where it says `case: <id>`.

Only code that was measured is shown: the hash in the run must be that of the files here.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from textwrap import dedent

from harness.cases import Case
from harness.errors import UsageError
from harness.header import mechanism_hash
from harness.mechanisms import MANIFEST, Mechanism, load_mechanism
from harness.places import LANGS, relative
from harness.records import MechanismInfo

_CASE = re.compile(r"^\W*case: ([a-z][a-z0-9_]*)\W*$")
_END = re.compile(r"^\W*end of cases\W*$")
_LARGEST_BYTES = 500_000


@dataclass(frozen=True)
class Snippet:
    """One case's lines. place: file:line from the project's root."""

    place: str
    text: str


@dataclass(frozen=True)
class Source:
    """What is known of a mechanism's code; trouble says why there is none."""

    snippets: Mapping[str, list[Snippet]] = field(default_factory=dict)
    folder: str = ""
    trouble: str = ""


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


def _texts(folders: Iterable[Path]) -> Iterator[tuple[str, str]]:
    for folder in folders:
        for path in sorted(p for p in folder.rglob("*") if p.is_file()):
            if path.stat().st_size <= _LARGEST_BYTES:
                try:
                    yield relative(path.resolve()), path.read_text(encoding="utf-8")
                except UnicodeDecodeError:
                    continue  # not a source


def _snippets(folders: Iterable[Path]) -> dict[str, list[Snippet]]:
    found: dict[str, list[Snippet]] = {}
    for file, text in _texts(folders):
        if "case: " in text:
            for case, snippet in cut(text, file):
                found.setdefault(case, []).append(snippet)
    return found


@cache
def _of_kit(folder: Path) -> dict[str, list[Snippet]]:
    """A kit is read once for all the mechanisms of its language."""
    return _snippets([folder])


def snippets_of(mechanism: Mechanism) -> dict[str, list[Snippet]]:
    """Each case's code: the mechanism's own, or its kit's where the loops are shared by a language."""
    own = [mechanism.folder, *(mechanism.folder / s for s in mechanism.manifest.sources)]
    return {**_of_kit(mechanism.kit), **_snippets(own)}


def _source(info: MechanismInfo, manifest: Path, cases: dict[str, Case]) -> Source:
    try:
        mechanism = load_mechanism(manifest, cases)
        now = mechanism_hash(mechanism)
    except (UsageError, OSError) as error:
        return Source(trouble=f"its source cannot be read here: {error}")
    folder = relative(mechanism.folder)
    if now != info.source_hash:
        return Source(folder=folder, trouble="the source in this checkout differs from what was measured")
    return Source(snippets=snippets_of(mechanism), folder=folder)


def sources_of(
    infos: Iterable[MechanismInfo], cases: dict[str, Case], langs: Path = LANGS
) -> dict[str, Source]:
    """The code behind each mechanism of a run, where it is still the code that was measured."""
    # Found by looking, never by joining: an id comes from a run file and may hold anything.
    manifests = {"/".join(p.parts[-3:-1]): p for p in langs.glob(f"*/*/{MANIFEST}")}
    return {
        info.id: _source(info, manifests[info.id], cases)
        if info.id in manifests
        else Source(trouble="this checkout has no such mechanism")
        for info in infos
    }
