"""Folders of mechanisms outside of the project, as `--langs DIR` names them: DIR/<name>/mechanism.toml."""

import re
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from harness.core.errors import UsageError
from harness.core.fields import CASE_ID
from harness.core.format import printable
from harness.core.paths import LANGS, refuse_unusable
from harness.suite.manifest import MANIFEST


class Outside(NamedTuple):
    """One such folder. given is its path as the user named it, so that messages name it so too."""

    given: Path

    @property
    def name(self) -> str:
        """What stands in place of a language in its mechanisms' ids."""
        return self.given.resolve().name

    @property
    def manifests(self) -> dict[str, Path]:
        """Its mechanisms' manifests by id, sorted."""
        found = sorted(self.given.glob(f"*/{MANIFEST}"))
        return {f"{self.name}/{path.parent.name}": path for path in found}


_AN_ID = "small letters, digits and _, a letter first"


def _refuse_wrong(one: Outside) -> None:
    shown = f"--langs {printable(str(one.given))}"
    if not one.given.is_dir():
        raise UsageError(f"{shown}: there is no such folder")
    refuse_unusable(one.given.resolve(), "--langs ", "move it to a path without")
    if not re.fullmatch(CASE_ID, one.name):
        raise UsageError(f"{shown}: its name begins the ids of its mechanisms: rename it, to {_AN_ID}")
    if (LANGS / one.name).is_dir():
        raise UsageError(f"{shown}: {one.name} is a language of this project: give the folder another name")
    if not one.manifests:
        raise UsageError(f"{shown}: no folder in it has a {MANIFEST}, which makes it a mechanism")
    for path in one.manifests.values():
        if not re.fullmatch(CASE_ID, path.parent.name):
            raise UsageError(f"{printable(str(path.parent))}: its name ends the id: rename it, to {_AN_ID}")


def folders_outside(given: Sequence[Path]) -> list[Outside]:
    """The folders that the user named. UsageError for one that is none, holds no mechanism, or whose name
    cannot begin an id or is taken."""
    found: dict[str, Outside] = {}
    for one in map(Outside, given):
        _refuse_wrong(one)
        if one.name in found:
            shown = " and ".join(printable(str(each.given)) for each in (found[one.name], one))
            raise UsageError(f"--langs: {shown} are both called {one.name}: give one of them another name")
        found[one.name] = one
    return list(found.values())
