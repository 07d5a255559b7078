"""Compiles one C source for an extension module, and links it with libcrosscall.

    python extension.py compile SOURCE OBJECT INCLUDE COMPILER…
    python extension.py link OBJECT MODULE FOLDER PAD LIB COMPILER…

PAD, which comes first in the link, says where the module's code begins.

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


def compile_source(source: str, target: str, include: str, *compiler: str) -> None:
    # -isystem: the warnings asked for are for the source, not for Python's own headers.
    command = [*compiler, "-O2", "-DNDEBUG", "-fPIC", f"-I{include}", "-isystem", HEADERS]
    sys.exit(subprocess.run([*command, "-c", source, "-o", target]).returncode)


def link_module(code: str, module: str, folder: str, pad: str, lib: str, *compiler: str) -> None:
    target = Path(folder) / f"{module}{sysconfig.get_config_var('EXT_SUFFIX')}"
    # No -O: with it zig's linker drops what nothing refers to, such as the pad.
    command = [*compiler, *LINK, pad, code, "-o", target, f"-L{lib}", "-lcrosscall"]
    sys.exit(subprocess.run(command).returncode)


if __name__ == "__main__":
    if not (HEADERS / "Python.h").exists():
        sys.exit(f"no Python.h in {HEADERS}: install the headers of this Python (python3-dev)")
    if len(sys.argv) == 1:
        print("Python.h", sysconfig.get_python_version())
    else:
        {"compile": compile_source, "link": link_module}[sys.argv[1]](*sys.argv[2:])
