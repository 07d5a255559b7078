"""The library with a delay of known size in two functions, made from a copy of native/.

native/src stays as it is: the copy lies in the build folder, two bodies in it are replaced, and the
library's own CMakeLists.txt builds it with the flags of the release variant.

xc_add_i32   A chain of dependent multiplications between two fences. An out-of-order processor would
             overlap a bare chain with whatever surrounds the call, and how much it hides would differ
             from caller to caller; between fences nothing overlaps, so each further multiplication
             costs every caller the same: what one loop of the clock probe takes, which is the same
             instruction. Both libraries have fences and a chain; the delayed one has DELAY more links.
xc_work      The same chain of xorshift steps twice, the first time for one twentieth of the steps; the
             second begins with what the first left, masked by a zero that the compiler cannot see, so
             the result stays what it was and the steps can neither be dropped nor overlapped.
"""

import os
import shlex
import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path

from harness.core.errors import Missing, Wrong
from harness.core.paths import NATIVE, claim_build_root, relative
from harness.toolchain.library import LIBRARY
from harness.toolchain.tools import tool, tool_path

# Three multiplications are 9 cycles: 2 ns at 4.5 GHz, 3 ns at 3 GHz.
DELAY = 3
# Long enough that the chain, not the entering of it, decides when the second fence is passed.
LINKS = 4
# One step in twenty: 5 %.
ONE_IN = 20

_HELPERS = """\
#if defined(__x86_64__)
#define XC_FENCE() __asm__ volatile("lfence" : : : "memory")
#elif defined(__aarch64__)
#define XC_FENCE() __asm__ volatile("isb" : : : "memory")
#else
#error "no fence known for this processor"
#endif
#define XC_HIDE(value) __asm__ volatile("" : "+r"(value))
"""

_ADD = "    return (int32_t)((uint32_t)a + (uint32_t)b);\n"
_WORK_HEAD = "XC_API int64_t xc_work(int64_t steps) {\n    XC_COUNT(xc_work);\n"
_WORK_START = "    uint64_t state = 88172645463325252u; /* Marsaglia's own seed */\n"
_STEPS = """\
    for (int64_t i = 0; i < steps; i++) {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
    }
"""


@dataclass(frozen=True)
class Edit:
    """One text in one file of native/src, to be replaced by another."""

    file: str
    old: str
    new: str


def chain(links: int) -> Edit:
    """xc_add_i32 with a fenced chain of so many dependent multiplications before its addition."""
    link = "    x *= UINT64_C(0x9e3779b97f4a7c15);\n    XC_HIDE(x);\n"
    body = f"    uint64_t x = 3;\n    XC_FENCE();\n    XC_HIDE(x);\n{link * links}    XC_FENCE();\n"
    return Edit("calls.c", _ADD, body + _ADD)


def more_steps() -> Edit:
    """xc_work with one step in ONE_IN more, and the same result."""
    walk = f"static uint64_t walk(uint64_t state, int64_t steps) {{\n{_STEPS}    return state;\n}}\n"
    walk = f"__attribute__((noinline)) {walk}\n"
    body = f"{_WORK_START}    uint64_t zero = 0;\n    XC_HIDE(zero);\n"
    body += f"    state = walk(state ^ (walk(state, steps / {ONE_IN}) & zero), steps);\n"
    return Edit("work.c", _WORK_HEAD + _WORK_START + _STEPS, walk + _WORK_HEAD + body)


PLAIN = (chain(LINKS),)
DELAYED = (chain(LINKS + DELAY), more_steps())


def apply(edits: tuple[Edit, ...], source: Path) -> None:
    """Carries the edits out below source. Wrong if a text does not stand there exactly once."""
    for edit in edits:
        path = source / edit.file
        text = path.read_text(encoding="utf-8")
        if text.count(edit.old) != 1:
            raise Wrong(
                f"harness/selftest/delayed.py replaces a text that native/src/{edit.file} no longer has: "
                f"{edit.old.strip().splitlines()[0]!r}; bring the two together again"
            )
        include = '#include "internal.h"\n'
        text = text.replace(include, include + _HELPERS, 1).replace(edit.old, edit.new)
        path.write_text(text, encoding="utf-8")


def build(name: str, edits: tuple[Edit, ...]) -> Path:
    """The folder of libcrosscall with the edits, built anew. Missing without tools, Wrong on failure."""
    work = claim_build_root() / "selftest" / name
    shutil.rmtree(work, ignore_errors=True)
    source, out = work / "native", work / "lib"
    shutil.copytree(NATIVE, source, ignore=shutil.ignore_patterns("tests", "fuzz"))
    apply(edits, source / "src")
    cmake, ninja = (shutil.which(name, path=tool_path()) for name in ("cmake", "ninja"))
    if not cmake or not ninja:
        raise Missing("cmake and ninja are needed: pip install cmake ninja")
    configure = [cmake, "-S", str(source), "-B", str(out), "-G", "Ninja", "-DXC_VARIANT=release"]
    configure += [f"-DCMAKE_MAKE_PROGRAM={ninja}"]
    env = {**os.environ, "PATH": tool_path(), "CC": shlex.join(tool("cc"))}
    for command in (configure, [cmake, "--build", str(out)]):
        done = subprocess.run(command, env=env, capture_output=True, text=True)
        if done.returncode != 0:
            said = "\n    ".join((done.stdout + done.stderr).strip().splitlines()[-12:])
            raise Wrong(f"libcrosscall ({name}) below {relative(work)}: build failed\n    {said}")
    assert (out / LIBRARY).exists(), out
    return out
