"""Run against run: quick runs of one build, two by two through `compare`, which must find nothing.

Each run of the first half is compared with its counterpart in the second half, so that minutes lie
between the two, in which the machine may change its speed. No run is in two pairs, so the pairs are
independent; the rows of one pair are not, and the interval of a share takes each pair as a cluster.
"""

from collections.abc import Sequence
from dataclasses import asdict, dataclass

from harness.compare import NORMALISATIONS, NOT_COMPARABLE, Comparison, Normalise, compare
from harness.control import NOT_SEPARATED
from harness.records import Run
from harness.rows import Analysis
from harness.selftest.rivals import LEVEL
from harness.selftest.share import Share, share_of
from harness.selftest.table import Part, machine_line

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
)


@dataclass(frozen=True)
class Normalised:
    """One normalisation over all pairs. different: rows that compare calls faster or slower; uncorrected:
    rows whose own p-value is below 5 %; comparisons: pairs of runs with any row called different."""

    by: Normalise
    different: Share
    uncorrected: Share
    comparisons: Share


def _calls(comparison: Comparison) -> tuple[int, int, int]:
    """Rows called different, rows with a small p-value of their own, rows that were compared."""
    rows = [row for row in comparison.rows if row.verdict != NOT_COMPARABLE]
    different = sum(row.verdict != NOT_SEPARATED for row in rows)
    return different, sum(row.p_value <= LEVEL for row in rows), len(rows)


def normalised(pairs: Sequence[tuple[Analysis, Analysis]], by: Normalise) -> Normalised:
    counts = [_calls(compare(before, after, by)) for before, after in pairs]
    return Normalised(
        by=by,
        different=share_of((different, of) for different, _, of in counts),
        uncorrected=share_of((small, of) for _, small, of in counts),
        comparisons=share_of((int(different > 0), 1) for different, _, _ in counts),
    )


def evaluate(runs: list[Run]) -> Part:
    """The table over the measured runs, an even number of them."""
    analyses, half = [Analysis(run) for run in runs], len(runs) // 2
    pairs = list(zip(analyses[:half], analyses[half:], strict=True))
    found = [normalised(pairs, by) for by in NORMALISATIONS]
    return Part(
        name=NAME,
        title="Run against run: rows of one build called different",
        sentences=(
            f"{len(pairs)} pairs of quick runs of one build, each run with the one that was measured "
            f"{half} runs later.",
            "Uncorrected: rows whose own exact p-value is below 5 %, which compare does not stop at.",
            machine_line(runs),
        ),
        columns=(
            "normalised by",
            "rows",
            "called different",
            "95 % interval",
            "uncorrected",
            "comparisons with any",
        ),
        rows=[
            (
                one.by,
                f"{one.different.of}",
                str(one.different),
                one.different.interval,
                str(one.uncorrected),
                f"{one.comparisons.hits} of {one.comparisons.of}",
            )
            for one in found
        ],
        figures=[asdict(one) for one in found],
        promise=f"at most {LEVEL:.0%} of equal rows called different by compare",
        broken=[
            f"Normalised by {one.by}, compare calls {one.different} of equal rows different, and at least "
            f"{one.different.low:.1%}: more than the promised {LEVEL:.0%}."
            for one in found
            if one.different.low > LEVEL
        ],
    )
