"""Copies of a mechanism under further ids, so that one run can hold several of the same.

`python/ctypes#1` is python/ctypes in every respect but its layouts, which each copy draws by itself: the
copies are one program built twice. A mark can stand for another folder to take libcrosscall from.
"""

from collections.abc import Callable, Iterable, Mapping
from pathlib import Path

from harness.core.errors import Wrong
from harness.measure.participant import Asked
from harness.runfile.records import Run
from harness.suite.layouts import Layout, layout_of
from harness.suite.mechanisms import Mechanism
from harness.suite.profiles import QUICK
from harness.suite.reference import BASELINE, REPLICA
from harness.verify.prepare import Prepared, Ready
from harness.worker.process import Worker, library_environment

# One mechanism each of C, ctypes and cffi: about 1, 100 and 40 ns a call.
SUBJECTS = (BASELINE, "python/ctypes", "python/cffi_api")
# What is compiled while it runs, and a Ruby whose objects are collected.
WARMED = ("java/panama", "node/napi", "ruby/ffi_gem")
_MARK = "#"


def copy_id(mechanism: str, mark: str) -> str:
    return f"{mechanism}{_MARK}{mark}"


def with_copies(prepared: Prepared, subjects: Iterable[str], marks: Iterable[str]) -> Prepared:
    """The reference rows, and each subject once per mark. Wrong if one of them cannot be timed here."""
    ready = {one.mechanism.id: one for one in prepared.ready}
    for name in (BASELINE, REPLICA, *subjects):
        if name not in ready:
            why = {**prepared.missing, **prepared.failed}.get(name, "it was not found")
            raise Wrong(f"the self-test needs {name}, which cannot be timed here: {why}")
    copies = [_copy(ready[name], mark) for name in subjects for mark in marks]
    return Prepared([ready[BASELINE], ready[REPLICA], *copies], missing={}, failed={})


def _copy(ready: Ready, mark: str) -> Ready:
    name = copy_id(ready.mechanism.id, mark)
    return Ready(ready.mechanism.model_copy(update={"id": name}), ready.built)


def copied(run: Run) -> list[str]:
    """The mechanisms that a run holds copies of, in its order."""
    names = (info.id.partition(_MARK) for info in run.header.mechanisms)
    return list(dict.fromkeys(name for name, mark, _ in names if mark))


Start = Callable[[Mechanism, Layout], Asked]


def one_build(start: Start, seed: int) -> Start:
    """As `start`, with one layout for all executions of a copy: what a benchmark sees that builds once."""

    def started(mechanism: Mechanism, layout: Layout) -> Asked:
        return start(mechanism, layout_of(seed, mechanism.id, 0, QUICK.layouts))

    return started


def starter(libraries: Mapping[str, Path]) -> Start:
    """Starts the original of any copy, on the library folder that its mark stands for, if any."""

    def start(mechanism: Mechanism, layout: Layout) -> Asked:
        name, _, mark = mechanism.id.partition(_MARK)
        original = mechanism.model_copy(update={"id": name})
        extra = library_environment(libraries[mark]) if mark in libraries else None
        return Worker.of(original, "release", extra, layout)

    return start
