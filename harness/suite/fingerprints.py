"""Hashes of sources: what a build, a check and a run's numbers belong to."""

import hashlib
import json
from collections.abc import Iterable
from pathlib import Path

from harness.suite.mechanisms import Mechanism
from harness.suite.native import SUITE, Native

# price: templates of a kit, from which workers of their own are made (harness/price).
NOT_SOURCE = {
    "__pycache__",
    "node_modules",
    "target",
    "build",
    "tests",
    "fuzz",
    "tracer",
    "price",
    "examples",
}


def _sources(folder: Path) -> list[Path]:
    return [
        path
        for path in sorted(folder.rglob("*"))
        if path.is_file() and not NOT_SOURCE & set(path.relative_to(folder).parts)
    ]


def hash_of(folders: Iterable[Path], *more: object) -> str:
    """SHA-256 over the files' names and contents and over whatever else decides the build."""
    digest = hashlib.sha256()
    for folder in folders:
        for path in _sources(folder):
            digest.update(f"{path.relative_to(folder)}\0".encode())
            digest.update(hashlib.sha256(path.read_bytes()).digest())
    digest.update(json.dumps(more, default=str).encode())
    return digest.hexdigest()


def library_source_hash(native: Native = SUITE) -> str:
    """What the library is made from; two runs are only comparable with the same one."""
    return hash_of([native.folder / "src", native.include])[:16]


def library_build_hash(native: Native) -> str:
    """What decides how fast the library is: its sources, and how they are compiled."""
    recipe = native.folder / "CMakeLists.txt"
    text = recipe.read_text(encoding="utf-8") if recipe.is_file() else ""
    return hash_of([native.folder / "src", native.include], text)[:16]


def mechanism_hash(mechanism: Mechanism) -> str:
    """What a mechanism's worker is made from."""
    files = mechanism.setting.files
    return hash_of(mechanism.reads, *([files] if files else []))[:16]
