"""TOML tables as frozen, strictly validated objects: unknown key, missing key and wrong type each
become one line with file, key and what was expected."""

import tomllib
from pathlib import Path
from typing import Any, TypeVar

from pydantic import BaseModel, ConfigDict, ValidationError

from harness.core.errors import UsageError
from harness.core.files import read_text
from harness.core.format import printable
from harness.core.paths import relative

# native/cases.toml, the longest by far, has 16 KiB.
_MOST_BYTES = 1 << 20


class Table(BaseModel):
    """A validated table: immutable, no key but the declared ones, no silent conversion."""

    model_config = ConfigDict(frozen=True, extra="forbid", strict=True)


T = TypeVar("T", bound=Table)


def explain(error: ValidationError) -> str:
    """The first fault of a validation as `key: what was expected`."""
    fault = error.errors(include_input=False)[0]
    key = printable(".".join(str(part) for part in fault["loc"]), 200) or "(top level)"
    if fault["type"] == "extra_forbidden":
        return f"{key}: unknown key"
    if fault["type"] == "missing":
        return f"{key}: missing, this key is required"
    return f"{key}: {fault['msg'].removeprefix('Value error, ')}"


def read_toml(path: Path) -> dict[str, Any]:
    """The file's contents. UsageError names the file and, for bad TOML, line and column."""
    text = read_text(path, _MOST_BYTES)
    try:
        return tomllib.loads(text)
    except RecursionError as error:
        raise UsageError(f"{relative(path)}: not valid TOML: it is nested too deeply") from error
    except ValueError as error:  # TOMLDecodeError is one, and so is an integer of 5,000 digits
        raise UsageError(f"{relative(path)}: not valid TOML: {printable(str(error), 200)}") from error


def as_table(kind: type[T], data: dict[str, Any], where: str) -> T:
    """data as kind, or a UsageError that begins with where."""
    try:
        return kind.model_validate(data)
    except ValidationError as error:
        raise UsageError(f"{where}: {explain(error)}") from error
