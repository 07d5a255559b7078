"""The C of mechanisms under AddressSanitizer and UndefinedBehaviorSanitizer: what it reads beyond its arrays,
frees twice or overflows is no wrong value, and so nothing that a check would see.

The library and the mechanisms are compiled with the sanitizers into a build root of their own. Runtimes are
not, so the sanitizers' own runtime is preloaded into the worker, and into nothing else.
"""

import contextlib
import os
import shlex
import subprocess
import tempfile
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from harness.core.errors import Missing
from harness.core.format import printable
from harness.core.paths import build_root, claim_build_root
from harness.suite.cases import Case, abi_version
from harness.suite.mechanisms import Mechanism
from harness.toolchain.command import run_logged
from harness.toolchain.stamp import LOG
from harness.toolchain.tools import tool
from harness.verify.check import Fault, Report, check_mechanism
from harness.verify.prepare import Ready
from harness.verify.wrong_input import wrong_input

_FLAGS = (
    "-fsanitize=address,undefined",
    "-fno-sanitize-recover=all",
    "-fno-omit-frame-pointer",
    "-g",
    # Ruby's exceptions leave frames by __builtin_longjmp, which no sanitizer sees: what guarded their alloca
    # would stay behind and be found as an overflow of the next.
    "--param=asan-instrument-allocas=0",
)
_COMPILERS = {"cc": "CC", "cxx": "CXX"}
_FOLDER = "sanitized"
# In the order in which gcc links them.
_RUNTIMES = ("libasan.so", "libubsan.so")
_SHIM = Path(__file__).with_name("shallow_dlopen.c")
# Virtual machines handle these signals themselves, as part of their work, on stacks that they put in place of
# a sanitizer's; leaks have a session of their own.
_SIGNALS = "".join(f"handle_{name}=0:" for name in ("segv", "sigbus", "sigfpe", "sigill", "abort"))
_ASAN = f"{_SIGNALS}detect_leaks=0:use_sigaltstack=0:allocator_may_return_null=1:verify_asan_link_order=0"
_REPORT_LINES = 6
# AddressSanitizer's realloc always copies: Perl's stack of a million items takes 20 s to grow.
_TIMEOUT_S = 180.0
NOT_COMPILED = "none of it is compiled by the C or C++ compiler here"


def _words(name: str) -> tuple[str, ...]:
    try:
        return tool(name)
    except Missing:
        return ()


def compiled_here(mechanism: Mechanism) -> bool:
    """Whether the build of a mechanism calls the C or the C++ compiler."""
    manifest = mechanism.manifest
    words = [word for command in (*manifest.build, *manifest.layout) for word in command]
    return any(f"{{{name}}}" in word for name in _COMPILERS for word in (*words, *manifest.env.values()))


def _set(environment: dict[str, str | None]) -> None:
    for name, value in environment.items():
        if value is None:
            os.environ.pop(name, None)
        else:
            os.environ[name] = value
    tool.cache_clear()


@contextlib.contextmanager
def sanitized() -> Iterator[None]:
    """As long as it is open, all is built with the sanitizers and below a root of its own: what is timed is
    never touched. Missing where the compiler has no sanitizers to preload."""
    _runtimes()
    root = claim_build_root() / _FOLDER
    found = {variable: words for name, variable in _COMPILERS.items() if (words := _words(name))}
    within = {variable: shlex.join((*words, *_FLAGS)) for variable, words in found.items()}
    within["XC_BUILD_DIR"] = str(root)
    before = {name: os.environ.get(name) for name in within}
    _set(dict(within))
    try:
        yield
    finally:
        _set(before)


def _runtimes() -> list[str]:
    """The sanitizers' shared libraries. Missing without them."""
    compiler = tool("cc")
    paths = []
    for name in _RUNTIMES:
        command = [*compiler, f"-print-file-name={name}"]
        path = subprocess.run(command, capture_output=True, text=True, check=False).stdout.strip()
        if not Path(path).is_absolute():  # a compiler that has none prints the name as it is
            raise Missing(f"{compiler[0]} has no {name} to preload; take gcc: CC=gcc CXX=g++")
        paths.append(path)
    return paths


def _shim() -> Path:
    """shallow_dlopen.c, compiled: without the sanitizers, as it is loaded before them."""
    shim = claim_build_root() / "tools" / "shallow_dlopen.so"
    shim.parent.mkdir(parents=True, exist_ok=True)
    plain = [word for word in tool("cc") if word not in _FLAGS]
    command = [*plain, "-shared", "-fPIC", "-O1", "-o", str(shim), str(_SHIM)]
    run_logged(command, build_root(), dict(os.environ), shim.parent / LOG, _SHIM.name)
    return shim


def worker_environment(reports: Path) -> dict[str, str]:
    """What a worker is started with: the sanitizers preloaded, and what they find written below reports."""
    return {
        "LD_PRELOAD": ":".join((str(_shim()), *_runtimes())),
        "ASAN_OPTIONS": f"{_ASAN}:log_path={reports / 'address'}",
        # Beside libasan.so, gcc's libubsan.so knows no log_path: its line is the worker's last on stderr.
        "UBSAN_OPTIONS": "print_stacktrace=0",
    }


def found(reports: Path) -> list[str]:
    """The first lines of each error that AddressSanitizer wrote there; warnings, as of an allocation that
    was too large and gave NULL, are none."""
    texts = [path.read_text(encoding="utf-8", errors="replace") for path in sorted(reports.iterdir())]
    errors = [text[at:].splitlines() for text in texts if (at := text.find("ERROR: ")) >= 0]
    return [printable(" / ".join(line.strip() for line in lines[:_REPORT_LINES])) for lines in errors]


def check_sanitized(ready: Ready, cases: dict[str, Case]) -> Report:
    """check_ready within sanitized(), and the mechanism's own test of wrong input, if it has one; whatever a
    sanitizer reports is a fault. Nothing is remembered."""
    mechanism = ready.mechanism
    with tempfile.TemporaryDirectory(prefix="crosscall-") as folder:
        reports = Path(folder)
        env = worker_environment(reports)
        report = check_mechanism(mechanism, cases, abi_version(), extra=env, timeout_s=_TIMEOUT_S)
        faults = [Fault("sanitizer", 0, 0, text) for text in found(reports)]
        known = len(faults)
        faults += [Fault("wrong input", 0, 0, text) for text in wrong_input(mechanism, env)]
        faults += [Fault("sanitizer", 0, 0, text) for text in found(reports)[known:]]
    return replace(report, faults=(*report.faults, *faults))
