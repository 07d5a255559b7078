"""Run against run: runs of one build, two by two and several by several through `compare`, which must find
nothing; and how often a run's intervals hold what all runs together say.

Every pair of runs is compared, later against earlier, so between minutes and the whole self-test lie
between the two. A run is in many pairs, so the interval of a share takes each run as a cluster. The spread
between runs that the intervals are widened by is not taken from the run that is judged.
"""

import itertools
from collections.abc import Sequence
from dataclasses import asdict, dataclass

from harness.analysis.compare import NOT_COMPARABLE, Comparison, compare
from harness.analysis.results import Analysis
from harness.analysis.sides import NORMALISATIONS, Normalise
from harness.analysis.significance import NOT_SEPARATED
from harness.measure.run_spread import keep_run_spread
from harness.output.selftest_parts import SelftestPart, machine_line
from harness.runfile.records import Run
from harness.selftest.coverage import covered, spread_of
from harness.selftest.rivals import LEVEL
from harness.selftest.share import Share, share_of
from harness.suite.profiles import FULL
from harness.suite.row import Row

NAME = "runs"
# The mechanisms of the README's card; those whose toolchain is missing are left out.
MECHANISMS = (
    "c/linked",
    "c/replica",
    "c/dlopen",
    "python/ctypes",
    "python/cffi_abi",
    "python/cffi_api",
    "python/capi",
    "go/cgo",
    "rust/link",
    "java/panama",
    "java/jni",
    "node/napi",
    "ruby/ffi_gem",
)
ROWS = (Row("add_i32", 1), Row("str_len", 256), Row("sum_f64", 1024), Row("parse_fail", 1))
EXECUTIONS = FULL.stages[-1]
PROFILE = FULL.model_copy(update={"name": "selftest", "stages": [EXECUTIONS]})
# As many as people take: what a quick and what a full run has, and the most a run can have.
COUNTS = (FULL.stages[0], FULL.settled, EXECUTIONS)


@dataclass(frozen=True)
class Normalised:
    """One normalisation over all pairs. executions: of each run; a_side: runs on either side; different:
    rows that compare calls faster or slower; uncorrected: rows whose own p-value is below 5 %; comparisons:
    those with any row called different."""

    by: Normalise
    executions: int
    a_side: int
    different: Share
    uncorrected: Share
    comparisons: Share


def _calls(comparison: Comparison) -> tuple[int, int, int]:
    """Rows called different, rows with a small p-value of their own, rows that were compared."""
    rows = [row for row in comparison.rows if row.verdict != NOT_COMPARABLE]
    different = sum(row.verdict != NOT_SEPARATED for row in rows)
    return different, sum(row.p_value <= LEVEL for row in rows), len(rows)


def first_of(run: Run, executions: int, spread: float) -> Analysis:
    """The run as if it had stopped there, on a machine with such a spread between runs."""
    groups = [group for group in run.groups if group.execution < executions]
    header = run.header.model_copy(update={"run_spread_ppm": round(spread * 1e6)})
    return Analysis(run.model_copy(update={"groups": groups, "header": header}))


Sides = tuple[Sequence[Analysis], Sequence[Analysis]]


def normalised(pairs: Sequence[Sides], by: Normalise, executions: int) -> Normalised:
    counts = [_calls(compare(before, after, by)) for before, after in pairs]
    return Normalised(
        by=by,
        executions=executions,
        a_side=len(pairs[0][0]),
        different=share_of((different, of) for different, _, of in counts),
        uncorrected=share_of((small, of) for _, small, of in counts),
        comparisons=share_of((int(different > 0), 1) for different, _, _ in counts),
    )


def _sides(analyses: Sequence[Analysis]) -> tuple[list[Sides], list[Sides]]:
    """Every run against every later one; and every way of taking half of the first runs, at most eight,
    against the other half."""
    singles: list[Sides] = [([a], [b]) for a, b in itertools.combinations(analyses, 2)]
    few = analyses[: min(len(analyses) - len(analyses) % 2, 8)]
    halves: list[Sides] = []
    for chosen in itertools.combinations(range(len(few)), len(few) // 2):
        if 0 in chosen and len(few) >= 4:
            rest = [few[i] for i in range(len(few)) if i not in chosen]
            halves.append(([few[i] for i in chosen], rest))
    return singles, halves


def _compared(runs: Sequence[Run], spread: float) -> list[Normalised]:
    found = []
    for executions in COUNTS[:2]:
        analyses = [first_of(run, executions, spread) for run in runs]
        singles, halves = _sides(analyses)
        found += [normalised(singles, by, executions) for by in NORMALISATIONS]
        if halves:
            found.append(normalised(halves, "clock", executions))
    return found


def evaluate(runs: list[Run]) -> SelftestPart:
    """The table over the measured runs. Keeps the spread that was found for the runs of this machine."""
    spread = spread_of(runs)
    keep_run_spread(spread)
    found = _compared(runs, spread)
    return SelftestPart(
        name=NAME,
        title="Run against run: one build called different",
        sentences=(
            f"{len(runs)} runs of one build, {EXECUTIONS} executions of {len(ROWS)} rows each; as many runs "
            "on either side as the table says, each run with the first executions alone.",
            "Uncorrected: rows whose own p-value is below 5 %, which compare does not stop at.",
            f"The spread between runs is {spread:.2%} (standard deviation), which new runs on this machine "
            "are widened by.",
            machine_line(runs),
        ),
        columns=(
            "normalised by",
            "executions",
            "runs a side",
            "comparisons with any",
            "that is",
            "rows called different",
            "uncorrected",
        ),
        rows=[
            (
                one.by,
                str(one.executions),
                str(one.a_side),
                f"{one.comparisons.hits} of {one.comparisons.of}",
                one.comparisons.interval,
                f"{one.different} of {one.different.of}",
                str(one.uncorrected),
            )
            for one in found
        ],
        figures=[asdict(one) for one in found] + [{"spread": spread}],
        promise=f"at most {LEVEL:.0%} of comparisons of a build with itself call any row different",
        broken=[
            f"Normalised by {one.by}, {one.comparisons.hits} of {one.comparisons.of} comparisons call a row "
            f"different: more than the promised {LEVEL:.0%}."
            for one in found
            if one.by == "clock" and one.comparisons.low > LEVEL
        ],
    )


def evaluate_coverage(runs: list[Run]) -> SelftestPart:
    """How often the interval of a run holds what all runs together say."""
    found = [covered(runs, executions) for executions in COUNTS]
    return SelftestPart(
        name="coverage",
        title="Coverage: intervals that hold the long-run value",
        sentences=(
            f"{len(runs)} runs; a row's long-run value is the median over all executions of all of them.",
            "As published: the exact interval over executions, widened by the spread between runs, which is "
            "taken from the other runs alone. Executions alone: without that.",
            machine_line(runs),
        ),
        columns=("executions", "intervals", "as published", "95 % interval", "executions alone", "wider by"),
        rows=[
            (
                str(one.executions),
                str(one.published.of),
                str(one.published),
                one.published.interval,
                str(one.alone),
                f"{one.wider:.0%}",
            )
            for one in found
        ],
        figures=[asdict(one) for one in found],
        promise=f"at least {1 - LEVEL:.0%} of published intervals hold the long-run value",
        broken=[
            f"With {one.executions} executions {one.published} of the intervals hold the long-run value: "
            f"less than the promised {1 - LEVEL:.0%}."
            for one in found
            if one.published.high < 1 - LEVEL
        ],
    )
