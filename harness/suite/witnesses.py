"""The witnesses: langs/<language>/witness/<harness>/, programs that time a mechanism's calls with a harness
of its language. Built as a variant of the mechanism: its files with the witness's own over them."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Literal, NamedTuple, Self

from pydantic import Field, model_validator

from harness.core.errors import UsageError
from harness.core.fields import CaseId, Text
from harness.core.paths import LANGS, relative
from harness.core.toml_schema import Table, as_table, read_toml
from harness.suite.mechanisms import Mechanism
from harness.suite.overlays import Overlay, overlaid
from harness.suite.selection import near

WITNESS = "witness.toml"
How = Literal["instead", "less"]


class Explanation(Table):
    """A variant of a row that has only the difference between harness and suite, and what follows from it:
    it stands in place of the harness's figure, or is to be taken from it."""

    cases: list[CaseId] = Field(min_length=1)
    mechanisms: list[CaseId] = []
    variant: CaseId
    how: How
    why: Text = Field(min_length=1)


class WitnessManifest(Overlay):
    """witness.toml; every key is explained in langs/README.md."""

    title: Text
    docs: Text = Field(pattern=r"^https?://")
    absent: Text = ""
    witnesses: list[CaseId] = []
    statistic: Text = ""
    settle_ms: int = Field(default=150, ge=0, le=60_000)
    explains: list[Explanation] = []

    @model_validator(mode="after")
    def _whole(self) -> Self:
        for key in ("witnesses", "statistic", "run"):
            if not self.absent and not getattr(self, key):
                raise ValueError(f"{key}: missing; a witness that is not here says why in absent")
            if self.absent and getattr(self, key):
                raise ValueError(f"{key}: what is absent has none")
        return self


class Witness(NamedTuple):
    """A witness's manifest with its place. id is `language/harness`."""

    id: str
    folder: Path
    manifest: WitnessManifest

    @property
    def language(self) -> str:
        return self.id.split("/")[0]

    @property
    def mechanisms(self) -> list[str]:
        """The ids of those whose calls it times."""
        return [f"{self.language}/{name}" for name in self.manifest.witnesses]

    def explanations(self, mechanism: str, case: str) -> list[Explanation]:
        """Those that hold for one row."""
        name = mechanism.split("/")[1]
        return [
            one
            for one in self.manifest.explains
            if case in one.cases and (not one.mechanisms or name in one.mechanisms)
        ]


def _load(path: Path) -> Witness:
    where = relative(path)
    manifest = as_table(WitnessManifest, read_toml(path), where)
    language, folder = path.parent.parent.parent, path.parent
    there = {one.parent.name for one in language.glob("*/mechanism.toml")}
    for name in manifest.witnesses:
        if name not in there:
            raise UsageError(
                f"{where}: witnesses: no mechanism {name!r} in {language.name}{near(name, there)}"
            )
    told = [("runs", name) for name in manifest.runs]
    told += [("explains", name) for one in manifest.explains for name in one.mechanisms]
    for key, name in told:
        if name not in manifest.witnesses:
            raise UsageError(f"{where}: {key}: {name!r} is not among its witnesses")
    for source in manifest.sources:
        # Relative to any of its mechanisms' folders, which all lie as deep.
        if not (beside := language / "witness" / source).is_dir():
            raise UsageError(f"{where}: sources: there is no folder {relative(beside.resolve())}")
    return Witness(f"{language.name}/{folder.name}", folder, manifest)


def load_witnesses(root: Path = LANGS) -> list[Witness]:
    """All of them, sorted. UsageError says which file and key is wrong."""
    return [_load(path) for path in sorted(root.glob(f"*/witness/*/{WITNESS}"))]


def witnessed(witness: Witness, mechanisms: Mapping[str, Mechanism], names: Sequence[str]) -> list[Mechanism]:
    """What is to be built of a witness for those of the named mechanisms that it times."""
    own = witness.manifest
    return [
        overlaid(
            mechanism,
            own,
            witness.folder,
            witness.id,
            title=f"{mechanism.manifest.title} by {own.title}",
            docs=own.docs,
        )
        for mechanism in (mechanisms[name] for name in witness.mechanisms if name in names)
    ]
