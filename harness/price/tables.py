"""The tables of a probe's file, as TOML has them: which keys there are and what they may be."""

from pathlib import Path
from typing import Annotated, Any, TypeVar

from pydantic import AfterValidator, Field

from harness.core.errors import UsageError
from harness.core.fields import CaseId, FunctionName, Text
from harness.core.format import printable
from harness.core.toml_schema import Table, as_table, read_toml
from harness.suite.selection import near

_MOST_ARGUMENTS = 64
_MOST_CALLS = 100


def _header(name: str) -> str:
    if not name or any(one in name for one in '"<>\\'):
        raise ValueError(f"{name!r} is no header's name, as zlib.h or sys/stat.h")
    return name


def _lines(text: str) -> str:
    if not text.replace("\n", " ").replace("\t", " ").isprintable():
        raise ValueError("control characters in it")
    return text


Arguments = Annotated[list[Any], Field(max_length=_MOST_ARGUMENTS)]
HeaderName = Annotated[Text, AfterValidator(_header)]


class OnceTable(Table):
    """before and after."""

    function: FunctionName
    arguments: Arguments = []


class CallTable(Table):
    """One [[call]]."""

    function: FunctionName
    arguments: Arguments = []
    name: CaseId | None = None
    expect: Any = None
    borrowed: bool = False
    before: Any = None
    after: Any = None


class FormTable(Table):
    """An argument that is more than a number or a text: what of these goes together, forms.py says."""

    bytes: Any = None
    array: Any = None
    out: Any = None
    struct: Any = None
    handle: Any = None
    null: Any = None
    type: Any = None
    way: Any = None


class ProbeTable(Table):
    """A probe's file."""

    library: Text = Field(min_length=1)
    header: Any = None
    declare: Annotated[str, Field(max_length=1 << 16), AfterValidator(_lines)] | None = None
    include: list[Text] = []
    name: CaseId | None = None
    call: Annotated[list[Any], Field(min_length=1, max_length=_MOST_CALLS)]


class HeadersTable(Table):
    """header as a list, which it is where it is one name."""

    header: Annotated[list[HeaderName], Field(min_length=1)]


T = TypeVar("T", bound=Table)


def table(kind: type[T], data: Any, where: str) -> T:
    """data as kind. UsageError, beginning with where, names the key, and the near ones of an unknown key."""
    if not isinstance(data, dict):
        raise UsageError(f"{where}: a table is needed here, as {{ {next(iter(kind.model_fields))} = … }}")
    for key in data:
        if key not in kind.model_fields:
            hint = near(key, kind.model_fields) or f"; there are {', '.join(kind.model_fields)}"
            raise UsageError(f"{where}: {printable(key, 60)}: unknown key{hint}")
    return as_table(kind, data, where)


def read_tables(path: Path, where: str) -> tuple[ProbeTable, list[str]]:
    """The file's table and the names of its headers, none where it declares. UsageError as `table`."""
    probe = table(ProbeTable, read_toml(path), where)
    if (probe.header is None) == (probe.declare is None):
        raise UsageError(
            f'{where}: header, declare: write one of the two, header = "zlib.h" or declare = "int f(int);"'
        )
    if probe.header is None:
        return probe, []
    names = probe.header if isinstance(probe.header, list) else [probe.header]
    return probe, table(HeadersTable, {"header": names}, where).header
