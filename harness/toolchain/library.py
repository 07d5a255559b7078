"""libcrosscall in its variants, each built once per content; the release one in layouts, in which its objects
are also linked in another order."""

import os
import shlex
import shutil
import sys
import time
from pathlib import Path

from harness.core.environment import bearing
from harness.core.errors import Missing
from harness.core.paths import build_root
from harness.suite.fingerprints import hash_of
from harness.suite.layouts import LAYOUTS
from harness.suite.native import SUITE, Native
from harness.toolchain.command import run_logged
from harness.toolchain.lock import alone
from harness.toolchain.pads import make_pad, pad_file
from harness.toolchain.stamp import (
    LOG,
    Built,
    at_rest,
    read_stamp,
    refuse_changed,
    size_of,
    start_afresh,
    write_stamp,
)
from harness.toolchain.tools import tool, tool_path, version_line

VARIANTS = ("release", "counted")
LIBRARY = "libcrosscall.dylib" if sys.platform == "darwin" else "libcrosscall.so"


def library_folder(variant: str, layout: int = 0, native: Native = SUITE) -> Path:
    """Where the library of a variant lies; only a release that is built here has layouts beyond the first."""
    folder = build_root() / native.below / variant
    return folder / "layouts" / str(layout) if layout and native.is_ours else folder


def _key(native: Native, variant: str, version: str) -> str:
    return hash_of([native.folder], variant, tool("cc"), version, LAYOUTS, bearing())


def _make(native: Native, variant: str, cmake: str, ninja: str) -> int:
    """Into its emptied folder; what that took, in ns."""
    out = library_folder(variant, native=native)
    start_afresh(out)
    start_ns = time.monotonic_ns()
    numbers = range(1, LAYOUTS) if variant == "release" and native.is_ours else ()
    for layout in numbers:
        make_pad(layout)
    pads = ";".join(str(pad_file(layout)) for layout in numbers)
    configure = [cmake, "-S", str(native.folder), "-B", str(out), "-G", "Ninja"]
    configure += [f"-DXC_VARIANT={variant}", f"-DXC_PADS={pads}", f"-DCMAKE_MAKE_PROGRAM={ninja}"]
    env = {**os.environ, "PATH": tool_path(), "CC": shlex.join(tool("cc"))}
    for command in (configure, [cmake, "--build", str(out)]):
        run_logged(command, native.folder, env, out / LOG, f"libcrosscall ({variant})")
    return time.monotonic_ns() - start_ns


def build_library(variant: str, native: Native = SUITE) -> Built:
    """libcrosscall in one variant, by CMake and Ninja. Missing without a C compiler; Wrong on failure."""
    out, what = library_folder(variant, native=native), f"libcrosscall ({variant})"
    cmake = shutil.which("cmake", path=tool_path())
    ninja = shutil.which("ninja", path=tool_path())
    if not cmake or not ninja:
        raise Missing("cmake and ninja are needed: pip install cmake ninja")
    version = version_line((*tool("cc"), "--version"))

    def build() -> Built:
        key = _key(native, variant, version)
        if built := read_stamp(out, key):
            return built
        build_ns = _make(native, variant, cmake, ninja)
        refuse_changed(key, _key(native, variant, version))
        return write_stamp(out, Built(key, build_ns, size_of(out, [LIBRARY]), [version]))

    with alone(out, what):
        return at_rest(build, what)
