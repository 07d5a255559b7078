"""Writes _crosscall.py, the out-of-line module of cffi's ABI mode: declare.py INCLUDE OUT"""

import sys
from pathlib import Path

from cffi import FFI
from declarations import declarations

include, out = sys.argv[1:]
ffibuilder = FFI()
ffibuilder.cdef(declarations(include))
ffibuilder.set_source("_crosscall", None)
ffibuilder.emit_python_code(str(Path(out) / "_crosscall.py"))
