"""What a cross-check holds: per row the times by the suite and by a harness of the language, round by round.

Raw figures only; harness/analysis/agreement.py says what follows from them. One JSON document, written whole.
"""

from pathlib import Path
from typing import Annotated, Literal, Self

from pydantic import Field, ValidationError, model_validator

from harness.core.errors import UsageError
from harness.core.fields import CaseId, Count, MechanismId, Size, Told
from harness.core.files import read_text, write_whole
from harness.core.format import json_text
from harness.core.paths import RESULTS, relative
from harness.core.toml_schema import explain
from harness.runfile.machine import Machine
from harness.runfile.record import Record

# Where nox -s crosscheck puts its figures, and those that the project's README shows.
LATEST, REFERENCE = RESULTS / "crosscheck.json", RESULTS / "reference-crosscheck.json"
CROSSCHECKS = (LATEST, REFERENCE)
# A round of every row here has some 100 bytes.
_MOST_BYTES = 16 << 20
_MOST_ROUNDS = 1000
# Time per call: more than nothing, and less than an hour.
PerCall = Annotated[float, Field(gt=0, lt=3.6e12, allow_inf_nan=False)]
Times = Annotated[list[PerCall], Field(max_length=_MOST_ROUNDS)]


class Variant(Record):
    """Another way to time the row, which has only the difference: `instead` of the witness's figure, or to be
    taken from it (`less`). ns: of the last rounds of the row; instructions as those of the row."""

    name: CaseId
    how: Literal["instead", "less"]
    why: Told
    ns: Times
    instructions: Annotated[list[Count], Field(max_length=_MOST_ROUNDS)] = []


class Witnessed(Record):
    """One row by one harness. suite_ns, witness_ns: time per call, the same index from the same round;
    cycle_ns: one processor cycle, by the suite's clock probe. Instructions: from one entry of the function to
    the next, call by call; uncounted: why there are none; taken_utc: when the row was begun."""

    mechanism: MechanismId
    case: CaseId
    size: Size
    harness: MechanismId
    taken_utc: Told
    suite_ns: Annotated[Times, Field(min_length=1)]
    witness_ns: Annotated[Times, Field(min_length=1)]
    cycle_ns: Annotated[float, Field(ge=0, lt=1e6, allow_inf_nan=False)]
    variants: list[Variant] = []
    suite_instructions: Annotated[list[Count], Field(max_length=_MOST_ROUNDS)] = []
    witness_instructions: Annotated[list[Count], Field(max_length=_MOST_ROUNDS)] = []
    uncounted: Told = ""

    @model_validator(mode="after")
    def _paired(self) -> Self:
        if len(self.suite_ns) != len(self.witness_ns):
            raise ValueError(
                f"witness_ns: {len(self.witness_ns)} rounds, and {len(self.suite_ns)} of the suite"
            )
        for variant in self.variants:
            if len(variant.ns) > len(self.witness_ns):
                raise ValueError(f"variants: {variant.name}: more rounds than the row has")
        return self


class HarnessInfo(Record):
    """A harness that was asked, or that is not here and why. id: `language/name`."""

    id: MechanismId
    title: Told
    docs: Told
    statistic: Told = ""
    versions: list[Told] = []
    absent: Told = ""
    unverified: Told = ""


class Crosscheck(Record):
    """A cross-check of one machine."""

    schema_name: Literal["crosscall-crosscheck"] = Field(default="crosscall-crosscheck", alias="schema")
    version: Literal[1] = 1
    created_utc: Told
    commit: Told
    machine: Machine
    harnesses: list[HarnessInfo]
    rows: list[Witnessed]

    @model_validator(mode="after")
    def _named(self) -> Self:
        known = {one.id for one in self.harnesses}
        for row in self.rows:
            if row.harness not in known:
                raise ValueError(f"rows: harness {row.harness} is not among harnesses")
        return self


def with_newer(old: Crosscheck, new: Crosscheck) -> Crosscheck:
    """new with what old has besides, if both are of one machine: rows and harnesses that are not in new."""
    if old.machine.host_hash != new.machine.host_hash:
        return new
    named = {(row.mechanism, row.harness, row.case, row.size) for row in new.rows}
    kept = [row for row in old.rows if (row.mechanism, row.harness, row.case, row.size) not in named]
    known = {one.id for one in new.harnesses}
    harnesses = [*(one for one in old.harnesses if one.id not in known), *new.harnesses]
    rows = sorted([*kept, *new.rows], key=lambda row: (row.mechanism, row.harness))
    return new.model_copy(update={"rows": rows, "harnesses": sorted(harnesses, key=lambda one: one.id)})


def write_crosscheck(path: Path, found: Crosscheck) -> None:
    """The whole document, in place of what was there. OSError."""
    write_whole(path, json_text(found.model_dump(by_alias=True)) + "\n")


def read_crosscheck(path: Path) -> Crosscheck:
    """UsageError says what is wrong with it."""
    try:
        return Crosscheck.model_validate_json(read_text(path, _MOST_BYTES))
    except ValidationError as error:
        raise UsageError(f"{relative(path)}: no cross-check: {explain(error)}") from error
