"""What mistakes come to: each made in a process of its own, with a limit of time and memory.

Seen from inside: an exception, a wrong value, nothing, or that the language rejects it. Seen from outside:
the process ended, and how; it hangs. What went by unnoticed or gave a value is made once more with the
library compiled with AddressSanitizer: memory that C then reads or writes wrongly is a memory error.
"""

import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from harness.core.errors import Missing, WorkerDied, WorkerError, WorkerFailed, WorkerSilent, Wrong
from harness.core.format import printable
from harness.lab.asking import Happened
from harness.lab.bench import Bench
from harness.runfile.labs import Lab
from harness.suite.mistakes import MISTAKES
from harness.suite.snippets import snippets_of
from harness.toolchain.library import build_library
from harness.verify.sanitize import found, worker_environment

NAME: Final = "safety"
REQUEST = "mistake"
REJECTED, EXCEPTION, VALUE, NOTHING = "rejected", "exception", "value", "nothing"
ENDED, HANGS, MEMORY_ERROR = "process ended", "hangs", "memory error"
_TIMEOUT_S = 10.0
_UNNOTICED = (VALUE, NOTHING)


def measure(bench: Bench) -> Iterator[Lab]:
    """Every mistake, in the order of the table."""
    code = snippets_of(bench.lab) if bench.lab else {}
    for mistake in MISTAKES:
        outcome, why = _made(bench, mistake, "release", {})
        kind = outcome.partition(":")[0]
        if kind in _UNNOTICED and not why:
            outcome = _memory_error(bench, mistake) or outcome
        lines = "\n".join(snippet.text for snippet in code.get(mistake, []))
        yield bench.reading(NAME, case=mistake, outcome=outcome, code=lines, why=why)


def _made(bench: Bench, mistake: str, variant: str, extra: dict[str, str]) -> tuple[str, str]:
    """(what happened, why it could not be tried)"""
    try:
        worker, _ = bench.lab_worker(REQUEST, variant, extra)
    except WorkerError as error:
        return "", str(error)
    try:
        with worker:
            answer = worker.ask(f"{REQUEST} {mistake}", Happened, _TIMEOUT_S)
            said = printable(answer.what, 200)
            return f"{answer.outcome}: {said}" if said else answer.outcome, ""
    except WorkerSilent:
        return HANGS, ""
    except WorkerDied as error:
        how = str(error).partition("died by ")[2].partition("\n")[0] or str(error)
        return f"{ENDED}: {printable(how, 200)}", ""
    except WorkerFailed as error:
        return "", str(error)
    except WorkerError as error:
        return f"{ENDED}: {printable(str(error), 200)}", ""


def _memory_error(bench: Bench, mistake: str) -> str:
    """What AddressSanitizer says of the same mistake, "" for nothing, or where there is none to ask."""
    with tempfile.TemporaryDirectory(prefix="crosscall-") as folder:
        reports = Path(folder)
        try:
            build_library("asan")
            _made(bench, mistake, "asan", worker_environment(reports))
        except (Missing, Wrong):
            return ""
        texts = found(reports)
    if not texts:
        return ""
    words = texts[0].partition("AddressSanitizer: ")[2].split()
    return f"{MEMORY_ERROR}: {words[0] if words else 'AddressSanitizer'}"
