"""A library with the functions that tests declare, and probes written beside it."""

import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from harness.price.call import Call, Probe
from harness.price.probe import read_probe
from harness.toolchain.tools import tool

# Names alone count: the header, or `declare`, says what they take.
_NAMES = ("f", "g", "F_", "absent_one", "release")
Compile = Callable[..., Path]
Read = Callable[..., Probe]


@pytest.fixture(scope="session")
def compiled(tmp_path_factory: pytest.TempPathFactory) -> Compile:
    """Makes a shared library of a C text, with flags behind it."""

    def compile_(text: str, *flags: str, name: str = "libtest.so") -> Path:
        library = tmp_path_factory.mktemp("library") / name
        words = [*tool("cc"), "-shared", "-fPIC", "-o", str(library), "-x", "c", "-", "-x", "none", *flags]
        subprocess.run(words, input=text.encode(), check=True)
        return library

    return compile_


@pytest.fixture(scope="session")
def names(compiled: Compile) -> Path:
    """A library that has the functions of _NAMES."""
    return compiled("".join(f"void {name}(void) {{}}\n" for name in _NAMES))


@pytest.fixture
def read(tmp_path: Path, names: Path) -> Read:
    """Reads a probe of declarations and of what stands below `function = "f"`."""

    def read_(declare: str, call: str = "", name: str = "x.toml") -> Probe:
        path = tmp_path / name
        head = f"library = '{names}'\ndeclare = '''\n{declare}'''\n"
        path.write_text(f'{head}[[call]]\nfunction = "f"\n{call}\n', encoding="utf-8")
        return read_probe(path)

    return read_


@pytest.fixture
def read_call(read: Read) -> Callable[..., Call]:
    """The one call of such a probe."""
    return lambda declare, call="": read(declare, call).calls[0]
