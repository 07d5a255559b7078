"""The shapes of what workers say; langs/README.md has the protocol in words. Nothing is sent here."""

import json
from typing import Any

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from harness.core.toml_schema import explain

PROTOCOL = 1
# Far longer than any answer is waited for, and still a number that arithmetic can take.
LONGEST_NS = 10**15


class Reply(BaseModel):
    """Any line from a worker; unknown keys are a fault of the worker, not a feature."""

    model_config = ConfigDict(frozen=True, extra="forbid", strict=True)


class Hello(Reply):
    protocol: int
    abi: int
    runtime: str = Field(min_length=1)
    cases: list[str]


class Checked(Reply):
    value: str


class Ran(Reply):
    ns: int = Field(ge=0, le=LONGEST_NS)
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
        data: Any = json.loads(line)
        # Half of a surrogate pair is JSON, and nothing that can be written to a file.
        json.dumps(data, ensure_ascii=False).encode()
    except (ValueError, RecursionError) as error:
        raise NoAnswer(f"not JSON: {line[:120]!r}") from error
    if not isinstance(data, dict):
        raise NoAnswer(f"not a JSON object: {line[:120]!r}")
    kind = Failed if "error" in data else Skipped if "skipped" in data else expected
    try:
        return kind.model_validate(data)
    except ValidationError as error:
        raise ValueError(f"{explain(error)} in {line[:120]!r}") from error
