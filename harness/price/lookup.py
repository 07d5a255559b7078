"""A program of its own: loads a library and looks functions up in it, for one may print, crash or hang.

stdin: {"library": name or path, "functions": [name, …]} as JSON; stdout: {"file": what was loaded, "" where
the loader does not say it, "functions": by name the file that has it, "" for none}, or {"error": the loader's
words}.
"""

import ctypes
import json
import os
import sys


class _LinkMap(ctypes.Structure):
    """The beginning of struct link_map, <link.h>."""

    _fields_ = [("addr", ctypes.c_void_p), ("name", ctypes.c_char_p)]


class _Information(ctypes.Structure):
    """Dl_info, <dlfcn.h>."""

    _fields_ = [
        ("file", ctypes.c_char_p),
        ("base", ctypes.c_void_p),
        ("name", ctypes.c_char_p),
        ("address", ctypes.c_void_p),
    ]


_RTLD_DI_LINKMAP = 2


def _file_of(library: ctypes.CDLL) -> str:
    """The library's file, where the loader has dlinfo, as Linux's have."""
    loader = ctypes.CDLL(None)
    if not hasattr(loader, "dlinfo"):
        return ""
    found = ctypes.POINTER(_LinkMap)()
    loader.dlinfo.argtypes = [ctypes.c_void_p, ctypes.c_int, ctypes.c_void_p]
    if loader.dlinfo(library._handle, _RTLD_DI_LINKMAP, ctypes.byref(found)):
        return ""
    return os.path.realpath(os.fsdecode(found.contents.name or b""))


def _file_with(library: ctypes.CDLL, function: str) -> str:
    """The file whose function the loader finds through the library: its own, or that of one it needs."""
    try:
        address = ctypes.cast(getattr(library, function), ctypes.c_void_p)
    except AttributeError:
        return ""
    information = _Information()
    dladdr = ctypes.CDLL(None).dladdr
    dladdr.argtypes = [ctypes.c_void_p, ctypes.c_void_p]
    dladdr(address, ctypes.byref(information))
    return os.path.realpath(os.fsdecode(information.file or b""))


def main() -> None:
    asked = json.load(sys.stdin)
    answers = os.fdopen(os.dup(1), "w", encoding="utf-8")
    os.dup2(2, 1)  # what the library prints is no answer
    try:
        library = ctypes.CDLL(asked["library"])
        functions = {name: _file_with(library, name) for name in asked["functions"]}
        answer = {"file": _file_of(library), "functions": functions}
    except OSError as error:
        answer = {"error": str(error)}
    answers.write(json.dumps(answer) + "\n")
    answers.flush()
    os._exit(0)  # nor what it does at the end of a process


if __name__ == "__main__":
    main()
