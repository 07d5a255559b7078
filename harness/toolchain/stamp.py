"""A finished build: what it was made from, how long that took, and what came of it.

A build is named by the hash of all it is made from: sources, commands, environment, versions of the
tools. The stamp beside the result holds that name and the files that there were at the end: the same name
and all of them there means nothing to do. No time of a file counts, so that clocks and copies do not.
"""

import contextlib
import json
import os
import shutil
from collections.abc import Callable, Iterator
from dataclasses import asdict, dataclass
from pathlib import Path

from harness.core.errors import Wrong
from harness.core.files import write_whole

LOG, _STAMP = "build.log", "built.json"
# Sources that were put together for a build, beside what was built of them.
TREE = "tree"
_TRIES = 3


@dataclass(frozen=True)
class Built:
    """A finished build. key names all it was made from; build_ns is what the making took."""

    key: str
    build_ns: int
    artifact_bytes: int
    versions: list[str]


class _SourcesChanged(Exception):
    """They did while something was built from them: it may be made from both, and gets no stamp."""


def refuse_changed(key: str, key_now: str) -> None:
    """To be asked before a stamp is written: whether what the build began with is still what there is."""
    if key != key_now:
        raise _SourcesChanged


def at_rest(build: Callable[[], Built], what: str) -> Built:
    """build's result, anew where the sources changed under it. Wrong where they do so every time."""
    for _ in range(_TRIES):
        with contextlib.suppress(_SourcesChanged):
            return build()
    raise Wrong(f"{what}: its sources changed while it was built, {_TRIES} times; build it when they rest")


def _made(out: Path) -> Iterator[Path]:
    """All files below out, but for what has a stamp of its own."""
    for folder, inner, names in os.walk(out):
        if Path(folder) != out and _STAMP in names:
            inner.clear()
            continue
        yield from (Path(folder, name) for name in names if name not in (_STAMP, LOG))


def _size(path: Path) -> int | None:
    """In bytes, None if there is no such file."""
    try:
        return path.stat().st_size
    except OSError:
        return None


def _write(out: Path, built: Built, files: dict[str, int | None]) -> None:
    write_whole(out / _STAMP, json.dumps({"built": asdict(built), "files": files}))


def _read(out: Path) -> tuple[Built, dict[str, int | None]] | None:
    """What the stamp in out says; None for none, and for half of one."""
    try:
        data = json.loads((out / _STAMP).read_text(encoding="utf-8"))
        return Built(**data["built"]), dict(data["files"])
    except (OSError, ValueError, TypeError, KeyError):
        return None


def read_stamp(out: Path, key: str) -> Built | None:
    """What lies in out, if it was made from what key names and all that was made is still there."""
    found = _read(out)
    if found is None or found[0].key != key:
        return None
    whole = all(size is not None and _size(out / name) == size for name, size in found[1].items())
    return found[0] if whole else None


def write_stamp(out: Path, built: Built) -> Built:
    """The last act of a build: until then, whatever ends it, what lies there counts as nothing."""
    _write(out, built, {str(path.relative_to(out)): _size(path) for path in sorted(_made(out))})
    return built


def renew_stamp(out: Path) -> None:
    """After the files of a finished build were written again by what builds on it, as cargo does. OSError."""
    if found := _read(out):
        built, files = found
        _write(out, built, {name: size for name in files if (size := _size(out / name)) is not None})


def start_afresh(out: Path) -> None:
    """An empty folder for a build, in place of what lay there. OSError."""
    if out.exists():
        shutil.rmtree(out)
    out.mkdir(parents=True)


def size_of(out: Path, artifacts: list[str]) -> int:
    """The bytes of the artifacts that the globs name, of all that was built if there are none."""
    if artifacts:
        files = [path for pattern in artifacts for path in out.glob(pattern)]
    else:
        files = [path for path in out.rglob("*") if TREE not in path.relative_to(out).parts]
    return sum(path.stat().st_size for path in files if path.is_file() and path.name not in (_STAMP, LOG))
