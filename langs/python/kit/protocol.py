"""The worker's end of the protocol in langs/README.md: a request a line, an answer in JSON each.

The loop of every Python mechanism is `for _ in repeat(None, loops)`, that of timeit, because it makes
no integers: https://github.com/python/cpython/blob/3.13/Lib/timeit.py. Where texts are taken by turns it
is `for text in islice(cycle(texts), loops)`, for the same reason.
Unlike timeit, the workers leave the garbage collector on: the programs that make such calls have it
on, so what a mechanism allocates is part of its price. No loop here leaves anything behind, so the
collector finds no work to do, whichever way it is set.
"""

import json
import platform
import re
import sys
import sysconfig
from collections.abc import Callable, Iterable

Case = Callable[[int, int], tuple[int, str]]
"""(size, loops) to (elapsed_ns, value). Its name is the case's id."""

ABI = 1
"""The XC_ABI_VERSION these workers were written for."""


def serve(cases: Iterable[Case], abi: int = ABI) -> None:
    """Answers requests until `bye` or the end of stdin. abi is that of the loaded library."""
    by_id = {case.__name__: case for case in cases}
    for line in sys.stdin.buffer:
        words = line.decode(errors="replace").split()
        if words == ["bye"]:
            return
        try:
            if abi != ABI:
                raise RuntimeError(f"libcrosscall has ABI {abi}, this worker was written for {ABI}")
            answer = respond(words, by_id)
        except Exception as error:
            reason = str(error) or type(error).__name__
            answer = {"error": reason if words == ["hello"] else f"{reason} ({' '.join(words)})"}
        text = json.dumps(answer, ensure_ascii=False, separators=(",", ":"))
        sys.stdout.buffer.write(text.encode(errors="backslashreplace") + b"\n")
        sys.stdout.buffer.flush()


def respond(words: list[str], cases: dict[str, Case]) -> dict[str, object]:
    """The answer to one request. ValueError for a request that cannot be read."""
    if words == ["hello"]:
        return {"protocol": 1, "abi": ABI, "runtime": runtime(), "cases": list(cases)}
    if len(words) != 4 or words[0] not in ("check", "run"):
        raise ValueError("unknown request")
    verb, case_id, size, loops = words
    if case_id not in cases:
        raise ValueError(f"unknown case {case_id!r}")
    elapsed_ns, value = cases[case_id](number("size", size), number("loops", loops, 1))
    return {"value": value} if verb == "check" else {"ns": elapsed_ns, "value": value}


def number(name: str, word: str, least: int = 0) -> int:
    """A decimal number of a request."""
    if not re.fullmatch("[0-9]{1,18}", word) or int(word) < least:
        raise ValueError(f"{name} must be a whole number from {least}")
    return int(word)


def pypy_version() -> list[str]:
    """PyPy's own version, which is not that of the Python it implements; nothing elsewhere."""
    version = getattr(sys, "pypy_version_info", None)
    return [f"PyPy {version.major}.{version.minor}.{version.micro}"] if version else []


def runtime() -> str:
    """Implementation and version, and what of its build makes calls faster or slower."""
    optimisation = re.findall(r"-O\w", sysconfig.get_config_var("PY_CFLAGS") or "")
    # An option of configure, or the compiler's own where a packager sets that.
    names = ("CONFIG_ARGS", "PY_CFLAGS", "PY_CFLAGS_NODIST", "PY_LDFLAGS_NODIST")
    options = " ".join(sysconfig.get_config_var(name) or "" for name in names)
    facts = [
        *pypy_version(),
        platform.python_compiler(),  # "" in PyPy
        *optimisation[-1:],
        *(["PGO"] if re.search("--enable-optimizations(?!=no)|-fprofile-(instr-)?use", options) else []),
        *(["LTO"] if re.search("--with-lto(?!=no)|-flto", options) else []),
        "GIL" if getattr(sys, "_is_gil_enabled", lambda: True)() else "free-threaded",
    ]
    version = f"{platform.python_implementation()} {platform.python_version()}"
    return f"{version} ({', '.join(filter(None, facts))})"
