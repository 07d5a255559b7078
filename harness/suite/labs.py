"""Lab workers: langs/<language>/lab/, programs that answer what a mechanism's worker is not asked for: calls
from several threads, single calls in a histogram, a heartbeat beside a call, mistakes."""

from collections.abc import Mapping
from pathlib import Path

from pydantic import Field

from harness.core.errors import UsageError
from harness.core.fields import CaseId
from harness.core.paths import LANGS, relative
from harness.core.toml_schema import as_table, read_toml
from harness.suite.mechanisms import Mechanism
from harness.suite.overlays import Overlay, overlaid
from harness.suite.selection import near

LAB, FILE = "lab", "lab.toml"


class LabManifest(Overlay):
    """lab.toml; mechanisms are the names of those whose calls it makes."""

    mechanisms: list[CaseId] = Field(min_length=1)


def lab_workers(mechanisms: Mapping[str, Mechanism], root: Path = LANGS) -> dict[str, Mechanism]:
    """What is to be built for each of the mechanisms that has a lab worker, by id. UsageError says which file
    and key is wrong."""
    found: dict[str, Mechanism] = {}
    for path in sorted(root.glob(f"*/{LAB}/{FILE}")):
        language = path.parent.parent
        where = relative(path)
        own = as_table(LabManifest, read_toml(path), where)
        there = {one.parent.name for one in language.glob("*/mechanism.toml")}
        for name in own.mechanisms:
            if name not in there:
                raise UsageError(f"{where}: mechanisms: {language.name} has no {name!r}{near(name, there)}")
            if (mechanism := mechanisms.get(f"{language.name}/{name}")) is not None:
                found[mechanism.id] = overlaid(mechanism, own, path.parent, where)
    return found
