"""Every warning the suite can give, in one place: symptom, cause, remedy.

Each rule is a function of what was measured; it says nothing where it knows nothing. Two scopes: the
run as a whole, and one row.
"""

import statistics
from collections.abc import Callable, Iterator
from dataclasses import asdict, dataclass, replace

import numpy as np

from harness.control import Control, control_of
from harness.machine import Machine
from harness.rows import Analysis, ResultRow

# From this share of held-up samples on a row is marked.
_WAITED_SHARE = 0.1
# Two speeds: a gap of more than this share of the time that at least a quarter of the executions lies
# on either side of.
_MODE_GAP = 0.1
_FEW_CLOCK_TICKS = 1000


@dataclass(frozen=True)
class Doubt:
    """symptom: what was seen; cause: what it comes from; remedy: what to do about it."""

    name: str
    symptom: str
    cause: str
    remedy: str

    def __str__(self) -> str:
        return f"{self.symptom}. {self.cause}. {self.remedy}."

    def as_dict(self) -> dict[str, str]:
        return asdict(self)


def _bad_control(control: Control) -> Doubt | None:
    if control.good:
        return None
    if control.rows == 0:
        return Doubt(
            "no control",
            "c/replica was not measured",
            "Without it nobody knows what this run cannot tell apart",
            "Run again with it",
        )
    return Doubt(
        "control",
        f"c/replica was told apart from c/linked in {control.separated} of {control.rows} rows",
        "They are the same program, so this run finds differences that are not there",
        "Believe no small difference from it; close other programs and run again",
    )


def _few_executions(analysis: Analysis) -> Doubt | None:
    n = analysis.run.executions
    if n >= 6:
        return None
    coverage = max(0.0, 1 - 2 * 0.5**n)
    return Doubt(
        "few executions",
        f"Only {n} executions",
        f"The widest exact interval of {n} covers the median with {coverage:.0%}, not 95 %",
        "Take at least --executions 6",
    )


def _load(analysis: Analysis) -> Doubt | None:
    cores = max(1, analysis.run.header.machine.cores_logical)
    loads = [group.load_milli / 1000 for group in analysis.run.groups]
    # The run itself is one busy process, a JIT's compiler threads a second for moments.
    if not loads or statistics.median(loads) <= max(1.6, cores * 0.75):
        return None
    return Doubt(
        "load",
        f"The load average was {statistics.median(loads):.1f} on {cores} processors",
        "Other programs were competing for the processors and the caches",
        "Stop them and run again",
    )


def _steal(analysis: Analysis) -> Doubt | None:
    waits = [row.values.waited for row in analysis.rows]
    samples = sum(row.values.samples for row in analysis.rows)
    if not samples or sum(waits) / samples <= _WAITED_SHARE:
        return None
    return Doubt(
        "waits",
        f"{sum(waits) / samples:.0%} of the samples waited for a processor",
        "Something else ran in their place, on this system or, on a virtual machine, beside it",
        "The medians bear some of it; for narrow intervals use a quieter machine",
    )


def _governor(machine: Machine) -> Doubt | None:
    if machine.governor in ("", "performance"):
        return None
    return Doubt(
        "governor",
        f"The frequency governor is {machine.governor}",
        "The processor's speed changes with the load",
        "sudo cpupower frequency-set --governor performance",
    )


def _battery(machine: Machine) -> Doubt | None:
    if machine.power != "battery":
        return None
    return Doubt(
        "battery",
        "The machine runs on battery",
        "Power saving slows the processor down",
        "Plug it in and run again",
    )


def _virtual(machine: Machine) -> Doubt | None:
    if not machine.hypervisor:
        return None
    return Doubt(
        "virtual machine",
        f"This is a virtual machine ({machine.hypervisor})",
        "Neighbours share the hardware, and absolute times drift within minutes",
        "Trust the overheads and ratios, which are paired; compare machines by normalised times",
    )


def _quota(machine: Machine) -> Doubt | None:
    if machine.cpu_quota_milli == 0 or machine.cpu_quota_milli >= machine.cores_logical * 1000:
        return None
    return Doubt(
        "quota",
        f"A quota allows {machine.cpu_quota_milli / 1000:g} of {machine.cores_logical} processors",
        "The container is stopped whenever it has used up its share",
        "Run without a CPU limit",
    )


def _retpoline(machine: Machine) -> Doubt | None:
    spectre = machine.mitigations.get("spectre_v2", "")
    if "Retpoline" not in spectre:
        return None
    return Doubt(
        "retpolines",
        "The kernel uses retpolines",
        "System calls are dearer here than on newer processors; library calls are not touched",
        "Nothing to do; keep it in mind when comparing kernel rows",
    )


def run_doubts(analysis: Analysis, control: Control) -> list[Doubt]:
    """What a reader must know about the run as a whole, the worst first."""
    machine = analysis.run.header.machine
    by_machine: list[Callable[[Machine], Doubt | None]] = [
        _governor,
        _battery,
        _quota,
        _virtual,
        _retpoline,
    ]
    found = [_bad_control(control), _few_executions(analysis), _load(analysis), _steal(analysis)]
    found += [rule(machine) for rule in by_machine]
    return [doubt for doubt in found if doubt]


def _has_two_speeds(row: ResultRow) -> bool:
    times = np.sort(list(row.values.time_ns.values()))
    if len(times) < 6:
        return False
    quarter = -(-len(times) // 4)
    gaps = np.diff(times)[quarter - 1 : len(times) - quarter]
    spread = (times[-1] - times[0]) or 1.0
    return bool(gaps.max() > _MODE_GAP * np.median(times) and gaps.max() > spread / 2)


def _row_rules(row: ResultRow, clock_resolution_ns: int) -> Iterator[Doubt]:
    own = row.values
    if own.samples and own.waited / own.samples > _WAITED_SHARE:
        yield Doubt(
            "waited",
            f"{own.waited} of {own.samples} samples waited for a processor",
            "Something else ran in their place",
            "Run again on a quieter machine",
        )
    if own.unsteady:
        yield Doubt(
            "no steady state",
            f"In {own.unsteady} of {row.executions} executions the JIT did not come to rest",
            "The last ten warm-up samples differed from the ten before by more than 5 %",
            "Read the warm-up curve; the interval may hide a trend",
        )
    if _has_two_speeds(row):
        yield Doubt(
            "two speeds",
            "The executions fall into two groups",
            "A loop is stuck with its alignment for the life of a process",
            "Neither is wrong: the interval spans both",
        )
    if row.ns.estimate * own.loops < _FEW_CLOCK_TICKS * clock_resolution_ns:
        yield Doubt(
            "clock",
            "A sample is shorter than a thousand ticks of the clock",
            "The loop count was capped, which an optimiser that empties the loop can cause",
            "Look at the worker's loop",
        )
    if row.info.unverified:
        yield Doubt(
            "unverified",
            "Nobody has run this mechanism before it was published",
            row.info.unverified,
            "Compare with its documentation before you quote it",
        )


def with_doubts(analysis: Analysis) -> list[ResultRow]:
    """All rows, each with the names of its doubts."""
    clock = analysis.run.header.machine.clock_resolution_ns
    return [replace(r, doubts=tuple(d.name for d in _row_rules(r, clock))) for r in analysis.rows]


def row_doubts(analysis: Analysis, row: ResultRow) -> list[Doubt]:
    """The doubts of one row in full."""
    return list(_row_rules(row, analysis.run.header.machine.clock_resolution_ns))


def doubts_of(analysis: Analysis) -> list[Doubt]:
    """run_doubts with the run's own control."""
    return run_doubts(analysis, control_of(analysis))
