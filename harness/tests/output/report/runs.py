"""Runs made of numbers, for the tests of the report: as large as a full one, the same every time."""

import random
from collections.abc import Iterable, Sequence

from harness.core.paths import LANGS
from harness.measure.schedule import groups
from harness.runfile.anatomies import Anatomy, FunctionPart, ModulePart
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
from harness.suite.cases import load_cases
from harness.suite.fingerprints import mechanism_hash
from harness.suite.manifest import MANIFEST
from harness.suite.mechanisms import load_mechanism
from harness.suite.profiles import FULL, QUICK, Profile
from harness.suite.reference import BASELINE, CLOCK_PROBE, EMPTY, REPLICA
from harness.suite.row import Row
from harness.suite.selection import rows_to_measure
from harness.tests import builders

CYCLE_NS = 0.4
# Fixed cost of a crossing in ns, by language: the orders of magnitude that are known of them.
LANGUAGES = {
    "cpp": 0.0,
    "csharp": 6.0,
    "go": 38.0,
    "haskell": 3.0,
    "java": 9.0,
    "julia": 0.6,
    "kernel": 70.0,
    "lua": 45.0,
    "node": 24.0,
    "ocaml": 2.0,
    "perl": 160.0,
    "php": 210.0,
    "python": 120.0,
    "r": 330.0,
    "ruby": 90.0,
    "rust": 0.1,
    "zig": 0.0,
}
MACHINE = builders.MACHINE.model_copy(
    update={
        "cpu": "Example CPU @ 2.50GHz",
        "cores_logical": 4,
        "governor": "performance",
        "turbo": "off",
        "smt": "on",
        "power": "mains",
        "mitigations": {"spectre_v2": "Mitigation: Enhanced IBRS"},
    }
)


def mechanism(
    name: str, tier: str = "default", jit: bool = False, title: str = "", **more: object
) -> MechanismInfo:
    """A mechanism as a run file has one; anything can be overridden."""
    facts: dict[str, object] = {
        "id": name,
        "title": title or name.replace("/", " ").replace("_", " "),
        "tier": tier,
        "gives_up": "C must not call back" if tier in ("tuned", "unsafe") else "",
        "docs": "https://example.org/docs",
        "jit": jit,
        "unverified": "",
        "build": [["{cc}", "-O2", "-o", "{out}/worker", "{src}/worker.c"]],
        "run": ["{out}/worker"],
        "versions": [f"{name.split('/')[0]} 1.2.3"],
        "source_hash": "0" * 16,
        "build_ns": 1_234_567_890,
        "artifact_bytes": 48_000,
        "skip": {},
        "notes": {"sum_f64": "the array is a double[] of the host's"},
    }
    return MechanismInfo.model_validate({**facts, **more})


def many_mechanisms(count: int = 45) -> list[MechanismInfo]:
    """The C reference rows and as many others as asked for, spread over the languages."""
    found = [
        mechanism(BASELINE, title="C, linked"),
        mechanism(REPLICA, title="C, linked again (A/A control)"),
        mechanism("c/dlopen"),
        mechanism("c/inline", tier="tuned"),
        mechanism("c/libffi"),
    ]
    variants = ("ffi", "native", "host", "fast", "unsafe")
    tiers = dict(zip(variants, ("default", "default", "host", "tuned", "unsafe"), strict=True))
    for variant in variants:
        for language in LANGUAGES:
            jit = language in ("java", "node", "lua", "csharp")
            found.append(mechanism(f"{language}/{variant}", tiers[variant], jit))
    return found[:count]


def fixed_ns(name: str) -> float:
    """What the synthetic mechanism adds to every call."""
    language, _, variant = name.partition("/")
    if language == "c":
        return {"inline": -1.0, "libffi": 14.0}.get(variant, 0.0)
    factor = {"ffi": 1.6, "native": 1.0, "host": 0.3, "fast": 0.6, "unsafe": 0.45}.get(variant, 1.0)
    return LANGUAGES.get(language, 20.0) * factor


