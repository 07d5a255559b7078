"""What stands between two runs: what makes them incomparable, and what a reader must know."""

from dataclasses import dataclass

from harness.analysis.aa_control import control_of
from harness.analysis.results import Analysis, Key


@dataclass(frozen=True)
class Guard:
    """Something that stands between the runs. rows: which keys it forbids, None for none: a warning."""

    what: str
    why: str
    forbids: frozenset[Key] | None = None

    def __str__(self) -> str:
        return f"{self.what}: {self.why}"


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
    if a.machine.host_hash != b.machine.host_hash:
        why = f"{a.machine.cpu} and {b.machine.cpu}: read normalised ratios, not nanoseconds"
        found.append(Guard("another machine", why))
    for analysis in (before, after):
        control = control_of(analysis)
        if not control.good:
            why = f"c/replica differs from c/linked in {control.separated} of {control.rows} rows"
            found.append(Guard(f"a bad A/A control in {analysis.run.path}", why))
    return found
