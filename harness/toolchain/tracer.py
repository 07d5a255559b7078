"""xc_tracer, which counts the instructions of a call: native/tracer/tracer.c says how."""

import os
import platform
import sys
from pathlib import Path

from harness.core.errors import Missing
from harness.core.paths import NATIVE, build_root
from harness.suite.fingerprints import hash_of
from harness.toolchain.command import run_logged
from harness.toolchain.lock import alone
from harness.toolchain.stamp import LOG, Built, read_stamp, start_afresh, write_stamp
from harness.toolchain.tools import tool

SOURCE = NATIVE / "tracer"
_PROCESSORS = ("x86_64", "aarch64")
_FLAGS = ("-std=gnu11", "-O2", "-Wall", "-Wextra", "-Werror", "-Wshadow", "-Wconversion", "-Wsign-conversion")


def build_tracer() -> Path:
    """The program. Missing where there is none for the system; Wrong where it cannot be compiled."""
    if sys.platform != "linux" or platform.machine() not in _PROCESSORS:
        here = f"{platform.system()} on {platform.machine()}"
        raise Missing(
            f"instructions are counted by ptrace, on Linux on {' or '.join(_PROCESSORS)}; not on {here}"
        )
    out = build_root() / "native" / "tracer"
    program, compiler = out / "xc_tracer", tool("cc")
    key = hash_of([SOURCE], compiler, _FLAGS)
    with alone(out, "xc_tracer"):
        if not read_stamp(out, key):
            start_afresh(out)
            command = [*compiler, *_FLAGS, "-o", str(program), str(SOURCE / "tracer.c")]
            run_logged(command, out, dict(os.environ), out / LOG, "xc_tracer")
            write_stamp(out, Built(key, 0, 0, []))
    return program
