"""Warnings about a run as a whole: its control, its length, and what else the machine was doing."""

import statistics
from collections.abc import Callable

from harness.analysis.aa_control import Control
from harness.analysis.results import Analysis
from harness.analysis.warnings.row import WAITED_SHARE
from harness.analysis.warnings.warning import QualityWarning

# The run itself is one busy process, a JIT's compiler threads a second for moments.
_OWN_LOAD = 1.6
_STEAL_SHARE = 0.02


def bad_control(control: Control) -> QualityWarning | None:
    if control.good:
        return None
    if control.rows == 0:
        return QualityWarning(
            "no control",
            "c/replica was not measured",
            "Without it, it is unknown which differences this run can separate",
            "Run again with it",
        )
    return QualityWarning(
        "control",
        f"c/replica was separated from c/linked in {control.separated} of {control.rows} rows",
        "They are the same program, so this run finds differences that do not exist",
        "Do not trust its small differences; close other programs and run again",
    )


def _few_executions(analysis: Analysis) -> QualityWarning | None:
    n = analysis.run.executions
    if n >= 6:
        return None
    coverage = max(0.0, 1 - 2 * 0.5**n)
    return QualityWarning(
        "few executions",
        f"Only {n} executions",
        f"The widest exact interval of {n} covers the median with {coverage:.0%}, not 95 %",
        "Take at least --executions 6",
    )


def _median_load(analysis: Analysis) -> float:
    loads = [group.load_milli / 1000 for group in analysis.run.groups]
    return statistics.median(loads) if loads else 0.0


def _load(analysis: Analysis) -> QualityWarning | None:
    cores, load = max(1, analysis.run.header.machine.cores_logical), _median_load(analysis)
    if load <= max(_OWN_LOAD, cores * 0.75):
        return None
    return QualityWarning(
        "load",
        f"The load average was {load:.1f} on {cores} processors",
        "Other programs were competing for the processors and the caches",
        "Stop them and run again",
    )


def _smt(analysis: Analysis) -> QualityWarning | None:
    """Two threads a core are no trouble while one of them sleeps."""
    machine, load = analysis.run.header.machine, _median_load(analysis)
    cores = max(1, machine.cores_physical)
    if machine.smt != "on" or machine.cores_logical <= cores or load <= max(_OWN_LOAD, cores * 0.5):
        return None
    return QualityWarning(
        "SMT sharing",
        f"The load average was {load:.1f} on {cores} cores of two threads each",
        "Another thread on the same core shares its execution units and caches while it runs",
        "Stop other programs, or: echo off | sudo tee /sys/devices/system/cpu/smt/control",
    )


def _waits(analysis: Analysis) -> QualityWarning | None:
    waits = [row.values.waited for row in analysis.rows]
    samples = sum(row.values.samples for row in analysis.rows)
    if not samples or sum(waits) / samples <= WAITED_SHARE:
        return None
    return QualityWarning(
        "waits",
        f"{sum(waits) / samples:.0%} of the samples waited for a processor",
        "Something else ran in their place, on this system or, on a virtual machine, beside it",
        "The medians tolerate some of it; for narrow intervals use a quieter machine",
    )


def _steal(analysis: Analysis) -> QualityWarning | None:
    wall_ns = sum(group.wall_ns for group in analysis.run.groups)
    stolen_ns = sum(group.steal_ns for group in analysis.run.groups)
    if not wall_ns or stolen_ns / wall_ns <= _STEAL_SHARE:
        return None
    return QualityWarning(
        "steal",
        f"The hypervisor gave {stolen_ns / wall_ns:.0%} of a processor's time to others",
        "This virtual machine shares its processors and was stopped while it measured",
        "Run again at a quieter time or on a machine with processors of its own",
    )


def _environment(analysis: Analysis) -> QualityWarning | None:
    # Which compiler was taken is recorded with the library.
    found = {k: v for k, v in analysis.run.header.environment.items() if k not in ("CC", "CXX")}
    if not found:
        return None
    return QualityWarning(
        "environment",
        "Set in the environment: " + ", ".join(f"{name}={value}" for name, value in found.items()),
        "It changes what was built or how fast it ran, for every mechanism that reads it",
        "Unset it and run again, unless it is what you measure",
    )


_RULES: tuple[Callable[[Analysis], QualityWarning | None], ...] = (
    _few_executions,
    _environment,
    _load,
    _smt,
    _waits,
    _steal,
)


def running_warnings(analysis: Analysis, control: Control) -> list[QualityWarning]:
    found = [bad_control(control), *(rule(analysis) for rule in _RULES)]
    return [warning for warning in found if warning]
