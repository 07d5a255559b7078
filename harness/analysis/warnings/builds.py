"""Whether what was measured is what people ship: no debug runtime, no plain interpreter, no
unoptimised worker."""

import re
from pathlib import PurePath

from harness.runfile.records import MechanismInfo

# As they name themselves: OpenJDK and its VM, CPython, PHP, Node.
_DEBUG_RUNTIME = re.compile(
    r"\b(fastdebug|slowdebug|debug build|with-pydebug|NTS DEBUG|ZTS DEBUG|node_g)\b", re.IGNORECASE
)
_SPOILERS = re.compile(r"-O0|-Og|-fsanitize=.*|-gcflags=.*-N.*|-DCMAKE_BUILD_TYPE=Debug|Debug|Onone")
_COMPILERS = {"{cc}", "{cxx}", "cc", "gcc", "clang", "c++", "g++", "clang++", "swiftc", "rustc"}
# What a compiler can optimise: assembly stays as it is, and objects are only linked.
_SOURCES = {".c", ".cc", ".cpp", ".rs", ".swift"}
_OPTIMISED = re.compile(r"-O([123sz]|fast|size)?|opt-level=[123sz]|-Copt-level=[123sz]")


def _unoptimised(command: list[str]) -> str:
    """What in a build command keeps its result from being fast; "" if nothing does."""
    if spoilers := [word for word in command if _SPOILERS.fullmatch(word)]:
        return spoilers[0]
    tools = [PurePath(word).name for word in command]
    if "cargo" in tools and "build" in tools and not {"--release", "--profile"} & set(command):
        return "cargo build without --release"
    if any(tool in ("zig", "{zig}") for tool in tools) and any(tool.startswith("build-") for tool in tools):
        return "" if any(word.startswith("Release") for word in command) else "zig without -O Release…"
    # Driven by a script of the kit, a compiler gets the options of its runtime from there.
    compiles = "-E" not in command and any(PurePath(word).suffix in _SOURCES for word in command)
    optimised = any(_OPTIMISED.fullmatch(word) for word in command)
    if compiles and tools[0] in _COMPILERS and not optimised:
        return f"{tools[0]} without -O"
    return ""


def plain_interpreter(info: MechanismInfo, python_build: str) -> str:
    """What the interpreter of a row in Python was built without, for people; "" if nothing or not known."""
    lacks = [what for what in ("PGO", "LTO") if f"without {what}" in python_build]
    return " and ".join(lacks) if info.language == "python" else ""


def debug_build(info: MechanismInfo, python_build: str) -> str:
    """What is a debug build about a mechanism, for people; "" if nothing is."""
    told = [*info.versions, *([python_build] if info.language == "python" else [])]
    for line in told:
        if found := _DEBUG_RUNTIME.search(line):
            return f"The runtime is a debug build ({found[0]})"
    for command in info.build:
        if why := _unoptimised(command):
            return f"The worker was built without optimisation ({why})"
    return ""
