"""The mechanisms: one folder langs/<language>/<name>/ with a mechanism.toml each, found by looking."""

from collections.abc import Sequence
from pathlib import Path

from harness.core.errors import UsageError
from harness.core.fields import MechanismId
from harness.core.paths import LANGS, relative
from harness.core.toml_schema import Table, as_table
from harness.suite.cases import Case
from harness.suite.manifest import MANIFEST, Manifest, read_manifest
from harness.suite.native import SUITE, Native
from harness.suite.selection import near, select


class Setting(Table):
    """What a mechanism is built and run with where that is not this machine's usual. tools: words that a
    placeholder stands for; path: folders before those of PATH; env: variables over the manifest's;
    files: text of sources over the mechanism's own, by name; keep: patterns of those of its own files that
    stay beside them, None for all."""

    tools: dict[str, tuple[str, ...]] = {}
    path: tuple[Path, ...] = ()
    env: dict[str, str] = {}
    files: dict[str, str] = {}
    keep: tuple[str, ...] | None = None


class Mechanism(Table):
    """A manifest with its place. id is `language/name`, or `language/name@what` for another build of the same
    folder; base is the folder that it extends, if it does; over is that of a witness, which times the
    mechanism's calls with a harness of its language; native is what it calls; below is where it is built,
    from the build root; setting is what it is built with."""

    id: MechanismId
    folder: Path
    manifest: Manifest
    base: Path | None = None
    over: Path | None = None
    native: Native = SUITE
    below: str = "langs"
    setting: Setting = Setting()

    @property
    def place(self) -> str:
        """Its id as a path: no tool takes an @ there for a version."""
        return self.id.replace("@", "--")

    @property
    def folders(self) -> list[Path]:
        """Where its sources lie, what comes later over what comes first."""
        own = [*([self.base] if self.base else []), self.folder]
        over = [self.over, *(self.over / folder.name for folder in own)] if self.over else []
        return [*own, *(path for path in over if path.is_dir())]

    @property
    def reads(self) -> list[Path]:
        """Every folder that its worker is made from: its own, its kit and what the manifest names besides."""
        return [*self.folders, self.kit, *(self.folder / source for source in self.manifest.sources)]

    @property
    def shared(self) -> list[Path]:
        """Files of the kit that are put beside its own, where it has none of the same name."""
        files = [self.folder / name for name in self.manifest.shares]
        return [path for path in files if not any((own / path.name).exists() for own in self.folders)]

    @property
    def is_put_together(self) -> bool:
        """Whether its sources come from several places, and so lie in a tree below its build folder."""
        over = self.over is not None or bool(self.setting.files)
        return self.base is not None or over or bool(self.manifest.shares)

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
        """Whether it calls the library itself, and not a copy of its own."""
        return self.calls_library and not any("{variant}" in word for word in self.manifest.run)

    @property
    def warms_up(self) -> bool:
        """Whether its rows are heated and its samples preceded by untimed slices."""
        return self.manifest.jit or self.manifest.warmup_loops > 0

    @property
    def has_layouts(self) -> bool:
        """Whether its machine code is built here, and so can be built at other addresses."""
        return bool(self.manifest.layout)

    def is_alone(self, case: str) -> bool:
        """Whether the case gets a process of its own."""
        return not {case, "*"}.isdisjoint(self.manifest.alone)

    def skip_reason(self, case: str, size: int) -> str:
        """Why this row is left out, "" if it is not."""
        skip = self.manifest.skip
        return skip.get(case) or skip.get(f"{case}:{size}") or ""

    def leak_reason(self, case: str, size: int) -> str:
        """Why this row may leak, "" if it may not."""
        leaks = self.manifest.leaks
        return leaks.get(case) or leaks.get(f"{case}:{size}") or ""


def load_mechanism(path: Path, cases: dict[str, Case]) -> Mechanism:
    """The mechanism whose manifest lies at path. UsageError says which file and key is wrong."""
    where = relative(path)
    manifest, base = read_manifest(path)
    for key, table in (("skip", manifest.skip), ("notes", manifest.notes), ("leaks", manifest.leaks)):
        for name in table:
            case_id, _, size = name.partition(":")
            if case_id not in cases and not (key == "notes" and case_id in ("empty", "clock_probe")):
                hint = near(case_id, cases)
                raise UsageError(f"{where}: {key}.{name}: no such case in cases.toml{hint}")
            if size and size not in map(str, cases[case_id].sizes):
                sizes = ", ".join(map(str, cases[case_id].sizes))
                raise UsageError(f"{where}: {key}.{name}: {case_id} has sizes {sizes}")
    for name in manifest.alone:
        if name != "*" and name not in cases:
            raise UsageError(f"{where}: alone: no case {name!r} in cases.toml{near(name, cases)}")
    folder = path.parent
    place = {"id": f"{folder.parent.name}/{folder.name}", "folder": folder, "manifest": manifest}
    found = as_table(Mechanism, {**place, "base": base}, where)
    for name in manifest.sources:
        if not (folder / name).is_dir():
            raise UsageError(f"{where}: sources: there is no folder {relative((folder / name).resolve())}")
    for name in manifest.shares:
        shared = (folder / name).resolve()
        if not shared.is_file():
            raise UsageError(f"{where}: shares: there is no {relative(shared)}")
        # Else a change of the file would go unseen: hashes cover the folders that a mechanism reads.
        if not any(shared.is_relative_to(read.resolve()) for read in found.reads):
            raise UsageError(f"{where}: shares: {name!r} lies neither in the kit nor in one of sources")
    return found


def load_mechanisms(
    cases: dict[str, Case], root: Path = LANGS, globs: Sequence[str] = ()
) -> dict[str, Mechanism]:
    """The mechanisms below root whose ids match, all without globs, by id and sorted. A manifest that was not
    asked for is not read, so that it cannot be in the way."""
    paths = {"/".join(path.parts[-3:-1]): path for path in sorted(root.glob(f"*/*/{MANIFEST}"))}
    return {name: load_mechanism(paths[name], cases) for name in select(globs, paths, "mechanism")}
