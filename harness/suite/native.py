"""The C side: the folder with the sources of a library that mechanisms call, its header and its cases."""

from pathlib import Path

from harness.core.paths import NATIVE
from harness.core.toml_schema import Table


class Native(Table):
    """A library with its cases. folder: cases.toml, include/ and what CMake builds it from; below: where its
    variants are built, from the build root; is_ours: False where release is a library that was there before,
    so that it has one layout, and counted one that stands in front of it and forwards."""

    folder: Path = NATIVE
    below: str = "native"
    is_ours: bool = True

    @property
    def include(self) -> Path:
        return self.folder / "include"

    @property
    def cases(self) -> Path:
        return self.folder / "cases.toml"


SUITE = Native()
