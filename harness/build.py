"""Building: the library in its variants and each mechanism, once per content, and both in layouts.

A build is named by the hash of all it is made from: sources, commands, environment, versions of the
tools. The stamp beside the result holds that name; the same name means nothing to do.

A layout is the same code at other addresses: layout k starts 16 × k bytes later, and the library's
objects are linked in another order. A loop takes up to twice as long by where it happens to lie, so
what was measured on one layout of a binary holds for that layout alone.
"""

import hashlib
import json
import os
import shlex
import shutil
import subprocess
import sys
import threading
import time
from collections.abc import Iterable
from dataclasses import asdict, dataclass, replace
from pathlib import Path

from harness.errors import Missing, Wrong
from harness.layouts import LAYOUTS
from harness.mechanisms import Mechanism
from harness.places import INCLUDE, NATIVE, build_root, relative
from harness.toolchains import expand, tool, tool_path, version_line

VARIANTS = ("release", "counted")
# Code is aligned to 16 bytes by all compilers here; fetch blocks and cache lines have 32 and 64.
_PAD_STEP_BYTES = 16
LIBRARY = "libcrosscall.dylib" if sys.platform == "darwin" else "libcrosscall.so"
_STAMP, _LOG = "built.json", "build.log"
_PADS = threading.Lock()  # several mechanisms may need the same one first
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


def library_folder(variant: str, layout: int = 0) -> Path:
    """Where the library of a variant lies; only release has layouts beyond the first."""
    folder = build_root() / "native" / variant
    return folder / "layouts" / str(layout) if layout else folder


def out_folder(mechanism: Mechanism) -> Path:
    return build_root() / "langs" / mechanism.id


def layout_folder(mechanism: Mechanism, layout: int) -> Path:
    return out_folder(mechanism) / "layouts" / str(layout)


def pad_file(layout: int) -> Path:
    return build_root() / "pads" / f"pad-{layout}.o"


def _make_pad(layout: int) -> None:
    """An object without a symbol that takes up the layout's bytes in front of what is linked behind it. The
    assembly it is made from stays beside it, for compilers that want that."""
    pad = pad_file(layout)
    text = ".p2align 4\n" + (f".skip {_PAD_STEP_BYTES * layout}, 0x90\n" if layout else "")
    if sys.platform.startswith("linux"):
        # R: kept by linkers that drop what nothing refers to, as zig's and rustc's do. Without the note the
        # stack would be executable.
        text = f'.section .text.pad,"axR",%progbits\n{text}.section .note.GNU-stack,"",%progbits\n'
    else:
        text = f".text\n{text}"
    compiler, source = tool("cc"), pad.with_suffix(".S")
    key = hash_of([], text, compiler)
    with _PADS:
        if _read_stamp(pad.parent / str(layout), key):
            return
        (pad.parent / str(layout)).mkdir(parents=True, exist_ok=True)
        source.write_text(text, encoding="utf-8")
        command = [*compiler, "-c", str(source), "-o", str(pad)]
        _run_logged(command, pad.parent, dict(os.environ), pad.parent / _LOG, f"layout {layout}")
        _write_stamp(pad.parent / str(layout), Built(key, 0, 0, []))


def places(mechanism: Mechanism, variant: str = "release", layout: int = 0) -> dict[str, str]:
    """The placeholders that belong to one mechanism."""
    return {
        "out": str(out_folder(mechanism)),
        "layout": str(layout_folder(mechanism, layout)),
        "pad": str(pad_file(layout)),
        "seed": str(layout + 1),
        "src": str(mechanism.folder),
        "kit": str(mechanism.kit),
        "include": str(INCLUDE),
        "native": str(NATIVE),
        "lib": str(library_folder(variant)),
        "variant": variant,
    }


