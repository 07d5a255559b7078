"""A comparison of runs in the terminal."""

from collections import Counter

from harness.analysis.compare import Comparison
from harness.analysis.significance import FASTER, SLOWER
from harness.core.format import nanoseconds
from harness.output.terminal.console import out, print_table

# What the later time would be, normalised as the ratio is.
_ALIKE = {"clock": "at the same clock", "linked": "with C as before", "none": "as measured"}


def print_comparison(comparison: Comparison) -> None:
    """What stands between the runs, then every row that differs, then how many do not."""
    out.print(
        f"{comparison.after} against {comparison.before}, normalised by {comparison.normalised_by}",
    )
    for guard in comparison.guards:
        out.print(f"! {guard}")
    verdicts = Counter(row.verdict for row in comparison.rows)
    differing = [row for row in comparison.rows if row.verdict in (FASTER, SLOWER)]
    cells = [
        (
            row.key.mechanism,
            str(row.key.row),
            nanoseconds(row.before_ns),
            nanoseconds(row.after_ns),
            nanoseconds(row.after_alike_ns),
            f"{row.ratio.estimate:.3f}",
            f"{row.ratio.low:.3f} … {row.ratio.high:.3f}",
            row.verdict,
        )
        for row in differing
    ]
    alike = _ALIKE[comparison.normalised_by]
    columns = ("mechanism", "case", "before", "after", alike, "ratio", "interval", "verdict")
    if cells:
        print_table(columns, cells, right=("before", "after", alike, "ratio"))
    out.print(", ".join(f"{n} {verdict}" for verdict, n in sorted(verdicts.items())) or "no common rows")
