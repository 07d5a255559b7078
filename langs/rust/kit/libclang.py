"""Finds the libclang that bindgen loads at build time, in one place for `requires` and `build`.

Without arguments it prints libclang's version, or says what to install.
With a command it runs that with the variables which bindgen documents for an unusual libclang:
https://rust-lang.github.io/rust-bindgen/requirements.html (LIBCLANG_PATH)
https://github.com/rust-lang/rust-bindgen#environment-variables (BINDGEN_EXTRA_CLANG_ARGS)
"""

import ctypes
import importlib.util
import os
import shlex
import subprocess
import sys
from pathlib import Path

# Below the root, where Debian, Fedora, Homebrew and Xcode put it.
SYSTEM_FOLDERS = (
    "usr/lib/llvm-*/lib",
    "usr/lib/*-linux-gnu*",
    "usr/lib64",
    "usr/lib",
    "usr/local/lib",
    "usr/local/opt/llvm/lib",
    "opt/homebrew/opt/llvm/lib",
    "Library/Developer/CommandLineTools/usr/lib",
)
# Not libclang-cpp.so, which is another library.
NAMES = ("libclang.so*", "libclang-[0-9]*.so*", "libclang.dylib")


class String(ctypes.Structure):
    """CXString of clang-c/CXString.h."""

    _fields_ = (("data", ctypes.c_void_p), ("private_flags", ctypes.c_uint))


def folders() -> list[Path]:
    """LIBCLANG_PATH, which may also name the file; else the system's; else this Python's wheel."""
    if chosen := os.environ.get("LIBCLANG_PATH"):
        path = Path(chosen)
        return [path if path.is_dir() else path.parent]
    system = [path for pattern in SYSTEM_FOLDERS for path in Path("/").glob(pattern)]
    wheel = importlib.util.find_spec("clang")
    places = wheel.submodule_search_locations or [] if wheel else []
    return [*system, *(Path(place, "native") for place in places)]


def find_libclang() -> Path:
    for folder in folders():
        for name in NAMES:
            if found := sorted(folder.glob(name)):
                return found[-1]
    sys.exit("error: no libclang (apt install libclang-dev, or pip install libclang)")


def version(path: Path) -> str:
    library = ctypes.CDLL(str(path))
    library.clang_getClangVersion.restype = String
    library.clang_getCString.argtypes = [String]
    library.clang_getCString.restype = ctypes.c_char_p
    text: bytes = library.clang_getCString(library.clang_getClangVersion())
    return text.decode()


def compiler_headers() -> str:
    """The C compiler's own stddef.h and stdint.h: the wheel comes without clang's."""
    command = ["cc", "-print-file-name=include"]
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout.strip()


def main(command: list[str]) -> int:
    libclang = find_libclang()
    if not command:
        print(version(libclang))
        return 0
    # After clang's own headers, where it has some.
    extra = os.environ.get("BINDGEN_EXTRA_CLANG_ARGS", f"-idirafter {shlex.quote(compiler_headers())}")
    found = {"LIBCLANG_PATH": str(libclang), "BINDGEN_EXTRA_CLANG_ARGS": extra}
    return subprocess.run(command, env={**os.environ, **found}).returncode


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
