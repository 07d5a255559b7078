"""The names of code that a runtime compiled while it ran, where it writes them to a perf map.

perf's own form: /tmp/perf-PID.map, a line of beginning, length and name for each function
(tools/perf/Documentation/jit-interface.txt in the Linux sources).
"""

import subprocess
from pathlib import Path

from harness.anatomy.symbols import Ranges, mapped_functions
from harness.core.files import read_text

# What asks runtimes that write a map only if told so when they start.
# https://nodejs.org/api/cli.html#--perf-basic-prof
# https://learn.microsoft.com/dotnet/core/runtime-config/debugging-profiling#write-perf-map
ASKED = {"NODE_OPTIONS": "--perf-basic-prof", "DOTNET_PerfMapEnabled": "1", "COMPlus_PerfMapEnabled": "1"}
_MOST_BYTES = 64 << 20
_JCMD_S = 20.0


def _ask_the_jvm(pid: int) -> None:
    """A JVM writes its map when it is told to, by the jcmd beside it.
    https://docs.oracle.com/en/java/javase/25/docs/specs/man/jcmd.html"""
    try:
        jcmd = Path(f"/proc/{pid}/exe").readlink().with_name("jcmd")
        if jcmd.exists():
            command = [str(jcmd), str(pid), "Compiler.perfmap"]
            subprocess.run(command, capture_output=True, timeout=_JCMD_S, check=False)
    except (OSError, subprocess.TimeoutExpired):
        return  # its code stays without names


def compiled_functions(pid: int) -> Ranges:
    """The compiled functions of a process, by address; its map is read and taken away. OSError."""
    _ask_the_jvm(pid)
    path = Path(f"/tmp/perf-{pid}.map")
    if not path.exists():
        return Ranges({})
    try:
        return mapped_functions(read_text(path, _MOST_BYTES))
    finally:
        path.unlink(missing_ok=True)
