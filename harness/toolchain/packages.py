"""What Fedora and Arch Linux call the packages that a manifest names as Debian does.

One table for all: a manifest is part of what a run's numbers are recorded for, and these names are not.
"""

from collections.abc import Mapping
from functools import cache
from pathlib import Path

from harness.core.paths import relative
from harness.core.toml_schema import Table, as_table, read_toml

PACKAGES = Path(__file__).with_suffix(".toml")


class Names(Table):
    """One package, "" where its name is not known; several names are separated by spaces."""

    fedora: str = ""
    arch: str = ""


@cache
def _names(path: Path) -> dict[str, Names]:
    return {
        debian: as_table(Names, names, f"{relative(path)}: {debian}")
        for debian, names in read_toml(path).items()
    }


def _translated(debian: str, distribution: str, names: Mapping[str, Names]) -> str:
    """All packages under their other names, "" where one of them has none."""
    found = [getattr(names.get(word, Names()), distribution) for word in debian.split()]
    return " ".join(dict.fromkeys(found)) if all(found) else ""


def everywhere(install: Mapping[str, str], path: Path = PACKAGES) -> dict[str, str]:
    """A manifest's [install] with `fedora` and `arch`, where all of its Debian packages have such a name.
    UsageError says what is wrong with the table."""
    names = _names(path)
    own = {one: _translated(install.get("debian", ""), one, names) for one in Names.model_fields}
    return {**{one: text for one, text in own.items() if text}, **install}
