"""Compiles and links an extension module of HPy's, without setuptools as {kit}/extension.py does, whose words
these are but for the first:

    python build.py ABI compile SOURCE OBJECT INCLUDE COMPILER…
    python build.py ABI link OBJECT MODULE FOLDER PAD LIB COMPILER…

ABI is cpython or universal. What differs between them is what HPy's own build_ext does:
https://docs.hpyproject.org/en/stable/api-reference/build-options.html (hpy.devel, _finalize_hpy_ext)
"""

import subprocess
import sys
import sysconfig
from pathlib import Path

from extension import HEADERS, LINK, OPTIMISATION
from hpy.devel import HPyDevel
from hpy.devel.abitag import get_hpy_ext_suffix

HPY = HPyDevel()
# Of the universal ABI's modules only hpy.universal knows how they are loaded.
STUB = """from hpy.universal import MODE_UNIVERSAL, load

module = load({module!r}, {path!r}, __spec__, mode=MODE_UNIVERSAL)
globals().update(vars(module))
"""


def compile_source(abi: str, source: str, target: str, include: str, *compiler: str) -> None:
    # -isystem: the warnings asked for are for the source, not for other people's headers.
    headers = [*HPY.get_extra_include_dirs(), *([str(HEADERS)] if abi == "cpython" else [])]
    system = [word for path in headers for word in ("-isystem", path)]
    macros = ["-DHPY", f"-DHPY_ABI_{abi.upper()}"]
    command = [*compiler, *OPTIMISATION, "-fPIC", *macros, f"-I{include}", *system]
    sys.exit(subprocess.run([*command, "-c", source, "-o", target]).returncode)


def link_module(abi: str, code: str, module: str, folder: str, pad: str, lib: str, *compiler: str) -> None:
    suffix = sysconfig.get_config_var("EXT_SUFFIX") if abi == "cpython" else get_hpy_ext_suffix(abi)
    target = Path(folder) / f"{module}{suffix}"
    if abi == "universal":
        Path(folder, f"{module}.py").write_text(
            STUB.format(module=module, path=str(target)), encoding="utf-8"
        )
    libraries = HPY.get_static_libs(abi)
    command = [*compiler, *LINK, pad, code, *libraries, "-o", target, f"-L{lib}", "-lcrosscall"]
    sys.exit(subprocess.run(command).returncode)


if __name__ == "__main__":
    abi, step, *rest = sys.argv[1:]
    {"compile": compile_source, "link": link_module}[step](abi, *rest)
