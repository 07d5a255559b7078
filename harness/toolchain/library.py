"""libcrosscall in its variants, each built once per content; the release one in layouts, in which its objects
are also linked in another order."""

import os
import shlex
import shutil
import sys
import time
from pathlib import Path

from harness.core.errors import Missing
from harness.core.paths import NATIVE, build_root
from harness.suite.fingerprints import hash_of
from harness.suite.layouts import LAYOUTS
from harness.toolchain.pads import make_pad, pad_file
from harness.toolchain.stamp import LOG, Built, read_stamp, run_logged, size_of, start_afresh, write_stamp
from harness.toolchain.tools import tool, tool_path, version_line

VARIANTS = ("release", "counted")
LIBRARY = "libcrosscall.dylib" if sys.platform == "darwin" else "libcrosscall.so"


def library_folder(variant: str, layout: int = 0) -> Path:
    """Where the library of a variant lies; only release has layouts beyond the first."""
    folder = build_root() / "native" / variant
    return folder / "layouts" / str(layout) if layout else folder


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
    if built := read_stamp(out, key):
        return built
    start_afresh(out)
    start_ns = time.monotonic_ns()
    numbers = range(1, LAYOUTS) if variant == "release" else ()
    for layout in numbers:
        make_pad(layout)
    pads = ";".join(str(pad_file(layout)) for layout in numbers)
    configure = [cmake, "-S", str(NATIVE), "-B", str(out), "-G", "Ninja"]
    configure += [f"-DXC_VARIANT={variant}", f"-DXC_PADS={pads}", f"-DCMAKE_MAKE_PROGRAM={ninja}"]
    env = {**os.environ, "PATH": tool_path(), "CC": shlex.join(compiler)}
    for command in (configure, [cmake, "--build", str(out)]):
        run_logged(command, NATIVE, env, out / LOG, f"libcrosscall ({variant})")
    build_ns = time.monotonic_ns() - start_ns
    return write_stamp(out, Built(key, build_ns, size_of(out, [LIBRARY]), [version]))
