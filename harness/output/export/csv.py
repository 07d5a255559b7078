"""The published rows as CSV."""

import csv
import io
from collections.abc import Sequence

from harness.analysis.results import ResultRow
from harness.output.export.json import as_dicts

_FLAT = [
    *("mechanism", "case", "size", "tier", "executions"),
    *(f"{name}_{end}" for name in ("ns", "overhead_ns") for end in ("low", "estimate", "high")),
    *("overhead_cycles", "mean_ns", "worst_ns", "empty_ns", "verdict", "regimes", "doubts"),
]


def as_csv(rows: Sequence[ResultRow], cycle_ns: float) -> str:
    """The same rows flat; an absent number is an empty cell."""
    text = io.StringIO()
    writer = csv.DictWriter(text, _FLAT, lineterminator="\n")
    writer.writeheader()
    for row in as_dicts(rows, cycle_ns):
        flat = {key: row[key] for key in ("mechanism", "case", "size", "tier", "executions")}
        for name in ("ns", "overhead_ns"):
            for end in ("low", "estimate", "high"):
                flat[f"{name}_{end}"] = row[name][end] if row[name] else ""
        for name in ("overhead_cycles", "mean_ns", "worst_ns", "empty_ns", "verdict"):
            flat[name] = "" if row[name] is None else row[name]
        flat["regimes"] = "; ".join(f"{one['ns']} in {one['executions']}" for one in row["regimes"])
        writer.writerow({**flat, "doubts": "; ".join(row["doubts"])})
    return text.getvalue()
