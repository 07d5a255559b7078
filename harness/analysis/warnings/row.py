"""Warnings about one row: a rule each, in the order in which they are shown."""

from collections.abc import Callable

from harness.analysis.results import Analysis, ResultRow
from harness.analysis.significance import beats_all_of_c
from harness.analysis.warnings.builds import debug_build, plain_interpreter
from harness.analysis.warnings.warning import QualityWarning
from harness.analysis.wording import interval_text, time_text

# From this share of held-up samples on a row is marked.
WAITED_SHARE = 0.1
# A mean so far above the median tells of pauses that the median does not show.
_MEAN_ABOVE = 1.1
NO_STEADY_STATE = "no steady state"
# From this share of executions on whose warm-up was given up the row is marked.
_UNSTEADY_SHARE = 0.25
_FEW_CLOCK_TICKS = 1000

Rule = Callable[[Analysis, ResultRow], QualityWarning | None]


def _waited(analysis: Analysis, row: ResultRow) -> QualityWarning | None:
    own = row.values
    if not own.samples or own.waited / own.samples <= WAITED_SHARE:
        return None
    return QualityWarning(
        "waited",
        f"{own.waited} of {own.samples} samples waited for a processor",
        "Something else ran in their place",
        "Run again on a quieter machine",
    )


def _unsteady(analysis: Analysis, row: ResultRow) -> QualityWarning | None:
    if row.values.unsteady < max(1, _UNSTEADY_SHARE * row.executions):
        return None
    return QualityWarning(
        NO_STEADY_STATE,
        f"In {row.values.unsteady} of {row.executions} executions the JIT did not reach a steady state",
        "The last ten warm-up samples differed from the ten before by more than 5 %",
        "Read the warm-up curve; the interval may hide a trend",
    )


def _several_speeds(analysis: Analysis, row: ResultRow) -> QualityWarning | None:
    if not row.regimes:
        return None
    return QualityWarning(
        "several speeds",
        f"It ran at {time_text(row)}, {interval_text(row)}",
        "A process keeps its memory layout, and a JIT its decisions, until it ends; or the samples changed "
        "their speed during the run",
        "The row has no single number: read the speeds, and the samples in the run file",
    )


def _pauses(analysis: Analysis, row: ResultRow) -> QualityWarning | None:
    mean, median = row.mean_ns, row.ns.estimate
    if median <= 0 or mean <= _MEAN_ABOVE * median:
        return None
    return QualityWarning(
        "pauses",
        f"The mean of the samples is {mean / median:.2f} times their median",
        "Some samples include a garbage collection, a compilation or another program's turn",
        "If throughput counts for you, read the mean and the slowest sample beside it",
    )


def _faster_than_c(analysis: Analysis, row: ResultRow) -> QualityWarning | None:
    if not row.values.libraries or not beats_all_of_c(analysis, row):
        return None
    return QualityWarning(
        "faster than C",
        "It is faster than C, which calls the same library",
        "c/linked is no lower bound: its calls take one jump more, through the PLT, than calls through a "
        "pointer; or its addresses were worse than the layouts of this run show",
        "Take it to be as fast as C; c/dlopen, where it is measured, is C without the PLT",
    )


def _short_for_the_clock(analysis: Analysis, row: ResultRow) -> QualityWarning | None:
    tick_ns = analysis.run.header.machine.clock_resolution_ns
    if row.ns.estimate * row.values.loops >= _FEW_CLOCK_TICKS * tick_ns:
        return None
    return QualityWarning(
        "clock",
        "A sample is shorter than a thousand ticks of the clock",
        "The number of loops was capped; an optimiser that empties the loop can cause that",
        "Look at the worker's loop",
    )


def _unverified(analysis: Analysis, row: ResultRow) -> QualityWarning | None:
    if not row.info.unverified:
        return None
    return QualityWarning(
        "unverified",
        "This mechanism was published without having been run",
        row.info.unverified,
        "Compare it with its documentation before you quote it",
    )


def _debug_build(analysis: Analysis, row: ResultRow) -> QualityWarning | None:
    why = debug_build(row.info, analysis.run.header.machine.python_build)
    if not why:
        return None
    return QualityWarning(
        "debug build",
        why,
        "Checks and unoptimised code can take many times as long as the call",
        "Measure a release build",
    )


def _plain_interpreter(analysis: Analysis, row: ResultRow) -> QualityWarning | None:
    lacks = plain_interpreter(row.info, analysis.run.header.machine.python_build)
    if not lacks:
        return None
    return QualityWarning(
        "plain interpreter",
        f"The Python that ran it was built without {lacks}",
        "The same loops take up to 1.7 times as long as on the Python of a distribution, which has both",
        "Run with a distribution's Python, or build one with --enable-optimizations --with-lto",
    )


RULES: tuple[Rule, ...] = (
    _waited,
    _unsteady,
    _several_speeds,
    _pauses,
    _faster_than_c,
    _short_for_the_clock,
    _unverified,
    _debug_build,
    _plain_interpreter,
)