def true_ns(name: str, row: Row) -> float:
    """Time per call of a synthetic row without noise."""
    if row.case == CLOCK_PROBE:
        return 3 * CYCLE_NS
    if row.case == EMPTY:
        return CYCLE_NS + fixed_ns(name) * 0.1
    body = {"work": 1.1, "str_len": 0.02, "sum_f64": 0.4, "add_batch": 0.5, "apply_i64": 1.5}
    if row.case == "parallel_work":
        return 11_000.0 + fixed_ns(name) + 300 * row.size
    per_unit = body.get(row.case, 0.05)
    upcalls = row.size if row.case == "apply_i64" else 0
    strings = 0.03 * row.size if row.case.startswith("str") and fixed_ns(name) > 1 else 0.0
    return 1.6 + per_unit * row.size + fixed_ns(name) * (1 + 0.5 * upcalls) + strings


def _samples(
    name: str, row: Row, profile: Profile, jit: bool, execution: int, dice: random.Random
) -> Samples:
    base = true_ns(name, row) * dice.choice((1.0, 1.0, 1.02, 1.05))
    loops = max(1, int(profile.sample_ns / base))
    rounds = profile.jit_rounds if jit else profile.rounds
    elapsed = [int(base * loops * dice.uniform(0.99, 1.03)) for _ in range(rounds)]
    warmup = [int(base * loops * (1 + (6 + execution) * 0.7**i)) for i in range(24)] if jit else []
    return Samples(
        case=row.case,
        size=row.size,
        loops=loops,
        elapsed_ns=elapsed,
        warmup_loops=loops if warmup else 0,
        warmup_ns=warmup,
    )


def _worker(info: MechanismInfo, rows: Iterable[Row], profile: Profile, execution: int) -> WorkerRecord:
    dice = random.Random(f"{info.id}/{execution}")
    pseudo = [Row(EMPTY, 1)] + ([Row(CLOCK_PROBE, 1)] if info.id == BASELINE else [])
    return WorkerRecord(
        mechanism=info.id,
        runtime=f"{info.language} 1.2",
        startup_ns=4_000_000 + dice.randrange(1_000_000),
        first_call_ns=900 + dice.randrange(300),
        layout=execution % profile.layouts if info.layouts else None,
        library_layout=execution % profile.layouts if info.tier != "host" else None,
        rows=[
            _samples(info.id, row, profile, info.jit, execution, dice)
            for row in [*pseudo, *rows]
            if row.case not in info.skip
        ],
    )


def synthetic_run(
    mechanisms: Sequence[MechanismInfo] | None = None,
    executions: int = 6,
    profile: Profile = QUICK,
    path: str = "results/synthetic.jsonl",
    **header: object,
) -> Run:
    """A run of these mechanisms over the rows of the profile; header overrides its facts."""
    infos = list(mechanisms if mechanisms is not None else many_mechanisms(12))
    cases = load_cases()
    rows = rows_to_measure(cases, profile)
    by_id = {info.id: info for info in infos}
    facts: dict[str, object] = {
        "created_utc": "2026-11-20T12:00:00Z",
        "crosscall": "0.1.0",
        "commit": "abc1234",
        "seed": 7,
        "arguments": ["run", "--profile", profile.name],
        "profile": profile,
        "machine": MACHINE,
        "library": LibraryInfo(
            abi=1, source_hash="1" * 16, compiler="cc 12.2.0", build_ns=10**9, artifact_bytes=21_608
        ),
        "mechanisms": infos,
        "absent": {"swift/import": "no swiftc on PATH"},
        "cases": [
            CaseInfo.model_validate(
                {key: getattr(case, key) for key in CaseInfo.model_fields},
            )
            for case in cases.values()
        ],
        "rows": [RowInfo(case=row.case, size=row.size) for row in rows],
    }
    found = Header.model_validate({**facts, **header})
    counted = [anatomy(name, info.language) for name, info in by_id.items()]
    return Run(
        path=path, header=found, groups=list(_groups(by_id, rows, found, executions)), anatomies=counted
    )