def environment(mechanism: Mechanism, variant: str = "release", layout: int = 0) -> dict[str, str]:
    """The environment of a mechanism's build and of its worker."""
    here = places(mechanism, variant, layout)
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
    files = named if artifacts else list(out.rglob("*"))
    return sum(path.stat().st_size for path in files if path.is_file() and path.name not in (_STAMP, _LOG))


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
    key = hash_of([NATIVE], variant, compiler, version, LAYOUTS)
    if built := _read_stamp(out, key):
        return built
    shutil.rmtree(out, ignore_errors=True)
    out.mkdir(parents=True)
    start_ns = time.monotonic_ns()
    numbers = range(1, LAYOUTS) if variant == "release" else ()
    for layout in numbers:
        _make_pad(layout)
    pads = ";".join(str(pad_file(layout)) for layout in numbers)
    configure = [cmake, "-S", str(NATIVE), "-B", str(out), "-G", "Ninja"]
    configure += [f"-DXC_VARIANT={variant}", f"-DXC_PADS={pads}", f"-DCMAKE_MAKE_PROGRAM={ninja}"]
    env = {**os.environ, "PATH": tool_path(), "CC": shlex.join(compiler)}
    for command in (configure, [cmake, "--build", str(out)]):
        _run_logged(command, NATIVE, env, out / _LOG, f"libcrosscall ({variant})")
    build_ns = time.monotonic_ns() - start_ns
    return _write_stamp(out, Built(key, build_ns, _size(out, [LIBRARY]), [version]))


def build_key(mechanism: Mechanism, versions: list[str]) -> str:
    manifest = mechanism.manifest
    folders = [mechanism.folder, mechanism.kit, INCLUDE]
    folders += [mechanism.folder / source for source in manifest.sources]
    commands = [*manifest.build, *manifest.layout, manifest.run]
    if any("{native}" in word for command in commands for word in command):
        folders.append(NATIVE)
    here = places(mechanism)
    expanded = [expand(command, here) for command in commands]
    return hash_of(folders, expanded, sorted(manifest.env.items()), versions)


def _build_once(mechanism: Mechanism, key: str, versions: list[str]) -> Built:
    """The part that all layouts share."""
    out = out_folder(mechanism)
    if built := _read_stamp(out, key):
        return built
    shutil.rmtree(out, ignore_errors=True)
    out.mkdir(parents=True)
    build_ns = _run_commands(mechanism, mechanism.manifest.build, 0)
    return _write_stamp(out, Built(key, build_ns, _size(out, mechanism.manifest.artifacts), versions))


def _build_layout(mechanism: Mechanism, layout: int, key: str) -> Built:
    folder = layout_folder(mechanism, layout)
    if built := _read_stamp(folder, key):
        return built
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    _make_pad(layout)
    build_ns = _run_commands(mechanism, mechanism.manifest.layout, layout)
    return _write_stamp(folder, Built(key, build_ns, _size(folder, []), []))


def _run_commands(mechanism: Mechanism, commands: list[list[str]], layout: int) -> int:
    """Runs them in the mechanism's folder; what that took, in ns."""
    here, env = places(mechanism, layout=layout), environment(mechanism, layout=layout)
    log = out_folder(mechanism) / _LOG
    start_ns = time.monotonic_ns()
    for command in commands:
        _run_logged(expand(command, here), mechanism.folder, env, log, mechanism.id)
    return time.monotonic_ns() - start_ns if commands else 0


def build_mechanism(mechanism: Mechanism, layouts: int = 1) -> Built:
    """One mechanism into its own folder, the first of its layouts if it has any, or so many.

    Missing: a requirement is not met. Wrong: a command failed.
    """
    versions = requirements(mechanism)
    key = build_key(mechanism, versions)
    built = _build_once(mechanism, key, versions)
    if not mechanism.has_layouts:
        return built
    made = [_build_layout(mechanism, layout, key) for layout in range(layouts)]
    size = _size(out_folder(mechanism), mechanism.manifest.artifacts or ["layouts/0/*"])
    return replace(built, build_ns=built.build_ns + made[0].build_ns, artifact_bytes=size)
