"""Exact stand-ins for workers and runs: every number in a test is chosen, none measured."""

import os
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from harness.core.errors import WorkerDied
from harness.core.paths import LANGS
from harness.runfile.machine import Machine
from harness.runfile.records import (
    CaseInfo,
    Group,
    Header,
    LibraryInfo,
    MechanismInfo,
    RowInfo,
    Run,
    Samples,
    WorkerRecord,
)
from harness.suite.cases import Case, load_cases
from harness.suite.layouts import Layout
from harness.suite.manifest import Manifest
from harness.suite.mechanisms import Mechanism
from harness.suite.profiles import QUICK, Profile
from harness.suite.reference import BASELINE, REPLICA
from harness.suite.row import Row
from harness.worker.protocol import Hello, Ran

ADD = Row("add_i32", 1)

MACHINE = Machine(
    host_hash="0123abcd",
    system="Linux",
    release="6.1",
    architecture="x86_64",
    libc="glibc 2.36",
    cpu="Test CPU",
    microcode="0x1",
    cores_logical=2,
    cores_physical=2,
    memory_bytes=1 << 34,
    hypervisor="",
    governor="",
    turbo="",
    smt="",
    power="",
    mitigations={},
    cpu_quota_milli=0,
    clock_resolution_ns=1,
    python="CPython 3.13.0",
    python_build="GCC",
)


def mechanism(name: str, jit: bool = False, **keys: Any) -> Mechanism:
    """A mechanism that does not exist; keys are those of its manifest that matter."""
    usual = {"title": name, "docs": "https://example.org", "tier": "default", "run": ["x"], "jit": jit}
    return Mechanism(id=name, folder=LANGS / name, manifest=Manifest.model_validate({**usual, **keys}))


def info(name: str) -> MechanismInfo:
    return MechanismInfo(
        id=name,
        title=name.title(),
        tier="default",
        gives_up="",
        docs="https://example.org",
        jit=False,
        unverified="",
        build=[],
        run=["x"],
        versions=["x 1.0"],
        source_hash="00",
        build_ns=1,
        artifact_bytes=2,
        skip={},
        notes={},
    )


def header(names: Sequence[str], profile: Profile = QUICK, machine: Machine = MACHINE) -> Header:
    cases = load_cases().values()
    return Header(
        created_utc="2026-01-02T03:04:05Z",
        crosscall="0.1.0",
        commit="abc1234",
        seed=7,
        arguments=[],
        profile=profile,
        machine=machine,
        library=LibraryInfo(abi=1, source_hash="aa", compiler="cc 1", build_ns=1, artifact_bytes=1),
        mechanisms=[info(name) for name in names],
        absent={},
        cases=[
            CaseInfo(id=c.id, version=c.version, group=c.group, core=c.core, unit=c.unit, stresses=c.stresses)
            for c in cases
        ],
        rows=[RowInfo(case="add_i32", size=1)],
    )


def samples(case: str, loops: int, *elapsed_ns: int, waited_ns: Sequence[int] = ()) -> Samples:
    return Samples(case=case, size=1, loops=loops, elapsed_ns=list(elapsed_ns), waited_ns=list(waited_ns))


def worker_record(name: str, *rows: Samples) -> WorkerRecord:
    return WorkerRecord(mechanism=name, runtime="x 1.0", startup_ns=1000, first_call_ns=10, rows=list(rows))


def group(
    execution: int, *workers: WorkerRecord, number: int = 0, load_milli: int = 0, steal_ns: int = 0
) -> Group:
    return Group(
        execution=execution,
        group=number,
        started_utc="2026-01-02T03:04:05Z",
        load_milli=load_milli,
        wall_ns=1_000_000,
        steal_ns=steal_ns,
        workers=list(workers),
    )


def run_of(times_ns: Mapping[str, Sequence[int]], probe_ns: int = 3, **header_options: object) -> Run:
    """A run of add_i32 only: for each mechanism its time per call in each execution, in ns; no clock probe
    for 0."""
    executions = len(next(iter(times_ns.values())))
    groups = []
    for e in range(executions):
        workers = []
        for name, times in times_ns.items():
            rows = [samples("add_i32", 1000, *[times[e] * 1000] * 3)]
            if name == BASELINE:
                rows += [samples("clock_probe", 1000, probe_ns * 1000)] if probe_ns else []
                rows += [samples("empty", 1000, 200)]
            workers.append(worker_record(name, *rows))
        groups.append(group(e, *workers))
    return Run(path="test.jsonl", header=header(list(times_ns), **header_options), groups=groups)  # type: ignore[arg-type]


class Takes:
    """A worker for one row whose k-th request of n loops takes what the given function says."""

    def __init__(self, ns: Callable[[int, int], int]) -> None:
        self._ns, self.asked = ns, list[int]()

    def run(self, case: str, size: int, loops: int) -> Ran:
        assert (case, size) == ADD
        self.asked.append(loops)
        return Ran(ns=self._ns(len(self.asked), loops), value="3345678")


class FakeWorker:
    """A worker that takes ns_per_loop for each loop and dies at its dies_at-th run."""

    def __init__(self, name: str, ns_per_loop: int, dies_at: int = 0, value: str = "3345678") -> None:
        self.name, self.startup_ns = name, 5_000_000
        self._ns_per_loop, self._dies_at, self._value = ns_per_loop, dies_at, value
        self.runs = 0
        self.asked: list[tuple[Row, int]] = []
        self.ended = ""

    @property
    def pid(self) -> int:
        return os.getpid()

    def hello(self, abi: int) -> Hello:
        return Hello(protocol=1, abi=abi, runtime="fake 1.0", cases=["empty", "noop", "add_i32"])

    def run(self, case: str, size: int, loops: int) -> Ran:
        self.runs += 1
        self.asked.append((Row(case, size), loops))
        if self.runs == self._dies_at:
            raise WorkerDied(f"{self.name}: run {case} {size} {loops}: the worker died by signal SIGSEGV")
        values = {"empty": "0", "noop": "0", "add_i32": self._value}
        return Ran(ns=loops * self._ns_per_loop, value=values[case])

    def dismiss(self) -> None:
        assert self.ended == ""

    def close(self) -> None:
        self.ended = "closed"

    def kill(self) -> None:
        self.ended = "killed"


Starter = Callable[[Mechanism, Layout], FakeWorker]
CONTROLS = (BASELINE, REPLICA)


def add_case() -> dict[str, Case]:
    cases = load_cases()
    return {name: cases[name] for name in ("noop", "add_i32")}
