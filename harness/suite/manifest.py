"""mechanism.toml: what a mechanism is, how it is built and run, what it cannot do; or, where it extends
another of its language, what it differs in."""

from pathlib import Path
from typing import Annotated, Any, Literal, Self

from pydantic import AfterValidator, Field, model_validator

from harness.core.errors import UsageError
from harness.core.fields import MOST_LOOPS, CaseOrAll, Prose, RowName, Text, VariableName
from harness.core.format import printable
from harness.core.paths import relative
from harness.core.toml_schema import Table, as_table, read_toml
from harness.suite.placeholders import BUILD_NAMES, KIT_OF, TOOL_NAMES, placeholders

MANIFEST = "mechanism.toml"
# What a variant says of itself in any case, and the tables it adds to or takes from, key by key.
_OWN = ("title", "docs", "tier")
_NOT_INHERITED = ("usual",)
_TABLES = ("env", "install", "skip", "notes", "leaks")

Command = list[Prose]
# Nothing here needs a minute to come to rest.
_LONGEST_MS = 60_000


def _inside(path: str) -> str:
    """A path, or a pattern of paths, below the folder it is taken from."""
    if path.startswith("/") or not path or ".." in path.split("/"):
        raise ValueError(f"{path!r} is no path inside the build folder")
    return path


def _from_here(path: str) -> str:
    if path.startswith("/") or not path:
        raise ValueError(f"{path!r} is no path from the manifest's folder")
    return path


Inside = Annotated[Text, AfterValidator(_inside)]
FromHere = Annotated[Text, AfterValidator(_from_here)]
Tier = Literal["default", "tuned", "unsafe", "host"]


class Manifest(Table):
    """mechanism.toml; every key is explained in langs/README.md."""

    extends: Text = ""
    title: Text
    docs: Text = Field(pattern=r"^https?://")
    tier: Tier
    gives_up: Text = ""
    usual: bool = False
    glue: Text = ""
    requires: list[Command] = []
    build: list[Command] = []
    layout: list[Command] = []
    run: Command = Field(min_length=1)
    jit: bool = False
    warmup_loops: int = Field(default=0, ge=0, lt=MOST_LOOPS)
    warmup_ms: int = Field(default=0, ge=0, le=_LONGEST_MS)
    settle_ms: int = Field(default=0, ge=0, le=_LONGEST_MS)
    alone: list[CaseOrAll] = []
    calls: Literal["library", "none"] = "library"
    sources: list[FromHere] = []
    shares: list[FromHere] = []
    artifacts: list[Inside] = []
    unverified: Text = ""
    env: dict[VariableName, Text] = {}
    install: dict[Text, Text] = {}
    skip: dict[RowName, Text] = {}
    notes: dict[RowName, Text] = {}
    leaks: dict[RowName, Text] = {}

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
        if not self.layout and any("{layout}" in word for word in self.words):
            raise ValueError("layout: {layout} is used, yet no command makes one")
        for word in self.words:
            for name in placeholders(word):
                if name not in (*BUILD_NAMES, *TOOL_NAMES) and not name.startswith(KIT_OF):
                    known = ", ".join((*BUILD_NAMES, *TOOL_NAMES))
                    raise ValueError(f"{word!r}: unknown placeholder {{{name}}}; there are {known}")
        return self

    @property
    def words(self) -> list[str]:
        """Everything in which placeholders stand."""
        commands = (*self.requires, *self.build, *self.layout, self.run)
        return [*(word for command in commands for word in command), *self.env.values()]


def base_of(path: Path, data: dict[str, Any]) -> Path | None:
    """The folder that the manifest at path extends, None for none. UsageError where that cannot be."""
    if "extends" not in data:
        return None
    where, named = relative(path), printable(str(data["extends"]), 200)
    base = (path.parent / str(named)).resolve()
    if base.parent != path.parent.parent.resolve() or base == path.parent.resolve():
        raise UsageError(
            f"{where}: extends: {named!r} is no other mechanism of the same language, as ../cgo is"
        )
    if not (base / MANIFEST).is_file():
        raise UsageError(
            f"{where}: extends: there is no {relative(path.parent.parent / base.name / MANIFEST)}"
        )
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
        given = read_toml(base / MANIFEST)
        own = _over({key: value for key, value in given.items() if key not in _NOT_INHERITED}, own)
    return as_table(Manifest, own, relative(path)), base
