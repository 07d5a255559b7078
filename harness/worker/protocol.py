"""The shapes of what workers say; langs/README.md has the protocol in words. Nothing is sent here."""

from typing import Any

from pydantic import BaseModel, ConfigDict, Field, ValidationError
from pydantic_core import from_json

from harness.core.fields import CaseId, Count, Nanoseconds
from harness.core.toml_schema import explain

PROTOCOL = 1
# The most that is ever asked for: a loop the compiler could delete would be doubled for ever; so many empty
# ones take about 20 ms.
LOOPS_CAP = 1 << 26


class Reply(BaseModel):
    """Any line from a worker; unknown keys are a fault of the worker, not a feature."""

    model_config = ConfigDict(frozen=True, extra="forbid", strict=True)


class Hello(Reply):
    protocol: Count
    abi: Count
    runtime: str = Field(min_length=1)
    cases: list[CaseId]


class Checked(Reply):
    value: str


class Ran(Reply):
    ns: Nanoseconds
    value: str


class Skipped(Reply):
    skipped: str


class Failed(Reply):
    error: str


class NoAnswer(ValueError):
    """The line is none that a worker answers with, so it may belong to no request at all."""


def parse(line: str, expected: type[Reply]) -> Reply:
    """The line as the expected kind, or as Skipped or Failed. NoAnswer: it is no answer at all; ValueError:
    it is one, with wrong contents."""
    try:
        # pydantic's reader refuses half of a surrogate pair, NaN and 200 levels of nesting.
        data: Any = from_json(line, allow_inf_nan=False)
    except ValueError as error:
        raise NoAnswer(f"not JSON: {line[:120]!r}") from error
    if not isinstance(data, dict):
        raise NoAnswer(f"not a JSON object: {line[:120]!r}")
    kind = Failed if "error" in data else Skipped if "skipped" in data else expected
    try:
        return kind.model_validate(data)
    except ValidationError as error:
        raise ValueError(f"{explain(error)} in {line[:120]!r}") from error
