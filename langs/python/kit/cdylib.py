"""Puts the library that cargo built where Python finds it as a module: cdylib.py FOLDER NAME TO MODULE

FOLDER is cargo's, NAME the library's in Cargo.toml. The module is called as one of the stable ABI is.
"""

import shutil
import sys
from pathlib import Path

FILE = "{}.dll" if sys.platform == "win32" else "lib{}.dylib" if sys.platform == "darwin" else "lib{}.so"
SUFFIX = ".pyd" if sys.platform == "win32" else ".abi3.so"

if __name__ == "__main__":
    folder, name, to, module = sys.argv[1:]
    shutil.copy(Path(folder) / FILE.format(name), Path(to) / f"{module}{SUFFIX}")
