"""Building: the library in its variants and each mechanism, once per content.

A build is named by the hash of all it is made from: sources, commands, environment, versions of the
tools. The stamp beside the result holds that name; the same name means nothing to do.
"""

import hashlib
import json
import os
import shlex
import shutil
import subprocess
import sys
import time
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from pathlib import Path

from harness.errors import Missing, Wrong
from harness.mechanisms import Mechanism
from harness.places import INCLUDE, NATIVE, build_root, relative
from harness.toolchains import expand, tool, tool_path, version_line

VARIANTS = ("release", "counted")
LIBRARY = "libcrosscall.dylib" if sys.platform == "darwin" else "libcrosscall.so"
_STAMP, _LOG = "built.json", "build.log"
_NOT_SOURCE = {"__pycache__", "node_modules", "target", "build", "tests", "fuzz"}


@dataclass(frozen=True)
class Built:
    """A finished build. key names all it was made from; build_ns is what the making took."""

    key: str
    build_ns: int
    artifact_bytes: int
    versions: list[str]


def _sources(folder: Path) -> list[Path]:
    return [
        path
        for path in sorted(folder.rglob("*"))
        if path.is_file() and not _NOT_SOURCE & set(path.relative_to(folder).parts)
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


def library_source_hash() -> str:
    """What the library is made from; two runs are only comparable with the same one."""
    return hash_of([NATIVE / "src", INCLUDE])[:16]


def library_folder(variant: str) -> Path:
    return build_root() / "native" / variant


def out_folder(mechanism: Mechanism) -> Path:
    return build_root() / "langs" / mechanism.id


def places(mechanism: Mechanism, variant: str = "release") -> dict[str, str]:
    """The placeholders that belong to one mechanism."""
    return {
        "out": str(out_folder(mechanism)),
        "src": str(mechanism.folder),
        "kit": str(mechanism.kit),
        "include": str(INCLUDE),
        "native": str(NATIVE),
        "lib": str(library_folder(variant)),
        "variant": variant,
    }


def environment(mechanism: Mechanism, variant: str = "release") -> dict[str, str]:
    """The environment of a mechanism's build and of its worker."""
    here = places(mechanism, variant)
    extra = {key: expand([f"{value} "], here)[0].rstrip() for key, value in mechanism.manifest.env.items()}
    return {**os.environ, "PATH": tool_path(), **extra}


def requirements(mechanism: Mechanism) -> list[str]:
    """The first line of each required command. Missing says which is not met, and why."""
    here = places(mechanism)
    lines = [version_line(tuple(expand(list(c), here))) for c in mechanism.manifest.requires]
    return [line for line in lines if line]


def _run_logged(command: list[str], folder: Path, env: dict[str, str], log: Path, what: str) -> None:
    with log.open("a", encoding="utf-8") as file:
        file.write(f"$ {shlex.join(command)}\n")
        file.flush()
        try:
            code = subprocess.run(
                command, cwd=folder, env=env, stdin=subprocess.DEVNULL, stdout=file, stderr=file
            ).returncode
        except OSError as error:
            raise Wrong(f"{what}: {command[0]} cannot be started: {error}") from error
    if code != 0:
        tail = log.read_text(encoding="utf-8", errors="replace").strip().splitlines()[-12:]
        said = "\n    ".join(tail)
        raise Wrong(f"{what}: build failed (exit {code}); whole log: {relative(log)}\n    {said}")


def _read_stamp(out: Path, key: str) -> Built | None:
    try:
        built = Built(**json.loads((out / _STAMP).read_text(encoding="utf-8")))
    except (OSError, ValueError, TypeError):
        return None
    return built if built.key == key else None


def _size(out: Path, artifacts: list[str]) -> int:
    named = [path for pattern in artifacts for path in out.glob(pattern)]
    files = named if artifacts else [p for p in out.rglob("*") if p.name not in (_STAMP, _LOG)]
    return sum(path.stat().st_size for path in files if path.is_file())


def _write_stamp(out: Path, built: Built) -> Built:
    (out / _STAMP).write_text(json.dumps(asdict(built)), encoding="utf-8")
    return built


def build_library(variant: str) -> Built:
    """libcrosscall in one variant, by CMake and Ninja. Missing without a C compiler; Wrong on failure."""
    out = library_folder(variant)
    cmake = shutil.which("cmake", path=tool_path())
    ninja = shutil.which("ninja", path=tool_path())
    if not cmake or not ninja:
        raise Missing("cmake and ninja are needed: pip install cmake ninja")
    compiler = tool("cc")
    version = version_line((*compiler, "--version"))
    key = hash_of([NATIVE], variant, compiler, version)
    if built := _read_stamp(out, key):
        return built
    shutil.rmtree(out, ignore_errors=True)
    out.mkdir(parents=True)
    start_ns = time.monotonic_ns()
    configure = [cmake, "-S", str(NATIVE), "-B", str(out), "-G", "Ninja"]
    configure += [f"-DXC_VARIANT={variant}", f"-DCMAKE_MAKE_PROGRAM={ninja}"]
    env = {**os.environ, "PATH": tool_path(), "CC": shlex.join(compiler)}
    for command in (configure, [cmake, "--build", str(out)]):
        _run_logged(command, NATIVE, env, out / _LOG, f"libcrosscall ({variant})")
    build_ns = time.monotonic_ns() - start_ns
    return _write_stamp(out, Built(key, build_ns, _size(out, [LIBRARY]), [version]))


def build_key(mechanism: Mechanism, versions: list[str]) -> str:
    manifest = mechanism.manifest
    folders = [mechanism.folder, mechanism.kit, INCLUDE]
    folders += [mechanism.folder / source for source in manifest.sources]
    commands = [*manifest.build, manifest.run]
    if any("{native}" in word for command in commands for word in command):
        folders.append(NATIVE)
    here = places(mechanism)
    expanded = [expand(command, here) for command in commands]
    return hash_of(folders, expanded, sorted(manifest.env.items()), versions)


def build_mechanism(mechanism: Mechanism) -> Built:
    """One mechanism into its own folder. Missing: a requirement is not met. Wrong: a command failed."""
    versions = requirements(mechanism)
    out = out_folder(mechanism)
    key = build_key(mechanism, versions)
    if built := _read_stamp(out, key):
        return built
    shutil.rmtree(out, ignore_errors=True)
    out.mkdir(parents=True)
    here, env = places(mechanism), environment(mechanism)
    start_ns = time.monotonic_ns()
    for command in mechanism.manifest.build:
        _run_logged(expand(command, here), mechanism.folder, env, out / _LOG, mechanism.id)
    build_ns = time.monotonic_ns() - start_ns if mechanism.manifest.build else 0
    size = _size(out, mechanism.manifest.artifacts)
    return _write_stamp(out, Built(key, build_ns, size, versions))
