"""Writes _crosscall.c, the extension module of cffi's API mode: declare.py INCLUDE OUT"""

import sys
from pathlib import Path

from cffi import FFI
from declarations import declarations

CALLBACKS = """
extern "Python" {
    int64_t increment(int64_t value, void *user);
    int32_t compare(int32_t a, int32_t b, void *user);
    void sink(int32_t level, const char *message, void *user);
}
"""

include, out = sys.argv[1:]
ffibuilder = FFI()
ffibuilder.cdef(declarations(include) + CALLBACKS)
ffibuilder.set_source("_crosscall", '#include "crosscall.h"')
ffibuilder.emit_c_code(str(Path(out) / "_crosscall.c"))
