"""Compiles the C++ of an extension module with a binding library, and links it with libcrosscall.

    python cplusplus.py compile LIBRARY SOURCE OBJECT INCLUDE COMPILER…
    python cplusplus.py link MODULE FOLDER PAD LIB OBJECT,… COMPILER…

LIBRARY is pybind11 or nanobind, from this Python's packages; a SOURCE that begins with LIBRARY: lies in it.
PAD, which comes first in the link, says where the module's code begins.
    python cplusplus.py LIBRARY
says which version there is, or fails.
"""

import subprocess
import sys
import sysconfig
from importlib import import_module
from pathlib import Path

from extension import HEADERS, LINK

INCLUDES = {"pybind11": ("include",), "nanobind": ("include", "ext/robin_map/include")}


def folder(library: str) -> Path:
    return Path(str(import_module(library).__file__)).parent


def compile_source(library: str, source: str, target: str, include: str, *compiler: str) -> None:
    path = source.replace(f"{library}:", f"{folder(library)}/")
    # -isystem: the warnings asked for are for the source, not for other people's headers.
    headers = [HEADERS, *(folder(library) / part for part in INCLUDES[library])]
    system = [word for path in headers for word in ("-isystem", path)]
    command = [*compiler, "-std=c++17", "-fvisibility=hidden", "-DNDEBUG", "-fPIC", f"-I{include}", *system]
    sys.exit(subprocess.run([*command, "-c", path, "-o", target]).returncode)


def link_module(module: str, to: str, pad: str, lib: str, objects: str, *compiler: str) -> None:
    target = Path(to) / f"{module}{sysconfig.get_config_var('EXT_SUFFIX')}"
    command = [*compiler, *LINK, pad, *objects.split(","), "-o", target, f"-L{lib}", "-lcrosscall"]
    sys.exit(subprocess.run(command).returncode)


if __name__ == "__main__":
    match sys.argv[1:]:
        case ["compile", *rest]:
            compile_source(*rest)
        case ["link", *rest]:
            link_module(*rest)
        case [library]:
            print(library, import_module(library).__version__)
        case _:
            sys.exit(__doc__)
