"""Compiles one C source for an extension module, and links it with libcrosscall.

    python extension.py compile SOURCE OBJECT INCLUDE COMPILER…
    python extension.py link OBJECT MODULE FOLDER PAD LIB COMPILER…

PAD, which comes first in the link, says where the module's code begins.

The compiler is called directly, without setuptools, so that it may be several words
(`python -m ziglang cc`). How it optimises is taken from the interpreter, as setuptools does:
https://setuptools.pypa.io/en/latest/userguide/ext_modules.html
    python extension.py
says which Python.h there is and how it optimises, or fails.
"""

import re
import subprocess
import sys
import sysconfig
from pathlib import Path

HEADERS = Path(sysconfig.get_path("include"))
# Of the flags that built the interpreter those that any compiler knows and that bear on code: GCC's own,
# such as -flto=auto, are nothing that another compiler would read.
PORTABLE = re.compile(r"-O\w*|-DNDEBUG|-fwrapv|-fno-strict-(aliasing|overflow)")
LINK = ["-bundle", "-undefined", "dynamic_lookup"] if sys.platform == "darwin" else ["-shared"]


def optimisation(cflags: str) -> list[str]:
    """The words of the interpreter's CFLAGS to compile with; a release's where it gives no -O."""
    said = [word for word in cflags.split() if PORTABLE.fullmatch(word)]
    words = [*dict.fromkeys(reversed(said))][::-1]  # of several -O the last one counts
    return words if any(word.startswith("-O") for word in words) else ["-O2", "-DNDEBUG"]


OPTIMISATION = optimisation(sysconfig.get_config_var("CFLAGS") or "")


def compile_source(source: str, target: str, include: str, *compiler: str) -> None:
    # -isystem: the warnings asked for are for the source, not for Python's own headers.
    command = [*compiler, *OPTIMISATION, "-fPIC", f"-I{include}", "-isystem", HEADERS]
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
        print("Python.h", sysconfig.get_python_version(), *OPTIMISATION)
    else:
        {"compile": compile_source, "link": link_module}[sys.argv[1]](*sys.argv[2:])