def anatomy(name: str, language: str) -> Anatomy:
    """What a call of a mechanism executes, made up: the C function, a loop, and a runtime if any."""
    if name.endswith("/host"):
        return Anatomy(mechanism=name, case="add_i32", size=1, why="it does not call libcrosscall")
    modules = {"node": int(10 * fixed_ns(name)), "worker": 10, "libcrosscall": 2}
    parts = [ModulePart(module=one, instructions=count) for one, count in modules.items() if count > 0]
    functions = [
        FunctionPart(module="worker", function=f"{language}_loop<std::pair<int, int>>", instructions=9)
    ]
    total = sum(part.instructions for part in parts)
    return Anatomy(
        mechanism=name,
        case="add_i32",
        size=1,
        calls=[total] * 3 if language != "java" else [total, total + 40, total],
        modules=parts,
        functions=functions,
    )


def _groups(
    infos: dict[str, MechanismInfo], rows: list[Row], header: Header, executions: int
) -> Iterable[Group]:
    for execution in range(executions):
        for number, members in enumerate(groups(infos, header.seed, execution)):
            yield Group(
                execution=execution,
                group=number,
                started_utc="2026-11-20T12:00:00Z",
                load_milli=900,
                workers=[_worker(infos[m], rows, header.profile, execution) for m in members],
            )


def full_run(path: str = "results/full.jsonl", seed: int = 7) -> Run:
    """As large as a full run gets: 45 mechanisms, every row, 12 executions."""
    return synthetic_run(many_mechanisms(45), 12, FULL, path, seed=seed)


def measured_here(name: str, **more: object) -> MechanismInfo:
    """A mechanism of this checkout as a run of today would have it, so that its code is shown."""
    found = load_mechanism(LANGS / name / MANIFEST, load_cases())
    manifest = found.manifest
    facts = {
        "tier": manifest.tier,
        "jit": manifest.jit,
        "title": manifest.title,
        "docs": manifest.docs,
        "gives_up": manifest.gives_up,
        "skip": manifest.skip,
        "notes": manifest.notes,
        "layouts": found.has_layouts,
        "source_hash": mechanism_hash(found),
    }
    return mechanism(name, **{**facts, **more})  # type: ignore[arg-type]


def small_run(**header: object) -> Run:
    """A quick run of a few mechanisms: all tiers, a JIT, a skip, two whose code is here."""
    mechanisms = [
        measured_here(BASELINE),
        measured_here(REPLICA),
        measured_here("python/ctypes"),
        mechanism("python/native", skip={"apply_i64": "no callbacks here"}),
        mechanism("java/ffi", jit=True),
        mechanism("java/host", tier="host", jit=True),
        mechanism("go/fast", tier="tuned"),
        mechanism("go/unsafe", tier="unsafe"),
    ]
    return synthetic_run(mechanisms, **header)  # type: ignore[arg-type]


def restless(run: Run, mechanism: str, factor: float = 3.0) -> Run:
    """The run with every second execution of a mechanism `factor` times as long, in all of its rows."""

    def longer(worker: WorkerRecord) -> WorkerRecord:
        rows = [
            row.model_copy(update={"elapsed_ns": [int(ns * factor) for ns in row.elapsed_ns]})
            for row in worker.rows
        ]
        return worker.model_copy(update={"rows": rows})

    groups = [
        group.model_copy(
            update={"workers": [longer(w) if w.mechanism == mechanism else w for w in group.workers]}
        )
        if group.execution % 2
        else group
        for group in run.groups
    ]
    return run.model_copy(update={"groups": groups})


def small_full_run() -> Run:
    """The same with every size, so that the curves are there."""
    names = (BASELINE, REPLICA, "python/native", "go/fast", "go/ffi")
    return synthetic_run([*map(mechanism, names), mechanism("java/ffi", jit=True)], 6, FULL)


def versions_run() -> Run:
    """A quick run with three versions of Go beside the usual one."""
    labels = ("1.25", "1.9", "1.24")
    settings = [{"tool": "go", "again": label, "version": label} for label in labels]
    versions = [
        mechanism(f"go/cgo@{label}", setting=setting) for label, setting in zip(labels, settings, strict=True)
    ]
    usual = [measured_here(BASELINE), measured_here(REPLICA), measured_here("go/cgo", usual=True)]
    return synthetic_run([*usual, mechanism("python/ffi"), *versions])
