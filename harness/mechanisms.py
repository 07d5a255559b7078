"""The mechanisms: one folder langs/<language>/<name>/ with a mechanism.toml each, found by looking."""

import difflib
import fnmatch
from collections.abc import Iterable
from pathlib import Path
from typing import Literal, Self

from pydantic import Field, model_validator

from harness.cases import Case
from harness.errors import UsageError
from harness.places import LANGS, relative
from harness.tables import Table, as_table, read_toml
from harness.toolchains import TOOL_NAMES, placeholders

MANIFEST = "mechanism.toml"
BASELINE = "c/linked"
REPLICA = "c/replica"
# C that calls the same library through a pointer: a jump less than through the PLT.
BY_POINTER = "c/dlopen"

# What the build knows of each mechanism; the other placeholders are tools (toolchains.py).
PLACES = ("out", "src", "kit", "include", "native", "lib", "variant", "layout", "pad", "seed")

Command = list[str]
Tier = Literal["default", "tuned", "unsafe", "host"]


class Manifest(Table):
    """mechanism.toml; every key is explained in langs/README.md."""

    title: str
    docs: str = Field(pattern=r"^https?://")
    tier: Tier
    gives_up: str = ""
    requires: list[Command] = []
    build: list[Command] = []
    layout: list[Command] = []
    run: Command = Field(min_length=1)
    jit: bool = False
    warmup_loops: int = Field(default=0, ge=0)
    warmup_ms: int = Field(default=0, ge=0)
    settle_ms: int = Field(default=0, ge=0)
    alone: list[str] = []
    calls: Literal["library", "none"] = "library"
    sources: list[str] = []
    artifacts: list[str] = []
    unverified: str = ""
    env: dict[str, str] = {}
    install: dict[str, str] = {}
    skip: dict[str, str] = {}
    notes: dict[str, str] = {}

    @model_validator(mode="after")
    def _agree(self) -> Self:
        if self.tier in ("tuned", "unsafe") and not self.gives_up:
            raise ValueError(f"gives_up: a mechanism of tier {self.tier} must say what it gives up")
        for case, reason in self.skip.items():
            if not reason.strip():
                raise ValueError(f"skip.{case}: no reason, no skip")
        commands = (*self.requires, *self.build, *self.layout, self.run)
        words = [word for command in commands for word in command]
        if not self.layout and any("{layout}" in word for word in (*words, *self.env.values())):
            raise ValueError("layout: {layout} is used, yet no command makes one")
        for word in (*words, *self.env.values()):
            for name in placeholders(word):
                if name not in (*PLACES, *TOOL_NAMES):
                    known = ", ".join((*PLACES, *TOOL_NAMES))
                    raise ValueError(f"{word!r}: unknown placeholder {{{name}}}; there are {known}")
        return self


class Mechanism(Table):
    """A manifest with its place. id is `language/name`."""

    id: str
    folder: Path
    manifest: Manifest

    @property
    def language(self) -> str:
        return self.id.split("/")[0]

    @property
    def kit(self) -> Path:
        return self.folder.parent / "kit"

    @property
    def calls_library(self) -> bool:
        """False for host rows and kernel rows: they must not call the library at all."""
        return self.manifest.tier != "host" and self.manifest.calls == "library"

    @property
    def loads_library(self) -> bool:
        """Whether it calls libcrosscall itself, and not a copy of its own."""
        return self.calls_library and not any("{variant}" in word for word in self.manifest.run)

    @property
    def warms_up(self) -> bool:
        """Whether its rows are heated and its samples preceded by untimed slices."""
        return self.manifest.jit or self.manifest.warmup_loops > 0

    @property
    def has_layouts(self) -> bool:
        """Whether its machine code is built here, and so can be built at other addresses."""
        return bool(self.manifest.layout)

    def skip_reason(self, case: str, size: int) -> str:
        """Why this row is left out, "" if it is not."""
        skip = self.manifest.skip
        return skip.get(case) or skip.get(f"{case}:{size}") or ""


def load_mechanism(path: Path, cases: dict[str, Case]) -> Mechanism:
    """The mechanism whose manifest lies at path. UsageError says which file and key is wrong."""
    where = relative(path)
    manifest = as_table(Manifest, read_toml(path), where)
    for key, table in (("skip", manifest.skip), ("notes", manifest.notes)):
        for name in table:
            case_id, _, size = name.partition(":")
            if case_id not in cases and not (key == "notes" and case_id in ("empty", "clock_probe")):
                hint = near(case_id, cases)
                raise UsageError(f"{where}: {key}.{name}: no such case in cases.toml{hint}")
            if size and size not in map(str, cases[case_id].sizes):
                sizes = ", ".join(map(str, cases[case_id].sizes))
                raise UsageError(f"{where}: {key}.{name}: {case_id} has sizes {sizes}")
    for name in manifest.alone:
        if name not in cases:
            raise UsageError(f"{where}: alone: no case {name!r} in cases.toml{near(name, cases)}")
    folder = path.parent
    return Mechanism(id=f"{folder.parent.name}/{folder.name}", folder=folder, manifest=manifest)


def load_mechanisms(cases: dict[str, Case], root: Path = LANGS) -> dict[str, Mechanism]:
    """Every mechanism below root by id, sorted."""
    paths = sorted(root.glob(f"*/*/{MANIFEST}"))
    found = [load_mechanism(path, cases) for path in paths]
    return {mechanism.id: mechanism for mechanism in found}


def near(name: str, known: Iterable[str]) -> str:
    """`; did you mean a, b?` for a name that is not among the known ones, or nothing."""
    close = difflib.get_close_matches(name.replace("*", ""), list(known), n=3, cutoff=0.5)
    return f"; did you mean {', '.join(close)}?" if close else ""


def select(globs: Iterable[str], known: Iterable[str], what: str) -> list[str]:
    """The known names that match any of the globs, in their order; all if there are no globs.

    UsageError for a glob that matches nothing, with near names.
    """
    names, patterns = list(known), list(globs)
    for pattern in patterns:
        if not fnmatch.filter(names, pattern):
            raise UsageError(
                f"no {what} matches {pattern!r}{near(pattern, names)} (see: python -m harness list)"
            )
    return [
        name
        for name in names
        if not patterns or any(fnmatch.fnmatchcase(name, pattern) for pattern in patterns)
    ]
