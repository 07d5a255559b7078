"""Copies of a mechanism under further ids, so that one run can hold several of the same.

`python/ctypes#1` is python/ctypes in every respect: one build, one program, one environment. Only the
name differs, and with it the place in the shuffled order. A mark can stand for another folder to take
libcrosscall from.
"""

from collections.abc import Callable, Iterable, Mapping
from pathlib import Path

from harness.errors import Wrong
from harness.live import Asked
from harness.mechanisms import BASELINE, REPLICA, Mechanism
from harness.prepare import Prepared, Ready
from harness.worker import Worker, library_environment

# One mechanism each of C, ctypes and cffi: about 1, 100 and 40 ns a call.
SUBJECTS = (BASELINE, "python/ctypes", "python/cffi_api")
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


def starter(libraries: Mapping[str, Path]) -> Callable[[Mechanism], Asked]:
    """Starts the original of any copy, on the library folder that its mark stands for, if any."""

    def start(mechanism: Mechanism) -> Asked:
        name, _, mark = mechanism.id.partition(_MARK)
        original = mechanism.model_copy(update={"id": name})
        extra = library_environment(libraries[mark]) if mark in libraries else None
        return Worker.of(original, "release", extra)

    return start
