"""The C side of a probe, made as a folder like native/: their library as it is in the release variant, and as
the counted one a library that stands in front of it, counts each call and forwards it.

Calls that the library makes to itself come by the front too where the loader lets them; a call within a call
is not counted.
"""

import hashlib
import shutil
from pathlib import Path
from string import Template

from harness.core.files import write_whole
from harness.core.paths import NATIVE, claim_build_root
from harness.price.call import Function, Probe, Void
from harness.suite.native import Native

_CMAKE = Template("""\
# $sha
cmake_minimum_required(VERSION 3.25)
project(front LANGUAGES C)
set(XC_VARIANT release CACHE STRING "release or counted")
set(XC_PADS "" CACHE STRING "none: the library is not built here")
foreach(name $names)
  file(CREATE_LINK "$library" "$${CMAKE_BINARY_DIR}/$${name}" SYMBOLIC)
endforeach()
if(XC_VARIANT STREQUAL "release")
  file(CREATE_LINK "$library" "$${CMAKE_BINARY_DIR}/libcrosscall$${CMAKE_SHARED_LIBRARY_SUFFIX}" SYMBOLIC)
  add_custom_target(nothing ALL)
else()
  add_library(crosscall SHARED front.c counted.c)
  target_compile_options(crosscall PRIVATE -O2 -fno-builtin -Wall -Wextra)
  target_include_directories(crosscall PRIVATE include $folders)
  target_link_libraries(crosscall PRIVATE $${CMAKE_DL_LIBS})
endif()
""")
_HEAD = Template("""\
/* Counts calls and forwards them. */
#define _GNU_SOURCE
#include "crosscall.h"

#include "counted.h"

#include <dlfcn.h>
#include <stdio.h>
#include <stdlib.h>

static __thread int inside; /* a call that the library makes to itself is none of the caller's */

static void *forwarded(const char *name) {
    static void *library;
    if (library == NULL) {
        library = dlopen("$library", RTLD_NOW | RTLD_LOCAL);
    }
    void *found = library != NULL ? dlsym(library, name) : NULL;
    if (found == NULL) {
        fprintf(stderr, "front: %s\\n", dlerror());
        exit(70);
    }
    return found;
}
""")
_FUNCTION = Template("""
#undef $name
$result $name($parameters) {
    static __typeof__($name) *real;
    if (real == NULL) {
        *(void **)&real = forwarded("$name");
    }
    if (inside == 0) {
        XC_COUNT($name);
    }
    inside++;
    $keep$call;
    inside--;
    $give
}
""")
# Its cases are made of the probe (price/cases.py); what workers are told is the version alone.
_CASES = "abi_version = 1\ncase = []\n"


def _function(one: Function) -> str:
    names = [f"a{i}" for i in range(len(one.parameters))]
    void = isinstance(one.result, Void)
    return _FUNCTION.substitute(
        name=one.name,
        result=one.result.c,
        parameters=", ".join(f"{c} {n}" for c, n in zip(one.parameters, names, strict=True)) or "void",
        keep="" if void else f"{one.result.c} result = ",
        call=f"real({', '.join(names)})",
        give="" if void else "return result;",
    )


def _names(library: Path) -> list[str]:
    """What the loader may ask for: the file's name and its links beside it."""
    beside = [path for path in library.parent.iterdir() if path.is_symlink() and path.resolve() == library]
    return sorted({library.name, *(path.name for path in beside)})


def _sha(probe: Probe) -> str:
    digest = hashlib.sha256(repr(probe).encode())
    digest.update(Path(probe.library).read_bytes())
    return digest.hexdigest()


def make_native(probe: Probe) -> Native:
    """Writes the folder, below the build folder, where it does not hold the same already."""
    sha = _sha(probe)
    below = f"price/{probe.name}-{sha[:12]}"
    folder = claim_build_root() / below / "native"
    library = Path(probe.library).resolve()
    files = {
        "CMakeLists.txt": _CMAKE.substitute(
            sha=sha,
            names=" ".join(f'"{name}"' for name in _names(library)),
            library=library,
            folders=" ".join(f'"{folder}"' for folder in probe.folders),
        ),
        "include/crosscall.h": f"#ifndef CROSSCALL_H\n#define CROSSCALL_H\n{probe.include}\n#endif\n",
        "front.c": _HEAD.substitute(library=library) + "".join(map(_function, probe.functions)),
        "cases.toml": _CASES,
    }
    for name, text in files.items():
        path = folder / name
        if not path.exists() or path.read_text(encoding="utf-8") != text:
            path.parent.mkdir(parents=True, exist_ok=True)
            write_whole(path, text)
    for name in ("counted.c", "counted.h"):
        if not (folder / name).exists():
            shutil.copyfile(NATIVE / name, folder / name)
    return Native(folder=folder, below=f"{below}/lib", is_ours=False)
