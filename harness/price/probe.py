"""A probe's file, TOML, to a Probe; native/examples/README.md explains every key."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from harness.core.errors import UsageError
from harness.core.files import read_text
from harness.core.format import printable
from harness.core.paths import relative
from harness.price.call import (
    Call,
    Function,
    Probe,
)
from harness.price.calls import Reading, read_call
from harness.price.header import Header, Source
from harness.price.library import find_library
from harness.price.numbers import is_word
from harness.price.tables import CallTable, ProbeTable, read_tables, table

# What declarations may use without including it.
_ALWAYS = ("stdbool.h", "stddef.h", "stdint.h")
_LONGEST_ID = 60


def _id(text: str, otherwise: str) -> str:
    """text as an id: lower-case letters, digits and underscores, a letter first."""
    found = re.sub(r"[^a-z0-9]+", "_", text.lower()).strip("_")[:_LONGEST_ID].rstrip("_")
    return found if found[:1].isalpha() else f"{otherwise}_{found}".rstrip("_")


def _ids(calls: list[CallTable], where: str) -> list[str]:
    """The id of each call: its name, or its function's, with _2, _3, … where that is taken."""
    taken: set[str] = set()
    for i, call in enumerate(calls, 1):
        if call.name in taken:
            raise UsageError(
                f"{where}: call {i} ({call.function}): name: another call is named {call.name} too"
            )
        taken |= {call.name} if call.name else set()
    ids = []
    for call in calls:
        own = call.name or _id(call.function, "f")
        if not call.name:
            base, number = own, 2
            while own in taken:
                own, number = f"{base}_{number}", number + 1
            taken.add(own)
        ids.append(own)
    return ids


def _words(value: Any) -> Iterator[str]:
    """Every text below a value of TOML that may be the name of a constant."""
    if is_word(value):
        yield value
    for inner in value.values() if isinstance(value, dict) else value if isinstance(value, list) else ():
        yield from _words(inner)


def _functions(calls: list[CallTable]) -> list[str]:
    """Every name that stands as a function, before it is known whether its table is right."""
    once = (part for call in calls for part in (call.before, call.after) if isinstance(part, dict))
    found = [call.function for call in calls] + [part.get("function") for part in once]
    return list(dict.fromkeys(str(name) for name in found if is_word(name)))


def _source(probe: ProbeTable, headers: list[str], path: Path, where: str) -> Source:
    """What is read, and where its headers are looked for: beside the probe, in its folders, then by the
    compiler itself."""
    folder = path.parent.absolute()
    folders = []
    for name in probe.include:
        if not (folder / name).is_dir():
            raise UsageError(f"{where}: include: there is no folder {printable(name, 200)} beside the probe")
        folders.append(str((folder / name).resolve()))
    if probe.declare is not None:
        return Source(probe.declare, _ALWAYS, tuple(folders), folder, where, "declare")
    for found in (Path(place) / name for place in [str(folder), *folders] for name in headers):
        if found.exists() and not found.is_file():
            raise UsageError(f"{where}: header: {printable(str(found), 200)} is no file")
    if any((folder / name).is_file() for name in headers):
        folders.insert(0, str(folder.resolve()))
    own = {name for name in headers if any((Path(place) / name).is_file() for place in folders)}
    lines = [f'#include "{name}"' if name in own else f"#include <{name}>" for name in headers]
    return Source("\n".join(lines), (), tuple(folders), folder, where, ", ".join(headers))


def _lines(path: Path, count: int) -> list[int]:
    """The line of each [[call]], all 1 where they are written in another way."""
    lines = read_text(path, 1 << 20).splitlines()
    found = [i for i, line in enumerate(lines, 1) if re.match(r"\s*\[\[\s*call\s*\]\]", line)]
    return found if len(found) == count else [1] * count


def _refuse_two_results(calls: list[Call], where: str) -> None:
    """A host declares a function once, so one that returns a handle here and a text there is refused."""
    known: dict[str, Function] = {}
    for call in calls:
        for part in (call.before, call, call.after):
            if part and known.setdefault(part.function.name, part.function) != part.function:
                raise UsageError(
                    f"{where}: {part.function.name} returns a pointer in one place and a text in another; "
                    "write two probes"
                )


def read_probe(path: Path) -> Probe:
    """The probe in a file. UsageError says file, call, argument, what is wrong and what to write; Missing: no
    compiler or no libclang here."""
    where = printable(relative(path), 300)
    file, headers = read_tables(path, where)
    calls = [table(CallTable, one, f"{where}: call {i}") for i, one in enumerate(file.call, 1)]
    ids, functions = _ids(calls, where), _functions(calls)
    library = find_library(file.library, path.parent.absolute(), functions, where)
    source = _source(file, headers, path, where)
    reading = Reading(Header(source, functions, _words([call.model_dump() for call in calls])), library)
    read = [
        read_call(call, id_, line, reading, f"{where}: call {i} ({call.function})")
        for i, (call, id_, line) in enumerate(zip(calls, ids, _lines(path, len(calls)), strict=True), 1)
    ]
    _refuse_two_results([call for call, _ in read], where)
    return Probe(
        name=file.name or _id(path.stem, "probe"),
        library=str(library.file),
        include="".join(f"#include <{name}>\n" for name in source.always) + source.text,
        folders=source.folders,
        calls=tuple(call for call, _ in read),
        expect={call.id: expect for call, expect in read if expect is not None},
    )
