"""The mechanisms: one folder langs/<language>/<name>/ with a mechanism.toml each, found by looking; and those
of folders outside of the project that the user names."""

from collections.abc import Mapping, Sequence
from pathlib import Path

from harness.core.errors import UsageError
from harness.core.fields import MechanismId
from harness.core.paths import LANGS, ROOT, relative
from harness.core.toml_schema import Table, as_table
from harness.suite.cases import Case
from harness.suite.manifest import MANIFEST, Manifest, read_manifest
from harness.suite.native import SUITE, Native
from harness.suite.outside import Outside
from harness.suite.placeholders import kits_in
from harness.suite.selection import near, select


class Setting(Table):
    """What a mechanism is built and run with where that is not this machine's usual. tools: words that a
    placeholder stands for; path: folders before those of PATH; env: variables over the manifest's;
    files: text of sources over the mechanism's own, by name; keep: patterns of those of its own files that
    stay beside them, None for all. Where one version of one tool was asked for: tool, again, what must be
    asked for to get the same one, and version, what it says it is."""

    tools: dict[str, tuple[str, ...]] = {}
    path: tuple[Path, ...] = ()
    env: dict[str, str] = {}
    files: dict[str, str] = {}
    keep: tuple[str, ...] | None = None
    tool: str = ""
    again: str = ""
    version: str = ""


class Mechanism(Table):
    """A manifest with its place. id is `language/name`, or `language/name@what` for another build of the same
    folder; base is the folder that it extends, if it does; over is that of a witness, which times the
    mechanism's calls with a harness of its language; native is what it calls; below is where it is built,
    from the build root; langs is where the kits lie that it names by their language; setting is what it is
    built with."""

    id: MechanismId
    folder: Path
    manifest: Manifest
    base: Path | None = None
    over: Path | None = None
    native: Native = SUITE
    below: str = "langs"
    langs: Path = LANGS
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
        sources = (self.folder / source for source in self.manifest.sources)
        return [*self.folders, self.kit, *self.kits.values(), *sources]

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
    def kits(self) -> dict[str, Path]:
        """The kits that the manifest names by their language."""
        return {name: self.langs / name / "kit" for name in kits_in(self.manifest.words)}

    def told(self, text: str) -> str:
        """text about it as all may read it: without where it and what it calls lie, if that is not here."""
        folders = {self.folder.parent: self.language, self.langs: "langs", self.native.folder: "native"}
        for folder, name in folders.items():
            if not folder.is_relative_to(ROOT):
                text = text.replace(str(folder), name)
        return text

    @property
    def calls_library(self) -> bool:
        """False for host rows and kernel rows: they must not call the library at all."""
        return self.manifest.tier != "host" and self.manifest.calls == "library"

    @property
    def loads_library(self) -> bool:
        """Whether it calls the library itself, and not a copy of its own."""
        return self.calls_library and not any("{variant}" in word for word in self.manifest.run)

    @property
    def links_library(self) -> bool:
        """Whether what is built here is linked with the library, and does not load it by its path alone."""
        manifest = self.manifest
        words = [word for command in (*manifest.build, *manifest.layout, manifest.run) for word in command]
        return any("{lib}" in word for word in (*words, *manifest.env.values()))

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


def _require_kits(mechanism: Mechanism, where: str) -> None:
    """UsageError where a kit that the manifest names is not there."""
    if not mechanism.kit.is_dir() and any("{kit}" in word for word in mechanism.manifest.words):
        raise UsageError(
            f"{where}: {{kit}}: there is no kit/ beside it; {{kit:python}} is that of a language"
        )
    known = sorted(path.parent.name for path in mechanism.langs.glob("*/kit"))
    for name in mechanism.kits:
        if name not in known:
            raise UsageError(f"{where}: {{kit:{name}}}: no language {name!r} with a kit{near(name, known)}")


def load_mechanism(path: Path, cases: Mapping[str, Case], name: str = "", langs: Path = LANGS) -> Mechanism:
    """The mechanism whose manifest lies at path, under its folders' names or another one; langs is where the
    kits of languages lie. UsageError says which file, as it is named in path, and which key is wrong."""
    where = relative(path)
    manifest, base = read_manifest(path)
    for key, table in (("skip", manifest.skip), ("notes", manifest.notes), ("leaks", manifest.leaks)):
        for row in table:
            case_id, _, size = row.partition(":")
            if case_id not in cases and not (key == "notes" and case_id in ("empty", "clock_probe")):
                hint = near(case_id, cases)
                raise UsageError(f"{where}: {key}.{row}: no such case in cases.toml{hint}")
            if size and size not in map(str, cases[case_id].sizes):
                sizes = ", ".join(map(str, cases[case_id].sizes))
                raise UsageError(f"{where}: {key}.{row}: {case_id} has sizes {sizes}")
    for case_id in manifest.alone:
        if case_id != "*" and case_id not in cases:
            raise UsageError(f"{where}: alone: no case {case_id!r} in cases.toml{near(case_id, cases)}")
    folder = path.parent.resolve()
    own_id = name or f"{folder.parent.name}/{folder.name}"
    place = {"id": own_id, "folder": folder, "manifest": manifest, "langs": langs}
    found = as_table(Mechanism, {**place, "base": base and base.resolve()}, where)
    _require_kits(found, where)
    for source in manifest.sources:
        if not (folder / source).is_dir():
            raise UsageError(f"{where}: sources: there is no folder {relative((folder / source).resolve())}")
    for share in manifest.shares:
        shared = (folder / share).resolve()
        if not shared.is_file():
            raise UsageError(f"{where}: shares: there is no {relative(shared)}")
        # Else a change of the file would go unseen: hashes cover the folders that a mechanism reads.
        if not any(shared.is_relative_to(read.resolve()) for read in found.reads):
            raise UsageError(f"{where}: shares: {share!r} lies neither in the kit nor in one of sources")
    return found


def manifests(root: Path = LANGS, outside: Sequence[Outside] = ()) -> dict[str, Path]:
    """Where the mechanisms' manifests lie, by id and sorted; what lies outside comes last."""
    paths = {"/".join(path.parts[-3:-1]): path for path in sorted(root.glob(f"*/*/{MANIFEST}"))}
    return paths | {name: path for one in outside for name, path in one.manifests.items()}


def load_mechanisms(
    cases: Mapping[str, Case],
    root: Path = LANGS,
    globs: Sequence[str] = (),
    *,
    outside: Sequence[Outside] = (),
) -> dict[str, Mechanism]:
    """The mechanisms below root and of folders outside whose ids match, all without globs, by id. A manifest
    that was not asked for is not read, so that it cannot be in the way."""
    paths = manifests(root, outside)
    return {name: load_mechanism(paths[name], cases, name) for name in select(globs, paths, "mechanism")}
