"""Compiles one C source into an extension module that is linked with libcrosscall.

    python extension.py MODULE SOURCE OUT INCLUDE LIB COMPILER…

The compiler is called directly, without setuptools, so that it may be several words
(`python -m ziglang cc`) and so that its flags are all in the manifest.
    python extension.py
says which Python.h there is, or fails.
"""

import subprocess
import sys
import sysconfig
from pathlib import Path

HEADERS = Path(sysconfig.get_path("include"))
LINK = ["-bundle", "-undefined", "dynamic_lookup"] if sys.platform == "darwin" else ["-shared"]


def compile_extension(module: str, source: str, out: str, include: str, lib: str, *compiler: str) -> None:
    target = Path(out) / f"{module}{sysconfig.get_config_var('EXT_SUFFIX')}"
    # -isystem: the warnings asked for are for the source, not for Python's own headers.
    command = [*compiler, "-O2", "-DNDEBUG", "-fPIC", *LINK, f"-I{include}", "-isystem", HEADERS]
    command += [source, "-o", target, f"-L{lib}", "-lcrosscall"]
    sys.exit(subprocess.run(command).returncode)


if __name__ == "__main__":
    if not (HEADERS / "Python.h").exists():
        sys.exit(f"no Python.h in {HEADERS}: install the headers of this Python (python3-dev)")
    if len(sys.argv) == 1:
        print("Python.h", sysconfig.get_python_version())
    else:
        compile_extension(*sys.argv[1:])
