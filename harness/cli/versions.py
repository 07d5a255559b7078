"""--with: the versions that mechanisms are built with beside this machine's usual."""

from collections.abc import Iterable, Sequence
from typing import Annotated

import typer

from harness.core.errors import Missing, UsageError, Wrong
from harness.core.paths import named
from harness.output.terminal.console import steps
from harness.runfile.records import MechanismInfo
from harness.suite.mechanisms import Mechanism
from harness.suite.versions import Version, is_path, read_wanted, versions_of
from harness.toolchain.versions import with_version

With = Annotated[
    list[str] | None,
    typer.Option(
        "--with", metavar="TOOL=VERSION,…", help="these versions, commands or paths too, such as go=1.25,1.26"
    ),
]


def had(versions: Sequence[Version]) -> tuple[list[Mechanism], dict[str, str]]:
    """The mechanisms with their versions, found or brought in one after another; reasons by id for those that
    cannot be had."""
    found, absent = list[Mechanism](), dict[str, str]()
    if not versions:
        return found, absent
    with steps("finding versions", len(versions)) as progress:
        for version in versions:
            progress.say(f"{version.tool} {version.asked}")
            try:
                found.append(with_version(version))
            except (Missing, Wrong) as reason:
                absent[version.id] = str(reason)
            progress.advance(version.id)
    return found, absent


def asked_for(mechanisms: Sequence[Mechanism], texts: Iterable[str] | None) -> list[Version]:
    """What --with asks for of these mechanisms. UsageError as suite/versions.py has it."""
    return versions_of(mechanisms, read_wanted(texts or []))


def with_versions(
    mechanisms: Sequence[Mechanism], texts: Iterable[str] | None
) -> tuple[list[Mechanism], dict[str, str]]:
    """The mechanisms and, behind them, their versions; reasons by id for those that cannot be had."""
    found, absent = had(asked_for(mechanisms, texts))
    return [*mechanisms, *found], absent


def as_recorded(infos: Iterable[MechanismInfo], known: Iterable[Mechanism]) -> list[Version]:
    """The versions that a run was measured with. known: what is here. UsageError for one whose folder is
    gone."""
    bases, found = {one.id: one for one in known}, []
    for info in infos:
        if info.setting is None:
            continue
        base = bases.get(info.base)
        if base is None:
            raise UsageError(f"{info.id}: this checkout has no {info.base}; start a new run")
        again = info.setting.again
        asked = named(again) if is_path(again) or again.startswith("{") else again
        found.append(Version(base, info.setting.tool, asked, info.id))
    return found
