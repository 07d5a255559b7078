"""A change: one mechanism as it is here and as it is elsewhere, at another commit or in another folder, and
what of the two differs."""

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import NamedTuple

from harness.core.errors import UsageError
from harness.core.paths import relative
from harness.suite.cases import Case, abi_version, load_cases
from harness.suite.fingerprints import library_build_hash, mechanism_hash
from harness.suite.mechanisms import Mechanism, load_mechanism, manifests
from harness.suite.native import SUITE, Native
from harness.suite.row import Row
from harness.suite.selection import near


class Elsewhere(NamedTuple):
    """Another state of the project. given: as its user named it; label: what stands behind the @ of its
    mechanism's id; root: the folder with its langs/; below: where it is built, from the build root; native:
    its C side; name: its mechanism's folder where that is called otherwise than here; copied_from: where that
    folder was copied from."""

    given: str
    label: str
    root: Path
    below: str
    native: Native
    name: str = ""
    copied_from: Path | None = None


class Change(NamedTuple):
    """The two sides. what: the part that differs; cases: those of the other side, by which it is checked."""

    this: Mechanism
    other: Mechanism
    what: str
    cases: dict[str, Case]


def _load(this: Mechanism, there: Elsewhere, cases: dict[str, Case]) -> Mechanism:
    """The mechanism as it is there. UsageError where it is not, with near names, or its manifest is wrong."""
    name = f"{this.language}/{there.name or this.folder.name}"
    paths = manifests(there.root / "langs")
    if name not in paths:
        raise UsageError(f"{there.given} has no mechanism {name}{near(name, paths)}")
    try:
        return load_mechanism(paths[name], cases, name, there.root / "langs")
    except UsageError as error:
        copy, original = relative(paths[name].parent), there.copied_from
        raise UsageError(str(error).replace(copy, str(original)) if original else str(error)) from error


def _marked(mechanism: Mechanism, this: Mechanism, there: Elsewhere, native: Native) -> Mechanism:
    """The mechanism as the other side: with an id and a place to be built of its own."""
    manifest = mechanism.manifest.model_copy(
        update={"title": f"{mechanism.manifest.title}, {there.label}", "usual": False}
    )
    place = {"id": f"{this.id}@{there.label}", "below": f"{there.below}/langs", "native": native}
    return mechanism.model_copy(update={**place, "manifest": manifest})


def _require_comparable(there: Elsewhere) -> None:
    ours, theirs = abi_version(SUITE.cases), abi_version(there.native.cases)
    if ours != theirs:
        raise UsageError(
            f"libcrosscall has ABI {theirs} in {there.given} and {ours} here: its functions are not the same "
            "ones, so that no row can be compared"
        )


def change_of(this: Mechanism, there: Elsewhere, library_only: bool = False) -> Change:
    """The mechanism here and there; library_only: the one that is here on either side's library. The library
    that is here serves both where they are the same. UsageError where nothing differs, or nothing can be
    compared."""
    _require_comparable(there)
    same_library = not this.calls_library or library_build_hash(there.native) == library_build_hash(SUITE)
    native = SUITE if same_library else there.native
    cases = load_cases(SUITE.cases if library_only else there.native.cases)
    found = this if library_only else _load(this, there, cases)
    same_mechanism = mechanism_hash(found) == mechanism_hash(this)
    if same_library and same_mechanism:
        what = "libcrosscall" if library_only else f"{this.id}, its kit and libcrosscall"
        raise UsageError(f"nothing differs: {what} are the same in {there.given} as here, file by file")
    parts = ["the mechanism"] * (not same_mechanism) + ["the library"] * (not same_library)
    return Change(this, _marked(found, this, there, native), " and ".join(parts), cases)


def _why_left_out(row: Row, change: Change, here: Mapping[str, Case], label: str) -> str:
    """Why a row cannot be compared, "" if it can."""
    there = change.cases.get(row.case)
    if there is None:
        return f"{label} has no such case"
    if there.version != here[row.case].version:
        return f"the case has version {there.version} in {label} and {here[row.case].version} here"
    if row.size not in there.sizes:
        return f"{label} does not time this size"
    reasons = [side.skip_reason(*row) for side in (change.this, change.other)]
    return next((f"skipped: {reason}" for reason in reasons if reason), "")


def rows_of_both(
    rows: Iterable[Row], change: Change, here: Mapping[str, Case], label: str
) -> tuple[list[Row], dict[Row, str]]:
    """The rows that both sides have and mean the same by, and why each of the others is left out."""
    why = {row: _why_left_out(row, change, here, label) for row in rows}
    return [row for row in why if not why[row]], {row: reason for row, reason in why.items() if reason}
