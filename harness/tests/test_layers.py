"""The house keeps its shape: a folder imports only what the table lists, and no folder is missing there."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from harness.core.paths import ROOT

HARNESS = ROOT / "harness"
# The way of a number, downwards. measure never sees analysis or output; output never sees measure.
MAY_IMPORT = {
    "core": "",
    "suite": "core",
    "runfile": "core suite",
    "toolchain": "core suite",
    "worker": "core suite toolchain",
    "verify": "core suite toolchain worker",
    "anatomy": "core suite runfile toolchain worker",
    "price": "core suite toolchain worker",
    "lab": "core suite runfile toolchain worker verify measure leaks",
    "measure": "core suite runfile toolchain worker verify",
    "analysis": "core suite runfile",
    "output": "core suite runfile analysis",
    "cli": "core suite runfile toolchain worker verify anatomy price lab measure analysis output",
    "selftest": "core suite runfile toolchain worker verify anatomy price measure analysis output",
    "crosscheck": "core suite runfile toolchain worker verify measure anatomy analysis output",
    "leaks": "core suite runfile toolchain worker verify measure analysis output",
    "readme": "core suite runfile analysis output",
    "__main__": "cli",
    "__init__": "",
}
# By name, so that it never becomes the place for what has none.
CORE = [
    "__init__",
    "environment",
    "errors",
    "fields",
    "files",
    "format",
    "histogram",
    "interrupts",
    "paths",
    "processes",
    "statistics",
    "toml_schema",
    "version",
]


def imports(text: str) -> Iterator[str]:
    """What a module's text imports of the harness: `harness.room.module`."""
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.Import):
            yield from (name.name for name in node.names if name.name.startswith("harness"))
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, "imports are absolute here"
            if node.module == "harness":
                yield from (f"harness.{name.name}" for name in node.names)
            elif node.module and node.module.startswith("harness."):
                yield node.module


def room_of(path: Path) -> str:
    """The folder of harness/ that a file lies in, or its own name."""
    inner = path.relative_to(HARNESS)
    return inner.parts[0] if len(inner.parts) > 1 else inner.stem


def wrong_arrows(path: Path, text: str) -> list[str]:
    room = room_of(path)
    if room not in MAY_IMPORT:
        return [f"{room}: no such folder in the table"]
    allowed = {room, *MAY_IMPORT[room].split()}
    found = (name.split(".")[1] for name in imports(text))
    return [f"{path.relative_to(HARNESS)} imports {other}" for other in found if other not in allowed]


def modules() -> list[Path]:
    return [path for path in sorted(HARNESS.rglob("*.py")) if room_of(path) != "tests"]


def test_every_import_goes_the_way_of_the_number() -> None:
    found = [arrow for path in modules() for arrow in wrong_arrows(path, path.read_text(encoding="utf-8"))]
    assert found == []


def test_every_room_of_the_table_exists() -> None:
    assert {room_of(path) for path in modules()} == set(MAY_IMPORT)


def test_core_holds_what_is_listed_and_nothing_else() -> None:
    assert sorted(path.stem for path in (HARNESS / "core").iterdir() if path.is_file()) == CORE


@pytest.mark.parametrize(
    ("module", "text", "expected"),
    [
        ("measure/new.py", "from harness.analysis.results import Row", ["measure/new.py imports analysis"]),
        ("output/new.py", "import harness.worker.process", ["output/new.py imports worker"]),
        ("cli/new.py", "from harness import selftest", ["cli/new.py imports selftest"]),
        ("attic/new.py", "", ["attic: no such folder in the table"]),
        ("core/new.py", "import numpy\nfrom harness.core.errors import Wrong", []),
    ],
)
def test_an_arrow_that_the_table_does_not_list_is_found(module: str, text: str, expected: list[str]) -> None:
    assert wrong_arrows(HARNESS / module, text) == expected
