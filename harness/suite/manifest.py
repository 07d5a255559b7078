"""mechanism.toml: what a mechanism is, how it is built and run, what it cannot do; or, where it extends
another of its language, what it differs in."""

from pathlib import Path
from typing import Any, Literal, Self

from pydantic import Field, model_validator

from harness.core.errors import UsageError
from harness.core.paths import relative
from harness.core.toml_schema import Table, as_table, read_toml
from harness.suite.placeholders import BUILD_NAMES, TOOL_NAMES, placeholders

MANIFEST = "mechanism.toml"
# What a variant says of itself in any case, and the tables it adds to or takes from, key by key.
_OWN = ("title", "docs", "tier")
_TABLES = ("env", "install", "skip", "notes", "leaks")

Command = list[str]
Tier = Literal["default", "tuned", "unsafe", "host"]


class Manifest(Table):
    """mechanism.toml; every key is explained in langs/README.md."""

    extends: str = ""
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
    shares: list[str] = []
    artifacts: list[str] = []
    unverified: str = ""
    env: dict[str, str] = {}
    install: dict[str, str] = {}
    skip: dict[str, str] = {}
    notes: dict[str, str] = {}
    leaks: dict[str, str] = {}

    @model_validator(mode="after")
    def _agree(self) -> Self:
        if self.tier in ("tuned", "unsafe") and not self.gives_up:
            raise ValueError(f"gives_up: a mechanism of tier {self.tier} must say what it gives up")
        for case, reason in self.skip.items():
            if not reason.strip():
                raise ValueError(f"skip.{case}: no reason, no skip")
        for case, reason in self.leaks.items():
            if "https://" not in reason:
                raise ValueError(f"leaks.{case}: a reason says why, with the link where that is documented")
        commands = (*self.requires, *self.build, *self.layout, self.run)
        words = [word for command in commands for word in command]
        if not self.layout and any("{layout}" in word for word in (*words, *self.env.values())):
            raise ValueError("layout: {layout} is used, yet no command makes one")
        for word in (*words, *self.env.values()):
            for name in placeholders(word):
                if name not in (*BUILD_NAMES, *TOOL_NAMES):
                    known = ", ".join((*BUILD_NAMES, *TOOL_NAMES))
                    raise ValueError(f"{word!r}: unknown placeholder {{{name}}}; there are {known}")
        return self


def base_of(path: Path, data: dict[str, Any]) -> Path | None:
    """The folder that the manifest at path extends, None for none. UsageError where that cannot be."""
    if "extends" not in data:
        return None
    where, named = relative(path), data["extends"]
    base = (path.parent / str(named)).resolve()
    if base.parent != path.parent.parent.resolve() or base == path.parent.resolve():
        raise UsageError(
            f"{where}: extends: {named!r} is no other mechanism of the same language, as ../cgo is"
        )
    if not (base / MANIFEST).is_file():
        raise UsageError(f"{where}: extends: there is no {relative(base / MANIFEST)}")
    if "extends" in read_toml(base / MANIFEST):
        raise UsageError(f"{where}: extends: {base.name} extends another itself; name that one")
    return path.parent.parent / base.name


def _over(base: dict[str, Any], own: dict[str, Any]) -> dict[str, Any]:
    """The base's keys under the variant's own; of tables key by key, and what is "" there is taken away."""
    merged = {**base, **own}
    for table in _TABLES:
        inherited, added = base.get(table, {}), own.get(table, {})
        if isinstance(inherited, dict) and isinstance(added, dict):
            taken = {key for key in inherited if added.get(key) == ""}
            merged[table] = {key: text for key, text in {**inherited, **added}.items() if key not in taken}
    return merged


def read_manifest(path: Path) -> tuple[Manifest, Path | None]:
    """The manifest at path, whole, and the folder it extends. UsageError says which file and key is wrong."""
    own = read_toml(path)
    base = base_of(path, own)
    if base is not None:
        if missing := [key for key in _OWN if key not in own]:
            raise UsageError(f"{relative(path)}: {missing[0]}: a variant has its own, it is not inherited")
        own = _over(read_toml(base / MANIFEST), own)
    return as_table(Manifest, own, relative(path)), base
