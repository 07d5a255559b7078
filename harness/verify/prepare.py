"""From manifests to mechanisms that may be timed: built, checked, or left out with a reason.

A check that passed is remembered beside the build under the hash of all it depended on, so that a
second run checks nothing twice.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from pathlib import Path

from pydantic import BaseModel

from harness.core.errors import Missing, UsageError, Wrong
from harness.core.files import write_whole
from harness.suite.cases import Case, abi_version
from harness.suite.fingerprints import hash_of
from harness.suite.mechanisms import Mechanism
from harness.suite.native import SUITE, Native
from harness.toolchain.build import build_mechanism
from harness.toolchain.command import builders
from harness.toolchain.library import VARIANTS, build_library
from harness.toolchain.stamp import Built
from harness.toolchain.tools import sanitizes
from harness.toolchain.tree import out_folder
from harness.verify.check import Report, check_mechanism
from harness.worker.protocol import Hello

_STAMP = "checked.json"
Step = Callable[[str, str], None]  # (mechanism, what is being done to it)


@dataclass(frozen=True)
class Ready:
    """A mechanism that was built and whose calls were proved right. hello: what its worker then said of
    itself; unwritten: cases that it has not yet."""

    mechanism: Mechanism
    built: Built
    hello: Hello | None = None
    unwritten: tuple[str, ...] = ()


@dataclass(frozen=True)
class Prepared:
    """What became of each mechanism asked for: reasons by id for those that cannot be timed."""

    ready: list[Ready]
    missing: dict[str, str]
    failed: dict[str, str]

    @property
    def hellos(self) -> dict[str, Hello]:
        """What the checked workers said of themselves, by mechanism."""
        return {one.mechanism.id: one.hello for one in self.ready if one.hello}


def _built(mechanism: Mechanism, layouts: int) -> Built | Missing | Wrong:
    try:
        return build_mechanism(mechanism, layouts)
    except (Missing, Wrong) as reason:
        return reason


def _natives(mechanisms: Iterable[Mechanism]) -> list[Native]:
    """What they call, each once; the suite's library where nothing is asked for."""
    found = {one.native.below: one.native for one in mechanisms}
    return list(found.values()) or [SUITE]


def build_all(mechanisms: Iterable[Mechanism], step: Step, layouts: int = 1) -> Prepared:
    """Builds the library and every mechanism, in so many layouts, a processor's worth at a time; one that
    fails does not stop the others."""
    wanted = list(mechanisms)
    for native in _natives(wanted):
        for variant in VARIANTS:
            step("libcrosscall", f"building ({variant})")
            build_library(variant, native)
    ready: list[Ready] = []
    missing: dict[str, str] = {}
    failed: dict[str, str] = {}
    with builders() as pool:
        for mechanism, built in zip(wanted, pool.map(lambda one: _built(one, layouts), wanted), strict=True):
            step(mechanism.id, "built" if isinstance(built, Built) else "cannot be built")
            match built:
                case Built():
                    ready.append(Ready(mechanism, built))
                case Missing():
                    missing[mechanism.id] = mechanism.told(str(built))
                case Wrong():
                    failed[mechanism.id] = mechanism.told(str(built))
    return Prepared(ready, missing, failed)


def _check_key(ready: Ready, cases: dict[str, Case]) -> str:
    known = {case.id: repr(case) for case in cases.values()}
    return hash_of([ready.mechanism.native.folder], ready.built.key, repr(ready.mechanism.manifest), known)


class _Proof(BaseModel):
    """What is remembered of a check that passed; key names all that it depended on."""

    key: str
    hello: Hello
    unwritten: tuple[str, ...]


def _proof(stamp: Path, key: str) -> _Proof | None:
    """The proof that was found for what key names, if there is one."""
    try:
        known = _Proof.model_validate_json(stamp.read_bytes())
    except (OSError, ValueError):
        return None
    return known if known.key == key else None


def check_ready(ready: Ready, cases: dict[str, Case]) -> Report:
    """Checks one built mechanism anew and remembers it if all was right."""
    report = check_mechanism(ready.mechanism, cases, abi_version(ready.mechanism.native.cases))
    stamp = out_folder(ready.mechanism) / _STAMP
    if report.right and report.hello:
        proof = _Proof(key=_check_key(ready, cases), hello=report.hello, unwritten=report.unwritten)
        write_whole(stamp, proof.model_dump_json())
    else:
        stamp.unlink(missing_ok=True)
    return report


def prepare(
    mechanisms: Iterable[Mechanism], cases: dict[str, Case], step: Step, layouts: int = 1
) -> Prepared:
    """Builds all in so many layouts, and checks those that were not checked as they now are; the layouts
    have one source and one compiler, so the first of them is proof for all. UsageError where the compiler
    sanitizes, as what it makes is not to be timed."""
    if sanitizes():
        raise UsageError(
            "CC or CXX asks for a sanitizer, and what it makes is not timed: unset it for this command"
        )
    built = build_all(mechanisms, step, layouts)
    ready: list[Ready] = []
    failed = dict(built.failed)
    for one in built.ready:
        stamp = out_folder(one.mechanism) / _STAMP
        proof = _proof(stamp, _check_key(one, cases))
        step(one.mechanism.id, "checked before" if proof else "checking")
        if proof is None:
            report = check_ready(one, cases)
            if not report.right:
                first = one.mechanism.told(str(report.faults[0]))
                failed[report.mechanism] = f"{len(report.faults)} faults, first: {first}"
                continue
            ready.append(replace(one, hello=report.hello, unwritten=report.unwritten))
        else:
            ready.append(replace(one, hello=proof.hello, unwritten=proof.unwritten))
    return Prepared(ready, built.missing, failed)
