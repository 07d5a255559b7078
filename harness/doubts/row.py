"""Doubts about one row."""

from collections.abc import Iterator

import numpy as np

from harness.doubts.builds import debug_build
from harness.doubts.doubt import Doubt
from harness.machine import Machine
from harness.rows import ResultRow

# From this share of held-up samples on a row is marked.
WAITED_SHARE = 0.1
# Two speeds: a gap of more than this share of the time that at least a quarter of the executions lies
# on either side of.
_MODE_GAP = 0.1
_FEW_CLOCK_TICKS = 1000


def _has_two_speeds(row: ResultRow) -> bool:
    times = np.sort(list(row.values.time_ns.values()))
    if len(times) < 6:
        return False
    quarter = -(-len(times) // 4)
    gaps = np.diff(times)[quarter - 1 : len(times) - quarter]
    spread = (times[-1] - times[0]) or 1.0
    return bool(gaps.max() > _MODE_GAP * np.median(times) and gaps.max() > spread / 2)


def row_rules(row: ResultRow, machine: Machine) -> Iterator[Doubt]:
    own = row.values
    if own.samples and own.waited / own.samples > WAITED_SHARE:
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
    if row.ns.estimate * own.loops < _FEW_CLOCK_TICKS * machine.clock_resolution_ns:
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
    if why := debug_build(row.info, machine.python_build):
        yield Doubt(
            "debug build",
            why,
            "Checks and unoptimised code cost many times what a call costs",
            "Measure a release build",
        )
