"""Doubts about one row."""

from collections.abc import Iterator

from harness.analysis.results import Analysis, ResultRow
from harness.analysis.significance import beats_all_of_c
from harness.analysis.warnings.builds import debug_build
from harness.analysis.warnings.warning import Doubt
from harness.analysis.wording import interval_text, time_text

# From this share of held-up samples on a row is marked.
WAITED_SHARE = 0.1
# A mean so far above the median tells of pauses that the median does not show.
_MEAN_ABOVE = 1.1
NO_STEADY_STATE = "no steady state"
# From this share of executions on whose warm-up was given up the row is marked.
_UNSTEADY_SHARE = 0.25
_FEW_CLOCK_TICKS = 1000


def row_rules(analysis: Analysis, row: ResultRow) -> Iterator[Doubt]:
    own, machine = row.values, analysis.run.header.machine
    if own.samples and own.waited / own.samples > WAITED_SHARE:
        yield Doubt(
            "waited",
            f"{own.waited} of {own.samples} samples waited for a processor",
            "Something else ran in their place",
            "Run again on a quieter machine",
        )
    if own.unsteady >= max(1, _UNSTEADY_SHARE * row.executions):
        yield Doubt(
            NO_STEADY_STATE,
            f"In {own.unsteady} of {row.executions} executions the JIT did not come to rest",
            "The last ten warm-up samples differed from the ten before by more than 5 %",
            "Read the warm-up curve; the interval may hide a trend",
        )
    if row.regimes:
        yield Doubt(
            "several speeds",
            f"It ran at {time_text(row)}, {interval_text(row)}",
            "A loop keeps its addresses, and a JIT its decisions, for the life of a process; or the samples "
            "changed their speed on the way",
            "No one number stands for the row: read the speeds, and the samples in the run file",
        )
    mean, median = row.mean_ns, row.ns.estimate
    if median > 0 and mean > _MEAN_ABOVE * median:
        yield Doubt(
            "pauses",
            f"The mean of the samples is {mean / median:.2f} times their median",
            "Some samples held a collection, a compilation or another program's turn",
            "Where throughput counts, read the mean; the worst sample stands beside it",
        )
    if own.libraries and beats_all_of_c(analysis, row):
        yield Doubt(
            "faster than C",
            "It comes out faster than C, which calls the very same library",
            "c/linked is no lower bound: its calls take a jump more, through the PLT, than those through a "
            "pointer; or it had worse luck with its addresses than the layouts of this run show",
            "Read it as as fast as C; c/dlopen, where it is measured, is C without the PLT",
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
