"""A run in the formats that other tools read: a module each, found by looking.

A module has NAME, what --format calls it, and write(analysis, rows): the text, of a run and of those of its
rows that were asked for. A new format is a new file here.
"""

import importlib
import pkgutil
from collections.abc import Callable, Sequence
from typing import Protocol, cast

from harness.analysis.results import Analysis, ResultRow

Write = Callable[[Analysis, Sequence[ResultRow]], str]


class _Format(Protocol):
    NAME: str
    write: Write


def _found() -> dict[str, Write]:
    names = sorted(module.name for module in pkgutil.iter_modules(__path__))
    modules = [cast(_Format, importlib.import_module(f"{__name__}.{name}")) for name in names]
    return {module.NAME: module.write for module in modules}


FORMATS = _found()
