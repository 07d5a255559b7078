"""Copies the library that cargo built to where a language looks for its extension: cdylib.py FOLDER NAME TO

FOLDER is cargo's, NAME the library's in Cargo.toml, TO the file.
"""

import shutil
import sys
from pathlib import Path

FILE = "{}.dll" if sys.platform == "win32" else "lib{}.dylib" if sys.platform == "darwin" else "lib{}.so"

if __name__ == "__main__":
    folder, name, to = sys.argv[1:]
    shutil.copy(Path(folder) / FILE.format(name), to)
