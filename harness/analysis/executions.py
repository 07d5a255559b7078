"""One row's values, execution by execution: where samples become times per call."""

import statistics
from collections.abc import Mapping
from dataclasses import dataclass, field

from harness.analysis.regimes import halves
from harness.runfile.records import Samples


@dataclass
class Executions:
    """One row's values by execution. time_ns and overhead_ns are per call; linked_ns is the baseline's
    time in the same blocks; probe_ns the clock probe's in the same group. mean_ns and worst_ns are the mean
    and the largest of the samples that time_ns is the median of; shifts, the halves of those that changed
    their speed (regimes.py). layouts and libraries are those that were seen."""

    time_ns: dict[int, float] = field(default_factory=dict)
    overhead_ns: dict[int, float] = field(default_factory=dict)
    linked_ns: dict[int, float] = field(default_factory=dict)
    probe_ns: dict[int, float] = field(default_factory=dict)
    mean_ns: dict[int, float] = field(default_factory=dict)
    worst_ns: dict[int, float] = field(default_factory=dict)
    shifts: dict[int, tuple[float, float]] = field(default_factory=dict)
    layouts: set[int] = field(default_factory=set)
    libraries: set[int] = field(default_factory=set)
    samples: int = 0
    waited: int = 0
    unsteady: int = 0
    loops: int = 0

    def paired(self) -> list[int]:
        return sorted(self.time_ns.keys() & self.linked_ns.keys())

    def over(self, unit_ns: Mapping[int, float]) -> dict[int, float]:
        """Times in units of what took unit_ns in the same execution, where that is known."""
        return {e: t / unit_ns[e] for e, t in self.time_ns.items() if unit_ns.get(e, 0) > 0}

    def in_clock_ticks(self) -> dict[int, float]:
        """Times in units of the clock probe's, where that was measured: two mechanisms of an execution may
        come from different groups, minutes apart, between which the clock drifts."""
        return self.over(self.probe_ns) if self.probe_ns else self.time_ns


def times_of(samples: Samples) -> list[float]:
    """Each sample's time per call, in ns."""
    return [elapsed / samples.loops for elapsed in samples.elapsed_ns]


def take(into: Executions, execution: int, own: Samples, linked: Samples | None) -> None:
    """One process's samples of one row into its row."""
    times = times_of(own)
    into.samples += len(times)
    into.loops = own.loops
    # A sample counts as held up when it waited for more than 1 % of its length.
    into.waited += sum(w * 100 > e for w, e in zip(own.waited_ns, own.elapsed_ns, strict=False))
    into.unsteady += not own.steady
    into.time_ns[execution] = statistics.median(times)
    into.mean_ns[execution] = statistics.fmean(times)
    into.worst_ns[execution] = max(times)
    if shift := halves(times):
        into.shifts[execution] = shift
    if linked is not None:
        pairs = list(zip(times, times_of(linked), strict=False))
        into.overhead_ns[execution] = statistics.median(a - b for a, b in pairs)
        into.linked_ns[execution] = statistics.median(b for _, b in pairs)
