"""What stands between two runs: what makes them incomparable, and what a reader must know."""

from collections.abc import Iterator
from dataclasses import dataclass

from harness.analysis.aa_control import control_of
from harness.analysis.results import Analysis, Key
from harness.runfile.machine import Machine

# Quick runs of 6 executions called a row of unchanged code slower in 3 of 3 pairs.
GATE_EXECUTIONS = 12


@dataclass(frozen=True)
class Guard:
    """Something that stands between the runs. rows: which keys it forbids, None for none: a warning."""

    what: str
    why: str
    forbids: frozenset[Key] | None = None

    def __str__(self) -> str:
        return f"{self.what}: {self.why}"


def _what_differs(a: Machine, b: Machine) -> list[str]:
    """By which two machines can be told apart, even if one is a copy of the other's disk."""
    pairs = {
        "processor": (a.cpu, b.cpu),
        "architecture": (a.architecture, b.architecture),
        "processors": (a.cores_logical, b.cores_logical),
        "cores": (a.cores_physical, b.cores_physical),
    }
    return [f"{name} {one} and {other}" for name, (one, other) in pairs.items() if one != other]


def is_one_machine(a: Machine, b: Machine) -> bool:
    """Whether two runs are of one machine: its id alone is copied with a disk or an image."""
    return a.host_hash == b.host_hash and not _what_differs(a, b)


def _machine_guards(a: Machine, b: Machine) -> Iterator[Guard]:
    if not is_one_machine(a, b):
        differs = _what_differs(a, b) or [f"{a.cpu} both"]
        copied = "; its machine id is a copy" if a.host_hash == b.host_hash else ""
        yield Guard(
            "another machine", f"{', '.join(differs)}{copied}: read normalised ratios, not nanoseconds"
        )
    kept = {
        "kernel": (a.release, b.release),
        "microcode": (a.microcode, b.microcode),
        "mitigations": (sorted(a.mitigations.items()), sorted(b.mitigations.items())),
    }
    for name, (one, other) in kept.items():
        # Files from before microcode was recorded say nothing of it.
        if one and other and one != other:
            why = "they bear on system calls and branches" if name == "mitigations" else f"{one} and {other}"
            yield Guard(f"another {name}" if name != "mitigations" else "other mitigations", why)


def guards_between(before: Analysis, after: Analysis) -> list[Guard]:
    """What is not comparable between two runs, and what is with warning."""
    a, b = before.run.header, after.run.header
    found: list[Guard] = []
    every = frozenset(before.by_key)
    if a.library.source_hash != b.library.source_hash:
        why = "the C functions themselves differ between the runs"
        found.append(Guard("another library source", why, every))
    if a.library.compiler != b.library.compiler:
        why = f"{a.library.compiler} and {b.library.compiler}"
        found.append(Guard("another C compiler", why))
    versions = {case.id: case.version for case in b.cases}
    for case in a.cases:
        if versions.get(case.id, case.version) != case.version:
            forbids = frozenset(key for key in every if key.case == case.id)
            why = f"version {case.version} and {versions[case.id]}"
            found.append(Guard(f"another case {case.id}", why, forbids))
    if a.profile.name != b.profile.name:
        found.append(Guard("another profile", f"{a.profile.name} and {b.profile.name}"))
    if a.environment != b.environment:
        names = sorted(
            n for n in {**a.environment, **b.environment} if a.environment.get(n) != b.environment.get(n)
        )
        found.append(
            Guard("another environment", f"{', '.join(names)}: it changes what is built or how it runs")
        )
    found += _machine_guards(a.machine, b.machine)
    for analysis in (before, after):
        control = control_of(analysis)
        if not control.good:
            why = f"c/replica differs from c/linked in {control.separated} of {control.rows} rows"
            found.append(Guard(f"a bad A/A control in {analysis.run.path}", why))
    return found
